import { addToRight, fittedPerProfile, regressionMass } from "./calibration-regression.ts";
import type { CellSample } from "./cell-sample.ts";

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
 * Assumes that each respondent is added once, with all of his or her score, and that those added together have the same.
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
    this.products = new Float64Array(sample.blocks.count);
    this.right = new Float64Array(sample.regression?.size ?? 0);
  }

  reset(): void {
    for (const sums of [this.totals, this.squares, this.products, this.right]) sums.fill(0);
  }

  /** Adds n respondents of a cell with weights that sum to w and whose squares sum to ww, each with the score u. */
  add(cell: number, n: number, w: number, ww: number, u: number): void {
    this.addToBlock(this.sample.blocks.ofCell[cell] ?? 0, n, w, ww, u);
  }

  /** The same for respondents of a block, who are alike to the variance. */
  addToBlock(block: number, n: number, w: number, ww: number, u: number): void {
    const { blocks, regression } = this.sample;
    const stratum = blocks.stratum[block] ?? 0;
    this.totals[stratum] = (this.totals[stratum] ?? 0) + w * u;
    this.squares[stratum] = (this.squares[stratum] ?? 0) + ww * u * u;
    if (!regression) return;
    this.products[block] = (this.products[block] ?? 0) + ww * u;
    addToRight(this.right, regression, blocks.profile[block] ?? 0, regressionMass(blocks.factor[block], n, w) * u);
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
    const { regression, blocks } = this.sample;
    if (!regression) return;
    const fitted = fittedPerProfile(regression, this.right);
    const { w, ww } = blocks.respondents;
    for (let block = 0; block < blocks.count; block++) {
      const stratum = blocks.stratum[block] ?? 0;
      const part = fitted[blocks.profile[block] ?? 0] ?? 0;
      totals[stratum] = (totals[stratum] ?? 0) - (w[block] ?? 0) * part;
      squares[stratum] = (squares[stratum] ?? 0) + part * ((ww[block] ?? 0) * part - 2 * (this.products[block] ?? 0));
    }
  }
}
