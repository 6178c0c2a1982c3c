import fc from "fast-check";
import { expect, test } from "vitest";
import { askedTables, type FilterCondition, type TableQuestion } from "#app/features/analysis/asked-table.ts";
import { cellCounts } from "#app/features/analysis/cell-counts.ts";
import { type CountableQuestion, countable } from "#app/features/analysis/countable.ts";
import { tabulate } from "#app/features/analysis/tables.ts";
import { fromBank, whereYouLive } from "#app/features/question/bank.ts";
import type { Answers, Variable } from "#app/features/question/question.schema.ts";
import { answersOf, stored } from "#tests/support/counted.ts";

const QUESTIONS = [
  ...["A1", "B4", "D1", "D2", "D3", "F1", "G1", "G2"].map(fromBank),
  whereYouLive([
    { key: "norr", name: "Norr", kind: "town" },
    { key: "syd", name: "Syd", kind: "town" },
  ]),
];
const POPULATION = [
  { dimension: "sex", category: "woman", share: 0.5 },
  { dimension: "sex", category: "man", share: 0.5 },
];
const SAMPLE = { isRandomSample: true, population: POPULATION };

const person: fc.Arbitrary<Answers> = fc.record(
  {
    A1: fc.constantFrom("very_safe", "rather_safe", "very_unsafe"),
    B4: fc.constantFrom("not_at_all", "large_extent", "dont_know"),
    D1: fc.constantFrom("no", "once"),
    D2: fc.constantFrom("no", "attempt"),
    D3: fc.constantFrom("no", "several"),
    F1: fc.subarray(["fraud", "traffic", "theft"]),
    G1: fc.constantFrom("age_16_19", "age_20_29", "age_85_up"),
    G2: fc.constantFrom("woman", "man", "other"),
    G3: fc.constantFrom("norr", "syd", "elsewhere"),
  },
  { requiredKeys: ["G2"] },
);
const crowd = fc.array(person, { minLength: 1, maxLength: 80 });
const surveyOf = (people: readonly Answers[]) =>
  answersOf(
    QUESTIONS,
    people.map((answers) => stored(answers)),
  );

test("without a filter, and broken down as usual, they are the ordinary tables to the last digit", () => {
  fc.assert(
    fc.property(crowd, fc.constantFrom("A1", "B4", "D", "F1"), (people, question) => {
      const answers = surveyOf(people);
      const usual = tabulate(cellCounts(answers), true, POPULATION);
      const tables = usual.questions.find(({ questionId }) => questionId === question);
      for (const [dimension, id] of Object.entries({ sex: "G2", age: "G1", area: "G3" })) {
        const asked = askedTables(answers, { question, break: id, weighting: "survey" }, SAMPLE);
        expect(asked.tables.total).toEqual(tables?.total);
        expect(asked.tables.groups).toEqual(tables?.breaks.find((one) => one.dimension === dimension)?.groups);
        expect(asked).toMatchObject({ weightedBy: usual.weightedBy, designEffect: usual.designEffect });
        expect(asked.answers).toBe(usual.answers - usual.elsewhere);
        expect(asked.filtered).toBe(asked.answers);
      }
    }),
    { numRuns: 40 },
  );
});

const given = (answers: Answers, { question, codes }: FilterCondition) =>
  [answers[question]].flat().some((code) => codes.includes(code as string));

