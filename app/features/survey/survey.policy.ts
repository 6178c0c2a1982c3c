import type { SurveyDesign } from "./survey.schema.ts";

/** Derived from the survey's days; there is no status to keep in step. The closing day is the last to answer on. */
export type SurveyState = "upcoming" | "open" | "closed";

export function surveyState(
  { opensOn, closesOn }: { opensOn: string; closesOn: string | null },
  today: string,
): SurveyState {
  if (today < opensOn) return "upcoming";
  return closesOn !== null && today > closesOn ? "closed" : "open";
}

/** Whoever finds the address may answer. A random sample would be worth nothing if others could join it. */
export function isAnsweredByLink(design: SurveyDesign): boolean {
  return design !== "random_sample";
}

interface Facts {
  design: SurveyDesign;
  opensOn: string;
  closesOn: string | null;
  invited: number | null;
}

export interface ChangedFacts {
  before: Facts;
  after: Facts;
  isPublished: boolean;
}

/**
 * Why facts of a survey cannot be changed so; null when they can. Once published, a survey's design decides what its figures
 * may be called, so it stays; once open, so does its first day. When it has closed its figures are final, and nothing of it
 * changes any more. It may be closed today at the earliest: what has been answered stays answered.
 */
export function factsRefusal(
  { before, after, isPublished }: ChangedFacts,
  today: string,
): "closed" | "designFixed" | "opensFixed" | "closesPassed" | null {
  if (!isPublished) return null;
  const state = surveyState(before, today);
  if (state === "closed") return "closed";
  if (after.design !== before.design) return "designFixed";
  if (state === "open" && after.opensOn !== before.opensOn) return "opensFixed";
  if (after.closesOn !== before.closesOn && after.closesOn !== null && after.closesOn < today) return "closesPassed";
  return null;
}
