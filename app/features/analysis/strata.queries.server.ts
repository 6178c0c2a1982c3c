import { instanceOf } from "#app/platform/clock.server.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { dayOf } from "#app/platform/dates.ts";
import { loadSurveys } from "./analysis.queries.server.ts";
import { countStrata } from "./counting.server.ts";
import type { SurveyResult } from "./results.ts";
import { shownTables } from "./tables.server.ts";
import { type ToldStrata, toldStrata } from "./told-strata.ts";

/** How a survey's sample was drawn, for staff; undefined where its weights start from no strata. */
export async function findStrata(
  db: Database,
  municipalityCode: string,
  { surveyId, strata, byArea, isOpen }: Pick<SurveyResult, "surveyId" | "strata" | "byArea" | "isOpen">,
): Promise<ToldStrata | undefined> {
  if (!strata) return undefined;
  const survey = (await loadSurveys(db, municipalityCode)).find(({ id }) => id === surveyId);
  // While a survey is open its numbers move one by one.
  if (!survey || isOpen) return { state: "populations", strata, reason: "answers_changed" };
  const [counts, { figures }] = await Promise.all([
    countStrata(db, survey),
    shownTables(db, survey, dayOf((await instanceOf(db)).now())),
  ]);
  const { answers = 0, elsewhere = 0 } = figures?.tables ?? {};
  return toldStrata(strata, counts, { published: answers - elsewhere, elsewhere, byArea });
}
