import { expect, test } from "vitest";
import { findPurgeDecision } from "#app/features/municipality/municipality.queries.server.ts";
import { setPurgeDecision } from "#app/features/municipality/purge-decision.commands.server.ts";
import { PurgeDecisionSchema } from "#app/features/municipality/purge-decision.schema.ts";
import type { GrantedCode } from "#app/features/user/user.policy.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { makePlaces, makeUser } from "#tests/support/staff.ts";

test("a purge decision is entered, changed and taken away, each time with a line in the audit", async () => {
  await using fresh = await freshDatabase();
  const { db } = fresh;
  await makePlaces(db);
  const userId = await makeUser(db, "anna@example.se", { role: "coordinator", municipalityCode: "0617" });
  const by = { userId, municipalityCode: "0617" as GrantedCode, at: new Date("2026-11-16T09:00:00Z") };
  for (const decision of ["KS 2026/1 § 4", "KS 2026/1 § 4", "KS 2026/9 § 2", null, null]) {
    await setPurgeDecision(db, by, decision);
    expect(await findPurgeDecision(db, "0617")).toBe(decision);
  }
  expect(await findPurgeDecision(db, "0662"), "another municipality's").toBeNull();
  const lines = await db.auditEntry.findMany({ where: { action: "purge_decision_changed" }, orderBy: { id: "asc" } });
  expect(lines.map(({ subject }) => subject)).toEqual(["KS 2026/1 § 4", "KS 2026/9 § 2", "–"]);
});

test.each([
  [{}, null],
  [{ decision: "  " }, null],
  [{ decision: " KS 1 " }, "KS 1"],
])("%o means %o", (form, decision) => {
  expect(PurgeDecisionSchema.parse(form)).toEqual({ decision });
});
