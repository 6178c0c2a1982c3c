import { expect, test } from "vitest";
import { dialogueResults } from "#app/features/analysis/analysis.queries.server.ts";
import { findDialogue, listDialogues } from "#app/features/dialogue/dialogue.queries.server.ts";
import { DEMO_CLOCK_SETTING } from "#app/platform/clock.server.ts";
import { type Database, openDatabase } from "#app/platform/database/database.server.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { makeMunicipality } from "#tests/support/municipality.ts";
import { freshPostgres } from "#tests/support/postgres.ts";
import { answer, makeRound, times } from "#tests/support/survey-round.ts";

const NOW = "2026-11-16T09:00:00Z";
const CLOSED = { opensOn: "2026-09-07", closesOn: "2026-10-18" };
const NEVER_CLOSES = { opensOn: "2026-09-07", closesOn: null };

async function prepare(db: Database) {
  await db.setting.create({ data: { key: DEMO_CLOCK_SETTING, value: NOW } });
  const { code } = await makeMunicipality(db);
  await db.populationMargin.createMany({
    data: [
      { municipalityCode: code, dimension: "sex", category: "woman", share: 0.5, source: "SCB" },
      { municipalityCode: code, dimension: "sex", category: "man", share: 0.5, source: "SCB" },
    ],
  });
  return code;
}

const SAFE_WOMAN = { A1: "very_safe", G2: "woman", G3: "norr" };
const UNSAFE_WOMAN = { A1: "very_unsafe", G2: "woman", G3: "norr" };
const SAFE_MAN = { A1: "rather_safe", G2: "man", G3: "syd" };
const ROUND = [...times(40, SAFE_WOMAN), ...times(40, UNSAFE_WOMAN), ...times(40, SAFE_MAN)];

async function a1Of(db: Database, code: string, dialogueId: string, tier: "public" | "staff" = "staff") {
  const { surveys } = await dialogueResults(db, code, dialogueId, tier);
  const [survey] = surveys;
  const a1 = survey?.questions.find(({ questionId }) => questionId === "A1");
  if (!survey || !a1) throw new Error("No result");
  const base = a1.total.state === "shown" ? a1.total.base : null;
  return { survey, a1, base };
}

async function checkClosedRounds(db: Database): Promise<void> {
  const municipalityCode = await prepare(db);
  const sample = { municipalityCode, design: "random_sample" as const };
  const before = await makeRound(db, { ...sample, slug: "forra", opensOn: "2024-09-09", closesOn: "2024-10-20" });
  const now = await makeRound(db, { ...sample, slug: "nu", ...CLOSED });
  await answer(db, before.id, [...times(60, UNSAFE_WOMAN), ...times(20, SAFE_WOMAN), ...times(40, SAFE_MAN)]);
  await answer(db, now.id, ROUND);
  const { survey, a1, base } = await a1Of(db, municipalityCode, now.dialogueId);
  expect(base).toBe(120);
  expect(survey).toMatchObject({ answers: 120, tablesAnswers: 120, isOpen: false, weightedBy: ["sex"] });
  // Women 40 of 80 and men 40 of 40, each half of the population; before, women 20 of 80.
  expect(a1.headlines[0]).toMatchObject({ share: expect.closeTo(0.75, 9) });
  expect(a1.changes[0]).toEqual({
    state: "compared",
    earlierShare: expect.closeTo(0.625, 9),
    earlierOpensOn: "2024-09-09",
    verdict: "certain_increase",
  });
  const verdicts = a1.breaks[0]?.groups.map(({ changes: [change] }) => change?.state === "compared" && change.verdict);
  // The 40 men all gave the same answer: they are hidden, and so are the women, or the men would be what is left.
  expect(verdicts).toEqual([false, false, false]);
}

test("two rounds of a random sample, weighted and compared", async () => {
  await using fresh = await freshDatabase();
  await checkClosedRounds(fresh.db);
});

test("the same on PostgreSQL", async () => {
  await using fresh = await freshPostgres();
  await checkClosedRounds(fresh.db);
});

