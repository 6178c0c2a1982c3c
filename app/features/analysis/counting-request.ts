import type { TableQuestion } from "./asked-table.ts";
import type { ScaleQuestion } from "./counted-scale.ts";
import type { CountedSurvey } from "./counted-variables.ts";
import type { PopulationShare } from "./sample-design.ts";
import type { WeekChange } from "./survey-answers.ts";

/** What the thread that counts answers can be asked, and told. */
export type CountingRequest =
  | ({ kind: "size" } & AskedAnswers)
  | ({ kind: "tables"; isRandomSample: boolean; population: readonly PopulationShare[] } & AskedAnswers)
  | ({ kind: "index"; population: readonly PopulationShare[] } & AskedAnswers)
  | ({
      kind: "asked";
      table: TableQuestion;
      isRandomSample: boolean;
      population: readonly PopulationShare[];
    } & AskedAnswers)
  | ({
      kind: "scale";
      scale: ScaleQuestion;
      isRandomSample: boolean;
      population: readonly PopulationShare[];
    } & AskedAnswers)
  | ({ kind: "strata" } & AskedAnswers)
  | { kind: "change"; url: string; surveyId: string; change: WeekChange };

/** The answers of a survey, not older than the change counters that the asking has seen. */
export interface AskedAnswers {
  /** Of the database. */
  url: string;
  municipalityCode: string;
  surveyId: string;
  /** Staff have decided that suspect answers are no part of the figures. */
  leavesOutSuspect: boolean;
  survey: CountedSurvey;
  counters: ReadonlyMap<string, number>;
}
