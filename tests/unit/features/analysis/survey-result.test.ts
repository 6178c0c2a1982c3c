import fc from "fast-check";
import { expect, test } from "vitest";
import type { SurveyResult } from "#app/features/analysis/results.ts";
import { type EarlierRound, type SurveyFacts, surveyResult } from "#app/features/analysis/survey-result.ts";
import { type SurveyTables, tabulate } from "#app/features/analysis/tables.ts";
import { allQuestions } from "#app/features/analysis/versions.ts";
import type { Answers } from "#app/features/question/question.schema.ts";
import { sampleSurvey } from "#app/features/survey/standard-surveys.ts";
import type { SurveyDesign } from "#app/features/survey/survey.schema.ts";
import type { PublishableTable, Tier } from "#app/statistics/suppression.ts";
import { countsOf } from "#tests/support/counted.ts";

const DOCUMENT = sampleSurvey({
  municipalityName: "Gnosjö",
  areas: [
    { key: "gnosjo", name: "Gnosjö" },
    { key: "kulltorp", name: "Kulltorp" },
    { key: "marieholm", name: "Marieholm" },
  ],
});
const POPULATION = [
  { dimension: "sex", category: "woman", share: 0.48 },
  { dimension: "sex", category: "man", share: 0.52 },
];

const factsOf = (design: SurveyDesign, opensOn = "2026-09-07"): SurveyFacts => ({
  surveyId: "s",
  slug: "trygghet",
  design,
  opensOn,
  closesOn: "2026-10-18",
  invited: 900,
  isOpen: false,
  document: DOCUMENT,
  elsewhereCodes: new Set(["elsewhere"]),
});

function tablesOf(people: Answers[], design: SurveyDesign = "random_sample"): SurveyTables {
  return tabulate(countsOf(allQuestions(DOCUMENT), people), design === "random_sample", POPULATION);
}

const people = (count: number, answers: Answers, unsafe = 0): Answers[] =>
  Array.from({ length: count }, (_, index) => ({ A1: index < unsafe ? "very_unsafe" : "rather_safe", ...answers }));

const ROUND = [
  ...people(100, { G2: "woman", G3: "gnosjo" }, 30),
  ...people(80, { G2: "man", G3: "gnosjo" }, 10),
  ...people(20, { G2: "man", G3: "kulltorp" }, 5),
  ...people(9, { G2: "woman", G3: "marieholm" }, 3),
  ...people(12, { G2: "man", G3: "elsewhere" }, 6),
];
/** Thirty who do not live in Gnosjö, so that the public may see those who do. */
const ONE_MORE = [...ROUND, ...people(1, { G2: "man", G3: "kulltorp" })];

function resultOf(
  tables: SurveyTables | undefined,
  tier: Tier,
  more: { design?: SurveyDesign; earlier?: EarlierRound[] } = {},
) {
  const { design = "random_sample", earlier = [] } = more;
  const answers = tables?.answers ?? 3;
  const result = surveyResult({ survey: factsOf(design), answers, tables, earlier, population: POPULATION }, tier);
  const a1 = result.questions.find(({ questionId }) => questionId === "A1");
  if (!a1) throw new Error("No result for A1");
  return { result, a1 };
}

const answersIn = (groups: SurveyResult["byArea"]) =>
  Object.fromEntries(groups.map(({ code, answers }) => [code, answers]));

const bases = (groups: { code: string; table: PublishableTable }[]) =>
  Object.fromEntries(groups.map(({ code, table }) => [code, table.state === "shown" ? table.base : null]));

test("what staff see of a weighted sample", () => {
  const { result, a1 } = resultOf(tablesOf(ROUND), "staff");
  expect(result).toMatchObject({ answers: 221, tablesAnswers: 221, weightedBy: ["sex"], elsewhere: 12 });
  expect(a1.total).toMatchObject({ state: "shown", base: 209, smallBase: false });
  expect(a1.headlines[0]).toMatchObject({
    state: "shown",
    label: { sv: "trygga ute en mörk kväll" },
    // (76 of 109 women) × 0.48 + (85 of 100 men) × 0.52 = 0.7767
    share: 0.777,
    base: 209,
  });
  expect(a1.breaks.map(({ dimension }) => dimension)).toEqual(["sex", "age", "area"]);
  // Marieholm's nine are not to be the whole less the others: Kulltorp is hidden with them, and all are shown as one.
  const notApart = "not_apart:kulltorp+marieholm+countryside";
  const areas = { gnosjo: 180, kulltorp: null, marieholm: null, countryside: null, [notApart]: 29 };
  expect(bases(a1.breaks[2]?.groups ?? [])).toEqual(areas);
  expect(a1.breaks[2]?.groups[4]).toMatchObject({
    label: { sv: "Kulltorp, Marieholm, Landsbygd och ej angivet" },
    table: { smallBase: true },
    headlines: [{ state: "shown", base: 29 }, {}],
  });
  expect(answersIn(result.byArea)).toEqual(areas);
  expect(result.compositionOf).toBe(209);
});

