import type { CellSample } from "../cell-sample.ts";
import { fTail } from "../distributions/f.ts";
import { generalisedInverse } from "../generalised-inverse.ts";
import { linearisedCovariances } from "../linearised-variance.ts";
import type { Mass } from "../mass.ts";
import { degreesOfFreedom, type RowDesign } from "../row-design.ts";
import { ScoreSums } from "../score-sums.ts";
import { pearsonChiSquare } from "./pearson-chi-square.ts";

export interface RaoScott {
  f: number;
  numeratorDegrees: number;
  denominatorDegrees: number;
  p: number;
  /** Pearson's statistic of the weighted table, scaled to the number of answers. */
  pearson: number;
}

/**
 * Rao and Scott's chi-square test with the second-order correction: whether the answers to a question go together with a
 * group, in a weighted sample.
 *
 * Formula: with X² of the weighted table scaled to n answers, and Δ = (C′D⁻¹C/n)⁻¹ C′D⁻¹VD⁻¹C, where D holds the cell shares p,
 * V their linearised covariances and C contrasts of interaction,
 *   F = X² / tr Δ  on  d = (tr Δ)² / tr Δ²  and  d·ν  degrees of freedom (Satterthwaite), ν those of the design.
 * Source: J. N. K. Rao and A. J. Scott, Annals of Statistics 12 (1984), 46–60; D. R. Thomas and J. N. K. Rao, JASA 82 (1987),
 * 630–636; R's survey::svychisq(statistic = "F").
 * Assumes that every respondent gave one answer and is in one group: not for multiple-response questions.
 * Edge cases: answers and groups that nobody has are left out; those in no group are outside the table, but in the design.
 * Undefined where fewer than two answers or groups are left, the design has no degrees of freedom, or leaves nothing to chance
 * (answers that are the strata themselves).
 *
 * @param chosen per answer those who gave it
 * @param groups per group its cells
 * @example raoScott(sample, tally.chosen, [cellsOfWomen, cellsOfMen]) // { f: 8.74, numeratorDegrees: 2, … }
 */
export function raoScott(
  sample: CellSample,
  chosen: readonly Mass[],
  groups: readonly ArrayLike<number>[],
): RaoScott | undefined {
  const all = chosen.map((mass) => groups.map((cells) => massIn(mass, cells)));
  return testOfTable(all, sample.degreesOfFreedom, ({ rows, columns }, scores) =>
    covariances(scores, (score) => {
      const sums = new ScoreSums(sample);
      for (const [r, row] of rows.entries()) {
        for (const [c, column] of columns.entries()) {
          addCells(sums, chosen[row] as Mass, groups[column] ?? [], score[r]?.[c] ?? 0);
        }
      }
      return sums.variance();
    }),
  );
}

/**
 * The same in a sample that was drawn in clusters, which do not fit into design cells. As R's survey::svychisq.
 *
 * @param answers per respondent the number of an answer, `groups` of a group; below 0 for none
 * @example raoScottOfRows([0, 1, 1, 0], [0, 0, 1, 1], { weights, stages: [{ units: schools }] })
 */
export function raoScottOfRows(
  answers: ArrayLike<number>,
  groups: ArrayLike<number>,
  design: RowDesign,
): RaoScott | undefined {
  const { weights } = design;
  const [height, width] = [answers, groups].map((codes) => 1 + Array.from(codes).reduce((a, b) => Math.max(a, b), -1));
  const all = Array.from({ length: height ?? 0 }, () => Array.from({ length: width ?? 0 }, () => ({ n: 0, w: 0 })));
  for (let row = 0; row < weights.length; row++) {
    const cell = all[answers[row] ?? -1]?.[groups[row] ?? -1];
    if (!cell) continue;
    cell.n++;
    cell.w += weights[row] ?? 0;
  }
  return testOfTable(all, degreesOfFreedom(design), ({ rows, columns }, scores) => {
    const [rowOf, columnOf] = [rows, columns].map((kept) => new Map(kept.map((code, place) => [code, place]))) as [
      Map<number, number>,
      Map<number, number>,
    ];
    const perRespondent = scores.map((score) =>
      Float64Array.from(weights, (_, row) => {
        return score[rowOf.get(answers[row] ?? -1) ?? -1]?.[columnOf.get(groups[row] ?? -1) ?? -1] ?? 0;
      }),
    );
    return linearisedCovariances(perRespondent, design);
  });
}

/** Which answers and groups of a table anybody has. */
interface Kept {
  rows: readonly number[];
  columns: readonly number[];
}

