import { type Calibration, numbered, type Regression, regressionOf } from "./calibration-regression.ts";
import { criticalValue } from "./critical-value.ts";
import { GrowingMass, type Mass } from "./mass.ts";

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
  /** By how many standard errors a 95 per cent interval reaches to each side. */
  critical: number;
  /** Respondents with a weight minus strata with any. */
  degreesOfFreedom: number;
  warnings: SampleWarning[];
  regression?: Regression;
  blocks: Blocks;
}

/** Cells that are alike to the variance: one stratum, one profile on the margins, one calibration factor. */
export interface Blocks {
  count: number;
  ofCell: Int32Array;
  stratum: Int32Array;
  profile: Int32Array;
  factor: (number | undefined)[];
  /** Everybody in the block. */
  respondents: Mass;
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
  const stratumFactors = sizes.map((size, stratum) => {
    const { factor, warning } = stratumFactor(size, stratum, design.populations?.[stratum]);
    if (warning) warnings.push(warning);
    return factor;
  });
  const degreesOfFreedom = weighted.reduce((sum, size) => sum + size, 0) - weighted.filter((size) => size > 0).length;
  const regression = design.calibration && regressionOf(design.calibration, design.respondents);
  return {
    ...design,
    cells,
    size: sizes.reduce((sum, size) => sum + size, 0),
    strata,
    stratumSizes: sizes,
    stratumFactors,
    degreesOfFreedom,
    critical: criticalValue({ degreesOfFreedom, isSimple: design.isSimple }),
    warnings,
    ...(regression && { regression }),
    blocks: blocksOf(design, strata, regression),
  };
}

/** The same sample with every finite population correction left out: for comparing it with another round of the same people. */
export function withoutCorrection(sample: CellSample): CellSample {
  const stratumFactors = sample.stratumSizes.map((size) => (size > 1 ? size / (size - 1) : Math.min(1, size)));
  return { ...sample, stratumFactors };
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

function stratumFactor(
  size: number,
  stratum: number,
  population: number | undefined,
): { factor: number; warning?: SampleWarning } {
  if (size === 0) return { factor: 0 };
  if (population !== undefined && size > population) {
    return { factor: 0, warning: { kind: "sample_above_population", stratum, respondents: size, population } };
  }
  const correction = population === undefined ? 1 : 1 - size / population;
  if (size > 1) return { factor: (correction * size) / (size - 1) };
  return correction > 0 ? { factor: correction, warning: { kind: "lonely_stratum", stratum } } : { factor: 0 };
}

function blocksOf(
  { respondents, calibration }: CellDesign,
  strata: ArrayLike<number>,
  regression?: Regression,
): Blocks {
  const blocks = numbered(respondents.n.length, (cell) => [
    strata[cell] ?? 0,
    regression?.profileOfCell[cell] ?? 0,
    calibration?.factors?.[cell] ?? Number.NaN,
  ]);
  const sums = new GrowingMass(blocks.values.length);
  for (const [cell, block] of blocks.codes.entries()) sums.addMass(block, respondents, cell);
  return {
    count: blocks.values.length,
    ofCell: blocks.codes,
    stratum: Int32Array.from(blocks.values, ([stratum = 0]) => stratum),
    profile: Int32Array.from(blocks.values, ([, profile = 0]) => profile),
    factor: blocks.values.map(([, , factor = Number.NaN]) => (Number.isNaN(factor) ? undefined : factor)),
    respondents: sums,
  };
}
