import { expect, test } from "vitest";
import { askedTables } from "#app/features/analysis/asked-table.ts";
import { cellCounts } from "#app/features/analysis/cell-counts.ts";
import type { Contrast } from "#app/features/analysis/group-contrast.ts";
import { sampleDesign } from "#app/features/analysis/sample-design.ts";
import { fromBank } from "#app/features/question/bank.ts";
import type { Question } from "#app/features/question/question.schema.ts";
import { areaAgainstRest, compareGroups } from "#app/statistics/comparison/compare-groups.ts";
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

const asked = (group: string, { isRandomSample = true, contrast = "rest" as Contrast } = {}) =>
  askedTables(
    answers(),
    { question: "safe", break: group, contrast, weighting: "survey" },
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
  const woman = asked("G2").contrasts?.find(({ code }) => code === "woman");
  expect(woman?.lines[0]).toMatchObject({
    codes: ["yes"],
    difference: expect.closeTo(difference, 12),
    interval: { low: expect.closeTo(interval.low, 12), high: expect.closeTo(interval.high, 12) },
    p: expect.closeTo(p, 9),
  });
});

test("a group by the answers to another question: its own share against that of everybody else", () => {
  const { contrasts, tables } = asked("area");
  expect(contrasts?.map(({ code }) => code)).toEqual(["town", "village", "country"]);
  for (const [index, { lines }] of (contrasts ?? []).entries()) {
    const own = tables.groups[index]?.table;
    expect(lines[0]?.own).toBeCloseTo(own?.cells[0]?.share ?? 0, 12);
    const [whole, part] = [tables.total.weight ?? 0, own?.weight ?? 0];
    const rest = (whole * (tables.total.cells[0]?.share ?? 0) - part * (own?.cells[0]?.share ?? 0)) / (whole - part);
    expect(lines[0]?.other).toBeCloseTo(rest, 12);
    // Yes and no mirror each other.
    expect(lines[1]?.difference).toBeCloseTo(-(lines[0]?.difference ?? 0), 12);
    expect(lines[1]?.p).toBeCloseTo(lines[0]?.p ?? 0, 9);
  }
});

test("only random samples are compared", () => {
  expect(asked("area", { isRandomSample: false })).not.toHaveProperty("contrasts");
});

test("two groups against each other, as the cells that they are: women and men", () => {
  const counts = cellCounts(answers());
  const { sample, weights } = sampleDesign(counts, true, SHARES);
  const { breaks, variables } = counts.survey;
  const sexes = breaks.findIndex(({ dimension }) => dimension === "sex");
  const categories = variables[breaks[sexes]?.variable ?? -1]?.categories ?? [];
  const cellsOf = (code: string) =>
    counts.cells.flatMap((cell, at) => (cell[sexes] === categories.indexOf(code) ? [at] : []));
  const safe = variables.findIndex(({ id }) => id === "safe");
  const tally: Tally = weightedTally(counts.tallies[safe] as (typeof counts.tallies)[number], weights);
  const expected = compareGroups(
    sample,
    tally.chosen[0] as Tally["answered"],
    tally.answered,
    cellsOf("man"),
    cellsOf("woman"),
  );
  const { contrasts } = asked("G2", { contrast: { own: { group: "woman" }, other: { group: "man" } } });
  expect(contrasts).toHaveLength(1);
  expect(contrasts?.[0]).toMatchObject({ code: "woman" });
  expect(contrasts?.[0]?.lines[0]).toMatchObject({
    codes: ["yes"],
    own: expect.closeTo(expected.other.share, 12),
    other: expect.closeTo(expected.one.share, 12),
    difference: expect.closeTo(expected.difference, 12),
    interval: { low: expect.closeTo(expected.interval.low, 12), high: expect.closeTo(expected.interval.high, 12) },
    p: expect.closeTo(expected.p, 9),
  });
});

test("two groups the other way round have the same difference with the other sign", () => {
  const [one] = asked("area", { contrast: { own: { group: "town" }, other: { group: "village" } } }).contrasts ?? [];
  const [turned] = asked("area", { contrast: { own: { group: "village" }, other: { group: "town" } } }).contrasts ?? [];
  expect(one?.lines[0]?.difference).toBeCloseTo(-(turned?.lines[0]?.difference ?? 0), 12);
  expect(one?.lines[0]?.interval.low).toBeCloseTo(-(turned?.lines[0]?.interval.high ?? 0), 9);
});

test.each([
  ["town", "town"],
  ["town", "moon"],
])("%s against %s are no two groups", (own, other) => {
  expect(asked("area", { contrast: { own: { group: own }, other: { group: other } } }).contrasts).toEqual([]);
});

test("a group against everybody in none of some is the same as against those who are left", () => {
  const inNoneOf = { inNoneOf: ["town"] };
  const [left] = asked("area", { contrast: { own: { group: "town" }, other: inNoneOf } }).contrasts ?? [];
  const rest = asked("area").contrasts?.find(({ code }) => code === "town");
  expect(left?.lines).toEqual(rest?.lines);
});
