import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { logError } from "#app/platform/log.server.ts";

/** Local hour at which the day is closed. */
const CLOSING_HOUR = 3;

/** Every job and when it runs. @returns a function that stops them */
export function startJobs(): () => void {
  let timer: NodeJS.Timeout;
  const plan = () => {
    timer = setTimeout(run, untilHour(CLOSING_HOUR, new Date()));
    timer.unref();
  };
  const run = async () => {
    await promisify(execFile)(process.execPath, ["app/cli/close-day.mjs"]).catch((error) =>
      logError("close-day", error),
    );
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
