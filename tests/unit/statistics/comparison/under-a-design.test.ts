import { describe, expect, test } from "vitest";
import { type CellDesign, cellSample } from "#app/statistics/cell-sample.ts";
import { areaAgainstRest, compareGroups } from "#app/statistics/comparison/compare-groups.ts";
import { differencePValue } from "#app/statistics/comparison/difference-p-value.ts";
import { pearsonChiSquare } from "#app/statistics/comparison/pearson-chi-square.ts";
import { raoScott } from "#app/statistics/comparison/rao-scott.ts";
import { crossedCells } from "#app/statistics/crossed-cells.ts";
import { GrowingMass, massOf, scaledMass } from "#app/statistics/mass.ts";
import { postStratify } from "#app/statistics/post-stratify.ts";
import { rake } from "#app/statistics/rake.ts";
import { tallyOf } from "#app/statistics/tally.ts";
import { reference } from "#tests/support/reference.ts";
import { schools } from "#tests/support/schools.ts";
import { missing } from "#tests/support/test-data.ts";

const known = reference("comparison.json");
const STYPES = ["E", "H", "M"];
const YES_NO = ["No", "Yes"];
const SIZES = ["small", "middle", "large"];
type Row = Record<string, string>;

const codesOf = (
  rows: readonly Row[],
  categories: readonly string[],
  valueIn: (row: Row, index: number) => string | undefined,
) => Int32Array.from(rows, (row, index) => categories.indexOf(valueIn(row, index) ?? ""));
const sizeOf = ({ enroll }: Row) => (Number(enroll) > 800 ? "large" : Number(enroll) > 400 ? "middle" : "small");
/** As the reference script has it: every seventh school did not answer. */
const answerOf = ({ awards }: Row, index: number) => ((index + 1) % 7 === 0 ? undefined : awards);

/** A sample of schools in design cells: stratum or margins, and whatever the tables are broken by. */
function sampleOf(file: "apistrat" | "apisrs", calibration: "none" | "raked" | "post") {
  const rows = schools(`${file}.csv`);
  const stype = codesOf(rows, STYPES, ({ stype }) => stype);
  const wide = codesOf(rows, YES_NO, (row) => row["sch.wide"]);
  const size = codesOf(rows, SIZES, sizeOf);
  const over500 = codesOf(rows, ["no", "yes"], ({ enroll }) => (Number(enroll) > 500 ? "yes" : "no"));
  const answer = codesOf(rows, YES_NO, answerOf);
  const cells = crossedCells([stype, wide, size, over500, answer]);
  const [stypes = [], wides = [], sizes = [], overs = [], answers = []] = cells.parts;
  const start = rows.map(({ pw }) => Number(pw));
  const respondents = new GrowingMass(cells.count);
  for (const [row, weight] of start.entries()) respondents.add(cells.codes[row] ?? 0, weight);
  const stratified = file === "apistrat" ? { strata: stypes, populations: [4421, 755, 1018] } : {};
  let design: CellDesign = { ...stratified, respondents };
  let factors: Float64Array = new Float64Array(cells.count).fill(1);
  if (calibration === "raked") {
    const margins = [
      { codes: stypes, shares: [4421, 755, 1018] },
      { codes: wides, shares: [1072, 5122] },
    ];
    ({ factors } = rake(cells.count, margins, { start: respondents.w }));
    design = { respondents: scaledMass(respondents, factors), calibration: { margins: [stypes, wides] } };
  }
  if (calibration === "post") {
    ({ factors } = postStratify(stypes, [4421, 755, 1018], { start: respondents.w, minimum: 0 }));
    design = { respondents: scaledMass(respondents, factors), calibration: { margins: [stypes], factors } };
  }
  const weights = start.map((weight, row) => weight * (factors[cells.codes[row] ?? 0] ?? 1));
  const tally = (categories: string[], valueIn: (row: Row, index: number) => string | undefined) =>
    tallyOf({ kind: "single", categories, codes: codesOf(rows, categories, valueIn) }, cells, weights);
  const groups = (codes: ArrayLike<number>, count: number) =>
    Array.from({ length: count }, (_, group) => [...Array(cells.count).keys()].filter((cell) => codes[cell] === group));
  return { sample: cellSample(design), tally, groups, stypes, wides, sizes, overs, answers };
}

