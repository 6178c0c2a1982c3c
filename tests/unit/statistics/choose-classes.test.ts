import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseClasses } from "#app/statistics/choose-classes.ts";
import { fewTogether } from "#app/statistics/few-together.ts";

const unit = (width: number, length: number) => Array.from({ length }, (_, step) => Math.floor(step / width));
const WIDTHS = [1, 2, 5, 10, 20, 50];
const units = (length: number) => WIDTHS.map((width) => unit(width, length));

describe("classes of a distribution", () => {
  test("the worked example: a class of three goes together with the next", () => {
    expect(chooseClasses([12, 15, 3, 9, 11], [[0, 1, 2, 3, 4]])).toEqual([
      [0, 1],
      [1, 2],
      [2, 4],
      [4, 5],
    ]);
  });

  test("years from 0 to 79, 10 answers each: ten-year classes, since five-year ones would be sixteen", () => {
    const classes = chooseClasses(Array(80).fill(10), units(80));
    expect(classes.map(([from]) => from)).toEqual([0, 10, 20, 30, 40, 50, 60, 70]);
  });

  test("many at zero and a long tail: zero and one stand alone, and the tail is one class", () => {
    const counts = [80, 15, 4, 3, 0, 2, 0, 1, ...Array(40).fill(0), 3];
    expect(chooseClasses(counts, units(counts.length))).toEqual([
      [0, 1],
      [1, 2],
      [2, counts.length],
    ]);
  });

  test("no answers have no classes, and nineteen are one", () => {
    expect(chooseClasses([0, 0], units(2))).toEqual([]);
    expect(chooseClasses([10, 9], units(2))).toEqual([[0, 2]]);
  });

  test("classes cover every step once, and none of several stands for fewer than ten answers", () => {
    const counts = fc.array(fc.oneof(fc.constant(0), fc.nat(30)), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(counts, (all) => {
        const classes = chooseClasses(all, units(all.length));
        if (all.every((count) => count === 0)) {
          expect(classes).toEqual([]);
          return;
        }
        expect(classes[0]?.[0]).toBe(0);
        expect(classes.at(-1)?.[1]).toBe(all.length);
        for (const [index, [from, to]] of classes.entries()) {
          expect(to).toBeGreaterThan(from);
          if (index > 0) expect(from).toBe(classes[index - 1]?.[1]);
          const answers = all.slice(from, to).reduce((sum, count) => sum + count, 0);
          if (classes.length > 1) expect(answers).toBeGreaterThanOrEqual(10);
        }
        expect(classes.length).toBeLessThanOrEqual(12);
      }),
    );
  });

  test("one answer more moves no limit by itself where nothing was at a limit", () => {
    const counts = Array(80).fill(10);
    const before = chooseClasses(counts, units(80));
    for (let step = 0; step < 80; step++)
      expect(chooseClasses(counts.with(step, 11), units(80)), `${step}`).toEqual(before);
  });
});

describe("lines of few people", () => {
  test.each([
    [[8, 1, 3, 0], [0]],
    [[8, 1, 1, 1], [0]],
    [
      [8, 0, 3],
      [0, 2],
    ],
    [[1, 1], []],
    [[2, 3, 3], [1]],
  ])("of %j, %j stand alone", (counts, alone) => {
    expect(fewTogether(counts, 3)).toEqual(alone);
  });

  test("no line, and nothing that is left, stands for one or two", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6), { maxLength: 30 }), (counts) => {
        const alone = fewTogether(counts, 3);
        const left = counts.reduce((sum, count, line) => (alone.includes(line) ? sum : sum + count), 0);
        for (const line of alone) expect(counts[line]).toBeGreaterThanOrEqual(3);
        if (alone.length > 0) expect([1, 2]).not.toContain(left);
      }),
    );
  });
});
