/** Answers of one week that a transaction has stored or removed. */
export interface ResponseChange {
  /** The address of the database. */
  url: string;
  surveyId: string;
  week: string;
  /** The week's change counter before and after. */
  from: number;
  to: number;
  added: readonly { answers: string; stratum: string | null }[];
  removed: readonly { answers: string; stratum: string | null }[];
}

export type ChangeOfSurvey = Omit<ResponseChange, "url">;

type Listener = (change: ResponseChange) => void;

const listeners = new Set<Listener>();

/** Whoever keeps count of answers hears of every change that this process makes. */
export function onResponseChange(listener: Listener): void {
  listeners.add(listener);
}

/**
 * Tells what has been stored or removed, after the commit. It is said in memory and written nowhere: in what order answers
 * came must not be found anywhere. Whoever misses a change sees it by the change counter, and reads the week again.
 */
export function tellResponseChange(change: ResponseChange): void {
  for (const listener of listeners) listener(change);
}
