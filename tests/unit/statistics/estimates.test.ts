import { describe, expect, test } from "vitest";
import { type CellDesign, cellSample } from "#app/statistics/cell-sample.ts";
import { crossedCells } from "#app/statistics/crossed-cells.ts";
import { GrowingMass, type Mass, massOf, scaledMass } from "#app/statistics/mass.ts";
import { postStratify } from "#app/statistics/post-stratify.ts";
import { rake } from "#app/statistics/rake.ts";
import { shareEstimate } from "#app/statistics/share-estimate.ts";
import { tallyOf } from "#app/statistics/tally.ts";
import {
  columnOf,
  type ReferenceDesign,
  referenceEstimates,
  referenceSurvey,
} from "#tests/support/reference-survey.ts";

const rows = referenceSurvey();
const expected: Record<string, ReferenceDesign> = referenceEstimates();
const STRATA = ["north", "south", "coast"];
const POPULATIONS = [4200, 900, 500];
const SIZES = [110, 80, 50];
const AGES = ["16_29", "30_49", "50_64", "65_84"];
const AREAS = ["town", "village", "country"];

const stratum = columnOf(rows, "stratum", STRATA).codes;
const sex = columnOf(rows, "sex", ["man", "woman"]).codes;
const age = columnOf(rows, "age", AGES).codes;
const area = columnOf(rows, "area", AREAS).codes;
const cells = crossedCells([stratum, sex, age, area]);
const [strata = [], sexes = [], ages = [], areas = []] = cells.parts;

function massesOf(weights?: ArrayLike<number>): Mass {
  const mass = new GrowingMass(cells.count);
  for (const row of rows.keys()) mass.add(cells.codes[row] ?? 0, weights?.[row] ?? 1);
  return mass;
}
const startWeights = rows.map((_, row) => {
  const number = stratum[row] ?? 0;
  return (POPULATIONS[number] ?? 0) / (SIZES[number] ?? 1);
});
const outside = rows.map((row) => Number(row.weight));
const MARGINS = [
  { codes: sexes, shares: [2850, 2750] },
  { codes: ages, shares: [1060, 1740, 1400, 1400] },
];

/** A design, and what its calibration multiplies the starting weights by. */
interface Prepared {
  design: CellDesign;
  start?: ArrayLike<number>;
  factors?: ArrayLike<number>;
}

function raked(weights: ArrayLike<number>, populations?: readonly number[]): Prepared {
  const start = massesOf(weights);
  const { factors } = rake(cells.count, MARGINS, { start: start.w });
  const calibration = { margins: [sexes, ages] };
  const design = { strata, respondents: scaledMass(start, factors), calibration, ...(populations && { populations }) };
  return { design, start: weights, factors };
}

function poststratified(): Prepared {
  const start = massesOf(startWeights);
  const codes = Int32Array.from(sexes, (code, cell) => code * 4 + (ages[cell] ?? 0));
  const inCells = new Float64Array(8);
  codes.forEach((code, cell) => {
    inCells[code] = (inCells[code] ?? 0) + (start.w[cell] ?? 0);
  });
  // As the script makes them: ×1.1, 0.9, 1.2, 0.8 in R's order (man, woman within each age), rounded.
  const shares = Array.from(inCells, (sum, code) => {
    const order = (code % 4) * 2 + Math.floor(code / 4);
    return Math.round(sum * ([1.1, 0.9, 1.2, 0.8][order % 4] ?? 1));
  });
  const { factors } = postStratify(codes, shares, { start: start.w, minimum: 0 });
  const calibration = { margins: [codes], factors };
  return { design: { strata, respondents: scaledMass(start, factors), calibration }, start: startWeights, factors };
}

const DESIGNS: Record<string, Prepared> = {
  simple: { design: { respondents: massesOf() } },
  stratified: { design: { strata, respondents: massesOf(startWeights) }, start: startWeights },
  stratifiedFpc: {
    design: { strata, populations: POPULATIONS, respondents: massesOf(startWeights) },
    start: startWeights,
  },
  outside: { design: { strata, respondents: massesOf(outside) }, start: outside },
  outsideUnstratified: { design: { respondents: massesOf(outside) }, start: outside },
  raked: raked(startWeights),
  rakedFpc: raked(startWeights, POPULATIONS),
  rakedOutside: raked(outside),
  poststratified: poststratified(),
};

const cellsWhere = (wanted: (cell: number) => boolean) =>
  Array.from({ length: cells.count }, (_, cell) => cell).filter(wanted);
const GROUPS: Record<string, number[] | undefined> = {
  all: undefined,
  woman: cellsWhere((cell) => sexes[cell] === 1),
  town: cellsWhere((cell) => areas[cell] === 0),
  coast: cellsWhere((cell) => strata[cell] === 2),
  oldVillage: cellsWhere((cell) => ages[cell] === 3 && areas[cell] === 1),
};
const QUESTIONS = {
  safe: { column: columnOf(rows, "safe", ["yes", "no"]), category: 0 },
  lighting: { column: columnOf(rows, "lighting", ["0", "1"]), category: 1 },
  traffic: { column: columnOf(rows, "traffic", ["0", "1"]), category: 1 },
};

describe.each(Object.keys(DESIGNS))("%s: shares in groups against R's svymean and svyciprop", (name) => {
  const { design, start, factors } = DESIGNS[name] as Prepared;
  const sample = cellSample(design);
  const scaled = (mass: Mass) => (factors ? scaledMass(mass, factors) : mass);

  test("the degrees of freedom and the weights", () => {
    expect(sample.degreesOfFreedom).toBe(expected[name]?.df);
    const sum = Array.from(design.respondents.w).reduce((total, weight) => total + weight, 0);
    const squares = Array.from(design.respondents.ww).reduce((total, weight) => total + weight, 0);
    expect((sum * sum) / squares).toBeCloseTo(expected[name]?.kish ?? Number.NaN, 6);
  });

  test.each(Object.keys(GROUPS))("%s", (group) => {
    for (const [question, { column, category }] of Object.entries(QUESTIONS)) {
      const tally = tallyOf(column, cells, start);
      const having = scaled(tally.chosen[category] ?? massOf([]));
      const estimate = (method: "wilson" | "beta") =>
        shareEstimate(sample, having, scaled(tally.answered), GROUPS[group], { method });
      const r = expected[name]?.shares[group]?.[question as "safe"];
      const ours = estimate("wilson");
      expect(ours.share).toBeCloseTo(r?.share ?? Number.NaN, 9);
      expect(ours.se).toBeCloseTo(r?.se ?? Number.NaN, 9);
      expect(ours.effectiveN / (r?.effectiveN ?? Number.NaN)).toBeCloseTo(1, 8);
      expect(ours.interval.low).toBeCloseTo(r?.wilson[0] ?? Number.NaN, 9);
      expect(ours.interval.high).toBeCloseTo(r?.wilson[1] ?? Number.NaN, 9);
      const beta = estimate("beta").interval;
      expect(beta.low).toBeCloseTo(r?.beta[0] ?? Number.NaN, 9);
      expect(beta.high).toBeCloseTo(r?.beta[1] ?? Number.NaN, 9);
    }
  });
});
