import type { CellSample } from "../cell-sample.ts";
import { type Verdict, verdictOf } from "../compare-shares.ts";
import { effectiveSizeOf } from "../kish-effective-size.ts";
import { ScoreSums } from "../score-sums.ts";
import type { Interval } from "../table.ts";
import { wilsonInterval } from "../wilson-interval.ts";

/** One question of the index. */
export interface IndexItem {
  id: string;
  block: string;
  /** How often its share counts: exposure to crime twice. */
  factor: number;
  /** Per respondent 1 with an answer that counts, 0 with another valid answer, below 0 without. */
  answers: ArrayLike<number>;
}

/** Who answered: per respondent the design cell, and per cell what each of its respondents weighs. */
export interface IndexRespondents {
  sample: CellSample;
  /** Below 0 for those who are not in the sample. */
  cells: ArrayLike<number>;
  /** Everybody counts as 1 without. */
  weights?: ArrayLike<number> | undefined;
}

export interface OpenIndex {
  /** From 0, hardly any problems, to 6, very large ones. */
  value: number;
  se: number;
  /** 95 per cent. */
  interval: Interval;
  blocks: { block: string; value: number; items: { id: string; share: number; base: number }[] }[];
}

export type IndexRefusal = { kind: "missing_block"; block: string } | { kind: "no_answers"; item: string };

export type IndexResult = { ok: true; index: OpenIndex } | ({ ok: false } & IndexRefusal);

const HIGHEST = 6;
/** The share from which an item is at 6. */
const CEILING = 0.6;

/**
 * An open index of perceived safety, 0–6, in the manner of the police's, whose own table is not public.
 *
 * Formula: item = 6 · min(1, factor · share / 0.60); block = mean of its items; index = mean of the blocks.
 * Its variance is linearised: with c = 6 · factor / (0.60 · items in the block · blocks), the score of a respondent is
 * Σ c · (y − p) / Σw over the items that he or she answered, so that it holds how the items go together.
 * At min() the index has no derivative. An item counts in the variance as long as its share could be under the ceiling, that
 * is as long as the low end of its own Wilson interval is: the interval is then rather too wide than too narrow.
 * Source: own definition (domain 6.6); linearisation as ScoreSums.
 * Assumes one random sample; every respondent's items are in it.
 * Edge cases: not computed when a block has no item, or nobody answered an item – an index of other parts would be another
 * index. Cut to 0–6.
 *
 * @example openIndex([{ id: "B4", block: "surroundings", factor: 1, answers: [1, 0, 0, 0] }], ["surroundings"], everyone) // 2.5
 */
export function openIndex(
  items: readonly IndexItem[],
  blocks: readonly string[],
  respondents: IndexRespondents,
): IndexResult {
  const empty = blocks.find((block) => items.every((item) => item.block !== block));
  if (empty !== undefined) return { ok: false, kind: "missing_block", block: empty };
  const estimated = items.map((item) => ({ ...item, ...shareOf(item, respondents) }));
  const silent = estimated.find(({ weight }) => !(weight > 0));
  if (silent) return { ok: false, kind: "no_answers", item: silent.id };
  const parts = blocks.map((block) => {
    const own = estimated.filter((item) => item.block === block);
    const value = own.reduce((sum, { factor, share }) => sum + stepless(factor * share), 0) / own.length;
    return { block, value, items: own.map(({ id, share, base }) => ({ id, share, base })) };
  });
  const value = parts.reduce((sum, part) => sum + part.value, 0) / blocks.length;
  const slopes = estimated.map(({ block, factor, weight, lowest }) => {
    const inBlock = items.filter((item) => item.block === block).length;
    return factor * lowest < CEILING ? (HIGHEST * factor) / (CEILING * inBlock * blocks.length * weight) : 0;
  });
  const se = Math.sqrt(varianceOf(estimated, slopes, respondents));
  const reach = Math.min(HIGHEST, respondents.sample.critical * se);
  const interval = { low: Math.max(0, value - reach), high: Math.min(HIGHEST, value + reach) };
  return { ok: true, index: { value, se, interval, blocks: parts } };
}

const stepless = (share: number) => HIGHEST * Math.min(1, share / CEILING);

/**
 * Whether an index has changed between two independent random samples with the same items.
 *
 * Formula: the difference ± the larger critical value · √(se₁² + se₂²). A lower index is a safer place.
 *
 * @example indexChange(of2024, of2026, 1.97) // { difference: -0.02, verdict: "no_certain_change", … }
 */
export function indexChange(
  earlier: Pick<OpenIndex, "value" | "se">,
  later: Pick<OpenIndex, "value" | "se">,
  critical: number,
): { difference: number; interval: Interval; verdict: Verdict } {
  const difference = later.value - earlier.value;
  const reach = critical * Math.hypot(earlier.se, later.se);
  const interval = { low: difference - reach, high: difference + reach };
  return { difference, interval, verdict: verdictOf(interval) };
}

function weightIn({ cells, weights }: IndexRespondents, row: number): number {
  const cell = cells[row] ?? -1;
  if (cell < 0) return 0;
  return weights ? (weights[cell] ?? 0) : 1;
}

function shareOf({ answers }: IndexItem, respondents: IndexRespondents) {
  let [weight, having, squares, base] = [0, 0, 0, 0];
  for (let row = 0; row < answers.length; row++) {
    const answer = answers[row] ?? -1;
    const own = weightIn(respondents, row);
    if (answer < 0 || own === 0) continue;
    weight += own;
    squares += own * own;
    base++;
    if (answer === 1) having += own;
  }
  const share = weight > 0 ? Math.min(1, having / weight) : 0;
  return { share, weight, base, lowest: wilsonInterval(share, effectiveSizeOf(weight, squares)).low };
}

function varianceOf(
  items: readonly (IndexItem & { share: number })[],
  slopes: readonly number[],
  respondents: IndexRespondents,
): number {
  const { sample, cells } = respondents;
  const sums = new ScoreSums(sample);
  for (let row = 0; row < cells.length; row++) {
    const weight = weightIn(respondents, row);
    if (weight === 0) continue;
    let score = 0;
    for (const [place, { answers, share }] of items.entries()) {
      const answer = answers[row] ?? -1;
      if (answer >= 0) score += (slopes[place] ?? 0) * (answer - share);
    }
    sums.add(cells[row] ?? 0, 1, weight, weight * weight, score);
  }
  return sums.variance();
}