test("the public sees nothing of groups under 30, in whole percent", () => {
  const hidden = { kulltorp: null, marieholm: null, countryside: null };
  const { a1: tooFewLeft } = resultOf(tablesOf(ROUND), "public");
  expect(bases(tooFewLeft.breaks[2]?.groups ?? [])).toEqual({ gnosjo: null, ...hidden });
  const { result, a1 } = resultOf(tablesOf(ONE_MORE), "public");
  expect(bases(a1.breaks[2]?.groups ?? [])).toEqual({
    gnosjo: 180,
    ...hidden,
    "not_apart:kulltorp+marieholm+countryside": 30,
  });
  expect(a1.breaks[2]?.groups[1]?.headlines[0]?.state).toBe("hidden");
  expect(a1.headlines[0]).toMatchObject({ share: 0.78, interval: { low: 0.72, high: 0.83 } });
  expect(result.elsewhere).toBeNull();
  expect(a1.elsewhere.table.state).toBe("hidden");
});

test("few who live elsewhere are not what all answers are less the others", () => {
  const { result } = resultOf(tablesOf(ONE_MORE), "public");
  expect(answersIn(result.byArea)).toMatchObject({ gnosjo: 180, "not_apart:kulltorp+marieholm+countryside": 30 + 12 });
  expect(result.byArea.at(-1)?.label.sv).toBe("Kulltorp, Marieholm, Landsbygd, ej angivet och bor på annat håll");
  expect(result.compositionOf).toBe(222);
});

test("people who live elsewhere are shown apart, unweighted and without interval", () => {
  const { a1 } = resultOf(tablesOf(ROUND), "staff");
  expect(a1.elsewhere.table).toMatchObject({ state: "shown", base: 12, effectiveBase: 12 });
  expect(a1.elsewhere.headlines[0]).toMatchObject({ share: 0.5 });
  expect(a1.elsewhere.headlines[0]).not.toHaveProperty("interval");
});

test("an open link is unweighted, without intervals and compared with nothing", () => {
  const earlier = [{ opensOn: "2024-09-09", document: DOCUMENT, tables: tablesOf(ROUND) }];
  const { result, a1 } = resultOf(tablesOf(ROUND, "open_link"), "staff", { design: "open_link", earlier });
  expect(result).toMatchObject({ designEffect: null, weightedBy: [] });
  expect(JSON.stringify(result)).not.toContain("interval");
  expect(a1.changes).toEqual([{ state: "not_compared" }, { state: "not_compared" }]);
});

test("a change is told for what both rounds show", () => {
  const before = [...people(100, { G2: "woman", G3: "gnosjo" }, 60), ...people(100, { G2: "man", G3: "gnosjo" }, 40)];
  const earlier = [{ opensOn: "2024-09-09", document: DOCUMENT, tables: tablesOf(before) }];
  const { a1 } = resultOf(tablesOf(ONE_MORE), "public", { earlier });
  const common = { state: "compared", earlierOpensOn: "2024-09-09" };
  expect(a1.changes).toEqual([
    { ...common, earlierShare: 0.5, verdict: "certain_increase" },
    { ...common, earlierShare: 0.5, verdict: "certain_decrease" },
  ]);
  const [gnosjo, kulltorp] = a1.breaks[2]?.groups ?? [];
  expect(gnosjo?.changes[0]).toMatchObject({ state: "compared" });
  expect(kulltorp?.changes[0]).toEqual({ state: "not_compared" });
});

test("a question is compared only with the same words and answers", () => {
  const reworded = structuredClone(DOCUMENT);
  const question = reworded.sections[0]?.questions[0];
  if (question) question.text = { sv: "Hur trygg är du?" };
  const tables = tablesOf(ROUND);
  const { a1 } = resultOf(tables, "staff", { earlier: [{ opensOn: "2024-09-09", document: reworded, tables }] });
  expect(a1.changes[0]).toEqual({ state: "not_compared" });
  const older = [
    { opensOn: "2024-09-09", document: reworded, tables },
    { opensOn: "2022-09-09", document: DOCUMENT, tables },
  ];
  expect(resultOf(tables, "staff", { earlier: older }).a1.changes[0]).toMatchObject({ earlierOpensOn: "2022-09-09" });
});

test("without any tables everything is hidden, and every question is there", () => {
  const { result } = resultOf(undefined, "staff");
  expect(result).toMatchObject({ answers: 3, tablesAnswers: 0 });
  expect(result.questions.length).toBeGreaterThan(30);
  expect(result.questions.every(({ total }) => total.state === "hidden")).toBe(true);
});

test("no tier ever sees a base, a headline or a count under its limit", () => {
  const answers = fc.array(
    fc.record({
      A1: fc.constantFrom("very_safe", "rather_unsafe", "stays_in_other"),
      D1: fc.constantFrom("no", "once", "no_answer"),
      G2: fc.constantFrom("woman", "man", "other"),
      G3: fc.constantFrom("gnosjo", "kulltorp", "elsewhere"),
    }),
    { maxLength: 90 },
  );
  fc.assert(
    fc.property(answers, fc.constantFrom("random_sample" as const, "open_link" as const), (some, design) => {
      for (const [tier, least] of [
        ["public", 30],
        ["staff", 10],
      ] as const) {
        const { result } = resultOf(tablesOf(some, design), tier, { design });
        const shown = JSON.stringify(result).matchAll(/"(?:base|answers|elsewhere)":(\d+)/g);
        const own = result.answers;
        for (const [text, number] of shown) {
          expect(Number(number) >= least || Number(number) === own, `${tier}: ${text}`).toBe(true);
        }
      }
    }),
    { numRuns: 30 },
  );
});
