import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CellDesign, type CellSample, cellSample } from "#app/statistics/cell-sample.ts";
import { crossedCells } from "#app/statistics/crossed-cells.ts";
import { GrowingMass, massOf, scaledMass } from "#app/statistics/mass.ts";
import { rake } from "#app/statistics/rake.ts";
import { meanEstimate } from "#app/statistics/ratio-estimate.ts";
import type { RowDesign } from "#app/statistics/row-design.ts";
import { shareEstimate } from "#app/statistics/share-estimate.ts";
import { shareTable } from "#app/statistics/share-table.ts";
import { type CountedTally, tallyOf, weightedTally } from "#app/statistics/tally.ts";

interface Person {
  stratum: number;
  sex: number;
  age: number;
  code: number;
  weight: number;
}
const person = fc.record({
  stratum: fc.nat(2),
  sex: fc.integer({ min: -1, max: 1 }),
  age: fc.nat(2),
  code: fc.integer({ min: -1, max: 2 }),
  weight: fc.double({ min: 0.2, max: 5, noNaN: true }),
});
const everyCombination: Person[] = [0, 1].flatMap((sex) =>
  [0, 1, 2].map((age) => ({ stratum: age, sex, age, code: sex, weight: 1 })),
);
/** People in whom every combination of sex and age occurs, so that there are weights that fit the margins. */
const people = fc.array(person, { minLength: 6, maxLength: 80 }).map((some) => [...everyCombination, ...some]);
const designs = fc.record({
  people,
  isCalibrated: fc.boolean(),
  hasPopulations: fc.boolean(),
  hasStartFactors: fc.boolean(),
});
type Drawn = { people: Person[]; isCalibrated: boolean; hasPopulations: boolean; hasStartFactors: boolean };

const SHARES = [
  [0.5, 0.5],
  [0.3, 0.3, 0.4],
];

function prepared({ people: some, isCalibrated, hasPopulations, hasStartFactors }: Drawn, scale = 1) {
  const start = some.map(({ weight }) => weight * scale);
  const margins = [some.map(({ sex }) => sex), some.map(({ age }) => age)];
  const strata = some.map(({ stratum }) => stratum);
  const raked = rake(
    some.length,
    margins.map((codes, margin) => ({ codes, shares: SHARES[margin] ?? [] })),
    { start },
  );
  const weights = isCalibrated ? raked.weights : Float64Array.from(start);
  const cells = crossedCells([strata, ...margins]);
  const respondents = new GrowingMass(cells.count);
  for (const [row, weight] of weights.entries()) respondents.add(cells.codes[row] ?? 0, weight);
  const [stratumOf = new Int32Array(), ...marginsOf] = cells.parts;
  const factorOf = Float64Array.from(
    { length: cells.count },
    (_, cell) => raked.factors[cells.codes.indexOf(cell)] ?? 1,
  );
  const populations = [0, 1, 2].map((stratum) => 10 + 3 * strata.filter((one) => one === stratum).length);
  const design: CellDesign = {
    strata: stratumOf,
    respondents,
    ...(hasPopulations && { populations }),
    ...(isCalibrated && { calibration: { margins: marginsOf, ...(hasStartFactors && { factors: factorOf }) } }),
  };
  const rowDesign: RowDesign = {
    weights,
    stages: [{ strata, ...(hasPopulations && { populations: strata.map((one) => populations[one] ?? 0) }) }],
    ...(isCalibrated && { calibration: { margins, ...(hasStartFactors && { factors: raked.factors }) } }),
  };
  const column = { kind: "single" as const, categories: ["a", "b", "c"], codes: some.map(({ code }) => code) };
  return { sample: cellSample(design), cells, rowDesign, weights, column, tally: tallyOf(column, cells, weights) };
}

const womenIn = ({ cells }: { cells: { parts: Int32Array[] } }) =>
  Array.from(cells.parts[1] ?? []).flatMap((sex, cell) => (sex === 0 ? [cell] : []));

test("what comes of tallies is what comes of respondents, to ten digits", () => {
  fc.assert(
    fc.property(designs, (drawn) => {
      const all = prepared(drawn);
      for (const group of [undefined, womenIn(all)]) {
        const within = drawn.people.map(({ sex }) => (group && sex !== 0 ? 0 : 1));
        const { cells: lines } = shareTable(all.sample, all.tally, { intervals: true, ...(group && { cells: group }) });
        for (const [category, line] of lines.entries()) {
          const is = drawn.people.map(({ code }) => (code < 0 ? Number.NaN : Number(code === category)));
          const mean = meanEstimate(is, all.rowDesign, { within });
          if (line.se === undefined) continue;
          expect(line.share).toBeCloseTo(mean.estimate, 10);
          expect(line.se).toBeCloseTo(line.share === 0 || line.share === 1 ? 0 : mean.se, 8);
          expect(line.se ** 2).toBeCloseTo(line.share === 0 || line.share === 1 ? 0 : mean.se ** 2, 10);
        }
      }
    }),
  );
});

