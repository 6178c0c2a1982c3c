import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Answers } from "#app/features/question/question.schema.ts";
import { readSection } from "#app/features/response/answers.ts";
import { draftId, newDraftSecret } from "#app/features/response/draft.server.ts";
import { discardDraft, saveSection, submitDraft } from "#app/features/response/response.commands.server.ts";
import { countResponses, findDraft } from "#app/features/response/response.queries.server.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { freshPostgres } from "#tests/support/postgres.ts";
import { coreDocument, makeSurvey, publishVersion } from "#tests/support/survey.ts";
import { missing, testData } from "#tests/support/test-data.ts";

const today = "2026-11-16";
type Survey = Awaited<ReturnType<typeof makeSurvey>>;

const sectionOf = (key: string) => {
  const section = coreDocument.sections.find((candidate) => candidate.key === key);
  if (!section) throw new Error(`no section ${key}`);
  return section;
};

async function save(db: Database, survey: Survey, secret: string | null, key: string, answers: Answers, day = today) {
  const { surveyId, surveyVersionId } = survey;
  const draft = await findDraft(db, { secret, surveyId, today: day });
  return saveSection(db, { secret, draft, surveyId, surveyVersionId, section: sectionOf(key), answers, today: day });
}

/** A draft with answers in three sections; returns its secret. */
async function started(db: Database, survey: Survey): Promise<string> {
  const first = await save(db, survey, null, "lofte", { G3: "norr", F1: ["traffic"] });
  if (!first.ok || !first.value) throw new Error("The draft was not made.");
  await save(db, survey, first.value, "trygghet", { A1: "rather_safe" });
  await save(db, survey, first.value, "ord", { F4: "Lampan vid bron är trasig" });
  return first.value;
}

async function submit(db: Database, { surveyId }: Survey, secret: string | null, day = today) {
  const draft = await findDraft(db, { secret, surveyId, today: day });
  return submitDraft(db, { secret, draft, surveyId, language: "en", today: day });
}

describe("what is stored", () => {
  test("a response holds its answers, area, week and mode, and nothing finer", async () => {
    await using fresh = await freshDatabase();
    const { db } = fresh;
    const survey = await makeSurvey(db);
    const secret = await started(db, survey);
    expect(await submit(db, survey, secret)).toEqual({ ok: true, value: null });

    const [response, ...others] = await db.response.findMany();
    expect(others).toEqual([]);
    expect(response).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{32}$/),
      municipalityCode: survey.code,
      surveyId: survey.surveyId,
      surveyVersionId: survey.surveyVersionId,
      stratum: "norr",
      week: "2026-W47",
      mode: "web",
      answers: '{"A1":"rather_safe","F1":["traffic"],"G3":"norr","F4":"Lampan vid bron är trasig"}',
      suspect: false,
    });
  });

  test("day and language are counted apart, the week's change is told, and no audit line is written", async () => {
    await using fresh = await freshDatabase();
    const { db } = fresh;
    const survey = await makeSurvey(db);
    for (let index = 0; index < 3; index += 1) await submit(db, survey, await started(db, survey));
    const { surveyId } = survey;
    expect(await db.responseCount.findMany({ orderBy: { kind: "asc" } })).toEqual([
      { surveyId, kind: "day", key: today, count: 3 },
      { surveyId, kind: "language", key: "en", count: 3 },
    ]);
    expect(await db.responseChange.findMany()).toEqual([{ surveyId, week: "2026-W47", counter: 3 }]);
    expect(await countResponses(db, [surveyId, "another"])).toEqual(new Map([[surveyId, 3]]));
    expect(await db.auditEntry.count()).toBe(0);
  });

  test("the draft goes, and what is kept of the form is a hash that cannot be made without the key", async () => {
    await using fresh = await freshDatabase();
    const { db } = fresh;
    const survey = await makeSurvey(db);
    const secret = await started(db, survey);
    await submit(db, survey, secret);
    expect(await db.draft.count()).toBe(0);
    const forms = await db.submittedForm.findMany();
    expect(forms).toEqual([{ hash: expect.stringMatching(/^[0-9a-f]{64}$/), expiresOn: "2026-11-23" }]);
    expect(forms[0]?.hash).not.toBe(draftId(secret));
  });

  test("started answers cannot be read from the files of the database", async () => {
    await using fresh = await freshDatabase();
    const { db, file } = fresh;
    const survey = await makeSurvey(db);
    const secret = await started(db, survey);
    const bytes = [file, `${file}-wal`].filter(existsSync).map((path) => readFileSync(path).toString("latin1"));
    const text = bytes.join("");
    expect(text).toContain(draftId(secret));
    expect(text).not.toContain("Lampan vid bron");
    expect(text).not.toContain('rather_safe":');
    expect(text).not.toContain(secret);
    expect(text).not.toContain(Buffer.from(secret, "base64url").toString("latin1"));
    const guess = await findDraft(db, { secret: newDraftSecret(), surveyId: survey.surveyId, today });
    expect(guess.state).toBe("gone");
  });
});

