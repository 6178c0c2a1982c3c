import type { Database } from "#app/platform/database/database.server.ts";
import type { AskedTables, TableQuestion } from "./asked-table.ts";
import { countAsked, type TabulatedSurvey } from "./counting.server.ts";

export interface AnalysisQuestion extends TableQuestion {
  survey: TabulatedSurvey;
  /** Another survey that is asked the same: an earlier round. */
  compare?: TabulatedSurvey;
}

export interface Analysis {
  own: AskedTables;
  compared?: AskedTables;
}

/**
 * Any question × any break × any filter of a survey's answers, before the disclosure gate: whoever shows the tables takes
 * them through it.
 * @throws RangeError when a question or an answer is not one of the survey's
 */
export async function analyse(db: Database, { survey, compare, ...table }: AnalysisQuestion): Promise<Analysis> {
  const [own, compared] = await Promise.all([countAsked(db, survey, table), compare && countAsked(db, compare, table)]);
  return compared ? { own, compared } : { own };
}
