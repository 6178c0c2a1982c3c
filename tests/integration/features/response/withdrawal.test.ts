import { expect, test } from "vitest";
import { removeExpired } from "#app/features/response/closing.commands.server.ts";
import { draftId } from "#app/features/response/draft.server.ts";
import { saveSection, submitDraft } from "#app/features/response/response.commands.server.ts";
import { countResponses, findDraft } from "#app/features/response/response.queries.server.ts";
import { withdrawResponse } from "#app/features/response/withdrawal.commands.server.ts";
import { findWithdrawal } from "#app/features/response/withdrawal.queries.server.ts";
import { withdrawalCodeOf } from "#app/features/response/withdrawal-code.server.ts";
import { countCode, uncountCode } from "#app/features/response/withdrawal-limit.server.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { freshPostgres } from "#tests/support/postgres.ts";
import { coreDocument, makeSurvey } from "#tests/support/survey.ts";

const today = "2026-11-16";
const [section] = coreDocument.sections;

/** A survey of a municipality with a purge decision, or without. */
async function decided(db: Database, purgeDecision: string | null = "KS 2026/1 § 4") {
  const survey = await makeSurvey(db);
  await db.municipality.update({ where: { code: survey.code }, data: { purgeDecision } });
  return survey;
}

/** Answers and sends. @returns the draft's secret */
async function send(db: Database, { surveyId, surveyVersionId }: Awaited<ReturnType<typeof makeSurvey>>) {
  if (!section) throw new Error("no section");
  const answers = { A1: "very_safe" };
  const draft = { state: "none" } as const;
  const saved = await saveSection(db, { secret: null, draft, surveyId, surveyVersionId, section, answers, today });
  const secret = (saved.ok && saved.value) || "";
  for (let times = 0; times < 2; times += 1) {
    const found = await findDraft(db, { secret, surveyId, today });
    await submitDraft(db, { secret, draft: found, surveyId, language: "sv", today });
  }
  return secret;
}

const both = [
  ["SQLite", freshDatabase],
  ["PostgreSQL", freshPostgres],
] as const;

test.each(both)("an answer is taken back once, however often and by how many, on %s", async (_, open) => {
  await using fresh = await open();
  const { db } = fresh;
  const survey = await decided(db);
  const { surveyId } = survey;
  const kept = await send(db, survey);
  const secret = await send(db, survey);
  const found = await findWithdrawal(db, secret);
  if (found.state !== "possible") throw new Error(found.state);
  expect(await findWithdrawal(db, secret), "the receipt shows the same code again").toEqual(found);
  const before = await db.responseChange.findFirst();

  const take = (day = today) => withdrawResponse(db, { surveyId, code: found.code, today: day });
  for (const reply of await Promise.all([take(), take(), take()])) expect(reply).toEqual({ ok: true, value: null });
  expect(await take()).toEqual({ ok: true, value: null });
  expect(await db.response.count()).toBe(1);
  expect(await findWithdrawal(db, secret)).toEqual({ state: "withdrawn" });
  expect((await findWithdrawal(db, kept)).state).toBe("possible");
  const after = await db.responseChange.findFirst();
  expect((after?.counter ?? 0) - (before?.counter ?? 0), "cached columns read the week again, once").toBe(1);
  const counts = await db.responseCount.findMany({
    orderBy: { kind: "asc" },
    select: { kind: true, key: true, count: true },
  });
  expect(counts).toEqual([
    { kind: "day", key: today, count: 2 },
    { kind: "language", key: "sv", count: 2 },
    { kind: "withdrawn", key: "all", count: 1 },
  ]);
  expect(await countResponses(db, [surveyId])).toEqual(new Map([[surveyId, 1]]));
  expect(await db.auditEntry.count(), "nobody on the staff did it").toBe(0);
});

test("without a decision there is neither code nor hash, also when one is entered later", async () => {
  await using fresh = await freshDatabase();
  const { db } = fresh;
  const survey = await decided(db, null);
  const secret = await send(db, survey);
  expect(await db.withdrawalCode.count()).toBe(0);
  await db.municipality.update({ where: { code: survey.code }, data: { purgeDecision: "KS 2026/1 § 4" } });
  expect(await findWithdrawal(db, secret)).toEqual({ state: "none" });
  const code = withdrawalCodeOf(draftId(secret));
  expect(await withdrawResponse(db, { surveyId: survey.surveyId, code, today })).toEqual({
    ok: false,
    reason: "unknown",
  });
  expect(await db.response.count()).toBe(1);
});

test("what is stored is a hash that neither code nor secret stands in", async () => {
  await using fresh = await freshDatabase();
  const { db } = fresh;
  const survey = await decided(db);
  const secret = await send(db, survey);
  const [row] = await db.withdrawalCode.findMany();
  const [response] = await db.response.findMany();
  expect(row).toEqual({
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    surveyId: survey.surveyId,
    responseId: response?.id,
  });
  const [form] = await db.submittedForm.findMany();
  expect([draftId(secret), form?.hash]).not.toContain(row?.hash);
});

test("a closed survey takes nothing back, and the night after forgets the codes of that survey alone", async () => {
  await using fresh = await freshDatabase();
  const { db } = fresh;
  const survey = await decided(db);
  const other = await makeSurvey(db, { slug: "annan", closesOn: null });
  const secret = await send(db, survey);
  const elsewhere = await send(db, other);
  const code = withdrawalCodeOf(draftId(secret));
  const wrongSurvey = await withdrawResponse(db, { surveyId: other.surveyId, code, today });
  expect(wrongSurvey, "a code of another survey").toEqual({ ok: false, reason: "unknown" });
  const late = await withdrawResponse(db, { surveyId: survey.surveyId, code, today: "2026-12-01" });
  expect(late).toEqual({ ok: false, reason: "closed" });
  expect(await db.response.count()).toBe(2);

  await removeExpired(db, { today: "2026-11-30" });
  expect(await db.withdrawalCode.count(), "its last day").toBe(2);
  await removeExpired(db, { today: "2026-12-01" });
  expect((await findWithdrawal(db, elsewhere)).state).toBe("possible");
  expect(await findWithdrawal(db, secret)).toEqual({ state: "none" });
});

test.each([
  ["SQLite", freshDatabase],
  ["PostgreSQL", freshPostgres],
] as const)(
  "wrong codes are limited per network, for a quarter of an hour, also many at once, on %s",
  async (_, open) => {
    await using fresh = await open();
    const { db } = fresh;
    const now = new Date("2026-11-16T09:00:00Z");
    const library = { address: "192.0.2.7", now };
    const tried = await Promise.all(Array.from({ length: 80 }, () => countCode(db, library)));
    expect(tried.filter(Boolean)).toHaveLength(60);
    expect(await countCode(db, { address: "198.51.100.8", now })).toBe(true);
    const later = { ...library, now: new Date("2026-11-16T09:15:01Z") };
    for (let right = 0; right < 70; right += 1) {
      expect(await countCode(db, later), "right codes are not counted").toBe(true);
      await uncountCode(db, later);
    }
    expect((await db.rateLimit.findMany()).map(({ key }) => key).join()).not.toContain("192.0.2");
  },
);

test("another address of the same household is no way round the limit", async () => {
  await using fresh = await freshDatabase();
  const now = new Date("2026-11-16T09:00:00Z");
  const address = (index: number) => `2001:db8:0:1${index.toString(16).padStart(2, "0")}::${index}`;
  const tried = [];
  for (let index = 0; index < 61; index += 1) tried.push(await countCode(fresh.db, { address: address(index), now }));
  expect(tried.filter(Boolean)).toHaveLength(60);
});
