import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { designWeights } from "#app/statistics/design-weights.ts";
import { mergeThin } from "#app/statistics/merge-thin.ts";
import { postStratify } from "#app/statistics/post-stratify.ts";
import { rake } from "#app/statistics/rake.ts";
import { trimWeights } from "#app/statistics/trim-weights.ts";

const sumOf = (numbers: Iterable<number>) => [...numbers].reduce((sum, number) => sum + number, 0);

describe("design weights", () => {
  test("what of the population each respondent stands for", () => {
    expect(designWeights([10, 5], [100, 200])).toEqual({ weights: Float64Array.of(10, 40), warnings: [] });
  });

  test("a stratum without answers is said", () => {
    const { weights, warnings } = designWeights([10, 0, 0], [100, 50, 0]);
    expect([...weights]).toEqual([10, 0, 0]);
    expect(warnings).toEqual([{ kind: "empty_stratum", stratum: 1, population: 50 }]);
  });

  test.each([[[0, 10]], [[100]], [[100, Number.NaN]]])("respondents of a population of %j", (populations) => {
    expect(() => designWeights([3, 4], populations)).toThrow(RangeError);
  });
});

describe("raking", () => {
  const margin = { codes: [0, 0, 0, 1], shares: [1, 1] };

  test("counts, percent and shares of the population are the same", () => {
    for (const shares of [
      [0.25, 0.75],
      [25, 75],
      [1200, 3600],
    ]) {
      expect([...rake(4, [{ ...margin, shares }]).weights]).toEqual(
        [1, 1, 1, 9].map((one) => expect.closeTo(one / 3, 9)),
      );
    }
  });

  test("from starting weights, of which the sum is kept", () => {
    const { weights, factors, errors, iterations } = rake(4, [margin], { start: [1, 1, 2, 4] });
    expect([...weights]).toEqual([1, 1, 2, 4].map((one) => expect.closeTo(one, 9)));
    expect([...factors]).toEqual([1, 1, 1, 1]);
    expect({ errors, iterations }).toEqual({ errors: [0], iterations: 0 });
  });

  test("cells stand for their respondents, and an empty cell has its factor all the same", () => {
    const byRow = rake(5, [{ codes: [0, 0, 0, 1, 1], shares: [1, 1] }]);
    const byCell = rake(3, [{ codes: [0, 1, 1], shares: [1, 1] }], { start: [3, 2, 0], respondents: [3, 2, 0] });
    expect(byCell.factors[0]).toBeCloseTo(byRow.weights[0] ?? 0, 12);
    expect(byCell.factors[1]).toBeCloseTo(byRow.weights[4] ?? 0, 12);
    expect(byCell.factors[2]).toBeCloseTo(byCell.factors[1] ?? 0, 12);
  });

  test("somebody of weight 0 stays so, and is nobody who stands for a category", () => {
    const { weights, warnings } = rake(3, [{ codes: [0, 0, 1], shares: [1, 1] }], { start: [1, 1, 0] });
    expect([...weights]).toEqual([1, 1, 0]);
    expect(warnings).toEqual([{ kind: "empty_category", margin: 0, category: 1 }]);
  });

  test("a negative or missing weight is refused", () => {
    expect(() => rake(2, [], { start: [1, -1] })).toThrow(RangeError);
    expect(() => rake(2, [], { start: [1, Number.NaN] })).toThrow(RangeError);
  });

  test("a margin's shares, in whatever order margins come", () => {
    const codes = fc.array(fc.tuple(fc.nat(1), fc.nat(2)), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(codes, (more) => {
        const rows = [0, 1].flatMap((sex) => [0, 1, 2].map((age) => [sex, age])).concat(more);
        const sex = { codes: rows.map((row) => row[0] ?? -1), shares: [0.4, 0.6] };
        const age = { codes: rows.map((row) => row[1] ?? -1), shares: [0.2, 0.3, 0.5] };
        const one = rake(rows.length, [sex, age]);
        const other = rake(rows.length, [age, sex]);
        expect(one.converged && other.converged).toBe(true);
        for (const [row, weight] of one.weights.entries()) expect(other.weights[row]).toBeCloseTo(weight, 6);
      }),
    );
  });
});