function testOfTable(
  all: readonly (readonly { n: number; w: number }[])[],
  degreesOfFreedom: number,
  covariancesOf: (kept: Kept, scores: readonly Matrix[]) => Matrix,
): RaoScott | undefined {
  const columns = [...(all[0]?.keys() ?? [])].filter((c) => all.some((row) => (row[c]?.w ?? 0) > 0));
  const rows = [...all.keys()].filter((r) => columns.some((c) => (all[r]?.[c]?.w ?? 0) > 0));
  if (rows.length < 2 || columns.length < 2 || degreesOfFreedom < 1) return undefined;
  const table = rows.map((r) => columns.map((c) => all[r]?.[c] ?? { n: 0, w: 0 }));
  const base = table.flat().reduce((sum, { n }) => sum + n, 0);
  const total = table.flat().reduce((sum, { w }) => sum + w, 0);
  const shares = table.map((row) => row.map(({ w }) => w / total));
  const { statistic } = pearsonChiSquare(shares.map((row) => row.map((share) => share * base)));
  const contrasts = contrastsOf(rows.length, columns.length);
  const scores = contrasts.map((contrast) => scoresOf(contrast, shares, total));
  const simple = contrasts.map((one) => contrasts.map((other) => innerProduct(one, other, shares) / base));
  const { trace, traceOfSquare } = traces(simple, covariancesOf({ rows, columns }, scores));
  if (!(trace > NO_CHANCE)) return undefined;
  const numeratorDegrees = trace ** 2 / traceOfSquare;
  const denominatorDegrees = numeratorDegrees * degreesOfFreedom;
  const f = statistic / trace;
  return {
    f,
    numeratorDegrees,
    denominatorDegrees,
    p: fTail(f, numeratorDegrees, denominatorDegrees),
    pearson: statistic,
  };
}

/** tr Δ is one per contrast in a simple random sample; this is rounding. */
const NO_CHANCE = 1e-9;

type Matrix = readonly (readonly number[])[];

function massIn({ n, w }: Mass, cells: ArrayLike<number>): { n: number; w: number } {
  const sum = { n: 0, w: 0 };
  for (let index = 0; index < cells.length; index++) {
    sum.n += n[cells[index] ?? 0] ?? 0;
    sum.w += w[cells[index] ?? 0] ?? 0;
  }
  return sum;
}

function addCells(sums: ScoreSums, { n, w, ww }: Mass, cells: ArrayLike<number>, score: number): void {
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index] ?? 0;
    if ((n[cell] ?? 0) > 0) sums.add(cell, n[cell] ?? 0, w[cell] ?? 0, ww[cell] ?? 0, score);
  }
}

/** Tables whose rows and columns all sum to 0: each cell but those of the last row and column, against those. */
function contrastsOf(rows: number, columns: number): Matrix[] {
  const side = (index: number, picked: number, size: number) => (index === picked ? 1 : index === size - 1 ? -1 : 0);
  return Array.from({ length: (rows - 1) * (columns - 1) }, (_, number) => {
    const [pickedRow, pickedColumn] = [Math.floor(number / (columns - 1)), number % (columns - 1)];
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => side(r, pickedRow, rows) * side(c, pickedColumn, columns)),
    );
  });
}

/** Per cell of the table the score of a respondent in it, for the statistic Σ contrast · p̂ / p. */
function scoresOf(contrast: Matrix, shares: Matrix, total: number): Matrix {
  const known = contrast.flat().reduce((sum, value, index) => ((shares.flat()[index] ?? 0) > 0 ? sum + value : sum), 0);
  return contrast.map((row, r) =>
    row.map((value, c) => {
      const share = shares[r]?.[c] ?? 0;
      return ((share > 0 ? value / share : 0) - known) / total;
    }),
  );
}

/** From variances of sums: cov(a, b) = (v(a + b) − v(a) − v(b)) / 2. */
function covariances(scores: readonly Matrix[], varianceOf: (score: Matrix) => number): number[][] {
  const own = scores.map(varianceOf);
  const result = scores.map((_, i) => scores.map((_, j) => (i === j ? (own[i] ?? 0) : 0)));
  for (let i = 0; i < scores.length; i++) {
    for (let j = 0; j < i; j++) {
      const sum = (scores[i] as Matrix).map((row, r) => row.map((value, c) => value + (scores[j]?.[r]?.[c] ?? 0)));
      const covariance = (varianceOf(sum) - (own[i] ?? 0) - (own[j] ?? 0)) / 2;
      (result[i] as number[])[j] = covariance;
      (result[j] as number[])[i] = covariance;
    }
  }
  return result;
}

function innerProduct(one: Matrix, other: Matrix, shares: Matrix): number {
  let sum = 0;
  for (const [r, row] of shares.entries()) {
    for (const [c, share] of row.entries()) {
      if (share > 0) sum += ((one[r]?.[c] ?? 0) * (other[r]?.[c] ?? 0)) / share;
    }
  }
  return sum;
}

/** Of Δ = simple⁻¹ · variance, and of its square. */
function traces(simple: Matrix, variance: Matrix): { trace: number; traceOfSquare: number } {
  const size = simple.length;
  const inverse = generalisedInverse(Float64Array.from(simple.flat()), size);
  const delta = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) =>
      variance.reduce((sum, row, k) => sum + (inverse[i * size + k] ?? 0) * (row[j] ?? 0), 0),
    ),
  );
  let trace = 0;
  let traceOfSquare = 0;
  for (let i = 0; i < size; i++) {
    trace += delta[i]?.[i] ?? 0;
    for (let j = 0; j < size; j++) traceOfSquare += (delta[i]?.[j] ?? 0) * (delta[j]?.[i] ?? 0);
  }
  return { trace, traceOfSquare };
}
