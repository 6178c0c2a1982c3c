import { expect, test } from "vitest";
import { moderateTip } from "#app/features/moderation/moderation.commands.server.ts";
import { createTips } from "#app/features/tip/tip.commands.server.ts";
import { findTipForStaff } from "#app/features/tip/tip.queries.server.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { makeMunicipality } from "#tests/support/municipality.ts";

async function withTip() {
  const fresh = await freshDatabase();
  const { code: municipalityCode } = await makeMunicipality(fresh.db);
  await fresh.db.user.create({ data: { id: "user", name: "Samordnare", email: "samordnare@example.org" } });
  await createTips(fresh.db, [{ id: "tip", municipalityCode, category: "L1", receivedOn: "2026-05-04" }]);
  const step = { tipId: "tip", municipalityCode, userId: "user", seen: 0 };
  return { db: fresh.db, step, [Symbol.asyncDispose]: () => fresh[Symbol.asyncDispose]() };
}

test("steps are kept as a history, each with its line in the audit", async () => {
  await using made = await withTip();
  const { db, step } = made;
  expect(await moderateTip(db, { ...step, status: "approved" })).toEqual({ ok: true, value: "approved" });
  const rejected = { ...step, status: "no_action" as const, reason: "Vägen är statens", seen: 1 };
  expect(await moderateTip(db, rejected)).toEqual({ ok: true, value: "no_action" });
  const tip = await findTipForStaff(db, step.municipalityCode, "tip");
  expect(tip?.history.map(({ status, reason }) => [status, reason])).toEqual([
    ["received", null],
    ["approved", null],
    ["no_action", "Vägen är statens"],
  ]);
  const audit = await db.auditEntry.findMany({ orderBy: { at: "asc" } });
  expect(audit.map(({ action, userId }) => [action, userId])).toEqual([
    ["tip_approved", "user"],
    ["tip_changed", "user"],
  ]);
});

test.each([
  ["a step that may not follow", { status: "done" as const }, "stepNotAllowed"],
  ["a page that is older than a colleague's step", { status: "approved" as const, seen: -1 }, "changedMeanwhile"],
  ["another municipality's tip", { status: "approved" as const, municipalityCode: "0002" }, "unknownTip"],
  ["no tip", { status: "approved" as const, tipId: "other" }, "unknownTip"],
])("%s is refused, and nothing is written", async (_name, more, reason) => {
  await using made = await withTip();
  expect(await moderateTip(made.db, { ...made.step, ...more })).toEqual({ ok: false, reason });
  expect([await made.db.tipStatusChange.count(), await made.db.auditEntry.count()]).toEqual([1, 0]);
});

test("of two colleagues at the same moment one is told", async () => {
  await using made = await withTip();
  const answers = await Promise.all([
    moderateTip(made.db, { ...made.step, status: "approved" }),
    moderateTip(made.db, { ...made.step, status: "rejected", reason: "Dubblett" }),
  ]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual({ ok: false, reason: "changedMeanwhile" });
  expect(await made.db.auditEntry.count()).toBe(1);
});