test("what has been published of a closed survey never changes", async () => {
  await using fresh = await freshDatabase();
  const { db } = fresh;
  const code = await prepare(db);
  const { id } = await makeRound(db, { municipalityCode: code, slug: "nu", design: "random_sample", ...CLOSED });
  expect((await a1Of(db, code, id)).survey, "nothing to publish yet").toMatchObject({ answers: 0, tablesAnswers: 0 });
  await answer(db, id, ROUND);
  const published = JSON.stringify(await dialogueResults(db, code, id, "staff"));
  expect(JSON.parse(published).surveys[0].questions[0].total.base).toBe(120);

  await answer(db, id, [...times(20, SAFE_MAN)]);
  await db.response.deleteMany({ where: { answers: JSON.stringify(UNSAFE_WOMAN) } });
  await db.populationMargin.deleteMany();
  expect(JSON.stringify(await dialogueResults(db, code, id, "staff")) === published).toBe(true);
  const restarted = openDatabase(fresh.url);
  expect(JSON.stringify(await dialogueResults(restarted, code, id, "staff")) === published).toBe(true);
  await restarted.$disconnect();

  await db.surveySnapshot.updateMany({ data: { tables: "{}" } });
  await expect(dialogueResults(db, code, id, "staff"), "what somebody has changed is not shown").rejects.toThrow(
    "have been changed",
  );
});

test("a round that comes later is compared with where nothing was, and in no other's place", async () => {
  await using fresh = await freshDatabase();
  const { db } = fresh;
  const municipalityCode = await prepare(db);
  const sample = { municipalityCode, design: "random_sample" as const };
  const { id } = await makeRound(db, { ...sample, slug: "nu", ...CLOSED });
  await answer(db, id, ROUND);
  const comparedWith = async () => {
    const { a1 } = await a1Of(db, municipalityCode, id);
    const [change] = a1.changes;
    return change?.state === "compared" ? change.earlierOpensOn : null;
  };
  expect(await comparedWith()).toBeNull();
  for (const year of ["2023", "2025", "2024"]) {
    const days = { opensOn: `${year}-09-09`, closesOn: `${year}-10-20` };
    const round = await makeRound(db, { ...sample, slug: `fran-${year}`, ...days });
    await answer(db, round.id, ROUND);
    expect(await comparedWith(), `after ${year} has come`).toBe("2023-09-09");
  }
});

test("the first of two processes that publish a closed survey decides its figures", async () => {
  await using fresh = await freshPostgres();
  const { db } = fresh;
  const code = await prepare(db);
  const { id } = await makeRound(db, { municipalityCode: code, slug: "nu", design: "open_link", ...CLOSED });
  await answer(db, id, ROUND);
  const other = openDatabase(fresh.url);
  const seen = await Promise.all([db, other, db].map((one) => dialogueResults(one, code, id, "staff")));
  await other.$disconnect();
  expect(new Set(seen.map((results) => JSON.stringify(results))).size).toBe(1);
  expect(await db.surveySnapshot.findMany({ select: { frozen: true, answers: true } })).toEqual([
    { frozen: true, answers: 120 },
  ]);
});

test("while a survey is open its count is live and its tables move by ten, also after a restart", async () => {
  await using fresh = await freshDatabase();
  const code = await prepare(fresh.db);
  const round = { municipalityCode: code, slug: "oppen", design: "open_link" as const, ...NEVER_CLOSES };
  const { id } = await makeRound(fresh.db, round);
  const look = async (db = fresh.db) => {
    const { survey, base } = await a1Of(db, code, id);
    return [survey.answers, survey.tablesAnswers, base];
  };
  await answer(fresh.db, id, times(9, SAFE_WOMAN));
  expect(await look(), "too few for a first step").toEqual([9, 0, null]);
  await answer(fresh.db, id, [UNSAFE_WOMAN, UNSAFE_WOMAN]);
  expect(await look()).toEqual([11, 11, 11]);
  await answer(fresh.db, id, times(9, SAFE_WOMAN));
  expect(await look()).toEqual([20, 11, 11]);

  const restarted = openDatabase(fresh.url);
  expect(await look(restarted), "another process shows the same step").toEqual([20, 11, 11]);
  await answer(fresh.db, id, [SAFE_MAN]);
  expect(await look(restarted)).toEqual([21, 21, 21]);
  expect(await look()).toEqual([21, 21, 21]);
  // Groups are shown when the survey has closed.
  const sex = (await a1Of(fresh.db, code, id)).a1.breaks[0]?.groups;
  expect(sex?.map(({ table }) => table.state)).toEqual(["hidden", "hidden", "hidden"]);
  await restarted.$disconnect();

  await fresh.db.survey.update({ where: { id }, data: { closesOn: "2026-11-15" } });
  await answer(fresh.db, id, [SAFE_MAN]);
  // The one who came last would be the difference: the question stays at its last step for good.
  expect(await look(), "closed").toEqual([22, 22, 21]);
  expect(await look(), "and ever after").toEqual([22, 22, 21]);
});

