import { expect, test } from "vitest";
import {
  accessTo,
  type Grant,
  PERMISSIONS,
  type Permission,
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
    ["see_results", "see_approved_tips", "moderate", "write_report", "export", "see_audit"],
  ],
  ["analyst", [grant("analyst", inGnosjo)], ["see_results", "see_approved_tips", "write_report", "export"]],
  ["police", [grant("police", inGnosjo)], ["see_results", "see_approved_tips", "write_report"]],
  [
    "police with raw answers",
    [grant("police", { ...inGnosjo, rawAnswers: true })],
    ["see_results", "see_approved_tips", "write_report", "export_raw"],
  ],
  [
    "raw answers elsewhere give nothing here",
    [grant("analyst", inGnosjo), grant("analyst", { municipalityCode: "2309", rawAnswers: true })],
    ["see_results", "see_approved_tips", "write_report", "export"],
  ],
  [
    "two roles add up",
    [grant("police", { policeAreaId: "varnamo" }), grant("coordinator", inGnosjo)],
    ["see_results", "see_approved_tips", "moderate", "write_report", "export", "see_audit"],
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
