import { expect, test } from "vitest";
import { AnswerReader } from "#app/features/analysis/answer-reader.ts";
import { countable } from "#app/features/analysis/countable.ts";
import { countedSurvey } from "#app/features/analysis/counted-variables.ts";
import { packed } from "#app/features/analysis/packed-answers.ts";
import type { Variable } from "#app/features/question/question.schema.ts";

const text = { sv: "?", en: "?" };
const DATE: Variable = { id: "D", type: "date", text, precision: "day", earliest: "2025-11-20", latest: "2026-02-03" };
const YEARS: Variable = { id: "N", type: "number", text, minimum: 0, maximum: 110, whole: true };
const WORDS: Variable = { id: "W", type: "text", text, maximumLength: 100 };

const optionsOf = (variable: Variable) => {
  const [question] = countable(variable);
  return question?.options.map(({ code, label }) => [code, label.sv]);
};
/** The place of the category that each stored answer is counted in; below 0 for none. */
function read(variable: Variable, ...stored: string[]): number[] {
  const survey = countedSurvey(countable(variable));
  const reader = new AnswerReader(survey);
  return stored.map((answer) => {
    const row = packed({ answers: answer, stratum: null });
    reader.read(row, 0, row.length);
    return reader.values[0] ?? Number.NaN;
  });
}

test("a date is counted by month, the ends included", () => {
  expect(optionsOf(DATE)).toEqual([
    ["2025-11", "november 2025"],
    ["2025-12", "december 2025"],
    ["2026-01", "januari 2026"],
    ["2026-02", "februari 2026"],
  ]);
  expect(read(DATE, '{"D":"2025-11-30"}', '{"D":"2026-02-01"}', '{"D":"2026-01"}', '{"D":"2024-01-01"}', "{}")).toEqual(
    [0, 3, 2, -1, -1],
  );
});

test("a date without ends, or over too long a time, is not counted", () => {
  expect(countable({ ...DATE, latest: undefined })).toEqual([]);
  expect(countable({ ...DATE, earliest: "1926-01-01" })).toEqual([]);
});

test("whole numbers are shown in at most twelve classes and counted one by one", () => {
  expect(optionsOf(YEARS)?.map(([, label]) => label)).toEqual([
    ..."0–9 10–19 20–29 30–39 40–49 50–59 60–69 70–79 80–89 90–99 100–109 110".split(" "),
  ]);
  const { variables } = countedSurvey(countable(YEARS));
  expect(variables[0]?.categories).toHaveLength(111);
  expect(variables[0]?.numbers?.slice(0, 3)).toEqual([0, 1, 2]);
  expect(variables[0]?.classes?.[1]?.of).toEqual(Array.from({ length: 10 }, (_, index) => `step_${index + 10}`));
  expect(read(YEARS, '{"N":0}', '{"N":12}', '{"N":110}', '{"N":111}', '{"N":"12"}', '{"N" : 12}')).toEqual([
    0, 12, 110, -1, -1, 12,
  ]);
});

test("every number within the ends is in exactly one class", () => {
  for (const [minimum, maximum, whole] of [
    [0, 1, true],
    [1, 7, true],
    [-5.5, 2000, false],
    [0, 100_000, true],
    [0.5, 3.25, false],
  ] as const) {
    const variable: Variable = { ...YEARS, minimum, maximum, whole };
    const [question] = countable(variable);
    const { classes = [], categories = [] } = countedSurvey(countable(variable)).variables[0] ?? {};
    expect(question?.options.length, `${minimum}–${maximum}`).toBeLessThanOrEqual(13);
    expect(categories.length).toBeLessThanOrEqual(121);
    expect(classes.flatMap(({ of }) => of)).toEqual(categories);
    const [first, last] = read(variable, `{"N":${minimum}}`, `{"N":${maximum}}`);
    expect([first, last]).toEqual([0, categories.length - 1]);
  }
});

test("of own words it is counted that there are any, whatever they are", () => {
  expect(read(WORDS, '{"W":"a \\"b\\" {c}"}', '{"A":"x","W":"å\\n,[1]"}', '{"W":""}', "{}")).toEqual([0, 0, -1, -1]);
  expect(countable({ ...WORDS, id: "Q__other" })).toEqual([]);
});
