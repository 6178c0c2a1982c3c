import fc from "fast-check";
import { expect, test } from "vitest";
import { isMarginCategory } from "#app/features/analysis/margins.ts";
import type { BreakDimension, QuestionResult } from "#app/features/analysis/results.ts";
import { sampleDesign } from "#app/features/analysis/sample-design.ts";
import { surveyResult } from "#app/features/analysis/survey-result.ts";
import { tabulate } from "#app/features/analysis/tables.ts";
import { allQuestions } from "#app/features/analysis/versions.ts";
import type { Answers } from "#app/features/question/question.schema.ts";
import { sampleSurvey } from "#app/features/survey/standard-surveys.ts";
import type { Tier } from "#app/statistics/suppression.ts";
import { countsOf } from "#tests/support/counted.ts";
import { rangeOf, type WeightedFigures } from "#tests/support/weighted-attacker.ts";

const AREAS = ["gnosjo", "hillerstorp", "kulltorp", "marieholm"];
const DOCUMENT = sampleSurvey({ municipalityName: "Gnosjö", areas: AREAS.map((key) => ({ key, name: key })) });
const QUESTIONS = allQuestions(DOCUMENT);
const POPULATION = [
  { dimension: "sex", category: "woman", share: 0.48 },
  { dimension: "sex", category: "man", share: 0.52 },
  { dimension: "age", category: "16_29", share: 0.2 },
  { dimension: "age", category: "30_49", share: 0.3 },
  { dimension: "age", category: "50_64", share: 0.24 },
  { dimension: "age", category: "65_84", share: 0.26 },
];
/** More in the crowd than nine: some group of it has always one to nine, or both have ten. */
const CROWD = 19;

function publishedOf(people: readonly Answers[], tier: Tier) {
  const tables = tabulate(countsOf(QUESTIONS, people), true, POPULATION);
  const survey = {
    ...{ surveyId: "s", slug: "trygghet", design: "random_sample" as const, opensOn: "2026-09-07" },
    ...{ closesOn: "2026-10-18", invited: 900, isOpen: false, document: DOCUMENT, elsewhereCodes: new Set<string>() },
  };
  return surveyResult({ survey, answers: tables.answers, tables, earlier: [], population: POPULATION }, tier);
}

const ageGroups = (result: ReturnType<typeof publishedOf>) =>
  result.composition.find(({ dimension }) => dimension === "age")?.groups.map(({ code, answers }) => [code, answers]);

const anyTier = fc.constantFrom<Tier>("staff", "public");
const anyAnswer = fc.record({
  A1: fc.constantFrom("very_safe", "rather_safe", "rather_unsafe", "very_unsafe"),
  A2: fc.constantFrom("very_safe", "rather_unsafe", "dont_know"),
  G2: fc.constantFrom("woman", "man", "woman", "man", "other"),
  G3: fc.constant("gnosjo"),
});
const anyOlder = fc.record({ of: anyAnswer, G1: fc.constantFrom("age_50_64", "age_65_84", "age_65_84") });

test("whoever knows the margins cannot tell from the weights who of a crowd belongs where", () => {
  const drawn = fc.tuple(
    fc.array(anyAnswer, { minLength: CROWD, maxLength: CROWD }),
    fc.array(anyOlder, { minLength: 120, maxLength: 160 }),
    fc.integer({ min: 1, max: CROWD - 1 }),
  );
  fc.assert(
    fc.property(drawn, anyTier, ([crowd, older, young], tier) => {
      const rest = older.map(({ of, G1 }) => ({ ...of, G1 }));
      const world = (youngest: number): Answers[] => [
        ...crowd.map((of, index) => ({ ...of, G1: index < youngest ? "age_20_29" : "age_30_49" })),
        ...rest,
      ];
      const [truth, other] = [publishedOf(world(7), tier), publishedOf(world(young), tier)];
      expect(other).toEqual(truth);
    }),
    { numRuns: 12 },
  );
});

test("seven of the youngest are weighted with the twelve next to them, and that is said", () => {
  const group = (count: number, G1: string) =>
    Array.from({ length: count }, (_, index) => ({ A1: "rather_safe", G1, G2: index % 2 ? "woman" : "man" }));
  const people = [
    ...group(7, "age_20_29"),
    ...group(12, "age_30_49"),
    ...group(90, "age_50_64"),
    ...group(60, "age_65_84"),
  ];
  const result = publishedOf(people, "staff");
  expect(result.weightingWarnings).toContain("merged_category");
  expect(ageGroups(result)).toEqual([
    ["16_29", null],
    ["30_49", null],
    ["50_64", 90],
    ["65_84", 60],
    ["age_85_up", null],
    ["not_apart:16_29+30_49+age_85_up", 19],
  ]);
});

interface Published {
  tier: Tier;
  counts: ReturnType<typeof countsOf>;
  weights: ArrayLike<number>;
  questions: readonly QuestionResult[];
}

