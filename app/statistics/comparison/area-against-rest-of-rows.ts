import { type Comparison, compareShares, type EstimatedShare } from "../compare-shares.ts";
import { effectiveNumber } from "../effective-number.ts";
import { effectiveSizeOf } from "../kish-effective-size.ts";
import { linearisedCovariances } from "../linearised-variance.ts";
import { degreesOfFreedom, type RowDesign } from "../row-design.ts";
import { differencePValue } from "./difference-p-value.ts";

export interface RowComparison extends Comparison {
  rest: { share: number; base: number };
  area: { share: number; base: number };
  /** Of the difference, the covariance of the two taken into account. */
  se: number;
  p: number;
}

/**
 * areaAgainstRest in a sample that was drawn in clusters, which do not fit into design cells.
 *
 * Formula: that of compareGroups, with the covariances of the two shares' scores (1 − p)/Σw and −p/Σw from linearisedCovariances.
 * Source: as compareGroups; R's survey::svyglm of the answer on the group gives the same standard error.
 * Edge cases: as areaAgainstRest.
 *
 * @param having per respondent 1 with the answer, 0 with another, NaN with none
 * @param areas per respondent the number of an area, or below 0
 * @example areaAgainstRestOfRows([1, 0, 1, NaN], [0, 0, 1, 1], 1, { weights, stages: [{ units: schools }] }).difference
 */
export function areaAgainstRestOfRows(
  having: ArrayLike<number>,
  areas: ArrayLike<number>,
  area: number,
  design: RowDesign,
): RowComparison {
  const one = shareOf(having, design, (row) => (areas[row] ?? -1) >= 0 && areas[row] !== area);
  const other = shareOf(having, design, (row) => areas[row] === area);
  const [[v1 = 0, covariance = 0] = [], [, v2 = 0] = []] = linearisedCovariances([one.scores, other.scores], design);
  const product = Math.sqrt(v1 * v2);
  const correlation = product > 0 ? Math.max(-1, Math.min(1, covariance / product)) : 0;
  const degrees = degreesOfFreedom(design);
  const [before, after] = [
    { ...one, variance: v1 },
    { ...other, variance: v2 },
  ].map(({ share, variance, kish }) => ({
    share,
    effectiveBase: effectiveNumber(share, variance, kish),
    degreesOfFreedom: degrees,
  })) as [EstimatedShare, EstimatedShare];
  return {
    ...compareShares(before, after, correlation),
    rest: { share: one.share, base: one.base },
    area: { share: other.share, base: other.base },
    se: Math.sqrt(Math.max(0, v1 + v2 - 2 * covariance)),
    p: differencePValue(before, after, correlation),
  };
}

function shareOf(having: ArrayLike<number>, { weights }: RowDesign, isIn: (row: number) => boolean) {
  const counts = (row: number) => isIn(row) && !Number.isNaN(having[row]);
  let [base, sum, squares, above] = [0, 0, 0, 0];
  for (let row = 0; row < weights.length; row++) {
    if (!counts(row)) continue;
    const weight = weights[row] ?? 0;
    base++;
    sum += weight;
    squares += weight * weight;
    above += weight * (having[row] ?? 0);
  }
  const share = sum > 0 ? above / sum : 0;
  const scores = Float64Array.from({ length: weights.length }, (_, row) =>
    sum > 0 && counts(row) ? ((having[row] ?? 0) - share) / sum : 0,
  );
  return { share, base, kish: effectiveSizeOf(sum, squares), scores };
}
