import type { CellSample } from "../cell-sample.ts";
import { type Comparison, compareShares, type EstimatedShare } from "../compare-shares.ts";
import { type GroupMass, groupOf, massInGroup } from "../group.ts";
import type { Mass } from "../mass.ts";
import { ScoreSums } from "../score-sums.ts";
import { addShareScores, type ShareEstimate, shareInGroup } from "../share-estimate.ts";
import { differencePValue } from "./difference-p-value.ts";

interface Prepared extends Domain {
  estimate: ShareEstimate;
}

export interface GroupComparison extends Comparison {
  one: ShareEstimate;
  other: ShareEstimate;
  /** Of the difference, the covariance of the two taken into account. */
  se: number;
  /** Of the two estimates: not 0 where strata or margins hold both groups. */
  correlation: number;
  /** Two-sided, as differencePValue. */
  p: number;
}

/**
 * Two groups of one random sample against each other: women and men, one area and another.
 *
 * Formula: compareShares with the linearised variances of both shares and their correlation
 *   r = (v₁ + v₂ − v(p₂ − p₁)) / (2√(v₁v₂)),  v(p₂ − p₁) being the variance of the difference's scores.
 * Source: as compareShares; R's survey::svycontrast.
 * Assumes groups without anybody in common: a respondent in both throws, and so does a group against the whole.
 * Edge cases: where a share is 0 or 1 its variance is 0 and so is r; a group without answers gives no certain difference.
 *
 * @param having per cell those with the answer; `answered` those with any
 * @param one the cells of a group; the difference is `other` minus `one`
 * @example compareGroups(sample, tally.chosen[0], tally.answered, cellsOfMen, cellsOfWomen).verdict
 */
export function compareGroups(
  sample: CellSample,
  having: Mass,
  answered: Mass,
  one: ArrayLike<number>,
  other: ArrayLike<number>,
): GroupComparison {
  const inOne = new Set(Array.from(one));
  if (Array.from(other).some((cell) => inOne.has(cell))) throw new RangeError("The groups share respondents.");
  const [first, second] = [one, other].map((cells) => {
    const group = groupOf(sample, cells);
    return { having: massInGroup(group, having), answered: massInGroup(group, answered) };
  }) as [Domain, Domain];
  return compareDomains(sample, first, second);
}

/** Those of a group with an answer to a question, and with the answer asked for. */
export interface Domain {
  having: GroupMass;
  answered: GroupMass;
}

/**
 * The same for groups that are no cells of their own, such as those who gave one answer to another question.
 * Assumes that nobody is in both.
 */
export function compareDomains(sample: CellSample, one: Domain, other: Domain): GroupComparison {
  const sums = new ScoreSums(sample);
  const [first, second] = [one, other].map((domain) => ({
    ...domain,
    estimate: shareInGroup(sample, domain.having, domain.answered),
  })) as [Prepared, Prepared];
  for (const [group, sign] of [
    [first, -1],
    [second, 1],
  ] as const) {
    if (group.answered.total.w > 0) addShareScores(sums, group.having, group.answered, sign);
  }
  const variance = sums.variance();
  const product = Math.sqrt(first.estimate.variance * second.estimate.variance);
  const covariance = (first.estimate.variance + second.estimate.variance - variance) / 2;
  const correlation = product > 0 ? Math.max(-1, Math.min(1, covariance / product)) : 0;
  const before = estimated(first.estimate, sample);
  const after = estimated(second.estimate, sample);
  return {
    ...compareShares(before, after, correlation),
    one: first.estimate,
    other: second.estimate,
    se: Math.sqrt(variance),
    correlation,
    p: differencePValue(before, after, correlation),
  };
}

/**
 * An area against the rest of those who live in areas: never against the whole that it is part of.
 *
 * Formula: compareGroups, with the difference that of the area minus the rest.
 * Edge cases: cells in no area (below 0) are in neither; the only area has no rest, and nothing is certain.
 *
 * @param areas per cell the number of an area, or below 0
 * @example areaAgainstRest(sample, tally.chosen[0], tally.answered, areas, 3).verdict
 */
export function areaAgainstRest(
  sample: CellSample,
  having: Mass,
  answered: Mass,
  areas: ArrayLike<number>,
  area: number,
): GroupComparison {
  const cells = Array.from(areas, (number, cell) => ({ number, cell }));
  const rest = cells.filter(({ number }) => number >= 0 && number !== area);
  const own = cells.filter(({ number }) => number === area);
  const [restCells, ownCells] = [rest, own].map((list) => list.map(({ cell }) => cell)) as [number[], number[]];
  return compareGroups(sample, having, answered, restCells, ownCells);
}

/** What compareShares takes of an estimate. */
export function estimated(
  { share, effectiveN }: Pick<ShareEstimate, "share" | "effectiveN">,
  { isSimple, degreesOfFreedom }: Pick<CellSample, "isSimple" | "degreesOfFreedom">,
): EstimatedShare {
  return { share, effectiveBase: effectiveN, ...(isSimple ? {} : { degreesOfFreedom }) };
}
