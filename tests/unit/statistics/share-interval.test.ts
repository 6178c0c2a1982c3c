import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellSample } from "#app/statistics/cell-sample.ts";
import { clopperPearsonInterval } from "#app/statistics/clopper-pearson-interval.ts";
import { crossedCells } from "#app/statistics/crossed-cells.ts";
import { GrowingMass, massOf } from "#app/statistics/mass.ts";
import { rake } from "#app/statistics/rake.ts";
import { shareEstimate } from "#app/statistics/share-estimate.ts";
import { shareInterval } from "#app/statistics/share-interval.ts";
import type { Interval } from "#app/statistics/table.ts";
import { tallyOf } from "#app/statistics/tally.ts";
import { wilsonInterval } from "#app/statistics/wilson-interval.ts";
import { columnOf, referenceEstimates, referenceSurvey } from "#tests/support/reference-survey.ts";
import { expectedFigures } from "#tests/support/schools.ts";
import { missing } from "#tests/support/test-data.ts";

describe.skipIf(missing("4_statistics"))("against what others printed and computed (4_statistics)", () => {
  const figures = missing("4_statistics") ? undefined : expectedFigures();

  test("wilson_newcombe.wilson", () => {
    for (const [fraction, printed] of Object.entries<number[]>(figures.published.wilson_newcombe.wilson)) {
      const [count = 0, base = 0] = fraction.split("/").map(Number);
      const { low, high } = wilsonInterval(count / base, base);
      expect([low, high]).toEqual(printed.map((end) => expect.closeTo(end, 4)));
    }
  });

  test("wilson_and_clopper_pearson.clopper_pearson", () => {
    for (const { x, n, clopper_pearson } of figures.computed.wilson_and_clopper_pearson) {
      const { low, high } = clopperPearsonInterval(x / n, n);
      expect([low, high], `${x} of ${n}`).toEqual(clopper_pearson.map((end: number) => expect.closeTo(end, 9)));
    }
  });

  test("proportion_intervals_10_of_25: wilson and beta", () => {
    const { wilson, beta } = figures.computed.proportion_intervals_10_of_25;
    expect(Object.values(wilsonInterval(0.4, 25))).toEqual(wilson.map((end: number) => expect.closeTo(end, 9)));
    expect(Object.values(clopperPearsonInterval(0.4, 25))).toEqual(beta.map((end: number) => expect.closeTo(end, 9)));
  });
});

test("the beta interval is that of R's own svyciprop after raking", () => {
  const rows = referenceSurvey();
  const stratum = columnOf(rows, "stratum", ["north", "south", "coast"]).codes;
  const sex = columnOf(rows, "sex", ["man", "woman"]).codes;
  const age = columnOf(rows, "age", ["16_29", "30_49", "50_64", "65_84"]).codes;
  const start = rows.map((_, row) => [4200 / 110, 900 / 80, 10][stratum[row] ?? 0] ?? 0);
  const { weights } = rake(
    rows.length,
    [
      { codes: sex, shares: [2850, 2750] },
      { codes: age, shares: [1060, 1740, 1400, 1400] },
    ],
    { start },
  );
  const cells = crossedCells([stratum, sex, age]);
  const [strata = new Int32Array(), ...margins] = cells.parts;
  const respondents = new GrowingMass(cells.count);
  for (const [row, weight] of weights.entries()) respondents.add(cells.codes[row] ?? 0, weight);
  const sample = cellSample({ strata, respondents, calibration: { margins } });
  const { answered, chosen } = tallyOf(columnOf(rows, "area", ["town", "village", "country"]), cells, weights);
  const { interval } = shareEstimate(sample, chosen[0] ?? massOf([]), answered, undefined, { method: "beta" });
  const [low, high] = referenceEstimates().raked.ownBeta;
  expect(interval.low).toBeCloseTo(low, 9);
  expect(interval.high).toBeCloseTo(high, 9);
});

const near = ({ low, high }: Interval) => ({ low: expect.closeTo(low, 12), high: expect.closeTo(high, 12) });
const simple = (size: number) => cellSample({ respondents: massOf([size]), isSimple: true });
const share = (having: number, base: number) => shareEstimate(simple(base), massOf([having]), massOf([base]));

