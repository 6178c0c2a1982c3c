import type { Localized } from "#app/i18n/localized.ts";
import { PLEDGE_ISSUES } from "../question/scales.ts";

/** What is counted in the sources whose shape is known. Other sources bring measures with names of their own. */
const measure = (sv: string, en: string): Localized => ({ sv, en });

export const CRIME_MEASURES: Readonly<Record<string, Localized>> = {
  fraud: measure("Bedrägeri", "Fraud"),
  narcotics: measure("Narkotikabrott", "Drug offences"),
  damage: measure("Skadegörelse", "Damage to property"),
  assault_outdoors: measure("Misshandel utomhus", "Assault outdoors"),
  burglary: measure("Bostadsinbrott", "Burglary of homes"),
};

/** How many reports to EST, cards at the square, people in a dialogue. */
const NUMBERS: Readonly<Record<string, Localized>> = {
  reports: measure("Rapporter", "Reports"),
  cards: measure("Kort", "Cards"),
  participants: measure("Deltagare", "Participants"),
};

/** Mentions of one of the issues that residents choose among (F1). */
const ISSUE_PREFIX = "issue_";
export const issueMeasure = (issue: string): string => `${ISSUE_PREFIX}${issue}`;
export const isIssueMeasure = (code: string): boolean => code.startsWith(ISSUE_PREFIX);

/** A measure in words; one that an import named itself stands as it is. */
export function measureLabel(code: string): Localized {
  const issue = PLEDGE_ISSUES.find((candidate) => issueMeasure(candidate.code) === code);
  return CRIME_MEASURES[code] ?? NUMBERS[code] ?? issue?.label ?? { sv: code };
}