describe("sent twice is one answer", () => {
  test("one after the other", async () => {
    await using fresh = await freshDatabase();
    const { db } = fresh;
    const survey = await makeSurvey(db);
    const secret = await started(db, survey);
    const replies = [await submit(db, survey, secret), await submit(db, survey, secret)];
    expect(replies).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ]);
    expect(await db.response.count()).toBe(1);
    expect(await db.responseCount.aggregate({ _sum: { count: true } })).toEqual({ _sum: { count: 2 } });
  });

  test.each([
    ["SQLite", freshDatabase],
    ["PostgreSQL", freshPostgres],
  ] as const)("at the same moment, on %s", async (_, open) => {
    await using fresh = await open();
    const { db } = fresh;
    const survey = await makeSurvey(db);
    const secrets = [await started(db, survey), await started(db, survey)];
    const all = secrets.flatMap((secret) => Array.from({ length: 5 }, () => submit(db, survey, secret)));
    for (const reply of await Promise.all(all)) expect(reply).toEqual({ ok: true, value: null });
    expect(await db.response.count()).toBe(2);
    expect((await db.responseChange.findFirst())?.counter).toBe(2);
    expect(await db.responseCount.findMany({ select: { count: true } })).toEqual([{ count: 2 }, { count: 2 }]);
    expect(await db.draft.count()).toBe(0);
  });
});

describe("what is not taken", () => {
  test("a survey that closed while somebody answered: nothing is stored, and the draft stays as it was", async () => {
    await using fresh = await freshDatabase();
    const { db } = fresh;
    const survey = await makeSurvey(db);
    const secret = await started(db, survey);
    await db.survey.update({ where: { id: survey.surveyId }, data: { closesOn: "2026-11-15" } });
    expect(await submit(db, survey, secret)).toEqual({ ok: false, reason: "closed" });
    expect(await db.response.count()).toBe(0);
    expect(await db.submittedForm.count()).toBe(0);
    expect((await findDraft(db, { secret, surveyId: survey.surveyId, today })).state).toBe("open");
  });

  test("a draft that expired", async () => {
    await using fresh = await freshDatabase();
    const { db } = fresh;
    const survey = await makeSurvey(db);
    const secret = await started(db, survey);
    const lastDay = await findDraft(db, { secret, surveyId: survey.surveyId, today: "2026-11-23" });
    expect(lastDay.state).toBe("open");
    expect(await submit(db, survey, secret, "2026-11-24")).toEqual({ ok: false, reason: "gone" });
    const late = await save(db, survey, secret, "oro", { C1: "never" }, "2026-11-24");
    expect(late).toEqual({ ok: false, reason: "gone" });
    expect(await db.response.count()).toBe(0);
  });

  test("nothing at all", async () => {
    await using fresh = await freshDatabase();
    const { db } = fresh;
    const survey = await makeSurvey(db);
    expect(await save(db, survey, null, "oro", {})).toEqual({ ok: true, value: null });
    expect(await db.draft.count()).toBe(0);
    expect(await submit(db, survey, null)).toEqual({ ok: false, reason: "empty" });
    const secret = await started(db, survey);
    for (const key of ["lofte", "trygghet", "ord"]) await save(db, survey, secret, key, {});
    expect(await submit(db, survey, secret)).toEqual({ ok: false, reason: "empty" });
    expect(await db.submittedForm.count()).toBe(0);
  });

  test("a change after sending, and a secret that leads nowhere", async () => {
    await using fresh = await freshDatabase();
    const { db } = fresh;
    const survey = await makeSurvey(db);
    const secret = await started(db, survey);
    await submit(db, survey, secret);
    expect(await save(db, survey, secret, "oro", { C1: "never" })).toEqual({ ok: false, reason: "sent" });
    expect(await submit(db, survey, newDraftSecret())).toEqual({ ok: false, reason: "gone" });
  });

  test("a draft of another survey", async () => {
    await using fresh = await freshDatabase();
    const { db } = fresh;
    const secret = await started(db, await makeSurvey(db));
    const other = await makeSurvey(db, { slug: "annan" });
    expect(await submit(db, other, secret)).toEqual({ ok: false, reason: "gone" });
  });

  test("a draft that was discarded", async () => {
    await using fresh = await freshDatabase();
    const { db } = fresh;
    const survey = await makeSurvey(db);
    const secret = await started(db, survey);
    await discardDraft(db, { secret });
    expect(await submit(db, survey, secret)).toEqual({ ok: false, reason: "gone" });
  });
});

