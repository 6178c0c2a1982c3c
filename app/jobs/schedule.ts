import type { Database } from "#app/platform/database/database.server.ts";
import { logError } from "#app/platform/log.server.ts";
import { closeDay } from "./nightly-closing.ts";

/** Local hour at which the day is closed. */
const CLOSING_HOUR = 3;

/** Every job and when it runs. @returns a function that stops them */
export function startJobs(db: Database, url: string): () => void {
  let timer: NodeJS.Timeout;
  const plan = () => {
    timer = setTimeout(run, untilHour(CLOSING_HOUR, new Date()));
    timer.unref();
  };
  const run = async () => {
    try {
      // The real clock, also in a demo: by its fixed one nothing would ever expire.
      await closeDay(db, { url, now: new Date() });
    } catch (error) {
      logError("nightly-closing", error);
    }
    plan();
  };
  plan();
  return () => clearTimeout(timer);
}

/** Milliseconds until the next time the local clock shows this full hour. */
export function untilHour(hour: number, now: Date): number {
  const next = new Date(now);
  next.setHours(hour, 0, 0, 0);
  if (next <= now) next.setDate(next.getDate() + 1);
  return next.getTime() - now.getTime();
}
