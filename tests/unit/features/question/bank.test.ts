import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BANK, fromBank, whereYouLive } from "#app/features/question/bank.ts";
import { connectionHere } from "#app/features/question/bank-elsewhere.ts";
import { leastSafePlace } from "#app/features/question/bank-place.ts";
import { YOUNG_QUESTIONS } from "#app/features/question/bank-young.ts";
import { QuestionSchema } from "#app/features/question/question.schema.ts";

const areas = [
  { key: "gnosjo", name: "Gnosjö" },
  { key: "marieholm", name: "Marieholm" },
];
const nothing = { areas, places: [], border: [] };
const adult = [...BANK, leastSafePlace(nothing), whereYouLive(areas), connectionHere(areas)];
const all = [...adult, ...YOUNG_QUESTIONS];

test("the bank has every question once", () => {
  const ids = { A: 7, B: 9, C: 5, D: 4, E: 4, F: 4, G: 4 };
  const expected = Object.entries(ids).flatMap(([block, count]) =>
    Array.from({ length: count }, (_, index) => `${block}${index + 1}`),
  );
  expect(adult.map(({ id }) => id).sort()).toEqual(expected);
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

test.each([
  ["towns alone", areas, ["gnosjo", "marieholm", "countryside", "elsewhere"]],
  [
    "an own countryside",
    [...areas, { key: "landsbygd", name: "Landsbygd", kind: "countryside" }],
    ["gnosjo", "marieholm", "landsbygd", "elsewhere"],
  ],
  ["no areas", [], ["countryside", "elsewhere"]],
])("where you live, %s: the countryside and elsewhere are there once", (_, given, codes) => {
  expect(whereYouLive(given).options.map(({ code }) => code)).toEqual(codes);
});

test.each([
  ["the bank's own", areas, ["elsewhere"]],
  [
    "areas of the municipality's own",
    [...areas, { key: "grannen", name: "Grannkommunen", kind: "elsewhere" }],
    ["grannen"],
  ],
])("the connection is asked of those who live elsewhere, %s", (_, given, codes) => {
  expect(connectionHere(given).shownWhen).toEqual({ answer: "G3", isOneOf: codes });
  const offered = whereYouLive(given).options.map(({ code }) => code);
  expect(offered).toEqual(expect.arrayContaining(codes));
});

describe("the least safe place", () => {
  const square = [
    { lat: 57.2, lon: 13.6 },
    { lat: 57.4, lon: 13.6 },
    { lat: 57.4, lon: 13.9 },
  ];
  const located = [
    { key: "hestra", name: "Hestra", kind: "town", lat: 57.36, lon: 13.74 },
    { key: "landsbygd", name: "Landsbygd", kind: "countryside", lat: null, lon: null },
  ];
  const places = [
    { name: "Åvägen", lat: 57.361, lon: 13.741, area: "hestra" },
    { name: "Avägen", lat: 57.25, lon: 13.65 },
    { name: "广场", lat: 57.3, lon: 13.8 },
  ];

  test("is asked with the municipality's places and areas, and a map of those that have a point", () => {
    const question = QuestionSchema.parse(leastSafePlace({ areas: located, places, border: [square] }));
    expect(question).toMatchObject({
      places: [
        { code: "place-avagen", label: { sv: "Åvägen" } },
        { code: "place-avagen-2", label: { sv: "Avägen" } },
        { code: "place-", label: { sv: "广场" } },
      ],
      areas: [{ code: "hestra" }, { code: "landsbygd", label: { sv: "Landsbygd", en: "Countryside" } }],
      map: {
        spots: [
          { code: "hestra" },
          { code: "place-avagen", within: "hestra" },
          { code: "place-avagen-2" },
          { code: "place-" },
        ],
      },
    });
  });

  test("has no map where there is no outline, or nothing to put in it", () => {
    expect(leastSafePlace({ areas: located, places, border: [] })).not.toHaveProperty("map");
    expect(leastSafePlace({ areas, places: [], border: [square] })).not.toHaveProperty("map");
  });

  test("a register may hold more names than fit a small map", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { maxLength: 60 }), (names) => {
        const named = names.map((name) => ({ name, lat: 57.3, lon: 13.8 }));
        const question = leastSafePlace({ areas: located, places: named, border: [square] });
        expect(QuestionSchema.parse(question)).toEqual(question);
        expect(new Set(question.places.map(({ code }) => code)).size).toBe(names.length);
      }),
    );
  });
});

test("a question that is not in the bank is a fault", () => {
  expect(() => fromBank("Z9")).toThrow("Z9");
});
