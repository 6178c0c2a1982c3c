import type { SampleShares } from "./sample-shares.ts";

/** A question's categories with their shares, from the uneasiest answer to the easiest – or, when trusting, the other way. */
export interface Item {
  id: string;
  categories: [code: string, share: number][];
  /** Answers outside the base, as shares of everyone. */
  aside?: [code: string, share: number];
  /** How much unease decides the answer: −1 to 1. */
  pull: number;
  /** Added to the unease of women, and of those who live in the largest town. */
  women?: number;
  centre?: number;
}

/** A1: those who stay in because of unease are at one end, and those who do for another reason between unsafe and safe. */
export const nightCategories = (safe: number, unsafe: number): Item["categories"] => [
  ["stays_in_unsafe", unsafe * 0.25],
  ["very_unsafe", unsafe * 0.15],
  ["rather_unsafe", unsafe * 0.6],
  ["stays_in_other", 1 - safe - unsafe],
  ["rather_safe", safe * 0.54],
  ["very_safe", safe * 0.46],
];

/** D4. */
export const REPORTED: Item["categories"] = [
  ["yes", 0.36],
  ["partly", 0.09],
  ["no", 0.51],
  ["no_answer", 0.04],
];

/** The questions that are answered one by one, each with its categories. */
export function itemsOf({ uneasy, trust, knew }: SampleShares): Item[] {
  const share = (id: string) => uneasy[id] ?? 0;
  const aside: Record<string, [string, number]> = {
    A2: ["never_there", 0.03],
    A3: ["never_there", 0.12],
    A4: ["does_not_use", 0.31],
    B7: ["dont_know", 0.05],
    E1: ["no_opinion", 0.07],
    E2: ["no_opinion", 0.09],
  };
  const of = (id: string, item: Omit<Item, "id" | "aside">, otherwise?: [string, number]): Item => ({
    id,
    aside: aside[id] ?? otherwise,
    ...item,
  });
  const atStops = { pull: 0.6, women: 0.5, centre: 0.2 };
  return [
    ...["A2", "A3", "A4"].map((id) => of(id, { categories: safety(share(id)), ...atStops })),
    ...["A5", "A6"].map((id) => of(id, { categories: frequency(share(id)), pull: 0.6, women: 0.6 })),
    ...["B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9"].map((id) =>
      of(id, { categories: problem(share(id)), pull: 0.35, centre: id === "B4" || id === "B1" ? -0.2 : 0.5 }, [
        "dont_know",
        0.02,
      ]),
    ),
    ...["C1", "C2", "C3", "C4", "C5"].map((id) =>
      of(id, { categories: frequency(share(id)), pull: 0.5, women: id === "C4" ? 1.2 : 0.3 }),
    ),
    ...["E1", "E2"].map((id) => of(id, { categories: trusting(trust[id] ?? 0), pull: -0.3 })),
    ...["E3", "E4"].map((id) => of(id, { categories: agreeing(trust[id] ?? 0), pull: -0.3 }, ["dont_know", 0.05])),
    of("F2", { categories: known(knew), pull: 0.05 }),
  ];
}

const safety = (unsafe: number): Item["categories"] => [
  ["very_unsafe", unsafe * 0.2],
  ["rather_unsafe", unsafe * 0.8],
  ["rather_safe", (1 - unsafe) * 0.48],
  ["very_safe", (1 - unsafe) * 0.52],
];
const frequency = (often: number): Item["categories"] => [
  ["very_often", often * 0.28],
  ["rather_often", often * 0.72],
  ["rather_seldom", (1 - often) * 0.45],
  ["never", (1 - often) * 0.55],
];
const problem = (large: number): Item["categories"] => [
  ["large_extent", large],
  ["small_extent", (1 - large) * 0.52],
  ["not_at_all", (1 - large) * 0.48],
];
const trusting = (trust: number): Item["categories"] => [
  ["very_large", trust * 0.22],
  ["rather_large", trust * 0.78],
  ["neither", (1 - trust) * 0.6],
  ["rather_small", (1 - trust) * 0.28],
  ["very_small", (1 - trust) * 0.12],
];
const agreeing = (agree: number): Item["categories"] => [
  ["true_fully", agree * 0.24],
  ["rather_true", agree * 0.76],
  ["rather_untrue", (1 - agree) * 0.7],
  ["untrue", (1 - agree) * 0.3],
];
const known = (knew: number): Item["categories"] => [
  ["yes", knew * 0.45],
  ["partly", knew * 0.55],
  ["no", 1 - knew],
];
