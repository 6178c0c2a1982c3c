import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AnswerReader } from "#app/features/analysis/answer-reader.ts";
import { chosenClasses, OTHER_PLACES } from "#app/features/analysis/chosen-classes.ts";
import { withLines } from "#app/features/analysis/chosen-lines.ts";
import { type CountableQuestion, countable } from "#app/features/analysis/countable.ts";
import { countedSurvey } from "#app/features/analysis/counted-variables.ts";
import { packed } from "#app/features/analysis/packed-answers.ts";
import type { Answer, Variable } from "#app/features/question/question.schema.ts";
import { variablesOf } from "#app/features/question/types/register.ts";
import { ONE_OF_EACH } from "#tests/fixtures/question-types.ts";

const text = { sv: "?", en: "?" };
const date = (more: Partial<Extract<Variable, { type: "date" }>> = {}): Variable => ({
  id: "D",
  type: "date",
  text,
  precision: "day",
  ...more,
});
const number = (more: Partial<Extract<Variable, { type: "number" }>> = {}): Variable => ({
  id: "N",
  type: "number",
  text,
  whole: true,
  ...more,
});
const WORDS: Variable = { id: "W", type: "text", text, maximumLength: 100 };

const counted = (variable: Variable) => countedSurvey(countable(variable));

/** The place of the category that each stored answer is counted in; below 0 for none. */
function read(variable: Variable, ...stored: string[]): number[] {
  const reader = new AnswerReader(counted(variable));
  return stored.map((answer) => {
    const row = packed({ answers: answer, stratum: null });
    reader.read(row, 0, row.length);
    return reader.values[0] ?? Number.NaN;
  });
}

/** The lines that these answers are shown in, each with how many. */
function lines(variable: Variable, answers: readonly Answer[]): [string, number][] {
  const [question] = countable(variable) as [CountableQuestion];
  const [about] = counted(variable).variables;
  if (!about) throw new Error("It is not counted.");
  const steps = read(variable, ...answers.map((answer) => JSON.stringify({ [variable.id]: answer })));
  const perStep = about.categories.map((_, step) => steps.filter((one) => one === step).length);
  const chosen = chosenClasses(about, perStep) ?? [];
  const { options } = withLines(question, chosen);
  return chosen.map(({ code, of }) => [
    options.find((option) => option.code === code)?.label.sv ?? code,
    about.categories.reduce((sum, category, step) => sum + (of.includes(category) ? (perStep[step] ?? 0) : 0), 0),
  ]);
}
const labels = (variable: Variable, answers: readonly Answer[]) => lines(variable, answers).map(([label]) => label);
const times = <Item>(count: number, item: Item): Item[] => Array(count).fill(item);
const spread = (from: number, to: number, each = 10) =>
  Array.from({ length: to - from + 1 }, (_, index) => times(each, from + index)).flat();

describe("a number", () => {
  test.each([
    [
      "years between ends",
      number({ minimum: 0, maximum: 110 }),
      spread(0, 79),
      "0–9|10–19|20–29|30–39|40–49|50–59|60–69|70–110",
    ],
    ["no ends", number(), [...times(80, 0), ...times(15, 1), 2, 2, 3, 3, 5, 7, 9, 40, 500, 1e12], "0|1|2 eller mer"],
    ["wide ends", number({ minimum: 0, maximum: 2000 }), spread(0, 7), "0|1|2|3|4|5|6|7–2 000"],
    ["negative numbers", number(), spread(-9, 10, 4), "−6 eller mindre|−5 till −1|0–4|5 eller mer"],
    [
      "decimals",
      number({ whole: false, minimum: 0 }),
      spread(0, 30, 3).map((n) => n / 10),
      "0 till under 0,5|0,5 till under 1|1 till under 1,5|1,5 till under 2|2 till under 2,5|2,5 eller mer",
    ],
    ["everybody the same", number({ minimum: 0 }), times(60, 3), "0 eller mer"],
    ["nobody", number(), [], ""],
  ])("%s", (_, variable, answers, expected) => {
    const found = labels(variable, answers);
    expect(found.join("|").replaceAll("\u00a0", " ")).toBe(expected);
  });

  test("every answer within the ends is in exactly one line, and none of several has fewer than ten", () => {
    const variables = fc.constantFrom(
      number({ minimum: 0, maximum: 1 }),
      number({ minimum: 1, maximum: 7 }),
      number({ minimum: -5.5, maximum: 2000, whole: false }),
      number({ minimum: 0.5, maximum: 3.25, whole: false }),
      number({ minimum: 0 }),
      number(),
    );
    const values = fc.array(fc.oneof(fc.integer({ min: -20, max: 120 }), fc.double({ noNaN: true })), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(variables, values, (variable, all) => {
        if (variable.type !== "number") return;
        const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY, whole } = variable;
        const within = all.filter((one) => one >= minimum && one <= maximum && (!whole || Number.isInteger(one)));
        const found = lines(variable, within);
        expect(found.reduce((sum, [, count]) => sum + count, 0)).toBe(within.length);
        if (found.length > 1) expect(Math.min(...found.map(([, count]) => count))).toBeGreaterThanOrEqual(10);
        expect(new Set(found.map(([label]) => label)).size).toBe(found.length);
      }),
      { numRuns: 60 },
    );
  });

  test("what lies outside the ends, and what is no number, is not counted", () => {
    const years = number({ minimum: 0, maximum: 110 });
    expect(
      read(years, '{"N":0}', '{"N":12}', '{"N":110}', '{"N":111}', '{"N":-1}', '{"N":"12"}', '{"N" : 12}'),
    ).toEqual([0, 12, 110, -1, -1, -1, 12]);
  });

  test("its mean is of whole numbers to 100 one by one", () => {
    const { numbers, categories } = counted(number({ minimum: 0 })).variables[0] ?? {};
    expect(numbers?.slice(0, 3)).toEqual([0, 1, 2]);
    expect(numbers?.[categories?.indexOf("100") ?? 0]).toBe(104.5);
  });
});

