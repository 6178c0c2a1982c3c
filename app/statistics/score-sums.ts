import { type CellSample, regressionMass } from "./cell-sample.ts";

/** What is left of a sum of squares that is 0 but for rounding. */
const ROUNDING = 1e-13;

/**
 * The linearised variance of a statistic, from the scores of respondents added up per design cell.
 *
 * Formula: the score u of a respondent is how much the statistic moves with his or her weight; for the share
 * p = Σw·y / Σw it is (y − p) / Σw in the group and 0 outside. With e = u − x·B, the residual of its regression on the
 * calibration margins, and f the fraction of the stratum that answered,
 *   v = Σ over strata h of (1 − f_h) · n_h/(n_h − 1) · [Σ(w·e)² − (Σ w·e)²/n_h].
 * Source: K. Wolter, Introduction to Variance Estimation (2007), chapter 6; J.-C. Deville and C.-E. Särndal, JASA 87
 * (1992), 376–382, for the residuals; as R's survey::svyrecvar, also in which regression is taken (see Calibration).
 * Assumes scores that are the same for all respondents that are added at once.
 * Edge cases: a stratum of one contributes (w·e)², which is R's survey.lonely.psu = "adjust" (the scores of a share sum
 * to 0, so that this is centring on the whole sample); a stratum whose people have all answered contributes 0.
 */
export class ScoreSums {
  private readonly totals: Float64Array;
  private readonly squares: Float64Array;
  private readonly products: Float64Array;
  private readonly right: Float64Array;

  constructor(private readonly sample: CellSample) {
    this.totals = new Float64Array(sample.stratumSizes.length);
    this.squares = new Float64Array(sample.stratumSizes.length);
    this.products = new Float64Array(sample.regression?.pairs.length ?? 0);
    this.right = new Float64Array(sample.regression?.size ?? 0);
  }

  reset(): void {
    for (const sums of [this.totals, this.squares, this.products, this.right]) sums.fill(0);
  }

  /** Adds n respondents of a cell with weights that sum to w and whose squares sum to ww, each with the score u. */
  add(cell: number, n: number, w: number, ww: number, u: number): void {
    const { strata, regression, calibration } = this.sample;
    const stratum = strata[cell] ?? 0;
    this.totals[stratum] = (this.totals[stratum] ?? 0) + w * u;
    this.squares[stratum] = (this.squares[stratum] ?? 0) + ww * u * u;
    if (!regression || !calibration) return;
    const pair = regression.pairOfCell[cell] ?? 0;
    this.products[pair] = (this.products[pair] ?? 0) + ww * u;
    const mass = regressionMass(calibration, cell, n, w) * u;
    for (const column of regression.profiles[regression.profileOfCell[cell] ?? 0] ?? []) {
      this.right[column] = (this.right[column] ?? 0) + mass;
    }
  }

  variance(): number {
    const totals = this.totals.slice();
    const squares = this.squares.slice();
    this.takeAwayTheExplained(totals, squares);
    const { stratumSizes, stratumFactors } = this.sample;
    let variance = 0;
    let scale = 0;
    for (let stratum = 0; stratum < totals.length; stratum++) {
      const size = stratumSizes[stratum] ?? 0;
      const factor = stratumFactors[stratum] ?? 0;
      if (size === 0) continue;
      const centre = size === 1 ? 0 : (totals[stratum] ?? 0) ** 2 / size;
      variance += factor * ((squares[stratum] ?? 0) - centre);
      scale += factor * (this.squares[stratum] ?? 0);
    }
    return variance > ROUNDING * scale ? variance : 0;
  }

  /** From sums of u to sums of e: everybody in the sample has an explained part, also outside the group. */
  private takeAwayTheExplained(totals: Float64Array, squares: Float64Array): void {
    const { regression } = this.sample;
    if (!regression) return;
    const explained = fittedPerProfile(regression, this.right);
    for (const [index, { stratum, profile, w, ww }] of regression.pairs.entries()) {
      const fitted = explained[profile] ?? 0;
      totals[stratum] = (totals[stratum] ?? 0) - w * fitted;
      squares[stratum] = (squares[stratum] ?? 0) + fitted * (ww * fitted - 2 * (this.products[index] ?? 0));
    }
  }
}

function fittedPerProfile({ size, inverse, profiles }: NonNullable<CellSample["regression"]>, right: Float64Array) {
  const coefficients = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    let sum = 0;
    for (let column = 0; column < size; column++) sum += (inverse[row * size + column] ?? 0) * (right[column] ?? 0);
    coefficients[row] = sum;
  }
  return profiles.map((columns) => columns.reduce((sum, column) => sum + (coefficients[column] ?? 0), 0));
}
