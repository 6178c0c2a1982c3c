import { expect, test } from "vitest";
import { cellSample } from "#app/statistics/cell-sample.ts";
import { massOf } from "#app/statistics/mass.ts";
import { type IndexItem, indexChange, openIndex } from "#app/statistics/scales/open-index.ts";
import { shareEstimate } from "#app/statistics/share-estimate.ts";

/** Everybody alike, in one cell. */
const everyone = (size: number) => ({
  sample: cellSample({ respondents: massOf([size]), isSimple: true }),
  cells: new Int32Array(size),
});
const item = (id: string, block: string, answers: number[], factor = 1): IndexItem => ({ id, block, factor, answers });
const answers = (size: number, counted: number) => Array.from({ length: size }, (_, row) => (row < counted ? 1 : 0));

test("the index is the mean of its blocks, a block the mean of its items", () => {
  const items = [
    item("B4", "b", answers(100, 30)),
    item("B7", "b", answers(100, 12)),
    item("C1", "c", answers(100, 36)),
    item("D1", "d", answers(100, 6), 2),
    item("A1", "a", answers(100, 9)),
  ];
  const result = openIndex(items, ["a", "b", "c", "d"], everyone(100));
  // 6 · share / 0.60 is ten times the share: 0.9, (3 + 1.2) / 2, 3.6 and 2 · 0.6.
  expect(result.ok && result.index.value).toBeCloseTo((0.9 + 2.1 + 3.6 + 1.2) / 4, 12);
  expect(result.ok && result.index.blocks.map(({ value }) => value)).toEqual(
    [0.9, 2.1, 3.6, 1.2].map((value) => expect.closeTo(value, 12)),
  );
});

test("of one item its standard error is ten times that of the share", () => {
  const { sample } = everyone(200);
  const result = openIndex([item("B4", "b", answers(200, 50))], ["b"], everyone(200));
  const { se } = shareEstimate(sample, massOf([50]), massOf([200]));
  expect(result.ok && result.index.se).toBeCloseTo(10 * se, 12);
  expect(result.ok && result.index.interval.high).toBeCloseTo(2.5 + 1.959964 * 10 * se, 5);
});

test("items that go together make it less certain than items that do not", () => {
  const same = answers(200, 50);
  const other = answers(200, 100).map((_, row) => (row >= 50 && row < 100 ? 1 : 0));
  const seOf = (second: number[]) => {
    const result = openIndex([item("B1", "b", same), item("B2", "b", second)], ["b"], everyone(200));
    return result.ok ? result.index.se : Number.NaN;
  };
  expect(seOf(same)).toBeGreaterThan(seOf(other));
  // One and the same answer twice is as certain as once.
  const once = openIndex([item("B1", "b", same)], ["b"], everyone(200));
  expect(once.ok && once.index.se).toBeCloseTo(seOf(same), 12);
});

test("weights and design are those of the sample, and who is outside it does not count", () => {
  const sample = cellSample({ respondents: massOf([50, 100], [2, 0.5]) });
  const cells = Int32Array.from({ length: 160 }, (_, row) => (row < 50 ? 0 : row < 150 ? 1 : -1));
  const given = answers(160, 20);
  for (let row = 150; row < 160; row++) given[row] = 1;
  const result = openIndex([item("B4", "b", given)], ["b"], { sample, cells, weights: [2, 0.5] });
  expect(result.ok && result.index.value).toBeCloseTo((10 * 40) / 150, 12);
  const { se } = shareEstimate(sample, massOf([20, 0], [2, 0.5]), massOf([50, 100], [2, 0.5]));
  expect(result.ok && result.index.se).toBeCloseTo(10 * se, 12);
});

test("at the ceiling an item is 6, and certain only when its whole interval is above", () => {
  const at = (counted: number) => {
    const result = openIndex([item("B4", "b", answers(200, counted))], ["b"], everyone(200));
    return result.ok ? result.index : undefined;
  };
  expect(at(120)).toMatchObject({ value: expect.closeTo(6, 9) });
  expect(at(125)?.value).toBe(6);
  expect(at(125)?.se).toBeGreaterThan(0);
  expect(at(180)).toMatchObject({ value: 6, se: 0, interval: { low: 6, high: 6 } });
});

test("an index without a block, or of a question that nobody answered, is not computed", () => {
  const items = [item("B4", "b", answers(10, 3)), item("C1", "c", Array(10).fill(-1))];
  expect(openIndex(items, ["b", "c", "d"], everyone(10))).toEqual({ ok: false, kind: "missing_block", block: "d" });
  expect(openIndex(items, ["b", "c"], everyone(10))).toEqual({ ok: false, kind: "no_answers", item: "C1" });
});

test("a change is certain when its interval does not reach 0", () => {
  expect(indexChange({ value: 1.18, se: 0.05 }, { value: 1.16, se: 0.05 }, 1.97).verdict).toBe("no_certain_change");
  expect(indexChange({ value: 1.6, se: 0.05 }, { value: 1.3, se: 0.05 }, 1.97).verdict).toBe("certain_decrease");
  expect(indexChange({ value: 1.3, se: 0.05 }, { value: 1.6, se: 0.05 }, Infinity).verdict).toBe("no_certain_change");
});