describe("whatever the design", () => {
  test("every interval holds its share, and the shares add up to 1", () => {
    fc.assert(
      fc.property(designs, fc.constantFrom("wilson", "beta"), (drawn, method) => {
        const { sample, tally } = prepared(drawn);
        const table = shareTable(sample, tally, { intervals: true, method: method as "wilson" });
        for (const { share, interval } of table.cells) {
          expect(interval?.low).toBeLessThanOrEqual(share + 1e-12);
          expect(interval?.high).toBeGreaterThanOrEqual(share - 1e-12);
        }
        if (table.base > 0) expect(table.cells.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  test("the order of the respondents changes nothing", () => {
    fc.assert(
      fc.property(designs, fc.integer(), (drawn, seed) => {
        const { sample, tally } = prepared(drawn);
        const shuffled = [...drawn.people].sort((a, b) => ((a.weight * seed) % 1) - ((b.weight * seed) % 1));
        const again = prepared({ ...drawn, people: shuffled });
        same(
          shareTable(sample, tally, { intervals: true }),
          shareTable(again.sample, again.tally, { intervals: true }),
        );
      }),
    );
  });

  test("the scale of the weights changes nothing", () => {
    fc.assert(
      fc.property(designs, fc.double({ min: 1e-3, max: 1e4, noNaN: true }), (drawn, scale) => {
        const one = prepared(drawn);
        const other = prepared(drawn, scale);
        same(
          shareTable(one.sample, one.tally, { intervals: true }),
          shareTable(other.sample, other.tally, { intervals: true }),
        );
      }),
    );
  });

  test("four times as many alike make the intervals narrower", () => {
    fc.assert(
      fc.property(designs, (drawn) => {
        const few = prepared({ ...drawn, hasPopulations: false });
        const many = prepared({ ...drawn, hasPopulations: false, people: Array(4).fill(drawn.people).flat() });
        const more = shareTable(many.sample, many.tally, { intervals: true }).cells;
        for (const [category, { share, interval }] of shareTable(few.sample, few.tally, {
          intervals: true,
        }).cells.entries()) {
          const other = more[category];
          expect(other?.share).toBeCloseTo(share, 8);
          if (!interval || !other?.interval) continue;
          expect(other.interval.high - other.interval.low).toBeLessThan(interval.high - interval.low + 1e-12);
        }
      }),
    );
  });
});

function same(one: ReturnType<typeof shareTable>, other: ReturnType<typeof shareTable>): void {
  expect(other.base).toBe(one.base);
  expect(other.effectiveBase).toBeCloseTo(one.effectiveBase, 6);
  for (const [category, cell] of one.cells.entries()) {
    const again = other.cells[category];
    expect(again?.share).toBeCloseTo(cell.share, 9);
    expect(again?.se ?? 0).toBeCloseTo(cell.se ?? 0, 7);
    expect(again?.interval?.low ?? 0).toBeCloseTo(cell.interval?.low ?? 0, 5);
    expect(again?.interval?.high ?? 0).toBeCloseTo(cell.interval?.high ?? 0, 5);
  }
}

test("counts alone give what respondents give, when weights are those of cells", () => {
  fc.assert(
    fc.property(people, (some) => {
      const cells = crossedCells([some.map(({ stratum }) => stratum), some.map(({ age }) => age)]);
      const column = { kind: "single" as const, categories: ["a", "b", "c"], codes: some.map(({ code }) => code) };
      const counted = tallyOf(column, cells);
      const [strata = new Int32Array(), ages = new Int32Array()] = cells.parts;
      const respondents = new Int32Array(cells.count);
      for (const cell of cells.codes) respondents[cell] = (respondents[cell] ?? 0) + 1;
      const { factors } = rake(cells.count, [{ codes: ages, shares: SHARES[1] ?? [] }], { start: respondents });
      const calibration = { margins: [ages] };
      const sample: CellSample = cellSample({ strata, respondents: massOf(respondents, factors), calibration });
      const counts: CountedTally = {
        categories: column.categories,
        multiple: false,
        answered: counted.answered.n,
        chosen: counted.chosen.map(({ n }) => n),
      };
      const scaled = { ...counted, answered: scaledMass(counted.answered, factors) };
      const tally = weightedTally(counts, factors);
      for (const [category, mass] of tally.chosen.entries()) {
        const other = scaledMass(counted.chosen[category] ?? massOf([]), factors);
        const estimate = shareEstimate(sample, mass, tally.answered);
        const again = shareEstimate(sample, other, scaled.answered);
        expect(estimate.share).toBeCloseTo(again.share, 12);
        expect(estimate.se).toBeCloseTo(again.se, 12);
      }
    }),
  );
});
