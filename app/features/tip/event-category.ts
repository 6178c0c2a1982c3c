import { TIP_CATEGORIES, type TipCategoryCode } from "./categories.ts";

/**
 * What the police call their events, in our codebook. Only what names the same thing: a burglary or a fire says nothing of
 * how safe a place feels, and is "something else" for the coordinator to read. The first that fits holds.
 */
const EVENTS: [words: RegExp, code: TipCategoryCode][] = [
  [/^trafikolycka, vilt/i, "X1"],
  [/^(trafikolycka|trafikhinder)/i, "T3"],
  [/^(rattfylleri|trafikbrott|olovlig körning|vårdslös)/i, "T2"],
  [/^(skadegörelse|klotter)/i, "M2"],
  [/^(fylleri|alkohollagen)/i, "P2"],
  [/^narkotika/i, "P3"],
  [/^(misshandel|bråk|olaga hot|ofredande|rån|våld|mord|skottlossning|knivlagen|farligt föremål)/i, "P4"],
];

/** The category that a word from another system stands for, or X1. */
export function categoryOfEvent(type: string): TipCategoryCode {
  return ownCategory(type) ?? EVENTS.find(([words]) => words.test(type.trim()))?.[1] ?? "X1";
}

/** One of our categories, by its code or its label. */
export function ownCategory(type: string): TipCategoryCode | undefined {
  const word = type.trim().toLowerCase();
  const named = ({ code, label }: (typeof TIP_CATEGORIES)[number]) =>
    [code, label.sv, label.en].some((name) => name.toLowerCase() === word);
  return TIP_CATEGORIES.find(named)?.code;
}
