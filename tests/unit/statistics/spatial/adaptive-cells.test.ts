import fc from "fast-check";
import { expect, test } from "vitest";
import { adaptiveCells } from "#app/statistics/spatial/adaptive-cells.ts";

const lists = fc.array(fc.record({ x: fc.integer({ min: 0, max: 40 }), y: fc.integer({ min: 0, max: 40 }) }), {
  maxLength: 120,
});

test("every cell has at least so many, and every point lies in the one cell that has it", () => {
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 12 }), (points, fewest) => {
      const cells = adaptiveCells(points, fewest);
      expect(cells.length > 0).toBe(points.length >= fewest);
      expect(cells.every((cell) => cell.points.length >= fewest)).toBe(true);
      const all = cells.flatMap((cell) => cell.points).sort((a, b) => a - b);
      if (cells.length > 0) expect(all).toEqual([...points.keys()]);
      for (const cell of cells) {
        for (const [index, { x, y }] of points.entries()) {
          const inside = x >= cell.minX && x <= cell.maxX && y >= cell.minY && y <= cell.maxY;
          expect(cell.points.includes(index)).toBe(inside);
        }
      }
    }),
  );
});

test("the cells cover the map without gap or overlap", () => {
  fc.assert(
    fc.property(
      lists.filter(({ length }) => length >= 3),
      (points) => {
        const cells = adaptiveCells(points, 3);
        const area = cells.reduce((sum, { minX, minY, maxX, maxY }) => sum + (maxX - minX) * (maxY - minY), 0);
        const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
        const whole = (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
        expect(area).toBeCloseTo(whole, 6);
      },
    ),
  );
});

test("points that all differ are cut down to fewer than twice as many", () => {
  const points = Array.from({ length: 1000 }, (_, index) => ({ x: (index * 37) % 1009, y: (index * 61) % 1013 }));
  const sizes = adaptiveCells(points, 10).map((cell) => cell.points.length);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10);
  expect(Math.max(...sizes)).toBeLessThan(20);
});

test("points at one spot are one cell", () => {
  expect(
    adaptiveCells(
      Array.from({ length: 50 }, () => ({ x: 1, y: 1 })),
      5,
    ),
  ).toHaveLength(1);
  expect(() => adaptiveCells([], 0)).toThrow(RangeError);
});
