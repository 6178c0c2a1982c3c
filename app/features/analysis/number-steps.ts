import type { QuestionOf } from "../question/question.schema.ts";

type NumberEnds = Pick<QuestionOf<"number">, "minimum" | "maximum" | "whole">;

/** Numbers beyond these are in the outermost step. */
const LEAST = -1000;
const MOST = 1_000_000;
/** Between ends that are no further apart every whole number (or tenth) is a step of its own. */
const SHORT = 120;

/**
 * Where the steps begin in which numbers are counted, in order. They follow from the question alone, so that what was
 * counted in one week adds up with another: fine enough that classes and a mean can be made of them afterwards – tenths to
 * 10 where there are decimals, whole numbers to 100, then two digits – and few enough to keep.
 */
export function numberSteps({ minimum, maximum, whole }: NumberEnds): number[] {
  const [least, most] = [minimum ?? LEAST, maximum ?? MOST];
  const unit = whole ? 1 : 10;
  const isShort = (most - least) * unit <= SHORT;
  const ladder = isShort
    ? numbers(Math.floor(least * unit), Math.ceil(most * unit)).map((number) => number / unit)
    : twoDigits(whole ?? false);
  return [...new Set([least, ...ladder.filter((edge) => edge > least && edge <= most)])];
}

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

function twoDigits(whole: boolean): number[] {
  const below = [...numbers(-100, -11).map((tens) => tens * 10), ...numbers(-100, -1)];
  // Divided, and not added up, so that a tenth is written as one.
  const small = whole ? numbers(0, 99) : [...numbers(0, 99).map((tenths) => tenths / 10), ...numbers(10, 99)];
  const large = [10, 100, 1000, 10_000].flatMap((times) => numbers(10, 99).map((number) => number * times));
  return [...below, ...small, ...large, MOST];
}

/** One, two, five, ten …: the widths of classes, finest first. */
const WIDTHS = [-1, 0, 1, 2, 3, 4, 5, 6].flatMap((power) => [1, 2, 5].map((digit) => digit * 10 ** power));

/** Per width, in which multiple of it each step begins. */
export function numberUnits(edges: readonly number[], whole: boolean): number[][] {
  // A tenth is a little more or less than it says.
  return WIDTHS.filter((width) => !whole || width >= 1).map((width) =>
    edges.map((edge) => Math.floor(edge / width + 1e-9)),
  );
}

/** The step that a number is in, or −1 for one outside the question's ends. */
export function stepOf(value: number, edges: readonly number[], { minimum, maximum }: NumberEnds): number {
  if (value > (maximum ?? value)) return -1;
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low > 0 || minimum !== undefined ? low - 1 : 0;
}

/** What a step counts as in a mean: its middle, of the whole numbers from 10 to 19 it is 14.5; the outermost where it begins. */
export function middlesOf(edges: readonly number[], { maximum, whole }: NumberEnds): number[] {
  return edges.map((edge, step) => {
    const next = edges[step + 1];
    if (next === undefined) return maximum === undefined || whole ? edge : (edge + maximum) / 2;
    return (edge + next - (whole ? 1 : 0)) / 2;
  });
}
