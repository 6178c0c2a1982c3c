import type { CellSample } from "./cell-sample.ts";
import { type GroupMass, groupOf, massInGroup } from "./group.ts";
import type { Mass } from "./mass.ts";
import { ScoreSums } from "./score-sums.ts";

/** Respondents who are alike in every statistic, such as those of one cell of a cross table. */
export interface ScoredClass {
  mass: Mass;
  /** Per statistic how much it moves with the weight of one of them. */
  scores: readonly number[];
}

/**
 * The covariances of several statistics of one sample, such as the shares of all cells of a cross table.
 *
 * Formula: cov(a, b) = [v(a + b) − v(a) − v(b)] / 2, each v by ScoreSums. Time goes with statistics² × classes × cells.
 * Source: bilinearity; as R's survey::svyrecvar of several columns.
 * Assumes that every respondent is in one class at the most: scores are added per person, not per answer.
 * Edge cases: no statistics give an empty list.
 *
 * @example classCovariance(sample, [{ mass: yes, scores: [(1 − p) / W] }, { mass: no, scores: [−p / W] }]) // [[v(p)]]
 */
export function classCovariance(
  sample: CellSample,
  classes: readonly ScoredClass[],
  cells?: ArrayLike<number>,
): number[][] {
  const sums = new ScoreSums(sample);
  const group = groupOf(sample, cells);
  const masses = classes.map(({ mass, scores }) => ({ mass: massInGroup(group, mass), scores }));
  const varianceOf = (score: (scores: readonly number[]) => number) => {
    sums.reset();
    for (const { mass, scores } of masses) addClass(sums, mass, score(scores));
    return sums.variance();
  };
  const size = classes[0]?.scores.length ?? 0;
  const variances = Array.from({ length: size }, (_, one) => varianceOf((scores) => scores[one] ?? 0));
  return variances.map((variance, one) =>
    variances.map((otherVariance, other) => {
      if (one === other) return variance;
      const [a, b] = [Math.min(one, other), Math.max(one, other)];
      return (varianceOf((scores) => (scores[a] ?? 0) + (scores[b] ?? 0)) - variance - otherVariance) / 2;
    }),
  );
}

function addClass(sums: ScoreSums, { group, n, w, ww }: GroupMass, score: number): void {
  if (score === 0) return;
  for (const [place, block] of group.blocks.entries()) {
    sums.addToBlock(block, n[place] ?? 0, w[place] ?? 0, ww[place] ?? 0, score);
  }
}
