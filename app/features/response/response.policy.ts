import { isAnsweredByLink, type SurveyState } from "../survey/survey.policy.ts";
import type { SurveyDesign } from "../survey/survey.schema.ts";

/** Started answers are kept so long after they were last saved, in the database and in the resident's cookie. */
export const DRAFT_DAYS = 7;

/** Where a resident's answers stand. `gone` is a draft that has expired or was removed. */
export type DraftState = "none" | "open" | "sent" | "gone";

/** Why a page with questions cannot be shown, or an answer not taken. */
export type Obstacle = "sent" | "notOpen" | "closed" | "lost";

export interface Standing {
  surveyState: SurveyState;
  design: SurveyDesign;
  draftState: DraftState;
  /** The page or the form says that answers had been started in this browser. */
  draftExpected: boolean;
}

/** What the landing page offers. */
export type EntryKind = "begin" | "resume" | "sent" | "upcoming" | "closed" | "byLetter";

export function entryKind({ surveyState, design, draftState }: Omit<Standing, "draftExpected">): EntryKind {
  if (surveyState !== "open") return surveyState;
  if (!isAnsweredByLink(design)) return "byLetter";
  if (draftState === "sent") return "sent";
  return draftState === "open" ? "resume" : "begin";
}

/** What stands in the way, first things first: who has sent an answer gets the receipt even when all is over. */
export function obstacleOf({ surveyState, design, draftState, draftExpected }: Standing): Obstacle | null {
  if (draftState === "sent") return "sent";
  if (surveyState === "upcoming" || !isAnsweredByLink(design)) return "notOpen";
  if (surveyState === "closed") return "closed";
  return draftState === "gone" || (draftState === "none" && draftExpected) ? "lost" : null;
}
