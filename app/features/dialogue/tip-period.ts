import { addDays } from "#app/platform/dates.ts";

/** Tips come all the time, surveys in rounds: those of the twelve months up to the end of the dialogue belong to it. */
export function tipPeriod(closesOn: string | null, today: string): { from: string; to: string } {
  const to = closesOn && closesOn < today ? closesOn : today;
  return { from: addDays(to, -364), to };
}