test("a snapshot of an older program is not shown, and the next step still counts from it", async () => {
  await using fresh = await freshDatabase();
  const { db } = fresh;
  const code = await prepare(db);
  const { id } = await makeRound(db, { municipalityCode: code, slug: "oppen", design: "open_link", ...NEVER_CLOSES });
  await db.surveySnapshot.create({ data: { surveyId: id, format: 0, answers: 15, tables: "old" } });
  await answer(db, id, [...times(10, SAFE_WOMAN), ...times(10, UNSAFE_WOMAN)]);
  expect((await a1Of(db, code, id)).survey).toMatchObject({ answers: 20, tablesAnswers: 0 });
  await answer(db, id, times(5, SAFE_MAN));
  expect((await a1Of(db, code, id)).survey).toMatchObject({ answers: 25, tablesAnswers: 25 });
});

test("the first of two processes that make a step decides it", async () => {
  await using fresh = await freshPostgres();
  const { db } = fresh;
  const code = await prepare(db);
  const { id } = await makeRound(db, { municipalityCode: code, slug: "oppen", design: "open_link", ...NEVER_CLOSES });
  await answer(db, id, ROUND);
  const other = openDatabase(fresh.url);
  const seen = await Promise.all([a1Of(db, code, id), a1Of(other, code, id), a1Of(db, code, id, "public")]);
  await other.$disconnect();
  expect(seen.map(({ base }) => base)).toEqual([120, 120, 120]);
  expect(await db.surveySnapshot.count()).toBe(1);
});

test("what the public gets holds no base under 30, whatever the page shows of it", async () => {
  await using fresh = await freshDatabase();
  const { db } = fresh;
  const code = await prepare(db);
  const { id } = await makeRound(db, { municipalityCode: code, slug: "nu", design: "random_sample", ...CLOSED });
  await answer(db, id, [
    ...times(25, SAFE_WOMAN),
    ...times(15, UNSAFE_WOMAN),
    ...times(17, SAFE_MAN),
    ...times(12, { ...UNSAFE_WOMAN, G2: "man", G3: "syd" }),
    ...times(7, { ...SAFE_MAN, G3: "elsewhere" }),
  ]);
  const results = await dialogueResults(db, code, id, "public");
  const bases = [...JSON.stringify(results).matchAll(/"base":(\d+)/g)].map(([, base]) => Number(base));
  expect(Math.min(...bases)).toBeGreaterThanOrEqual(30);
  const { a1 } = await a1Of(db, code, id, "public");
  // The 29 men are hidden, and would be what is left without the women.
  expect(a1.breaks[0]?.groups.map(({ table }) => table.state)).toEqual(["hidden", "hidden", "hidden"]);
});

test("dialogues by municipality and address", async () => {
  await using fresh = await freshDatabase();
  const { db } = fresh;
  const one = (await makeMunicipality(db, "0001")).code;
  const other = (await makeMunicipality(db, "0002")).code;
  await makeRound(db, { municipalityCode: one, slug: "a", design: "open_link", opensOn: "2024-01-01", closesOn: null });
  await makeRound(db, { municipalityCode: one, slug: "b", design: "open_link", opensOn: "2026-01-01", closesOn: null });
  await makeRound(db, {
    municipalityCode: other,
    slug: "a",
    design: "open_link",
    opensOn: "2025-01-01",
    closesOn: null,
  });
  expect((await listDialogues(db, one)).map(({ slug }) => slug)).toEqual(["b", "a"]);
  const [{ id = "", surveys: listed = [] } = {}] = await listDialogues(db, one);
  await db.survey.create({
    data: {
      id: "draft",
      municipalityCode: one,
      dialogueId: id,
      slug: "utkast",
      design: "open_link",
      opensOn: "2026-01-01",
    },
  });
  expect((await listDialogues(db, one))[0]?.surveys, "nobody is told of a draft").toEqual(listed);
  expect((await findDialogue(db, other, "a"))?.opensOn).toBe("2025-01-01");
  expect(await findDialogue(db, other, "b")).toBeNull();
  expect((await dialogueResults(db, other, `${one}-a`, "staff")).surveys, "another municipality's dialogue").toEqual(
    [],
  );
});
