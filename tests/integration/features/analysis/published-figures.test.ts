import fc from "fast-check";
import { expect, test } from "vitest";
import { currentTables } from "#app/features/analysis/counting.server.ts";
import type { SurveyResult } from "#app/features/analysis/results.ts";
import { allQuestions } from "#app/features/analysis/versions.ts";
import { ELSEWHERE } from "#app/features/question/scales.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { happening, happens } from "#tests/support/survey-happenings.ts";
import { beginLife, forkLife, look, type SurveyLife, surveysOf } from "#tests/support/survey-life.ts";

type Looked = Awaited<ReturnType<typeof look>>;

/** What is published of each survey that has closed, with the row that it is kept in. */
async function publishedOf({ db }: SurveyLife, looked: Looked): Promise<Map<string, string>> {
  const rows = await db.surveySnapshot.findMany({ where: { frozen: true }, orderBy: { surveyId: "asc" } });
  const shownOf = (id: string) => looked.find(({ staff }) => staff.surveyId === id);
  return new Map(rows.map((row) => [row.surveyId, JSON.stringify([row, shownOf(row.surveyId)])]));
}

/** What is said now, without comparisons with rounds that have come where there was nothing to compare with before. */
function withoutNewComparisons(before: unknown, now: unknown): unknown {
  if (before === "no_earlier_round") return before;
  if (typeof before !== "object" || before === null || typeof now !== "object" || now === null) return now;
  if ("state" in before && before.state === "not_compared") return before;
  if (Array.isArray(now)) return now.map((below, index) => withoutNewComparisons((before as unknown[])[index], below));
  const below = before as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(now).map(([key, inside]) => [key, withoutNewComparisons(below[key], inside)]),
  );
}

/** Figures without the words beside them, which staff may mend while a survey is open. */
const WORDS = new Set(["text", "hint", "label", "title", "quiet", "tone"]);
const figures = (value: unknown) => JSON.stringify(value, (key, below) => (WORDS.has(key) ? undefined : below));

/** The figures of each question, as anyone and as staff see them. */
function figuresOf(survey: Looked[number] | undefined): Map<string, string> {
  const { anyone, staff } = survey ?? {};
  const of = (result: SurveyResult | undefined, id: string) =>
    result?.questions.find(({ questionId }) => questionId === id);
  const ids = staff?.questions.map(({ questionId }) => questionId) ?? [];
  return new Map(ids.map((id) => [id, figures([of(anyone, id), of(staff, id)])]));
}

async function expectCountedByHand(life: SurveyLife): Promise<void> {
  for (const survey of await surveysOf(life)) {
    const given = life.sent.filter(({ surveyId }) => surveyId === survey.id).map(({ answers }) => answers);
    if (given.length === 0) continue;
    const tables = await currentTables(life.db, survey);
    const here = given.filter(({ G3 }) => G3 !== ELSEWHERE.code);
    expect([tables.answers, tables.elsewhere]).toEqual([given.length, given.length - here.length]);
    for (const question of allQuestions(survey.document)) {
      const table = tables.questions.find(({ questionId }) => questionId === question.id);
      if (!table || table.lines || !("options" in question)) continue;
      const codes = here.flatMap(({ [question.id]: answer }) => [answer ?? []].flat().map(String));
      const counted = table.total.cells.map(({ code, count }) => [code, count]);
      expect(counted, question.id).toEqual(
        table.total.cells.map(({ code }) => [code, codes.filter((one) => one === code).length]),
      );
    }
  }
}

/** Byte by byte. */
function expectUnchanged(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>, event: string) {
  for (const [surveyId, bytes] of before) {
    const now = withoutNewComparisons(JSON.parse(bytes), JSON.parse(after.get(surveyId) ?? "null"));
    expect(JSON.stringify(now) === bytes, `${surveyId} after ${event}`).toBe(true);
  }
}

/** Answers may move an open survey on, by steps; what staff write and publish may not. */
function expectNotMoved(before: Looked, after: Looked, event: string) {
  for (const survey of before) {
    const { slug } = survey.staff;
    const edited = figuresOf(after.find(({ staff }) => staff.slug === slug));
    for (const [id, shown] of figuresOf(survey)) expect(edited.get(id), `${slug} ${id} after ${event}`).toBe(shown);
  }
}

test("nothing that happens changes a published figure, and no edit one that is on its way", async () => {
  await using first = await freshDatabase();
  const origin = await beginLife(first);
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 3, maxLength: 8 }), async (happenings) => {
      await using fresh = await freshDatabase();
      const life = await forkLife(origin, fresh);
      let before = await look(life);
      let published = await publishedOf(life, before);
      for (const one of happenings) {
        await happens(life, one);
        const after = await look(life);
        const now = await publishedOf(life, after);
        expectUnchanged(published, now, one.kind);
        if (one.kind === "edit" || one.kind === "write") expectNotMoved(before, after, one.kind);
        await expectCountedByHand(life);
        [before, published] = [after, now];
      }
      await life.db.$disconnect();
    }),
    { numRuns: 30 },
  );
}, 600_000);
