import { generalisedInverse } from "./generalised-inverse.ts";
import type { Mass } from "./mass.ts";

/** What the weights were made to reproduce. */
export interface Calibration {
  /** Per margin, per cell: the category, or −1 where the margin says nothing of the cell's respondents. */
  margins: readonly ArrayLike<number>[];
  /**
   * Per cell its final weight over its starting weight. With it the residuals are those of a regression weighted by the
   * starting weights, as after R's postStratify; without, everybody counts alike, as after R's rake.
   */
  factors?: ArrayLike<number>;
}

/** A random sample in design cells. */
export interface CellDesign {
  /** Per cell the number of its stratum; one stratum without. */
  strata?: ArrayLike<number>;
  /** Per stratum how many it has in the population, where known: then the finite population correction is made. */
  populations?: readonly (number | undefined)[];
  /** Everybody in the sample, with final weights, whether or not they answered a question. */
  respondents: Mass;
  calibration?: Calibration;
  /**
   * A simple random sample, unweighted: intervals are those of the binomial distribution, with the number of answers
   * itself and the normal quantile. Otherwise they have the effective number and Student's t.
   */
  isSimple?: boolean;
}

export type SampleWarning =
  /** A stratum with one respondent tells nothing of how its people differ: it is centred on the whole sample instead. */
  | { kind: "lonely_stratum"; stratum: number }
  /** A stratum has more respondents than people: its correction is taken as 0, as if all had answered. */
  | { kind: "sample_above_population"; stratum: number; respondents: number; population: number };

/** A design made ready: everything that does not depend on a question is worked out once. */
export interface CellSample extends CellDesign {
  cells: number;
  /** Everybody in it. */
  size: number;
  strata: ArrayLike<number>;
  /** Per stratum: respondents, and n/(n−1)·(1−n/N), by which its sum of squares is multiplied. */
  stratumSizes: Float64Array;
  stratumFactors: Float64Array;
  /** Respondents with a weight minus strata with any. */
  degreesOfFreedom: number;
  warnings: SampleWarning[];
  regression?: Regression;
}

/** The regression on the margins, its normal equations solved once. */
export interface Regression {
  /** How many categories all margins have together. */
  size: number;
  inverse: Float64Array;
  /** Cells that are alike on every margin have one profile; per profile its columns of the regression. */
  profiles: readonly (readonly number[])[];
  profileOfCell: Int32Array;
  /** A pair is a profile within a stratum, with the weights of everybody in it. */
  pairOfCell: Int32Array;
  pairs: { stratum: number; profile: number; w: number; ww: number }[];
}

/**
 * Makes a design ready for estimates.
 *
 * Assumes that respondents were drawn independently within strata. A group is always a set of cells of the whole
 * sample, never a sample of its own, so that how many happen to be in it counts as chance.
 * Edge cases: empty strata and cells do no harm; see SampleWarning for strata of one and samples above the population.
 */
export function cellSample(design: CellDesign): CellSample {
  const cells = design.respondents.n.length;
  const strata = design.strata ?? new Int32Array(cells);
  const { sizes, weighted } = respondentsPerStratum(design.respondents, strata);
  const warnings: SampleWarning[] = [];
  const stratumFactors = Float64Array.from(sizes, (size, stratum) => {
    const population = design.populations?.[stratum];
    if (size === 0) return 0;
    if (population !== undefined && size > population) {
      warnings.push({ kind: "sample_above_population", stratum, respondents: size, population });
      return 0;
    }
    const correction = population === undefined ? 1 : 1 - size / population;
    if (size === 1 && correction > 0) warnings.push({ kind: "lonely_stratum", stratum });
    return size === 1 ? correction : (correction * size) / (size - 1);
  });
  const total = weighted.reduce((sum, size) => sum + size, 0);
  return {
    ...design,
    cells,
    size: sizes.reduce((sum, size) => sum + size, 0),
    strata,
    stratumSizes: sizes,
    stratumFactors,
    degreesOfFreedom: total - weighted.filter((size) => size > 0).length,
    warnings,
    ...(design.calibration && { regression: regressionOf(design.calibration, design.respondents, strata) }),
  };
}

function respondentsPerStratum({ n, w }: Mass, strata: ArrayLike<number>) {
  const count = 1 + Array.from(strata).reduce((most, stratum) => Math.max(most, stratum), 0);
  const sizes = new Float64Array(count);
  const weighted = new Float64Array(count);
  for (let cell = 0; cell < n.length; cell++) {
    const stratum = strata[cell] ?? 0;
    sizes[stratum] = (sizes[stratum] ?? 0) + (n[cell] ?? 0);
    if ((w[cell] ?? 0) > 0) weighted[stratum] = (weighted[stratum] ?? 0) + (n[cell] ?? 0);
  }
  return { sizes, weighted };
}

/** What somebody counts in the regression on the margins. */
export function regressionMass({ factors }: Calibration, cell: number, n: number, w: number): number {
  if (w === 0) return 0;
  return factors ? w / (factors[cell] ?? 1) : n;
}

function regressionOf(calibration: Calibration, respondents: Mass, strata: ArrayLike<number>): Regression {
  const { margins } = calibration;
  const offsets: number[] = [];
  let size = 0;
  for (const codes of margins) {
    offsets.push(size);
    size += 1 + Array.from(codes).reduce((most, code) => Math.max(most, code), -1);
  }
  const cells = respondents.n.length;
  const profiles = numbered(cells, (cell) =>
    margins.flatMap((codes, margin) => ((codes[cell] ?? -1) < 0 ? [] : [(offsets[margin] ?? 0) + (codes[cell] ?? 0)])),
  );
  const pairs = numbered(cells, (cell) => [strata[cell] ?? 0, profiles.codes[cell] ?? 0]);
  const normal = new Float64Array(size * size);
  const sums = pairs.values.map(([stratum = 0, profile = 0]) => ({ stratum, profile, w: 0, ww: 0 }));
  for (let cell = 0; cell < cells; cell++) {
    const [n, w, ww] = [respondents.n[cell] ?? 0, respondents.w[cell] ?? 0, respondents.ww[cell] ?? 0];
    const pair = sums[pairs.codes[cell] ?? 0];
    if (pair) [pair.w, pair.ww] = [pair.w + w, pair.ww + ww];
    const mass = regressionMass(calibration, cell, n, w);
    const columns = profiles.values[profiles.codes[cell] ?? 0] ?? [];
    for (const one of columns) {
      for (const other of columns) normal[one * size + other] = (normal[one * size + other] ?? 0) + mass;
    }
  }
  return {
    size,
    inverse: generalisedInverse(normal, size),
    profiles: profiles.values,
    profileOfCell: profiles.codes,
    pairOfCell: pairs.codes,
    pairs: sums,
  };
}

/** Numbers what cells have, in the order of their coming. */
function numbered(cells: number, of: (cell: number) => number[]) {
  const known = new Map<string, number>();
  const values: number[][] = [];
  const codes = new Int32Array(cells);
  for (let cell = 0; cell < cells; cell++) {
    const value = of(cell);
    const key = value.join();
    const number = known.get(key) ?? values.push(value) - 1;
    known.set(key, number);
    codes[cell] = number;
  }
  return { codes, values };
}
