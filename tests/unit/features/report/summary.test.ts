import { expect, test } from "vitest";
import { commonFrame } from "#app/features/report/common-frame.ts";
import { tipCategories } from "#app/features/report/place-blocks.ts";
import { hiddenTogether } from "#app/features/report/result-blocks.ts";
import { capitalised, inSentence } from "#app/features/report/words.ts";

test.each([
  ["nothing to compare", ["ser skräp som ett problem"], undefined],
  [
    "words before and after",
    ["ser skräp som ett problem", "ser mörka platser som ett problem"],
    ["ser … som ett problem", ["skräp", "mörka platser"]],
  ],
  ["words before only", ["oroar sig för inbrott", "oroar sig för våld"], ["oroar sig för …", ["inbrott", "våld"]]],
  ["too little in common", ["trygga ute", "trygga hemma"], undefined],
  ["nothing left of one", ["oroar sig för", "oroar sig för våld"], undefined],
  ["no first word in common", ["kvinnor är trygga ute", "män är trygga ute"], undefined],
])("%s", (_name, labels, expected) => {
  const frame = commonFrame(labels);
  expect(frame && [frame.words, labels.map(frame.topicOf)]).toEqual(expected);
});

const approved = (category: string, count: number) => ({ category, status: "approved" as const, count });

test.each([
  ["each category with enough tips", [approved("L1", 5), approved("T1", 3)], { L1: 5, T1: 3 }],
  ["small ones together", [approved("L1", 5), approved("T1", 2), approved("M1", 1)], { L1: 5, other: 3 }],
  [
    "the smallest large one joins a lonely small one",
    [approved("L1", 5), approved("T1", 4), approved("M1", 1)],
    { L1: 5, other: 5 },
  ],
  ["nothing at all when all of it is too little", [approved("T1", 1), approved("M1", 1)], {}],
  [
    "neither what is never public nor liked places",
    [approved("P3", 9), approved("P4", 9), approved("like", 9), approved("L1", 4)],
    { L1: 4 },
  ],
  [
    "only what has been approved, whatever came of it",
    [
      { category: "L1", status: "received" as const, count: 9 },
      { category: "L1", status: "rejected" as const, count: 9 },
      { category: "L1", status: "done" as const, count: 2 },
      approved("L1", 2),
    ],
    { L1: 4 },
  ],
])("tips by category: %s", (_name, counts, expected) => {
  const told = tipCategories(counts).map(({ category, count }) => [category ?? "other", count]);
  expect(Object.fromEntries(told)).toEqual(expected);
});

test("hidden groups stand together, and say nothing of any of them", () => {
  const shown = [{ text: "Gnosjö" }, { number: 182 }, { percent: 0.46 }, { percent: 0.5 }];
  const hidden = (name: string, population: number) => [
    { text: name },
    { hidden: true as const },
    { hidden: true as const },
    { percent: population },
  ];
  expect(hiddenTogether([hidden("Kulltorp", 0.1), shown, hidden("Marieholm", 0.2)])).toEqual([
    shown,
    [{ text: "Kulltorp, Marieholm" }, { hidden: true }, { hidden: true }, { empty: true }],
  ]);
  expect(hiddenTogether([hidden("Kulltorp", 0.1), shown])).toEqual([hidden("Kulltorp", 0.1), shown]);
});

test.each([
  ["Torgdialog", "torgdialog"],
  ["SCB:s medborgarundersökning", "SCB:s medborgarundersökning"],
  ["Åldrar", "åldrar"],
  ["", ""],
])("%s within a sentence", (text, expected) => {
  expect(inSentence(text)).toBe(expected);
});

test("a line begins with a capital, å too", () => {
  expect(["åker", "", "Redan"].map(capitalised)).toEqual(["Åker", "", "Redan"]);
});
