/** Below this a count of crimes is not told: in a small municipality it may point somebody out. */
export const SMALLEST_TOLD = 5;

/** A count as it may be told: the number, that it is small, or that it is not known. Not known is not zero. */
export type ToldCount = { state: "shown"; value: number } | { state: "small" } | { state: "unknown" };

/** @example toldCount(4) // { state: "small" }, to be written "<5"; 0 is small too, or it would tell of every other year */
export function toldCount(value: number | null | undefined): ToldCount {
  if (value === null || value === undefined) return { state: "unknown" };
  return value < SMALLEST_TOLD ? { state: "small" } : { state: "shown", value };
}
