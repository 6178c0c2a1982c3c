import { MARGINS } from "#app/features/analysis/margins.ts";
import { kishEffectiveSize } from "#app/statistics/kish-effective-size.ts";
import { rake } from "#app/statistics/rake.ts";
import { demoRandom, type Random } from "./derive.ts";
import { DEMO_FIGURES } from "./figures.ts";
import type { DemoMunicipality } from "./municipalities.ts";
import { apportion } from "./quota.ts";
import type { Round } from "./rounds.ts";

export interface Person {
  /** Codes of G1, G2 and G3. */
  age: string;
  sex: string;
  area: string;
  /** How unsafe and worried somebody is in general: what makes answers go together. Mean 0, standard deviation 1. */
  unease: number;
}

export interface Sample {
  people: Person[];
  /** The weights that the product's analysis will arrive at. */
  weights: Float64Array;
  random: Random;
}

const SEXES = ["woman", "man"] as const;
/** The ages of the population margins, and how the youngest are spread over two age bands. */
const AGES = [["age_16_19", "age_20_29", "age_20_29"], ["age_30_49"], ["age_50_64"], ["age_65_84"]] as const;
/** Older people and women answer more. Multiplied by a strength that is sought per round. */
const AGE_INCLINATION = [-1.15, -0.35, 0.35, 0.95];
const SEX_INCLINATION = [0.12, -0.12];
const DESIGN_EFFECT = 1.3;

/** Everyone who answered the sample survey of a round. */
export function drawSample(municipality: DemoMunicipality, round: Round): Sample {
  const figures = DEMO_FIGURES[municipality.slug];
  const random = demoRandom("people", municipality.code, round);
  const { answers } = figures[round];
  const effective = round === 2026 ? figures[2026].effective : answers / DESIGN_EFFECT;
  const cells = cellsOf(municipality, answers, effective);
  const areas = areasOf(figures[2026].areas, answers);
  const order = random.shuffle(areas);
  const people = cells.map(({ sex, age }, index) => ({
    sex,
    age: random.pick(AGES[age] ?? AGES[1]),
    area: order[index] ?? "landsbygd",
    unease: gauss(random),
  }));
  return { people, weights: weigh(municipality, people), random };
}

type Cell = { sex: string; age: number };

/** Seeks the strength of non-response with which the weights have the wished effective number. */
function cellsOf(municipality: DemoMunicipality, answers: number, effective: number): Cell[] {
  let best: { cells: Cell[]; error: number } | undefined;
  for (let strength = 0.3; strength < 1.2; strength += 0.01) {
    const cells = cellsAt(municipality, answers, strength);
    const people = cells.map(({ sex, age }) => ({ sex, age: AGES[age]?.at(-1) ?? "" }));
    const error = Math.abs(kishEffectiveSize(weigh(municipality, people)) - effective);
    if (!best || error < best.error) best = { cells, error };
  }
  return best?.cells ?? [];
}

function cellsAt({ slug }: DemoMunicipality, answers: number, strength: number): Cell[] {
  const { women, ages } = DEMO_FIGURES[slug];
  // A few say another gender or none; they are weighted by age alone.
  const apart: Cell[] = Array.from({ length: Math.round(answers * 0.006) }, (_, index) => ({
    sex: index % 2 === 0 ? "no_answer" : "other",
    age: index % 4,
  }));
  const kinds = SEXES.flatMap((sex, s) => AGES.map((_, age) => ({ sex, age, s })));
  const parts = kinds.map(
    ({ s, age }) =>
      (s === 0 ? women : 100 - women) *
      (ages[age] ?? 0) *
      Math.exp(strength * ((AGE_INCLINATION[age] ?? 0) + (SEX_INCLINATION[s] ?? 0))),
  );
  const counts = apportion(parts, answers - apart.length);
  return [
    ...kinds.flatMap(({ sex, age }, index) => Array.from({ length: counts[index] ?? 0 }, () => ({ sex, age }))),
    ...apart,
  ];
}

/** As the product's analysis weights a random sample. */
function weigh({ slug }: DemoMunicipality, people: readonly { sex: string; age: string }[]): Float64Array {
  const { women, ages } = DEMO_FIGURES[slug];
  const shares = { sex: [women / 100, 1 - women / 100], age: ages.map((age) => age / 100) };
  const margins = MARGINS.map(({ dimension, categories, categoryOf }) => ({
    shares: shares[dimension],
    codes: people.map((person) => categories.indexOf(categoryOf[person[dimension]] ?? "")),
  }));
  return rake(people.length, margins).weights;
}

function areasOf(areas2026: Record<string, number>, answers: number): string[] {
  const counts = apportion(Object.values(areas2026), answers);
  return Object.keys(areas2026).flatMap((area, index) => Array.from({ length: counts[index] ?? 0 }, () => area));
}

/** About normal, mean 0 and standard deviation 1: the sum of twelve uniform numbers, less six. */
export function gauss(random: Random): number {
  let sum = -6;
  for (let drawn = 0; drawn < 12; drawn++) sum += random.next();
  return sum;
}
