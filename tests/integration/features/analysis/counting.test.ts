import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { countAnswers, currentTables, type TabulatedSurvey } from "#app/features/analysis/counting.server.ts";
import type { SurveyDocument } from "#app/features/survey/survey.schema.ts";
import { type Database, openDatabase } from "#app/platform/database/database.server.ts";
import { randomId } from "#app/platform/ids.server.ts";
import { DOCUMENT, people, person, prepare, send } from "#tests/support/counted-survey.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { freshPostgres } from "#tests/support/postgres.ts";
import { answer, makeRound, removeAnswers } from "#tests/support/survey-round.ts";

/** The tables of somebody who has never seen the survey: nothing is remembered under another address of the database. */
async function anew(url: string, survey: TabulatedSurvey) {
  const db = openDatabase(url);
  const tables = await currentTables(db, survey);
  await db.$disconnect();
  return tables;
}

const otherAddress = (url: string, name: string) =>
  url.startsWith("file:")
    ? url.replace("file:", `file://`).replace("/test.db", `/./${name}/../test.db`)
    : `${url}?application_name=${name}`;

async function checkAllWays({ db, url }: { db: Database; url: string }): Promise<void> {
  const survey = await prepare(db);
  let looks = 0;
  const expectSame = async (when: string, answers: number) => {
    const tables = await currentTables(db, survey);
    expect(tables.answers, when).toBe(answers);
    expect(tables, when).toEqual(await anew(otherAddress(url, `look${looks++}`), survey));
    expect(await countAnswers(db, survey), when).toBe(answers);
  };
  await expectSame("nobody", 0);
  await answer(db, survey.id, people(0, 300), "2026-W40");
  await answer(db, survey.id, people(300, 500), "2026-W41");
  await expectSame("cold", 500);
  await expectSame("warm", 500);
  for (const one of people(500, 530)) await send(db, survey, one, "2026-10-15");
  for (const one of people(530, 560)) await send(db, survey, one, "2026-10-20");
  await expectSame("after answers of this process, in an old week and a new one", 560);

  const other = openDatabase(otherAddress(url, "other"));
  expect(await currentTables(other, survey)).toEqual(await currentTables(db, survey));
  await answer(other, survey.id, people(560, 600), "2026-W41");
  await send(db, survey, person(600), "2026-10-08");
  await expectSame("after answers of another process and of this one", 601);
  await removeAnswers(other, survey.id, person(3), "2026-W40");
  await expectSame("after a removal by another process", 600);
  await db.$transaction([
    db.response.deleteMany({ where: { surveyId: survey.id, answers: { contains: "very_unsafe" } } }),
    db.responseChange.updateMany({ where: { surveyId: survey.id }, data: { counter: { increment: 1 } } }),
  ]);
  await expectSame("after many removals", 451);
  expect(await currentTables(other, survey)).toEqual(await currentTables(db, survey));

  const withOption = withAnotherAnswer(DOCUMENT);
  const newer = { ...survey, document: withOption, versions: 2 };
  await answer(db, survey.id, [{ A1: "very_glad", G2: "woman" }], "2026-W43");
  expect((await currentTables(db, newer)).questions[0]?.total.cells.at(-1)).toMatchObject({
    code: "very_glad",
    count: 1,
  });
  await other.$disconnect();
}

function withAnotherAnswer(document: SurveyDocument): SurveyDocument {
  const sections = document.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) =>
      question.id === "A1" && question.type === "single"
        ? { ...question, options: [...question.options, { code: "very_glad", label: { sv: "Glad" } }] }
        : question,
    ),
  }));
  return { ...document, sections };
}

test("cold, warm and incremental tables are the same, also after removals and with two processes", async () => {
  await using fresh = await freshDatabase();
  await checkAllWays(fresh);
});

test("and on PostgreSQL", async () => {
  await using fresh = await freshPostgres();
  await checkAllWays(fresh);
});

async function checkStoringMeanwhile({ db, url }: { db: Database; url: string }): Promise<void> {
  const survey = await prepare(db);
  for (let batch = 0; batch < 20; batch++)
    await answer(db, survey.id, people(batch * 500, batch * 500 + 500), "2026-W41");
  const looks: Promise<{ answers: number }>[] = [currentTables(db, survey), currentTables(db, survey)];
  for (const one of people(0, 40)) {
    await send(db, survey, one, "2026-10-08");
    if (looks.length < 6) looks.push(currentTables(db, survey));
    await setTimeout(5);
  }
  for (const { answers } of await Promise.all(looks)) expect(answers).toBeGreaterThanOrEqual(10_000);
  const last = await currentTables(db, survey);
  expect(last.answers).toBe(10_040);
  expect(last).toEqual(await anew(otherAddress(url, "after"), survey));
}

test("answers that are stored while others are being read are neither lost nor doubled", async () => {
  await using fresh = await freshDatabase();
  await checkStoringMeanwhile(fresh);
});

test("nor on PostgreSQL", async () => {
  await using fresh = await freshPostgres();
  await checkStoringMeanwhile(fresh);
});

test("a small survey among many answers is found by its weeks, with the same tables", async () => {
  await using fresh = await freshDatabase();
  const { db, url } = fresh;
  const survey = await prepare(db);
  const large = await makeRound(db, {
    municipalityCode: survey.municipalityCode,
    slug: "stor",
    design: "open_link",
    opensOn: "2026-09-07",
    closesOn: null,
    document: DOCUMENT,
  });
  await answer(db, large.id, people(0, 3000));
  await answer(db, survey.id, people(0, 250), "2026-W40");
  await answer(db, survey.id, people(250, 500), "2026-W41");
  const tables = await currentTables(db, survey);
  expect(tables.answers).toBe(500);
  await db.responseChange.deleteMany({ where: { surveyId: large.id } });
  expect(await anew(otherAddress(url, "alone"), survey), "the other way of reading").toEqual(tables);
});

test("requests that come at once share one counting", async () => {
  await using fresh = await freshDatabase();
  const survey = await prepare(fresh.db);
  await answer(fresh.db, survey.id, people(0, 100));
  const [one, other] = await Promise.all([currentTables(fresh.db, survey), currentTables(fresh.db, survey)]);
  expect(one).toBe(other);
});

test("a fault in reading is an error for who asked, and the next gets the tables", async () => {
  await using fresh = await freshDatabase();
  const { db } = fresh;
  const survey = await prepare(db);
  await answer(db, survey.id, people(0, 100));
  await db.response.create({
    data: {
      id: randomId(),
      municipalityCode: survey.municipalityCode,
      surveyId: survey.id,
      surveyVersionId: survey.id,
      week: "2026-W41",
      mode: "web",
      answers: "no JSON",
    },
  });
  await expect(currentTables(db, survey)).rejects.toThrow("JSON");
  await db.response.deleteMany({ where: { answers: "no JSON" } });
  expect((await currentTables(db, survey)).answers).toBe(100);
});
