import { inLanguage, LANGUAGES, type Language } from "#app/i18n/language.ts";
import { addressOf, CHECK, LANDING, RECEIPT, type Step, stepAfter, stepBefore } from "../survey/journey.ts";
import type { SurveyDocument } from "../survey/survey.schema.ts";
import { obstacleOf, type Standing } from "./response.policy.ts";

/** In an address: answers have been saved in this browser, so a cookie must be there. */
export const STARTED = "sparat";
/** In an address: the visitor came from the check page to change one answer. */
export const FROM_CHECK = "kontroll";
/** In an address: something was saved after the answers had been sent. */
export const LATE = "forsent";

const withMark = (address: string, mark: string) => `${address}?${mark}=1`;

/** Where somebody goes who cannot be on a page with questions; null when they can. */
export function turnedAway(home: string, standing: Standing, { saving = false } = {}): string | null {
  const obstacle = obstacleOf(standing);
  const receipt = addressOf(home, RECEIPT);
  const check = addressOf(home, CHECK);
  switch (obstacle) {
    case "sent":
      return saving ? withMark(receipt, LATE) : receipt;
    case "notOpen":
      return home;
    case "closed":
      return check;
    case "lost":
      return withMark(check, STARTED);
    case null:
      return null;
  }
}

export interface Leaving {
  /** Which of the form's buttons: back, pause, a language, or the one that goes on. */
  button: string | null;
  fromCheck: boolean;
  /** The cookie was given just now. */
  started: boolean;
  language: Language;
}

/** The page after a section was saved. */
export function onward(
  document: SurveyDocument,
  home: string,
  step: Step,
  { button, fromCheck, started, language }: Leaving,
): string {
  const chosen = LANGUAGES.find((candidate) => candidate === button);
  const address = addressOf(home, chosen ? step : target(document, step, button, fromCheck));
  const marks = new URLSearchParams();
  if (chosen && fromCheck) marks.set(FROM_CHECK, "1");
  if (started) marks.set(STARTED, "1");
  const query = marks.size > 0 ? `?${marks}` : "";
  return inLanguage(address + query, chosen ?? language);
}

function target(document: SurveyDocument, step: Step, button: string | null, fromCheck: boolean): Step {
  if (button === "back") return stepBefore(document, step);
  if (button === "pause") return LANDING;
  return fromCheck ? CHECK : stepAfter(document, step);
}

/** From the check page to a question and back. */
export function changeAddress(home: string, sectionKey: string, questionId: string, language: Language): string {
  const section = withMark(addressOf(home, { kind: "section", key: sectionKey }), FROM_CHECK);
  return inLanguage(`${section}#q-${questionId}`, language);
}
