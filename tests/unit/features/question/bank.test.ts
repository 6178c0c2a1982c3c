import { expect, test } from "vitest";
import { BANK, fromBank, whereYouLive } from "#app/features/question/bank.ts";
import { QuestionSchema } from "#app/features/question/question.schema.ts";

const areas = [
  { key: "gnosjo", name: "Gnosjö" },
  { key: "marieholm", name: "Marieholm" },
];
const all = [...BANK, whereYouLive(areas)];

test("the bank has every question once", () => {
  const ids = { A: 6, B: 9, C: 5, D: 4, E: 4, F: 4, G: 3 };
  const expected = Object.entries(ids).flatMap(([block, count]) =>
    Array.from({ length: count }, (_, index) => `${block}${index + 1}`),
  );
  expect(all.map(({ id }) => id)).toEqual(expected);
});

test.each(all.map((question) => [question.id, question] as const))(
  "%s is complete in both languages",
  (_, question) => {
    expect(QuestionSchema.parse(question)).toEqual(question);
    const texts = [question.text, ...(question.hint ? [question.hint] : [])];
    if ("options" in question) texts.push(...question.options.map((option) => option.label));
    if ("headlines" in question) texts.push(...(question.headlines ?? []).map(({ label }) => label));
    for (const { sv, en } of texts) {
      expect(sv).toBeTruthy();
      expect(en).toBeTruthy();
      expect(`${sv} ${en}`).not.toMatch(/…|!|\s\s/);
    }
  },
);

test.each(all.flatMap((question) => ("options" in question ? [[question.id, question] as const] : [])))(
  "%s: option codes are unique, and headlines use codes that are in the base",
  (_, question) => {
    const codes = question.options.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    const valid = question.options.filter(({ state }) => !state).map(({ code }) => code);
    const headlines = question.type === "single" ? (question.headlines ?? []) : [];
    for (const headline of headlines) expect(valid).toEqual(expect.arrayContaining(headline.codes));
  },
);

test("where you live: the areas, then the countryside and elsewhere once each", () => {
  const codes = (given: typeof areas) => whereYouLive(given).options.map(({ code }) => code);
  expect(codes(areas)).toEqual(["gnosjo", "marieholm", "countryside", "elsewhere"]);
  expect(codes([{ key: "countryside", name: "landsbygd" }, ...areas])).toEqual([
    "countryside",
    "gnosjo",
    "marieholm",
    "elsewhere",
  ]);
});

test("a question that is not in the bank is a fault", () => {
  expect(() => fromBank("Z9")).toThrow("Z9");
});
