import { chooseClasses } from "#app/statistics/choose-classes.ts";
import { fewTogether } from "#app/statistics/few-together.ts";
import type { CountedVariable } from "./counted-variables.ts";
import { dateUnits } from "./date-steps.ts";
import { numberUnits } from "./number-steps.ts";

/** A line of a table that stands for several of the categories that were counted. */
export interface LineOf {
  code: string;
  of: readonly string[];
}

export const OTHER_PLACES = "other_places";

/** Fewer at a place could be told apart. The same as of tips (tip/public-places.ts). */
const FEWEST_AT_A_PLACE = 3;

/**
 * The lines of a variable whose categories are not its lines: numbers and dates in classes of at least ten answers, places
 * that fewer than three named as one. Undefined where every category is a line.
 * @param answers per category, of everyone who is in the tables
 */
export function chosenClasses(
  { categories, countedAs, ofPlaces }: CountedVariable,
  answers: readonly number[],
): LineOf[] | undefined {
  if (ofPlaces) return placeLines(categories, answers);
  if (countedAs?.kind !== "number" && countedAs?.kind !== "date") return undefined;
  const units =
    countedAs.kind === "number" ? numberUnits(countedAs.steps, countedAs.whole) : dateUnits(countedAs.steps);
  // What is counted is seldom less than nothing: "0 or less" is said only where somebody answered less.
  const zero = countedAs.kind === "number" ? countedAs.steps.indexOf(0) : 0;
  const begins = zero > 0 && !answers.slice(0, zero).some(Boolean) ? zero : 0;
  const ranges = chooseClasses(
    answers.slice(begins),
    units.map((unit) => unit.slice(begins)),
  );
  return ranges.map(([from, to]) => {
    const of = categories.slice(begins + from, begins + to);
    return { code: classCode(of), of };
  });
}

const classCode = (of: readonly string[]): string => (of.length === 1 ? (of[0] ?? "") : `${of[0]}_to_${of.at(-1)}`);

function placeLines(categories: readonly string[], answers: readonly number[]): LineOf[] {
  const alone = fewTogether(answers, FEWEST_AT_A_PLACE);
  const others = categories.filter((_, place) => !alone.includes(place));
  const isSomebody = answers.some((count, place) => count > 0 && !alone.includes(place));
  const mostFirst = alone.sort((one, other) => (answers[other] ?? 0) - (answers[one] ?? 0));
  return [
    ...mostFirst.flatMap((place) => categories.slice(place, place + 1).map((code) => ({ code, of: [code] }))),
    ...(isSomebody ? [{ code: OTHER_PLACES, of: others }] : []),
  ];
}
