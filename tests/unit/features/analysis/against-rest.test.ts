import { expect, test } from "vitest";
import { askedTables } from "#app/features/analysis/asked-table.ts";
import { cellCounts } from "#app/features/analysis/cell-counts.ts";
import { sampleDesign } from "#app/features/analysis/sample-design.ts";
import { fromBank } from "#app/features/question/bank.ts";
import type { Question } from "#app/features/question/question.schema.ts";
import { areaAgainstRest } from "#app/statistics/comparison/compare-groups.ts";
import { type Tally, weightedTally } from "#app/statistics/tally.ts";
import { answersOf, stored } from "#tests/support/counted.ts";
import { referenceSurvey } from "#tests/support/reference-survey.ts";

const choice = (id: string, codes: readonly string[]): Question => ({
  id,
  type: "single",
  text: { sv: id },
  options: codes.map((code) => ({ code, label: { sv: code } })),
});
const STRATA = [
  { key: "coast", population: 500 },
  { key: "north", population: 4200 },
  { key: "south", population: 900 },
];
const SHARES = ["woman", "man"].map((category) => ({ dimension: "sex", category, share: 0.5 }));

function answers() {
  const people = referenceSurvey().map(({ sex, area, safe, stratum }) =>
    stored({ G2: sex ?? "", area: area ?? "", ...(safe && { safe }) }, stratum ?? null),
  );
  const questions = [fromBank("G2"), choice("area", ["town", "village", "country"]), choice("safe", ["yes", "no"])];
  return answersOf(questions, people, STRATA);
}

const asked = (group: string, isRandomSample = true) =>
  askedTables(
    answers(),
    { question: "safe", break: group, againstRest: true, weighting: "survey" },
    { isRandomSample, population: SHARES },
  );

test("a group that is cells of the design is compared as those cells are", () => {
  const counts = cellCounts(answers());
  const { sample, weights } = sampleDesign(counts, true, SHARES);
  const sexes = counts.survey.breaks.findIndex(({ dimension }) => dimension === "sex");
  const codes = counts.cells.map((cell) => cell[sexes] ?? -1);
  const safe = counts.survey.variables.findIndex(({ id }) => id === "safe");
  const tally: Tally = weightedTally(counts.tallies[safe] as (typeof counts.tallies)[number], weights);
  const { difference, interval, p } = areaAgainstRest(
    sample,
    tally.chosen[0] as Tally["answered"],
    tally.answered,
    codes,
    0,
  );
  const woman = asked("G2").againstRest?.find(({ code }) => code === "woman");
  expect(woman?.lines[0]).toMatchObject({
    codes: ["yes"],
    difference: expect.closeTo(difference, 12),
    interval: { low: expect.closeTo(interval.low, 12), high: expect.closeTo(interval.high, 12) },
    p: expect.closeTo(p, 9),
  });
});

test("a group by the answers to another question: its own share against that of everybody else", () => {
  const { againstRest, tables } = asked("area");
  expect(againstRest?.map(({ code }) => code)).toEqual(["town", "village", "country"]);
  for (const [index, { lines }] of (againstRest ?? []).entries()) {
    const own = tables.groups[index]?.table;
    expect(lines[0]?.own).toBeCloseTo(own?.cells[0]?.share ?? 0, 12);
    const [whole, part] = [tables.total.weight ?? 0, own?.weight ?? 0];
    const rest = (whole * (tables.total.cells[0]?.share ?? 0) - part * (own?.cells[0]?.share ?? 0)) / (whole - part);
    expect(lines[0]?.rest).toBeCloseTo(rest, 12);
    // Yes and no mirror each other.
    expect(lines[1]?.difference).toBeCloseTo(-(lines[0]?.difference ?? 0), 12);
    expect(lines[1]?.p).toBeCloseTo(lines[0]?.p ?? 0, 9);
  }
});

test("only random samples are compared", () => {
  expect(asked("area", false)).not.toHaveProperty("againstRest");
});
