import { existsSync, readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { closeDay } from "#app/jobs/nightly-closing.ts";
import { freshDatabase } from "../../support/database.ts";
import { makeMunicipality } from "../../support/municipality.ts";
import { freshPostgres } from "../../support/postgres.ts";
import { answer, makeRound, times } from "../../support/survey-round.ts";

const now = new Date("2026-11-16T02:00:00Z");

async function fill(db: Awaited<ReturnType<typeof freshDatabase>>["db"]) {
  await db.submittedForm.create({ data: { hash: "expired-submission-id", expiresOn: "2026-11-15" } });
  await db.submittedForm.create({ data: { hash: "living-submission-id", expiresOn: "2026-11-16" } });
  await db.draft.create({
    data: { id: "expired-draft", ciphertext: Buffer.from("x".repeat(5000)), expiresOn: "2026-11-01" },
  });
}

test("the closing leaves no trace of what expired, and an empty write-ahead log", async () => {
  await using fresh = await freshDatabase();
  await fill(fresh.db);
  expect(await closeDay(fresh.db, { url: fresh.url, now })).toMatchObject({ drafts: 1, submittedForms: 1 });
  const bytes = readFileSync(fresh.file).toString("latin1");
  expect(bytes).toContain("living-submission-id");
  expect(bytes).not.toContain("expired-submission-id");
  expect(bytes).not.toContain("expired-draft");
  const log = `${fresh.file}-wal`;
  expect(existsSync(log) ? statSync(log).size : 0).toBe(0);
});

test("PostgreSQL: the same, with the tables in the order of their keys", async () => {
  await using postgres = await freshPostgres();
  const { db, url } = postgres;
  await fill(db);
  for (const hash of ["z", "m", "a"]) await db.submittedForm.create({ data: { hash, expiresOn: "2026-12-01" } });
  expect(await closeDay(db, { url, now })).toMatchObject({ drafts: 1, submittedForms: 1 });
  const onDisk = await db.$queryRawUnsafe<{ hash: string }[]>('SELECT "hash" FROM "SubmittedForm" ORDER BY ctid');
  expect(onDisk.map(({ hash }) => hash)).toEqual(["a", "living-submission-id", "m", "z"]);
});

test("the closing publishes the surveys that have closed, once", async () => {
  await using fresh = await freshDatabase();
  const { db, url } = fresh;
  const municipalityCode = (await makeMunicipality(db)).code;
  const round = { municipalityCode, design: "open_link" as const, opensOn: "2026-09-07" };
  const closed = await makeRound(db, { ...round, slug: "stangd", closesOn: "2026-11-15" });
  const open = await makeRound(db, { ...round, slug: "oppen", closesOn: "2026-11-16" });
  for (const { id } of [closed, open]) await answer(db, id, times(40, { A1: "very_safe", G2: "woman" }));
  expect(await closeDay(db, { url, now })).toMatchObject({ published: 1 });
  expect(await db.surveySnapshot.findMany({ select: { surveyId: true, frozen: true, answers: true } })).toEqual([
    { surveyId: closed.id, frozen: true, answers: 40 },
  ]);
  expect(await closeDay(db, { url, now })).toMatchObject({ published: 0 });
});