describe("a simple unweighted sample", () => {
  test("has the binomial's interval, with the number itself", () => {
    const { effectiveN, interval, se } = share(10, 25);
    expect(effectiveN).toBe(25);
    expect(interval).toEqual(near(wilsonInterval(0.4, 25)));
    // The standard error is R's: with n − 1.
    expect(se).toBeCloseTo(Math.sqrt((0.4 * 0.6) / 24), 12);
  });

  test.each([
    [0, 20],
    [20, 20],
    [1, 1],
    [0, 1],
  ])("%i of %i", (having, base) => {
    const { se, interval, effectiveN } = share(having, base);
    expect({ se, effectiveN }).toEqual({ se: 0, effectiveN: base });
    expect(interval).toEqual(near(wilsonInterval(having / base, base)));
  });

  test("nobody", () => {
    expect(shareEstimate(simple(5), massOf([0]), massOf([0]))).toMatchObject({
      share: 0,
      base: 0,
      effectiveN: 0,
      interval: { low: 0, high: 1 },
    });
  });
});

describe("a weighted sample", () => {
  const respondents = massOf([2, 3, 5], [1, 2, 0.5]);
  const sample = cellSample({ respondents });

  test("where all or none are something, the effective number is Kish's of the base", () => {
    const kish = (2 + 6 + 2.5) ** 2 / (2 + 12 + 1.25);
    for (const having of [massOf([0, 0, 0]), respondents]) {
      const { se, effectiveN, interval } = shareEstimate(sample, having, respondents);
      expect(se).toBe(0);
      expect(effectiveN).toBeCloseTo(kish, 12);
      expect(interval.high - interval.low).toBeGreaterThan(0.2);
    }
  });

  test("one respondent, or one per stratum, tells nothing", () => {
    const one = cellSample({ respondents: massOf([1], [7]) });
    expect(shareEstimate(one, massOf([1], [7]), massOf([1], [7])).interval).toEqual({ low: 0, high: 1 });
    const lonely = cellSample({ respondents: massOf([1, 1]), strata: [0, 1] });
    expect(lonely.degreesOfFreedom).toBe(0);
    expect(lonely.warnings).toHaveLength(2);
    expect(shareEstimate(lonely, massOf([1, 0]), massOf([1, 1])).interval).toEqual({ low: 0, high: 1 });
  });

  test("weights of 0 count as people and as nothing else", () => {
    const withNobodies = massOf([2, 3, 5], [1, 2, 0]);
    const zero = cellSample({ respondents: withNobodies });
    expect(zero.degreesOfFreedom).toBe(4);
    const estimate = shareEstimate(zero, massOf([1, 1, 5], [1, 2, 0]), withNobodies);
    expect(estimate).toMatchObject({ base: 10, count: 7, share: 3 / 8 });
    expect(shareEstimate(zero, massOf([0, 0, 5], [1, 2, 0]), massOf([0, 0, 5], [1, 2, 0]))).toMatchObject({
      share: 0,
      base: 5,
      effectiveN: 0,
      interval: { low: 0, high: 1 },
    });
  });

  test("when everybody in the population answered there is no chance left, and Kish's number remains", () => {
    const all = cellSample({ respondents: massOf([4, 6]), strata: [0, 1], populations: [4, 6] });
    const { se, effectiveN } = shareEstimate(all, massOf([1, 2]), massOf([4, 6]));
    expect({ se, effectiveN }).toEqual({ se: 0, effectiveN: 10 });
  });

  test("more answers than people are said", () => {
    const { warnings } = cellSample({ respondents: massOf([4, 6]), strata: [0, 1], populations: [3, 60] });
    expect(warnings).toEqual([{ kind: "sample_above_population", stratum: 0, respondents: 4, population: 3 }]);
  });

  test("what the margins explain altogether has no variance", () => {
    const calibrated = cellSample({ respondents: massOf([4, 6], [1, 2]), calibration: { margins: [[0, 1]] } });
    const { se, effectiveN } = shareEstimate(calibrated, massOf([4, 0], [1, 2]), massOf([4, 6], [1, 2]));
    expect(se).toBe(0);
    expect(effectiveN).toBeCloseTo(16 ** 2 / 28, 12);
  });
});

test("other levels, and intervals that widen with them", () => {
  const sample = cellSample({ respondents: massOf([40]) });
  const at = (level: number) => shareInterval({ share: 0.3, effectiveN: 40, base: 40 }, sample, { level });
  expect(at(0.95)).toEqual(shareInterval({ share: 0.3, effectiveN: 40, base: 40 }, sample));
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 0.98, noNaN: true }), (level) => {
      expect(at(level).low).toBeGreaterThan(at(level + 0.01).low);
      expect(at(level).high).toBeLessThan(at(level + 0.01).high);
    }),
  );
});

test("a share that is none, and a negative number", () => {
  expect(() => clopperPearsonInterval(1.2, 10)).toThrow(RangeError);
  expect(() => clopperPearsonInterval(0.2, -1)).toThrow(RangeError);
  expect(clopperPearsonInterval(0.2, 0)).toEqual({ low: 0, high: 1 });
});
