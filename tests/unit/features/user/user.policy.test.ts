import { expect, test } from "vitest";
import {
  accessTo,
  EVERYWHERE,
  type Grant,
  mayManage,
  mayReset,
  PERMISSIONS,
  type Permission,
  type PlacedScope,
  ROLES,
  type Role,
} from "#app/features/user/user.policy.ts";

const GNOSJO = { code: "0617", policeAreaId: "varnamo" };
const GISLAVED = { code: "0662", policeAreaId: "varnamo" };
const KROKOM = { code: "2309", policeAreaId: "jamtland" };
const ALONE = { code: "1480", policeAreaId: null };

const grant = (role: Role, scope: Partial<Grant> = {}): Grant => ({
  role,
  municipalityCode: null,
  policeAreaId: null,
  rawAnswers: false,
  ...scope,
});
const inGnosjo = { municipalityCode: "0617" };

test.each<[string, Grant[], Permission[]]>([
  ["administrator", [grant("administrator", inGnosjo)], [...PERMISSIONS]],
  [
    "coordinator",
    [grant("coordinator", inGnosjo)],
    [
      "see_results",
      "see_approved_tips",
      "moderate",
      "write_report",
      "make_surveys",
      "export",
      "manage_settings",
      "see_audit",
    ],
  ],
  [
    "analyst",
    [grant("analyst", inGnosjo)],
    ["see_results", "see_approved_tips", "write_report", "make_surveys", "export"],
  ],
  ["police", [grant("police", inGnosjo)], ["see_results", "see_approved_tips", "write_report"]],
  [
    "police with raw answers",
    [grant("police", { ...inGnosjo, rawAnswers: true })],
    ["see_results", "see_approved_tips", "write_report", "export_raw"],
  ],
  [
    "raw answers elsewhere give nothing here",
    [grant("analyst", inGnosjo), grant("analyst", { municipalityCode: "2309", rawAnswers: true })],
    ["see_results", "see_approved_tips", "write_report", "make_surveys", "export"],
  ],
  [
    "two roles add up",
    [grant("police", { policeAreaId: "varnamo" }), grant("coordinator", inGnosjo)],
    [
      "see_results",
      "see_approved_tips",
      "moderate",
      "write_report",
      "make_surveys",
      "export",
      "manage_settings",
      "see_audit",
    ],
  ],
])("%s may, in Gnosjö", (_name, grants, expected) => {
  const access = accessTo(GNOSJO, grants);
  expect(PERMISSIONS.filter((permission) => access?.may(permission))).toEqual(expected);
});

test.each<[string, Partial<Grant>, (typeof GNOSJO | typeof ALONE)[]]>([
  ["one municipality", inGnosjo, [GNOSJO]],
  ["a police area", { policeAreaId: "varnamo" }, [GNOSJO, GISLAVED]],
  ["everywhere", {}, [GNOSJO, GISLAVED, KROKOM, ALONE]],
])("a membership of %s reaches those and no others", (_name, scope, reached) => {
  for (const role of ROLES) {
    const open = [GNOSJO, GISLAVED, KROKOM, ALONE].filter((place) => accessTo(place, [grant(role, scope)]));
    expect(open).toEqual(reached);
  }
});

test("nobody without a membership gets in", () => {
  expect(accessTo(GNOSJO, [])).toBeNull();
});

test("the strongest of several roles is the one named", () => {
  expect(accessTo(GNOSJO, [grant("police"), grant("administrator", inGnosjo), grant("analyst")])?.role).toBe(
    "administrator",
  );
});

const municipality = (code: string, within: string | null) => ({ municipalityCode: code, policeAreaId: null, within });
const policeArea = (id: string) => ({ municipalityCode: null, policeAreaId: id, within: null });

test.each<[string, Partial<Grant>, PlacedScope, boolean]>([
  ["own municipality", inGnosjo, municipality("0617", "varnamo"), true],
  ["another municipality", inGnosjo, municipality("0662", "varnamo"), false],
  ["the police area around it", inGnosjo, policeArea("varnamo"), false],
  ["everywhere", inGnosjo, EVERYWHERE, false],
  ["a municipality in the area", { policeAreaId: "varnamo" }, municipality("0662", "varnamo"), true],
  ["one outside it", { policeAreaId: "varnamo" }, municipality("2309", "jamtland"), false],
  ["one that lies in no area", { policeAreaId: "varnamo" }, municipality("1480", null), false],
  ["the area itself", { policeAreaId: "varnamo" }, policeArea("varnamo"), true],
  ["another area", { policeAreaId: "varnamo" }, policeArea("jamtland"), false],
  ["more than the area", { policeAreaId: "varnamo" }, EVERYWHERE, false],
  ["anything, from everywhere", {}, municipality("1480", null), true],
  ["everywhere, from everywhere", {}, EVERYWHERE, true],
])("an administrator manages %s", (_name, scope, target, expected) => {
  expect(mayManage([grant("administrator", scope)], target)).toBe(expected);
  for (const role of ROLES.filter((other) => other !== "administrator")) {
    expect(mayManage([grant(role, scope)], target), role).toBe(false);
  }
});

test("a password is reset by somebody who manages all that it opens", () => {
  const here = municipality("0617", "varnamo");
  const actor = [grant("administrator", inGnosjo)];
  expect(mayReset(actor, [here])).toBe(true);
  expect(mayReset(actor, [here, municipality("2309", null)])).toBe(false);
  expect(
    mayReset([...actor, grant("administrator", { municipalityCode: "2309" })], [here, municipality("2309", null)]),
  ).toBe(true);
  expect(mayReset([grant("administrator")], []), "nothing to reset").toBe(false);
});