describe("a date", () => {
  const days = (from: string, count: number, step = 1) =>
    Array.from({ length: count }, (_, day) =>
      new Date(Date.parse(from) + day * step * 86_400_000).toISOString().slice(0, 10),
    );

  test("within half a year, by week", () => {
    const variable = date({ earliest: "2026-03-01", latest: "2026-04-30" });
    const given = days("2026-03-02", 42).flatMap((day) => [day, day]);
    expect(labels(variable, given)).toEqual([
      "1–8 mars 2026",
      "9–15 mars 2026",
      "16–22 mars 2026",
      "23–29 mars 2026",
      "30 mars–5 april 2026",
      "6–30 april 2026",
    ]);
  });

  test("within some years, by month or quarter, as many as the answers bear", () => {
    const variable = date({ precision: "month", earliest: "2025-08-01", latest: "2026-12-31" });
    const months = Array.from(
      { length: 17 },
      (_, month) => `${2025 + Math.floor((7 + month) / 12)}-${String(((7 + month) % 12) + 1).padStart(2, "0")}`,
    );
    expect(
      labels(
        variable,
        months.flatMap((month) => times(9, month)),
      ),
    ).toEqual([
      "augusti–september 2025",
      "oktober–december 2025",
      "januari–mars 2026",
      "april–juni 2026",
      "juli–september 2026",
      "oktober–december 2026",
    ]);
  });

  test("without ends, by year, with open ones outermost", () => {
    const given = [
      ...times(11, "1987-05-05"),
      ...[2021, 2022, 2023, 2024, 2025].flatMap((year) => times(30, `${year}-06-01`)),
    ];
    expect(labels(date(), given)).toEqual(
      ["2020-12 eller tidigare", "2021", "2022", "2023", "2024", "2025-01 eller senare"].map((label) =>
        label.replace("2020-12", "december 2020").replace("2025-01", "januari 2025"),
      ),
    );
  });

  test("a date that does not say what is counted is not", () => {
    const variable = date({ earliest: "2025-11-20", latest: "2026-02-03" });
    expect(read(variable, '{"D":"2025-11-20"}', '{"D":"2026-02-04"}', '{"D":"2026-01"}', '{"D":7}', "{}")).toEqual([
      0, -1, -1, -1, -1,
    ]);
  });
});

describe("a place", () => {
  const [variable] = variablesOf(ONE_OF_EACH.place) as [Variable];

  test("that three named stands alone, and those of fewer are one line with those of none", () => {
    expect(lines(variable, [...times(5, "square"), ...times(2, "tunnel"), "north"])).toEqual([
      ["Torget", 5],
      ["Andra platser", 3],
    ]);
    expect(lines(variable, [...times(5, "square"), "tunnel"])).toEqual([["Andra platser", 6]]);
    expect(lines(variable, times(5, "square"))).toEqual([["Torget", 5]]);
  });

  test("keeps what is no answer apart", () => {
    const [question] = countable(variable) as [CountableQuestion];
    expect(withLines(question, [{ code: OTHER_PLACES, of: [] }]).options).toEqual([
      { code: OTHER_PLACES, label: { sv: "Andra platser", en: "Other places" }, quiet: true },
    ]);
  });
});

test("of own words it is counted that there are any, whatever they are", () => {
  expect(read(WORDS, '{"W":"a \\"b\\" {c}"}', '{"A":"x","W":"å\\n,[1]"}', '{"W":""}', "{}")).toEqual([0, 0, -1, -1]);
  expect(countable({ ...WORDS, id: "Q__other" })).toEqual([]);
});
