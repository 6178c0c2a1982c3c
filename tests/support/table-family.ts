import fc from "fast-check";
import { type Column, NO_ANSWER } from "#app/statistics/column.ts";
import { frequencyTable, groupedTables } from "#app/statistics/frequency-table.ts";
import type { FamilyQuestion, TableFamily } from "#app/statistics/suppression/family.ts";

/** A survey of made-up respondents, drawn from a number so that a failure can be drawn again. */
export interface Draw {
  seed: number;
  respondents: number;
  /** Per break how common its groups are, and how common it is to be in none. */
  breaks: number[][];
  none: number;
  /** Ordinary questions: how large a share skips each. */
  skips: number[];
  /** How common each of three kinds of exposure is, and how large a share skips it; with "exposed to any" beside them. */
  exposure: { share: number; skips: number }[];
  weighted: boolean;
}

const small = (max: number) => fc.double({ min: 0, max, noNaN: true });

export const anyDraw: fc.Arbitrary<Draw> = fc.record({
  seed: fc.nat(),
  respondents: fc.integer({ min: 12, max: 420 }),
  breaks: fc.array(fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 2, maxLength: 7 }), {
    minLength: 1,
    maxLength: 2,
  }),
  none: fc.oneof(fc.constant(0), small(0.1)),
  skips: fc.array(fc.oneof(fc.constant(0), small(0.1), fc.double({ min: 0.5, max: 0.97, noNaN: true })), {
    minLength: 1,
    maxLength: 4,
  }),
  exposure: fc.array(
    fc.record({
      share: fc.oneof(small(0.03), small(0.25)),
      skips: fc.oneof(fc.constant(0), small(0.1), small(0.9)),
    }),
    { minLength: 3, maxLength: 3 },
  ),
  weighted: fc.boolean(),
});

const SCALE = ["very", "rather", "little", "not"];
const EXPOSURE = ["once", "several", "no"];

export function familyOf(draw: Draw): TableFamily {
  const next = generator(draw.seed);
  const people = Array.from({ length: draw.respondents }, (_, index) => index);
  const groupings = draw.breaks.map((shares) => {
    const skewed = shares.map((share) => share ** 3);
    return people.map(() => (next() < draw.none ? NO_ANSWER : pick(skewed, next())));
  });
  const weights = draw.weighted ? people.map(() => 0.4 + 1.6 * next()) : undefined;
  const tables = (column: Column) => ({
    total: frequencyTable(column, weights ? { weights } : {}),
    groups: groupings.map((groups, at) =>
      groupedTables(column, { groups, count: draw.breaks[at]?.length ?? 0 }, weights ? { weights } : {}),
    ),
  });
  const ordinary = draw.skips.map((skip): FamilyQuestion => {
    const codes = people.map(() => (next() < skip ? NO_ANSWER : pick([1, 3, 3, 2], next())));
    return { ...tables({ kind: "single", categories: SCALE, codes }), splits: [["very", "rather"]] };
  });
  const parts = draw.exposure.map(({ share, skips }) =>
    people.map(() => (next() < skips ? NO_ANSWER : next() < share ? pick([2, 1], next()) : 2)),
  );
  const any = people.map((person) => {
    const answers = parts.map((codes) => codes[person] ?? NO_ANSWER);
    if (answers.some((answer) => answer === 0 || answer === 1)) return 0;
    return answers.every((answer) => answer === 2) ? 1 : NO_ANSWER;
  });
  const asExposure = { splits: [["once", "several"]], sensitive: true };
  const exposure = parts.map(
    (codes): FamilyQuestion => ({
      ...tables({ kind: "single", categories: EXPOSURE, codes }),
      ...asExposure,
    }),
  );
  const first = ordinary.length;
  const combined: FamilyQuestion = {
    ...tables({ kind: "single", categories: ["exposed", "not_exposed"], codes: any }),
    splits: [["exposed"]],
    sensitive: true,
    union: {
      codes: ["exposed"],
      parts: exposure.map((_, index) => ({ question: first + index, codes: ["once", "several"] })),
    },
  };
  return {
    respondents: draw.respondents,
    breaks: groupings.map((groups, at) =>
      (draw.breaks[at] ?? []).map((_, group) => groups.filter((one) => one === group).length),
    ),
    questions: [...ordinary, ...exposure, combined],
  };
}

function pick(shares: readonly number[], chance: number): number {
  let left = chance * shares.reduce((sum, share) => sum + share, 0);
  const found = shares.findIndex((share) => {
    left -= share;
    return left < 0;
  });
  return found < 0 ? shares.length - 1 : found;
}

/** Mulberry32: the same numbers everywhere. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
