import { InvalidArgumentError } from "commander";

/** A calendar day such as 2026-09-07. */
export function day(value: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value;
  if (!isDay) throw new InvalidArgumentError("A day is written as 2026-09-07.");
  return value;
}

export function wholeNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError("That is no whole number.");
  return Number(value);
}
