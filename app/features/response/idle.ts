import { inLanguage, type Language } from "#app/i18n/language.ts";
import { addressOf, STILL_THERE } from "../survey/journey.ts";

/** After so long untouched a page on a shared device asks whether somebody is still there. */
const UNTOUCHED_SECONDS = 180;
/** A browser without scripts cannot tell touched from untouched: it asks so long after the page came. */
const UNSCRIPTED_SECONDS = 600;
/** Long enough to see the question and press the button (WCAG 2.2.1 asks for 20 seconds). */
const ANSWER_SECONDS = 60;

/** In an address: the page to go back to. */
export const BACK_TO = "till";

/** When and whereto a page on a shared device leaves by itself. */
export interface Idle {
  untouchedSeconds: number;
  unscriptedSeconds: number;
  to: string;
}

export function idleAt(home: string, here: string, language: Language): Idle {
  const to = inLanguage(`${addressOf(home, STILL_THERE)}?${new URLSearchParams({ [BACK_TO]: here })}`, language);
  return { untouchedSeconds: UNTOUCHED_SECONDS, unscriptedSeconds: UNSCRIPTED_SECONDS, to };
}

/** For pages on which nothing can be lost: a Refresh header, which needs no script. */
export const refreshTo = (address: string): Record<string, string> => ({ Refresh: `${ANSWER_SECONDS};url=${address}` });

/** The page that was left, if it is one of this survey's on this device; otherwise its first. */
export function backTo(home: string, url: URL): string {
  const asked = url.searchParams.get(BACK_TO) ?? "";
  return asked.startsWith(`${home}/`) && !asked.includes("..") && !asked.includes("\\") ? asked : home;
}
