import { normalQuantile } from "./distributions/normal.ts";
import { studentQuantile } from "./distributions/student-t.ts";

/**
 * By how many standard errors an interval reaches to each side: the normal quantile in a simple unweighted sample, else
 * Student's t on the design's degrees of freedom.
 *
 * Edge cases: no degrees of freedom, as with one respondent, give Infinity: nothing is known.
 *
 * @example criticalValue({ degreesOfFreedom: 197 }) // 1.972079033778501
 */
export function criticalValue(
  { degreesOfFreedom, isSimple }: { degreesOfFreedom: number; isSimple?: boolean | undefined },
  level = 0.95,
): number {
  const p = (1 + level) / 2;
  if (isSimple) return normalQuantile(p);
  return degreesOfFreedom >= 1 ? studentQuantile(p, degreesOfFreedom) : Infinity;
}
