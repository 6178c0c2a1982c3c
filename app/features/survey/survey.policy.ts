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