function publishedTo(tier: Tier, people: readonly Answers[]): Published {
  const counts = countsOf(QUESTIONS, people);
  const { weights = counts.cells.map(() => 1) } = sampleDesign(counts, true, POPULATION);
  return { tier, counts, weights, questions: publishedOf(people, tier).questions };
}

/** What an attacker who knows every weight sees of a question by one break, and how many of each hidden group answered it. */
function attackOn({ counts, weights, questions, tier }: Published, dimension: BreakDimension, questionId: string) {
  const kindsOf = (cells: readonly number[]) => [...new Set(cells.map((cell) => weights[cell] ?? 1))];
  const place = counts.survey.breaks.findIndex((one) => one.dimension === dimension);
  const { variable = -1, groups: counted = [] } = counts.survey.breaks[place] ?? {};
  const categories = counts.survey.variables[variable]?.categories ?? [];
  const question = questions.find((one) => one.questionId === questionId) as QuestionResult;
  const published = question.breaks.find((one) => one.dimension === dimension)?.groups ?? [];
  const groups = counted.map(({ code, of }) => ({
    code,
    cells: counts.cells.flatMap((cell, at) => (of.includes(categories[cell[place] ?? -1] ?? "") ? [at] : [])),
    isShown: published.find((group) => group.code === code)?.table.state === "shown",
    isMargin: isMarginCategory(dimension, code),
  }));
  const inNone = [...counts.cells.keys()].filter((cell) => !groups.some(({ cells }) => cells.includes(cell)));
  const all = [...groups, { code: "none", cells: inNone, isShown: false, isMargin: false }];
  // Where somebody lives decides no weight; of a sex or an age, hidden ones share theirs.
  const kinds = all.map(({ cells, isShown, isMargin }) => {
    if (dimension === "area") return kindsOf([...counts.cells.keys()]);
    const alike = all.filter((one) => !one.isShown && one.isMargin === isMargin).flatMap((one) => one.cells);
    return kindsOf(isShown ? cells : alike);
  });
  const known = [...new Set(kinds.flat())];
  const hidden = [...all.keys()].filter((group) => !all[group]?.isShown);
  const tables = [
    { groups: [...all.keys()], table: question.total },
    ...published.map(({ code, together, table }) => ({
      groups: together ? hidden : [all.findIndex((group) => group.code === code)],
      table,
    })),
  ];
  const figures: WeightedFigures = {
    weights: known,
    steps: tier === "public" ? 100 : 1000,
    groups: all.map((_, group) => ({ kinds: (kinds[group] ?? []).map((kind) => known.indexOf(kind)) })),
    tables: tables.flatMap(({ groups: members, table }) =>
      table.state === "shown"
        ? [{ groups: members, base: table.base, shares: table.cells.map(({ share }) => share) }]
        : [],
    ),
  };
  const base = (cells: readonly number[]) => {
    const tally = counts.tallies[counts.survey.variables.findIndex(({ id }) => id === questionId)];
    return cells.reduce((sum, cell) => sum + (tally?.answered[cell] ?? 0), 0);
  };
  return { figures, hidden: hidden.map((group) => ({ group, ...(all[group] as (typeof all)[number]) })), base };
}

const anyone = fc.record({
  A1: fc.constantFrom("very_safe", "rather_safe", "rather_unsafe", "very_unsafe"),
  A2: fc.constantFrom("very_safe", "rather_unsafe", "very_unsafe", "dont_know"),
  G1: fc.constantFrom(
    ...Array(2).fill("age_20_29"),
    ...Array(12).fill("age_50_64"),
    ...Array(5).fill("age_30_49"),
    ...Array(12).fill("age_65_84"),
  ),
  G2: fc.constantFrom("woman", "man", "woman"),
  G3: fc.constantFrom(...Array(9).fill("gnosjo"), ...Array(5).fill("hillerstorp"), "kulltorp", "marieholm"),
});

test("whoever knows every weight leaves every hidden base of one to nine open to all of nought to ten", () => {
  let attacked = 0;
  fc.assert(
    fc.property(fc.array(anyone, { minLength: 60, maxLength: 180 }), anyTier, (people, tier) => {
      const published = publishedTo(tier, people);
      for (const dimension of ["sex", "age", "area"] as const) {
        for (const questionId of ["A1", "A2"]) {
          const { figures, hidden, base } = attackOn(published, dimension, questionId);
          for (const { group, code, cells } of figures.tables.length === 0 ? [] : hidden) {
            const truth = base(cells);
            if (truth === 0 || truth > 9 || code === "none") continue;
            const { low, high } = rangeOf(figures, group);
            expect({ code, truth, low: low < 0.5 ? 0 : low, high: high > 9.5 ? 10 : high }).toEqual({
              code,
              truth,
              low: 0,
              high: 10,
            });
            attacked++;
          }
        }
      }
    }),
    { numRuns: 60, endOnFailure: true },
  );
  expect(attacked).toBeGreaterThan(20);
});