test("a filter counts those who meet all of its conditions, and a break those of each answer", () => {
  const condition = fc.constantFrom<FilterCondition>(
    { question: "G2", codes: ["woman"] },
    { question: "G3", codes: ["norr", "syd"] },
    { question: "B4", codes: ["dont_know", "large_extent"] },
    { question: "F1", codes: ["fraud", "theft"] },
    { question: "A1", codes: ["very_safe"] },
  );
  const breaks = fc.constantFrom<[string, string[]]>(
    ["A1", ["very_safe", "rather_safe", "very_unsafe"]],
    ["F1", ["fraud", "traffic", "theft"]],
    ["G2", ["woman", "man", "other"]],
  );
  fc.assert(
    fc.property(crowd, fc.uniqueArray(condition, { maxLength: 3 }), breaks, (people, filter, [by, codes]) => {
      const here = people.filter(({ G3 }) => G3 !== "elsewhere");
      const met = here.filter((answers) => filter.every((one) => given(answers, one)));
      const asked: TableQuestion = { question: "D1", break: by, filter, weighting: "none" };
      const { answers, filtered, tables, weightedBy } = askedTables(surveyOf(people), asked, SAMPLE);
      expect({ answers, filtered, weightedBy }).toEqual({ answers: here.length, filtered: met.length, weightedBy: [] });
      const countsOf = (some: Answers[]) => ["no", "once"].map((code) => some.filter(({ D1 }) => D1 === code).length);
      const countedIn = ({ cells }: { cells: { code: string; count: number }[] }) => cells.map(({ count }) => count);
      expect(countedIn(tables.total).slice(0, 2)).toEqual(countsOf(met));
      for (const code of codes) {
        const table = tables.groups.find((group) => group.code === code)?.table;
        const members = met.filter((one) => given(one, { question: by, codes: [code] }));
        expect(table && countedIn(table).slice(0, 2), `${by} ${code}`).toEqual(countsOf(members));
      }
    }),
    { numRuns: 60 },
  );
});

test("those who meet a filter are a domain of the whole sample: its margins and degrees of freedom hold", () => {
  const people = Array.from(
    { length: 60 },
    (_, index): Answers => ({
      A1: index % 3 ? "very_safe" : "very_unsafe",
      G1: index % 2 ? "age_16_19" : "age_85_up",
      G2: index % 4 ? "woman" : "man",
    }),
  );
  const filter = [{ question: "G1", codes: ["age_16_19"] }];
  const { tables, filtered } = askedTables(surveyOf(people), { question: "A1", filter, weighting: "survey" }, SAMPLE);
  expect(filtered).toBe(30);
  expect(tables.total).toMatchObject({ base: 30, df: 59 });
  const unweighted = askedTables(surveyOf(people), { question: "A1", filter, weighting: "none" }, SAMPLE);
  expect(unweighted.tables.total).not.toHaveProperty("df");
  expect(unweighted.tables.total.cells[0]).toHaveProperty("interval");
});

test("a number is asked for in the classes of everyone, with a filter as without", () => {
  const years: Variable = { id: "N1", type: "number", text: { sv: "År" }, minimum: 0, maximum: 100, whole: true };
  const questions = countable(years).concat(QUESTIONS.slice(0, 1) as CountableQuestion[]);
  const people = Array.from({ length: 50 }, (_, index) => stored({ N1: index * 2, A1: "very_safe" }));
  const answers = answersOf(questions, people);
  const { total } = askedTables(answers, { question: "N1", weighting: "none" }, SAMPLE).tables;
  const usual = tabulate(cellCounts(answers), true, POPULATION).questions.find(({ questionId }) => questionId === "N1");
  expect(total).toEqual(usual?.total);
  expect(total.cells.map(({ count }) => count)).toEqual(Array(5).fill(10));
  const filter = [{ question: "A1", codes: ["very_safe"] }];
  const filtered = askedTables(answers, { question: "N1", filter, weighting: "none" }, SAMPLE);
  expect(filtered.lines).toEqual(usual?.lines);
});

test.each([
  [{ question: "F4" }],
  [{ question: "A1", break: "X9" }],
  [{ question: "A1", filter: [{ question: "A1", codes: ["purple"] }] }],
  [{ question: "A1", filter: [{ question: "A1", codes: ["toString"] }] }],
  [{ question: "A1", filter: [{ question: "toString", codes: [] }] }],
])("%j is nothing that can be asked", (asked) => {
  expect(() => askedTables(surveyOf([{ A1: "very_safe" }]), { weighting: "none", ...asked }, SAMPLE)).toThrow(
    RangeError,
  );
});
