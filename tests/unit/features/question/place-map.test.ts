import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placeButton, placeMapOf, pressedPlace } from "#app/features/question/place-map.ts";
import { placeMapView } from "#app/features/question/place-map-view.ts";

const SQUARE = [
  { lat: 57.2, lon: 13.6 },
  { lat: 57.4, lon: 13.6 },
  { lat: 57.4, lon: 13.9 },
  { lat: 57.2, lon: 13.9 },
];
const MAP = placeMapOf(
  [SQUARE],
  [
    { code: "town", lat: 57.36, lon: 13.74 },
    { code: "village", lat: 57.25, lon: 13.65 },
    { code: "square", lat: 57.361, lon: 13.741, within: "town" },
    { code: "station", lat: 57.3592, lon: 13.7385, within: "town" },
  ],
);
const codes = (chosen?: string) => placeMapView(MAP, chosen).spots.map(({ code }) => code);
const nearest = (points: readonly { x: number; y: number }[]) =>
  Math.min(
    ...points.flatMap((one, index) => points.slice(index + 1).map((two) => Math.hypot(one.x - two.x, one.y - two.y))),
  );

describe("what the map of a place question shows", () => {
  test("north is up, east to the right, and a kilometre as long in both directions", () => {
    const [town, village] = MAP.spots;
    expect(town?.y).toBeLessThan(village?.y ?? 0);
    expect(town?.x).toBeGreaterThan(village?.x ?? 0);
    // 0.11° of latitude is 12.2 km, 0.09° of longitude here 5.4 km.
    const [across, down] = [(town?.x ?? 0) - (village?.x ?? 0), (village?.y ?? 0) - (town?.y ?? 0)];
    expect(across / down).toBeCloseTo(5.4 / 12.2, 1);
  });

  test("areas at first, then the surroundings of the one that is chosen or that the chosen place lies in", () => {
    expect(codes()).toEqual(["town", "village"]);
    expect(codes("town")).toEqual(["town", "square", "station"]);
    expect(codes("station")).toEqual(["town", "square", "station"]);
    expect(placeMapView(MAP, "station")).toMatchObject({ within: "town" });
    expect(placeMapView(MAP, "station").spots.filter(({ isChosen }) => isChosen)).toMatchObject([{ code: "station" }]);
  });

  test("an area without places stays on the map of the municipality, and so does what is not on the map", () => {
    expect(codes("village")).toEqual(["town", "village"]);
    expect(placeMapView(MAP, "village").within).toBeUndefined();
    expect(placeMapView(MAP, "own_words")).toEqual(placeMapView(MAP));
  });

  test("whatever lies wherever: every number is in the picture", () => {
    const degrees = {
      lat: fc.double({ min: 57, max: 58, noNaN: true }),
      lon: fc.double({ min: 13, max: 14, noNaN: true }),
    };
    const spots = fc.array(fc.record(degrees), { minLength: 1, maxLength: 25 });
    fc.assert(
      fc.property(spots, (places) => {
        const map = placeMapOf(
          [SQUARE],
          places.map((place, index) => ({ ...place, code: `p${index}` })),
        );
        const { width, height, spots: drawn } = placeMapView(map);
        expect(drawn).toHaveLength(places.length);
        for (const { x, y } of drawn) {
          expect(x).toBeGreaterThanOrEqual(16);
          expect(x).toBeLessThanOrEqual(width - 16);
          expect(y).toBeGreaterThanOrEqual(16);
          expect(y).toBeLessThanOrEqual(height - 16);
        }
      }),
    );
  });

  test("places on one point can all be pressed", () => {
    const same = Array.from({ length: 6 }, (_, index) => ({ code: `p${index}`, lat: 57.3, lon: 13.75 }));
    expect(nearest(placeMapView(placeMapOf([SQUARE], same)).spots)).toBeGreaterThanOrEqual(30);
  });
});

test("the button says which alternative of which question, and nothing else does", () => {
  expect(pressedPlace(placeButton("T8", "place-torget"))).toEqual({ questionId: "T8", code: "place-torget" });
  expect(pressedPlace(placeButton("T8", ""))).toEqual({ questionId: "T8", code: "" });
  for (const other of ["", "back", "en", "plats:", "plats:T8", "plats:T8:Å", "plats:8:a", "xplats:T8:a"])
    expect(pressedPlace(other)).toBeNull();
});
