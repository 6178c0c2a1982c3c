import { inLanguage, LANGUAGES, type Language } from "#app/i18n/language.ts";
import {
  addressOf,
  CHECK,
  type Journey,
  openedPages,
  PAUSE,
  RECEIPT,
  resumeAt,
  type Step,
  stepAfter,
  stepBefore,
} from "../survey/journey.ts";
import { obstacleOf, type Standing } from "./response.policy.ts";

/** In an address: answers have been saved in this browser, so a cookie must be there. */
export const STARTED = "sparat";
/** In an address: the visitor came from the check page to change one answer. */
export const FROM_CHECK = "kontroll";
/** In an address: pages that the change has opened, to go through before the check. */
export const THEN = "sedan";
/** In an address: something was saved after the answers had been sent. */
export const LATE = "forsent";
/** In an address: what was sent sounds as if somebody needs help at once. */
export const URGENT = "hjalp";
/** In an address: the answer has been taken back. */
export const WITHDRAWN = "klart";

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
  /** Which of the form's buttons: back, pause, a language, or the one that goes on. What the script of a shared tablet says is none of them. */
  button: string | null;
  /** The pages to go through before the check, for somebody who came from there; null for others. */
  thenCheck: string[] | null;
  /** The cookie was given just now. */
  started: boolean;
  /** A question whose map was pressed: the page stays, there. */
  at?: string;
  language: Language;
}

/** What an address says of the way back to the check. */
export function thenCheckIn(search: URLSearchParams): string[] | null {
  return search.has(FROM_CHECK) ? (search.get(THEN) ?? "").split(",").filter((key) => /^[a-z0-9-]+$/.test(key)) : null;
}

/** The page after a section was saved. A change made from the check page may have opened others: they come first. */
export function onward(
  { before, now }: { before: Journey; now: Journey },
  home: string,
  step: Step,
  { button, thenCheck, started, at, language }: Leaving,
): string {
  const chosen = LANGUAGES.find((candidate) => candidate === button);
  const returns = thenCheck !== null && button !== "back" && button !== "pause";
  const left = returns ? leftToDo(thenCheck, before, now) : [];
  const next = chosen || at ? step : returns ? (left.shift() ?? CHECK) : stepFrom(now, step, button);
  const marks = new URLSearchParams();
  if (returns && next.kind === "section") marks.set(FROM_CHECK, "1");
  if (left.length > 0) marks.set(THEN, left.map(({ key }) => key).join(","));
  if (started) marks.set(STARTED, "1");
  const query = marks.size > 0 ? `?${marks}` : "";
  const place = at ? `#q-${at}` : "";
  return inLanguage(addressOf(home, next) + query + place, chosen ?? language);
}

/** In the order of the survey, those that are still shown. */
function leftToDo(before: readonly string[], earlier: Journey, now: Journey): (Step & { kind: "section" })[] {
  const wanted = new Set([...before, ...openedPages(earlier, now)]);
  return now.pages.filter(({ key }) => wanted.has(key)).map(({ key }) => ({ kind: "section", key }));
}

function stepFrom(journey: Journey, step: Step, button: string | null): Step {
  if (button === "pause") return PAUSE;
  return button === "back" ? stepBefore(journey, step) : stepAfter(journey, step);
}

/** Where somebody comes back to their answers. The mark notices a browser that does not keep the cookie. */
export const resumeAddress = (home: string, journey: Journey): string =>
  withMark(addressOf(home, resumeAt(journey)), STARTED);

/** The private link to started answers: the secret that opens them stands in it. */
export const privateLink = (home: string, secret: string): string => `${addressOf(home, PAUSE)}/${secret}`;

/** From the check page to a question and back. */
export function changeAddress(home: string, sectionKey: string, questionId: string, language: Language): string {
  const section = withMark(addressOf(home, { kind: "section", key: sectionKey }), FROM_CHECK);
  return inLanguage(`${section}#q-${questionId}`, language);
}
