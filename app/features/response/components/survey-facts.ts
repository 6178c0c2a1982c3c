/** What the resident's pages tell of a survey. */
export interface SurveyFacts {
  opensOn: string;
  closesOn: string | null;
  ledTo: string | null;
  resultsOn: string | null;
  municipality: Contactable & {
    /** The decision that lets an answer be taken back; null when it cannot be. */
    purgeDecision: string | null;
  };
}

export interface Contactable {
  name: string;
  slug: string;
  contactEmail: string | null;
  contactPhone: string | null;
}