describe("bounds", () => {
  const codes = [0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 2, 2];
  const sex = { codes, shares: [0.5, 0.25, 0.25] };
  const age = { codes: [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 0], shares: [0.45, 0.55] };

  test("weights within the bounds still reproduce the margins", () => {
    const free = rake(12, [sex, age]);
    expect(Math.max(...free.weights)).toBeGreaterThan(1.7);
    const bounded = rake(12, [sex, age], { bounds: { lowest: 0.3, highest: 1.7 } });
    expect(bounded.converged).toBe(true);
    expect(Math.max(...bounded.weights)).toBeLessThanOrEqual(1.7 + 1e-9);
    expect(bounded.largestError).toBeLessThan(1e-10);
    expect(sumOf(bounded.weights)).toBeCloseTo(12, 8);
  });

  test("bounds that leave no solution are said, and kept", () => {
    const { converged, weights, warnings } = rake(4, [{ codes: [0, 0, 0, 1], shares: [0.1, 0.9] }], {
      bounds: { lowest: 0.3, highest: 3 },
    });
    expect(converged).toBe(false);
    expect(Math.max(...weights)).toBeLessThanOrEqual(3);
    expect(Math.min(...weights)).toBeGreaterThanOrEqual(0.3);
    expect(warnings).toEqual([{ kind: "not_converged", largestError: expect.any(Number) }]);
  });

  test("of cells they hold for each respondent", () => {
    const options = { start: [30, 10], respondents: [30, 10], bounds: { lowest: 0.5, highest: 1.5 } };
    const { weights } = rake(2, [{ codes: [0, 1], shares: [0.3, 0.7] }], options);
    expect((weights[1] ?? 0) / 10).toBeLessThanOrEqual(1.5);
  });

  test("bounds on one side of 1 are a mistake in the program", () => {
    expect(() => rake(1, [], { bounds: { lowest: 1.1, highest: 3 } })).toThrow(RangeError);
    expect(() => rake(1, [], { bounds: { lowest: 0, highest: 0.9 } })).toThrow(RangeError);
  });
});

describe("thin categories", () => {
  test("the thinnest goes into the thinner neighbour, and is logged", () => {
    expect(mergeThin([40, 3, 30], [0.5, 0.1, 0.4])).toEqual({
      categoryOf: [0, 1, 1],
      shares: [0.5, 0.5],
      respondents: [40, 33],
      log: [{ category: 1, into: 2, respondents: 3 }],
    });
  });

  test("until none is thin", () => {
    const { categoryOf, respondents, log } = mergeThin([1, 2, 1, 9], [1, 1, 1, 1]);
    expect(categoryOf).toEqual([0, 0, 0, 0]);
    expect(respondents).toEqual([13]);
    expect(log.map(({ category, into }) => [category, into])).toEqual([
      [0, 1],
      [2, 0],
      [0, 3],
    ]);
  });

  test("not across blocks, and never the last of one", () => {
    const { categoryOf, log } = mergeThin([2, 20, 3, 20], [1, 1, 1, 1], { blocks: [0, 1, 1, 2] });
    expect(categoryOf).toEqual([0, 1, 1, 2]);
    expect(log).toEqual([{ category: 2, into: 1, respondents: 3 }]);
  });

  test("a category that nobody is in and nobody should be in is left alone", () => {
    expect(mergeThin([10, 0, 10], [0.5, 0, 0.5]).log).toEqual([]);
    expect(mergeThin([10, 0, 10], [0.4, 0.2, 0.4]).log).toHaveLength(1);
  });

  test("nobody and nothing is lost", () => {
    const category = fc.record({ count: fc.nat(12), share: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(category, { maxLength: 12 }), (categories) => {
        const counts = categories.map(({ count }) => count);
        const shares = categories.map(({ share }) => share);
        const merged = mergeThin(counts, shares);
        expect(sumOf(merged.respondents)).toBe(sumOf(counts));
        expect(sumOf(merged.shares)).toBeCloseTo(sumOf(shares), 9);
        expect(merged.log.length).toBe(categories.length - merged.shares.length);
        for (const [index, count] of counts.entries()) {
          expect(merged.respondents[merged.categoryOf[index] ?? -1]).toBeGreaterThanOrEqual(count);
        }
      }),
    );
  });
});

describe("post-stratification", () => {
  test("reproduces every cell after merging the thin ones", () => {
    const codes = [...Array(20).fill(0), ...Array(3).fill(1), ...Array(10).fill(2), -1];
    const result = postStratify(codes, [0.3, 0.2, 0.5]);
    expect(result.merged).toEqual([{ category: 1, into: 2, respondents: 3 }]);
    expect(result.codes.slice(-2)).toEqual(Int32Array.of(1, -1));
    expect(result.weights[0]).toBeCloseTo((0.3 * 33) / 20, 9);
    expect(result.weights[25]).toBeCloseTo((0.7 * 33) / 13, 9);
    expect(result.weights[33]).toBe(1);
    expect(result.without).toEqual([1]);
  });

  test("a cell beyond the list is a mistake in the program", () => {
    expect(() => postStratify([2], [0.5, 0.5])).toThrow(RangeError);
  });
});

describe("trimming", () => {
  test("what is cut is spread over the others", () => {
    expect([...trimWeights([1, 1, 1, 9], { lowest: 0, highest: 6 })]).toEqual([2, 2, 2, 6]);
  });

  test("nobody left to spread over, nobody at all, weights of nobody", () => {
    expect([...trimWeights([9, 9], { lowest: 1, highest: 2, strict: true })]).toEqual([2, 2]);
    expect([...trimWeights([], { lowest: 1, highest: 2 })]).toEqual([]);
    expect([...trimWeights([0, 2, 2], { lowest: 1, highest: 2 })]).toEqual([0, 2, 2]);
    expect(() => trimWeights([1], { lowest: 2, highest: 1 })).toThrow(RangeError);
  });
});
