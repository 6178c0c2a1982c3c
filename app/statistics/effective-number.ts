/**
 * How many respondents of a simple random sample would be as sure of a share.
 *
 * Formula: p(1 − p)/v.
 * Source: E. L. Korn and B. I. Graubard, Survey Methodology 24 (1998), 193–201; as R's survey::svyciprop.
 * Assumes that v is the variance of p under the design.
 * Edge cases: where p is 0 or 1, or v is 0 as when the margins explain the answers altogether, Kish's number stands for it.
 *
 * @param kish Kish's effective number of the base
 * @example effectiveNumber(0.4, 0.0024, 90) // 100
 */
export function effectiveNumber(share: number, variance: number, kish: number): number {
  return share > 0 && share < 1 && variance > 0 ? (share * (1 - share)) / variance : kish;
}
