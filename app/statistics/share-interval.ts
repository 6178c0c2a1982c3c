import type { CellSample } from "./cell-sample.ts";
import { clopperPearsonInterval } from "./clopper-pearson-interval.ts";
import { criticalValue } from "./critical-value.ts";
import { studentQuantile } from "./distributions/student-t.ts";
import type { Interval } from "./table.ts";
import { wilsonInterval } from "./wilson-interval.ts";

export interface IntervalOptions {
  /** Of confidence; 0.95 without. */
  level?: number;
  method?: "wilson" | "beta";
}

/**
 * The confidence interval of a share under a design.
 *
 * Formula: "wilson" is wilsonInterval with the effective number and Student's t on the design's degrees of freedom (the
 * normal quantile in a simple unweighted sample). "beta" is clopperPearsonInterval with the effective number times
 * (t_{n−1} / t_df)², n being everybody in the sample.
 * Source: E. L. Korn and B. I. Graubard, Survey Methodology 24 (1998), 193–201; R's survey::svyciprop.
 * Edge cases: no degrees of freedom, as with one respondent, give 0–1: nothing is known.
 */
export function shareInterval(
  { share, effectiveN, base }: { share: number; effectiveN: number; base: number },
  sample: Pick<CellSample, "size" | "critical" | "degreesOfFreedom" | "isSimple">,
  { level = 0.95, method = "wilson" }: IntervalOptions = {},
): Interval {
  const critical = level === 0.95 ? sample.critical : criticalValue(sample, level);
  if (base === 0 || critical === Infinity) return { low: 0, high: 1 };
  if (method === "wilson") return wilsonInterval(share, effectiveN, critical);
  if (sample.isSimple) return clopperPearsonInterval(share, effectiveN, level);
  const ratio = studentQuantile((1 + level) / 2, sample.size - 1) / critical;
  return clopperPearsonInterval(share, effectiveN * ratio ** 2, level);
}