describe.skipIf(missing("4_statistics"))("against R's survey (4_statistics)", () => {
  const awards = ({ awards }: Row) => awards;

  test.each([
    ["strat_wide_stype", "apistrat", "none", YES_NO, (row: Row) => row["sch.wide"], "stypes", 3],
    ["strat_size_answer", "apistrat", "none", SIZES, sizeOf, "answers", 2],
    ["srs_awards_stype", "apisrs", "none", YES_NO, awards, "stypes", 3],
    ["raked_awards_stype", "apisrs", "raked", YES_NO, awards, "stypes", 3],
    ["post_awards_wide", "apisrs", "post", YES_NO, awards, "wides", 2],
  ] as const)("Rao–Scott: %s", (name, file, calibration, categories, valueIn, by, count) => {
    const { sample, tally, groups, ...parts } = sampleOf(file, calibration);
    const result = raoScott(sample, tally([...categories], valueIn).chosen, groups(parts[by], count));
    const { f, ndf, ddf, p } = known.rao_scott[name];
    expect(result?.f).toBeCloseTo(f, 6);
    expect(result?.numeratorDegrees).toBeCloseTo(ndf, 6);
    expect(result?.denominatorDegrees).toBeCloseTo(ddf, 4);
    expect((result?.p ?? 0) / p).toBeCloseTo(1, 5);
  });

  test.each([
    ["strat_awards_E", "apistrat", "none", "stypes", 0],
    ["strat_awards_large", "apistrat", "none", "overs", 1],
    ["raked_awards_large", "apisrs", "raked", "overs", 1],
    ["post_awards_large", "apisrs", "post", "overs", 1],
  ] as const)("a group against the rest: %s", (name, file, calibration, by, group) => {
    const { sample, tally, ...parts } = sampleOf(file, calibration);
    const { chosen, answered } = tally([...YES_NO], awards);
    const yes = chosen[1] ?? massOf([]);
    const result = areaAgainstRest(sample, yes, answered, parts[by], group);
    const { own, rest, se, correlation } = known.against_rest[name];
    expect(result.other.share).toBeCloseTo(own, 7);
    expect(result.one.share).toBeCloseTo(rest, 7);
    expect(result.difference).toBeCloseTo(own - rest, 7);
    expect(result.se).toBeCloseTo(se, 7);
    expect(result.correlation).toBeCloseTo(correlation, 6);
    expect(result.p < 0.05).toBe(result.verdict !== "no_certain_change");
  });
});

const simple = (count: number) => cellSample({ respondents: massOf(new Array(count).fill(50)), isSimple: true });

test("groups of a simple random sample are independent: Newcombe's interval", () => {
  const { correlation, interval, p } = compareGroups(simple(2), massOf([20, 30]), massOf([50, 50]), [0], [1]);
  expect(correlation).toBeCloseTo(0, 9);
  expect(interval.low).toBeCloseTo(0.0042, 3);
  expect(p).toBeCloseTo(differencePValue({ share: 0.4, effectiveBase: 50 }, { share: 0.6, effectiveBase: 50 }), 9);
});

test("a group is never compared with what it is part of", () => {
  expect(() => compareGroups(simple(2), massOf([20, 30]), massOf([50, 50]), [0], [0, 1])).toThrow(RangeError);
});

test("people of no area are neither in it nor in the rest", () => {
  const { one, other } = areaAgainstRest(simple(3), massOf([20, 30, 50]), massOf([50, 50, 50]), [0, 1, -1], 0);
  expect([one.base, other.base]).toEqual([50, 50]);
});

test("the only area has nothing to be compared with", () => {
  const only = areaAgainstRest(simple(1), massOf([20]), massOf([50]), [0], 0);
  expect(only).toMatchObject({ verdict: "no_certain_change", p: 1 });
});

test("Rao–Scott of equal weights is Pearson's test, but for degrees of freedom", () => {
  const counts = [
    [29, 13],
    [7, 7],
    [7, 21],
  ];
  const sample = cellSample({ respondents: massOf([43, 41]) });
  const result = raoScott(
    sample,
    counts.map((row) => massOf(row)),
    [[0], [1]],
  );
  expect(result?.pearson).toBeCloseTo(pearsonChiSquare(counts).statistic, 9);
  expect((result?.f ?? 0) * 2).toBeCloseTo((pearsonChiSquare(counts).statistic * 83) / 84, 1);
});

test.each([
  ["a single answer", [massOf([10, 12])], [[0], [1]]],
  ["a single group", [massOf([10]), massOf([12])], [[0]]],
  ["a group without anybody", [massOf([10, 0]), massOf([12, 0])], [[0], [1]]],
])("%s is not tested", (_, chosen, groups) => {
  expect(raoScott(simple(2), chosen, groups)).toBeUndefined();
});
