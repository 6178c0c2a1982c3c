import type { Language } from "#app/i18n/language.ts";
import { instanceOf } from "#app/platform/clock.server.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { dayOf } from "#app/platform/dates.ts";
import { surveyLanguages } from "../language/approval.ts";
import { listOfferedLanguages } from "../language/language.queries.server.ts";
import { type Journey, journeyOf, kioskHomeOf, surveyHome } from "../survey/journey.ts";
import { type SurveyState, surveyState } from "../survey/survey.policy.ts";
import { type FoundSurvey, findDocument, findSurvey, knownVersion } from "../survey/survey.queries.server.ts";
import type { SurveyDocument } from "../survey/survey.schema.ts";
import { readDraftCookie } from "./draft-cookie.server.ts";
import { type FoundDraft, findDraft } from "./response.queries.server.ts";

/** A resident at a survey: what every page of the journey begins with. Reads only. */
export interface Visit {
  survey: FoundSurvey;
  surveyState: SurveyState;
  /** The version that was started, or else the newest. */
  versionId: string;
  document: SurveyDocument;
  /** What the survey is offered in, here and today. */
  languages: Language[];
  secret: string | null;
  draft: FoundDraft;
  /** The survey as it is for somebody with the answers given so far. */
  journey: Journey;
  /** The survey's own address. */
  home: string;
  /** On a device that many share. */
  kiosk: boolean;
  today: string;
}

interface Told {
  /** Another secret than the cookie's; null for one that cannot be any. */
  secret?: string | null;
  /** The version that a page was of, for whoever has not been given a draft yet. */
  version?: string;
}

/**
 * The visit of whoever has the cookie, or of what is told instead.
 * @returns null when there is no such survey
 */
export async function openVisit(
  db: Database,
  { kommun = "", slug = "" }: { kommun?: string; slug?: string },
  request: Request,
  { secret: told, version }: Told = {},
): Promise<Visit | null> {
  const survey = await findSurvey(db, kommun, slug);
  if (!survey) return null;
  const today = dayOf((await instanceOf(db)).now());
  const secret = told === undefined ? await readDraftCookie(request.headers.get("Cookie")) : told;
  const draft = await findDraft(db, { secret, surveyId: survey.id, today });
  const versionId = draft.state === "open" ? draft.content.surveyVersionId : await knownVersion(db, survey, version);
  const document = await findDocument(db, versionId);
  if (!document) return null;
  const kiosk = kioskHomeOf(new URL(request.url).pathname) !== null;
  return {
    survey,
    surveyState: surveyState(survey, today),
    versionId,
    document,
    languages: surveyLanguages(document.languages, await listOfferedLanguages(db, survey.municipalityCode)),
    secret,
    draft,
    journey: journeyOf(document, draft.state === "open" ? draft.content.answers : {}),
    home: surveyHome(survey.municipality.slug, survey.slug, { kiosk }),
    kiosk,
    today,
  };
}

/** Where the visitor stands, for the rules of response.policy.ts. */
export const standingOf = ({ survey, surveyState, draft }: Visit) => ({
  surveyState,
  design: survey.design,
  draftState: draft.state,
});