test.each([
  ["SQLite", freshDatabase],
  ["PostgreSQL", freshPostgres],
] as const)("two tabs that save at the same moment lose nothing, on %s", async (_, open) => {
  await using fresh = await open();
  const { db } = fresh;
  const survey = await makeSurvey(db);
  const secret = await started(db, survey);
  await Promise.all([
    save(db, survey, secret, "problem", { B4: "large_extent" }),
    save(db, survey, secret, "oro", { C1: "never" }),
    save(db, survey, secret, "trygghet", { A1: "very_safe" }),
  ]);
  const draft = await findDraft(db, { secret, surveyId: survey.surveyId, today });
  expect(draft.state === "open" && draft.content.answers).toEqual({
    G3: "norr",
    F1: ["traffic"],
    F4: "Lampan vid bron är trasig",
    B4: "large_extent",
    C1: "never",
    A1: "very_safe",
  });
});

test.each([
  ["SQLite", freshDatabase],
  ["PostgreSQL", freshPostgres],
] as const)("what another tab saves in the moment of sending is sent, too, on %s", async (_, open) => {
  await using fresh = await open();
  const { db } = fresh;
  const survey = await makeSurvey(db);
  const { surveyId } = survey;
  const secret = await started(db, survey);
  const read = await findDraft(db, { secret, surveyId, today });
  expect(await save(db, survey, secret, "oro", { C1: "never" })).toEqual({ ok: true, value: secret });
  const sent = await submitDraft(db, { secret, draft: read, surveyId, language: "sv", today });
  expect(sent).toEqual({ ok: true, value: null });
  const [stored, ...others] = await db.response.findMany();
  expect(others).toEqual([]);
  expect(JSON.parse(stored?.answers ?? "")).toMatchObject({ A1: "rather_safe", C1: "never" });

  const again = await started(db, survey);
  const begunAnew = await findDraft(db, { secret: again, surveyId, today });
  await discardDraft(db, { secret: again });
  const discarded = await submitDraft(db, { secret: again, draft: begunAnew, surveyId, language: "sv", today });
  expect(discarded, "begun again in another tab").toEqual({ ok: false, reason: "gone" });
});

test("answers keep the version of the survey that they were begun with", async () => {
  await using fresh = await freshDatabase();
  const { db } = fresh;
  const survey = await makeSurvey(db);
  const secret = await started(db, survey);
  await publishVersion(db, survey.surveyId, 2, { ...survey.document, sections: survey.document.sections.slice(1) });
  await submit(db, survey, secret);
  const response = await db.response.findFirst();
  expect(response?.surveyVersionId).toBe(survey.surveyVersionId);
  expect(response?.answers).toContain('"A1":"rather_safe"');
});

test.skipIf(missing("8_adversarial/blns.json"))("naughty strings come back as they were sent", async () => {
  await using fresh = await freshDatabase();
  const { db } = fresh;
  const survey = await makeSurvey(db);
  const strings = JSON.parse(readFileSync(testData("8_adversarial/blns.json"), "utf8")) as string[];
  const stored: string[] = [];
  for (let from = 0; from < strings.length; from += 8) {
    const naughty = strings.slice(from, from + 8).join("\n");
    const form = new FormData();
    form.append("F4", naughty);
    form.append("A1", naughty);
    const { answers, faults } = readSection(sectionOf("ord"), form);
    expect(faults).toEqual([]);
    expect(readSection(sectionOf("trygghet"), form).answers).toEqual({});
    const saved = await save(db, survey, null, "ord", answers);
    if (!saved.ok) throw new Error(saved.reason);
    expect(await submit(db, survey, saved.value)).toEqual({ ok: true, value: null });
    stored.push(JSON.stringify(answers));
  }
  const rows = await db.response.findMany({ select: { answers: true, stratum: true } });
  expect(rows.map(({ answers }) => answers).sort()).toEqual(stored.sort());
  expect(rows.every(({ stratum }) => stratum === null)).toBe(true);
});
