import fc from "fast-check";
import { expect, test } from "vitest";
import { TIP_CATEGORIES } from "#app/features/tip/categories.ts";
import { type CountedTip, PUBLIC_MINIMUM, publicPlaces } from "#app/features/tip/public-places.ts";
import { TipStatusSchema } from "#app/features/tip/status.ts";

const areas = [
  { id: "gnosjo", name: "Gnosjö", lat: 57.36, lon: 13.73 },
  { id: "hillerstorp", name: "Hillerstorp", lat: 57.32, lon: 13.88 },
];
const places = [
  { id: "park", name: "Järnvägsparken", lat: 57.361, lon: 13.731, areaId: "gnosjo" },
  { id: "station", name: "Stationen", lat: 57.362, lon: 13.732, areaId: "gnosjo" },
];
const registers = { areas, places };

const tip = (more: Partial<CountedTip> = {}): CountedTip => ({
  category: "L1",
  status: "approved",
  areaId: "gnosjo",
  placeId: "park",
  ...more,
});
const times = (count: number, more: Partial<CountedTip> = {}) => Array.from({ length: count }, () => tip(more));

test("three approved tips show a place and its category", () => {
  expect(publicPlaces(times(3), registers)).toEqual([
    {
      id: "park",
      kind: "place",
      name: "Järnvägsparken",
      areaName: "Gnosjö",
      lat: 57.361,
      lon: 13.731,
      unsafe: 3,
      liked: null,
      categories: [{ code: "L1", count: 3 }],
    },
  ]);
});

test("two tips at each of two places are told as their area's, without categories that are too few", () => {
  const tips = [...times(2), ...times(1, { placeId: "station" }), ...times(1, { placeId: "station", category: "T1" })];
  expect(publicPlaces(tips, registers)).toMatchObject([
    { kind: "area", name: "Gnosjö", unsafe: 4, categories: [{ code: "L1", count: 3 }] },
  ]);
});

test("a tip told at its place is not told in its area again", () => {
  const tips = [...times(5), ...times(3, { placeId: null })];
  expect(publicPlaces(tips, registers).map(({ name, unsafe }) => [name, unsafe])).toEqual([
    ["Järnvägsparken", 5],
    ["Gnosjö", 3],
  ]);
});

test.each([
  ["two tips", times(2)],
  ["tips that wait", times(3, { status: "received" })],
  ["rejected tips", times(9, { status: "rejected" })],
  ["suspected drug dealing", times(9, { category: "P3" })],
  ["threats and fights", times(9, { category: "P4" })],
  ["two worries and two likes", [...times(2), ...times(2, { category: "like" })]],
  ["no named spot", times(9, { areaId: null, placeId: null })],
])("nothing is shown for %s", (_name, tips) => {
  expect(publicPlaces(tips, registers)).toEqual([]);
});

test("every number shown is at least the minimum, and no tip is counted twice", () => {
  const anyTip = fc.record({
    category: fc.constantFrom(...TIP_CATEGORIES.map(({ code }) => code)),
    status: fc.constantFrom(...TipStatusSchema.options),
    areaId: fc.constantFrom(null, "gnosjo", "hillerstorp"),
    placeId: fc.constantFrom(null, "park", "station"),
  });
  fc.assert(
    fc.property(fc.array(anyTip, { maxLength: 60 }), (tips) => {
      const shown = publicPlaces(tips, registers);
      const numbers = shown.flatMap(({ unsafe, liked, categories }) => [
        ...(unsafe === null ? [] : [unsafe]),
        ...(liked === null ? [] : [liked]),
        ...categories.map(({ count }) => count),
      ]);
      expect(numbers.filter((count) => count < PUBLIC_MINIMUM)).toEqual([]);
      expect(shown.flatMap(({ categories }) => categories).filter(({ code }) => /^P[34]$/.test(code))).toEqual([]);
      const total = shown.reduce((sum, { unsafe, liked }) => sum + (unsafe ?? 0) + (liked ?? 0), 0);
      expect(total).toBeLessThanOrEqual(tips.filter(({ category }) => !/^P[34]$/.test(category)).length);
    }),
  );
});
