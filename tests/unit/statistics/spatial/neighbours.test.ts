import fc from "fast-check";
import { expect, test } from "vitest";
import { distance } from "#app/statistics/spatial/distance.ts";
import { Neighbours } from "#app/statistics/spatial/neighbours.ts";
import { onEarth, onPlane } from "#app/statistics/spatial/space.ts";

const sorted = (numbers: number[]) => numbers.toSorted((a, b) => a - b);

test("finds whom looking at everybody finds, on a plane", () => {
  const points = fc.array(fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.nat(100) }), { maxLength: 60 });
  fc.assert(
    fc.property(points, fc.integer({ min: 1, max: 200 }), (list, reach) => {
      const neighbours = new Neighbours(onPlane(list), reach);
      for (const [index, one] of list.entries()) {
        const near = list.flatMap((other, at) =>
          at !== index && (one.x - other.x) ** 2 + (one.y - other.y) ** 2 <= reach ** 2 ? [at] : [],
        );
        expect(sorted(neighbours.of(index))).toEqual(near);
      }
    }),
  );
});

test("and on the earth, over the date line and the poles", () => {
  const anywhere = fc.record({
    lat: fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.constantFrom(89.9, -89.9)),
    lon: fc.oneof(fc.double({ min: -180, max: 180, noNaN: true }), fc.constantFrom(179.9, -179.9)),
  });
  fc.assert(
    fc.property(fc.array(anywhere, { maxLength: 40 }), fc.integer({ min: 1, max: 21_000_000 }), (list, metres) => {
      const neighbours = new Neighbours(onEarth(list), metres);
      for (const [index, one] of list.entries()) {
        const found = new Set(neighbours.of(index));
        list.forEach((other, at) => {
          const apart = distance(one, other);
          // Where rounding decides, either is right.
          if (at !== index && Math.abs(apart - metres) > 1) expect(found.has(at)).toBe(apart < metres);
        });
      }
    }),
  );
});

test("points at one spot are neighbours, and none is its own", () => {
  const neighbours = new Neighbours(
    onPlane([
      { x: 1, y: 1 },
      { x: 1, y: 1 },
    ]),
    0.5,
  );
  expect(neighbours.of(0)).toEqual([1]);
  expect(() => new Neighbours(onPlane([]), 0)).toThrow(RangeError);
  expect(() => new Neighbours(onPlane([{ x: Number.NaN, y: 0 }]), 1)).toThrow(RangeError);
});
