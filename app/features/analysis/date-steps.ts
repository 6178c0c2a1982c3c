import type { QuestionOf } from "../question/question.schema.ts";

type DateEnds = Pick<QuestionOf<"date">, "precision" | "earliest" | "latest">;

const FIRST = "1900-01-01";
const LAST = "2099-12-31";
/** Months are told apart from 2000 on, and over so many of them whenever they are. */
const MONTHS_SINCE = 2000;
const MOST_MONTHS = 120;
/** Half a year is counted day by day, so that it can be shown by week. */
const MOST_DAYS = 184;
const DAY = 86_400_000;

/**
 * The days (2026-03-07), months (2026-03) or years (1987) in which dates are counted, in order. They follow from the
 * question alone: days where its ends are half a year apart or less, else months, and years before 2000.
 */
export function dateSteps({ precision, earliest = FIRST, latest = LAST }: DateEnds): string[] {
  const [from, to] = [Date.parse(earliest), Date.parse(latest)];
  if (from > to) return [];
  const days = Math.round((to - from) / DAY) + 1;
  if (precision === "day" && days <= MOST_DAYS) {
    return Array.from({ length: days }, (_, day) => new Date(from + day * DAY).toISOString().slice(0, 10));
  }
  const months = monthsBetween(earliest, latest);
  if (months.length <= MOST_MONTHS) return months;
  return [...new Set(months.map((month) => (Number(month.slice(0, 4)) < MONTHS_SINCE ? month.slice(0, 4) : month)))];
}

function monthsBetween(earliest: string, latest: string): string[] {
  const [from = 0, to = 0] = [earliest, latest].map(
    (day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1,
  );
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const [year, month] = [Math.floor((from + index) / 12), ((from + index) % 12) + 1];
    return `${year}-${String(month).padStart(2, "0")}`;
  });
}

const UNITS: readonly ((step: string) => string)[] = [
  (step) => (step.length === 10 ? mondayOf(step) : step),
  (step) => step.slice(0, 7),
  (step) => (step.length > 4 ? `${step.slice(0, 4)} ${Math.floor((Number(step.slice(5, 7)) - 1) / 3)}` : step),
  (step) => step.slice(0, 4),
  (step) => String(Math.floor(Number(step.slice(0, 4)) / 5)),
  (step) => step.slice(0, 3),
];

/** Per week, month, quarter, year, five and ten years: in which one each step is. */
export const dateUnits = (steps: readonly string[]): string[][] => UNITS.map((unit) => steps.map(unit));

function mondayOf(day: string): string {
  const at = Date.parse(day);
  return new Date(at - ((new Date(at).getUTCDay() + 6) % 7) * DAY).toISOString().slice(0, 10);
}

/** The first and the last day of a step. */
export function daysOf(step: string): readonly [first: string, last: string] {
  if (step.length === 10) return [step, step];
  if (step.length === 4) return [`${step}-01-01`, `${step}-12-31`];
  const [year = 0, month = 0] = step.split("-").map(Number);
  return [`${step}-01`, new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)];
}
