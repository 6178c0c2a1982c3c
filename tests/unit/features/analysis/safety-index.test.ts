import { expect, test } from "vitest";
import type { SurveyResult } from "#app/features/analysis/results.ts";
import { type CountedIndex, countedIndex, indexShown } from "#app/features/analysis/safety-index.ts";
import { fromBank } from "#app/features/question/bank.ts";
import type { Question } from "#app/features/question/question.schema.ts";
import type { SurveyDocument } from "#app/features/survey/survey.schema.ts";
import { answersOf, stored } from "../../../support/counted.ts";

const questions = ["A1", "B4", "C1", "D1", "D2", "G2"].map((id) => fromBank(id));
const UNEASY = {
  A1: "stays_in_unsafe",
  B4: "large_extent",
  C1: "rather_often",
  D1: "once",
  D2: "attempt",
  G2: "woman",
};
const CALM = { A1: "very_safe", B4: "small_extent", C1: "never", D1: "no", D2: "no", G2: "man" };
const people = (uneasy: number, calm: number) =>
  [...Array(uneasy).fill(UNEASY), ...Array(calm).fill(CALM)].map((answers) => stored(answers));
const shownAll = (asked: readonly Question[]) =>
  ({ questions: asked.map(({ id }) => ({ questionId: id, total: { state: "shown" } })) }) as unknown as SurveyResult;

test("counts what the bank's answers say, exposure twice", () => {
  const counted = countedIndex(answersOf(questions, people(10, 90)), []);
  expect(counted.ok && counted.index.value).toBeCloseTo((1 + 2 + 1 + 1) / 4, 9);
  expect(counted.ok && counted.index.blocks.map(({ block }) => block)).toEqual([
    "surroundings",
    "exposure",
    "worry",
    "unsafety",
  ]);
});

test("who lives elsewhere, and who skipped a question, is not in it", () => {
  const area: Question = {
    ...fromBank("G2"),
    id: "G3",
    type: "area",
    options: [
      { code: "norr", label: { sv: "Norr" } },
      { code: "elsewhere", label: { sv: "Annanstans" } },
    ],
  } as Question;
  const here = people(10, 90).map(({ answers }) => stored({ ...JSON.parse(answers), G3: "norr" }));
  const away = people(50, 0).map(({ answers }) => stored({ ...JSON.parse(answers), G3: "elsewhere" }));
  const silent = Array(20).fill(stored({ G2: "man", G3: "norr" }));
  const counted = countedIndex(answersOf([...questions, area], [...here, ...away, ...silent]), []);
  expect(counted.ok && counted.index.value).toBeCloseTo(1.25, 9);
  expect(counted.ok && counted.index.blocks[0]?.items[0]?.base).toBe(100);
});

/** A round that asked these questions, with its index. */
const round = (asked: readonly Question[], safetyIndex: CountedIndex) => ({
  opensOn: "2024-09-09",
  document: {
    title: { sv: "" },
    sections: [{ key: "a", title: { sv: "" }, questions: asked }],
  } as unknown as SurveyDocument,
  tables: { safetyIndex },
});

test("a survey without one of the parts has no index, and says which", () => {
  const some = questions.filter(({ id }) => id !== "C1");
  const counted = countedIndex(answersOf(some, people(10, 90)), []);
  expect(indexShown(shownAll(some), { ...round(some, counted), earlier: [] })).toEqual({
    state: "not_computed",
    reason: { kind: "missing_block", block: "worry" },
  });
});

test("rounds that did not ask the same are not compared, and a hidden question hides the index", () => {
  const counted = countedIndex(answersOf(questions, people(30, 170)), []);
  const before = countedIndex(answersOf(questions, people(10, 190)), []);
  const own = round(questions, counted);
  const against = (earlier: readonly Question[]) =>
    indexShown(shownAll(questions), { ...own, earlier: [round(earlier, before)] });
  expect(against(questions)).toMatchObject({ change: { earlier: 0.63, verdict: "certain_increase" } });
  expect(against(questions.slice(1))).toMatchObject({ change: "other_items" });
  const reworded = questions.map((question) =>
    question.id === "B4" ? { ...question, text: { sv: "Annat?", en: "Other?" } } : question,
  );
  expect(against(reworded)).toMatchObject({ change: "other_items" });
  expect(indexShown(shownAll(questions), { ...own, earlier: [] })).toMatchObject({ change: "no_earlier_round" });
  expect(indexShown(shownAll(questions.slice(1)), { ...own, earlier: [] })).toEqual({
    state: "not_computed",
    reason: { kind: "hidden_items" },
  });
  expect(indexShown(shownAll(questions), { ...own, tables: undefined, earlier: [] })).toBeUndefined();
});
