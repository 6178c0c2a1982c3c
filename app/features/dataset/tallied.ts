import type { Tally } from "#app/statistics/tally.ts";
import type { DesignGroups } from "./design-groups.ts";
import type { QuestionColumn } from "./question-columns.ts";

/** A question counted in the groups of a break. */
export interface Tallied {
  question: QuestionColumn;
  inGroups: DesignGroups;
  tally: Tally;
}
