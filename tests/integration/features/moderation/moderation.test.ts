import { expect, test } from "vitest";
import { moderateTip } from "#app/features/moderation/moderation.commands.server.ts";
import { createTips } from "#app/features/tip/tip.commands.server.ts";
import { findTipForStaff } from "#app/features/tip/tip.queries.server.ts";
import type { GrantedCode } from "#app/features/user/user.policy.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { makeMunicipality } from "#tests/support/municipality.ts";

async function withTip() {
  const fresh = await freshDatabase();
  const { code: municipalityCode } = await makeMunicipality(fresh.db);
  await fresh.db.user.create({ data: { id: "user", name: "Samordnare", email: "samordnare@example.org" } });
  await createTips(fresh.db, [{ id: "tip", municipalityCode, category: "L1", receivedOn: "2026-05-04" }]);
  const by = {
    userId: "user",
    municipalityCode: municipalityCode as GrantedCode,
    at: new Date("2026-05-05T09:00:00Z"),
  };
  return {
    db: fresh.db,
    by,
    step: { tipId: "tip", seen: 0 },
    [Symbol.asyncDispose]: () => fresh[Symbol.asyncDispose](),
  };
}

test("steps are kept as a history, each with its line in the audit", async () => {
  await using made = await withTip();
  const { db, by, step } = made;
  expect(await moderateTip(db, by, { ...step, status: "approved" })).toEqual({ ok: true, value: "approved" });
  const closed = { ...step, status: "no_action" as const, reason: "Vägen är statens", seen: 1 };
  expect(await moderateTip(db, by, closed)).toEqual({ ok: true, value: "no_action" });
  const tip = await findTipForStaff(db, by.municipalityCode, "tip");
  expect(tip?.history.map(({ status, reason, changedOn }) => [status, reason, changedOn])).toEqual([
    ["received", null, "2026-05-04"],
    ["approved", null, "2026-05-05"],
    ["no_action", "Vägen är statens", "2026-05-05"],
  ]);
  const audit = await db.auditEntry.findMany({ orderBy: { id: "asc" } });
  expect(audit.map(({ action, userId, subject, detail }) => [action, userId, subject, detail])).toEqual([
    ["tip_approved", "user", "Belysning saknas eller är trasig, 2026-05-04", null],
    ["tip_changed", "user", "Belysning saknas eller är trasig, 2026-05-04", "Ingen åtgärd"],
  ]);
});

test.each([
  ["a step that may not follow", { status: "done" as const }, {}, "stepNotAllowed"],
  ["a page that is older than a colleague's step", { seen: -1 }, {}, "changedMeanwhile"],
  ["another municipality's tip", {}, { municipalityCode: "0002" as GrantedCode }, "unknownTip"],
  ["no tip", { tipId: "other" }, {}, "unknownTip"],
])("%s is refused, and nothing is written", async (_name, step, by, reason) => {
  await using made = await withTip();
  const asked = { ...made.step, status: "approved" as const, ...step };
  expect(await moderateTip(made.db, { ...made.by, ...by }, asked)).toEqual({ ok: false, reason });
  expect([await made.db.tipStatusChange.count(), await made.db.auditEntry.count()]).toEqual([1, 0]);
});

test("of two colleagues at the same moment one is told", async () => {
  await using made = await withTip();
  const { db, by, step } = made;
  const answers = await Promise.all([
    moderateTip(db, by, { ...step, status: "approved" }),
    moderateTip(db, by, { ...step, status: "rejected", reason: "Dubblett" }),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual({ ok: false, reason: "changedMeanwhile" });
  expect(await db.auditEntry.count()).toBe(1);
});
