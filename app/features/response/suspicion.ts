/** What can be seen of how an answer came. Only the verdict is stored: which sign it was would tell more of somebody. */
export interface Signs {
  /** Something was typed into the field that no person sees. */
  trapped: boolean;
  /** From the first page with questions to the sending; null when no page of ours from the last days began it. */
  secondsTaken: number | null;
  /** How many questions were answered. */
  answered: number;
  /** Answers from the same network within the hour, this one among them; 0 where that tells nothing. */
  fromNetwork: number;
}

/** Whoever knows the questions by heart still has to find and press each answer. */
const FASTEST_SECONDS = 3;
const SECONDS_PER_ANSWER = 1;

/** So many in an hour answer from one network without noticing anything: a class, a library, an evening at a meeting. */
export const UNNOTICED_PER_HOUR = 60;
/** Above this, no hall and no library explains it. */
const EXPLICABLE_PER_HOUR = 300;

/**
 * Whether an answer looks like a machine's doing. It is stored all the same and counts as any other until staff decide
 * otherwise: a person who is taken for a machine loses nothing.
 */
export function isSuspect({ trapped, secondsTaken, answered, fromNetwork }: Signs): boolean {
  if (trapped || secondsTaken === null || fromNetwork > EXPLICABLE_PER_HOUR) return true;
  return secondsTaken < Math.max(FASTEST_SECONDS, answered * SECONDS_PER_ANSWER);
}

/** Whoever comes when very many have come from the same network waits so long and then sends again. */
export const WAIT_SECONDS = 10;

/** Whether somebody has to wait: with scripts their device works instead, and without them it takes nothing but time. */
export function mustWait({
  fromNetwork,
  secondsWaited,
  hasWorked = false,
}: {
  fromNetwork: number;
  secondsWaited: number | null;
  hasWorked?: boolean;
}): boolean {
  return fromNetwork > UNNOTICED_PER_HOUR && !hasWorked && (secondsWaited === null || secondsWaited < WAIT_SECONDS);
}
