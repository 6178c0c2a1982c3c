import { demoRandom } from "./derive.ts";
import { DEMO_FIGURES, type RoundFigures } from "./figures.ts";
import type { DemoSlug } from "./municipalities.ts";
import type { Round } from "./rounds.ts";

/**
 * Shares for the questions that have no listed figure. Problems, worries and unsafety are the usual proportions between
 * them times a level, which is solved so that the local safety index comes out as listed:
 *   index = mean of four blocks, each the mean of 6 · share / 0.60 over its items, exposure counted twice.
 */
const PROBLEMS = { B1: 0.17, B2: 0.12, B3: 0.09, B5: 0.18, B6: 0.09, B8: 0.07, B9: 0.08 };
const WORRIES = { C2: 0.14, C3: 0.09, C4: 0.07, C5: 0.22 };
const UNSAFETY = { A2: 0.03, A3: 0.12, A4: 0.08, A5: 0.09, A6: 0.06 };

/** How those exposed to a crime are spread over theft or damage (D1), fraud (D2) and threats or violence (D3). */
export const EXPOSURE_PATTERNS = [
  { share: 0.37, items: ["D1"] },
  { share: 0.33, items: ["D2"] },
  { share: 0.08, items: ["D3"] },
  { share: 0.1, items: ["D1", "D2"] },
  { share: 0.07, items: ["D1", "D3"] },
  { share: 0.02, items: ["D2", "D3"] },
  { share: 0.03, items: ["D1", "D2", "D3"] },
] as const;
const EXPOSURES_PER_EXPOSED = EXPOSURE_PATTERNS.reduce((sum, { share, items }) => sum + share * items.length, 0);

const total = (shares: Record<string, number>) => Object.values(shares).reduce((sum, share) => sum + share, 0);

export interface SampleShares {
  safe: number;
  unsafe: number;
  unsafeWomen: number;
  /** Shares of the "bad" end: unsafe, often, to a large extent. */
  uneasy: Record<string, number>;
  exposed: number;
  /** E1, E2, E3, E4: large trust, agrees. */
  trust: Record<string, number>;
  knew: number;
  /** F1, all ten. */
  issues: Record<string, number>;
}

export function sampleShares(slug: DemoSlug, round: Round): SampleShares {
  const figures = DEMO_FIGURES[slug];
  const now = figures[round];
  const level = levelOf(now);
  const scaled = (shares: Record<string, number>) =>
    Object.fromEntries(Object.entries(shares).map(([id, share]) => [id, share * level]));
  return {
    safe: now.safe / 100,
    unsafe: now.unsafe / 100,
    unsafeWomen: (figures[2026].unsafeWomen / figures[2026].unsafe) * (now.unsafe / 100),
    uneasy: {
      ...scaled(PROBLEMS),
      ...scaled(WORRIES),
      ...scaled(UNSAFETY),
      B4: now.speeding / 100,
      B7: now.drugs / 100,
      C1: now.fraudWorry / 100,
    },
    exposed: now.exposed / 100,
    trust: trustOf(now),
    knew: knewOf(slug, round, now),
    issues: issueShares(slug, round),
  };
}

function levelOf(now: RoundFigures): number {
  const listed =
    (now.speeding + now.drugs) / 9 +
    now.fraudWorry / 5 +
    (2 * EXPOSURES_PER_EXPOSED * now.exposed) / 3 +
    now.unsafe / 6;
  const unlisted = total(PROBLEMS) / 9 + total(WORRIES) / 5 + total(UNSAFETY) / 6;
  return (now.index * 0.4 - listed / 100) / unlisted;
}

function trustOf({ policeCare }: RoundFigures): Record<string, number> {
  const care = policeCare / 100;
  return { E1: care + 0.06, E2: care - 0.03, E3: care, E4: 0.68 };
}

/** Götene's change is a certain one, though barely: the decimals are on the side that shows it. */
function knewOf(slug: DemoSlug, round: Round, { knew }: RoundFigures): number {
  if (slug !== "gotene") return knew / 100;
  return round === 2024 ? 0.3675 : 0.4425;
}

const OTHER_ISSUES: Record<string, number> = {
  youth_drugs: 0.33,
  traffic: 0.3,
  fraud: 0.3,
  presence: 0.29,
  recruitment: 0.27,
  lighting: 0.24,
  theft: 0.16,
  close_violence: 0.13,
  hate_online: 0.09,
  other: 0.04,
};
/** In 2024 fewer named fraud, more the traffic. */
const ISSUES_2024: Record<string, number> = { fraud: -0.03, youth_drugs: -0.02, traffic: 0.02 };

function issueShares(slug: DemoSlug, round: Round): Record<string, number> {
  const figures = DEMO_FIGURES[slug];
  const random = demoRandom("issues", slug);
  const listed = figures[2026].issues.map(([code, share]) => [code, share / 100] as const);
  const third = listed.at(-1)?.[1] ?? 0;
  const below = Object.entries(OTHER_ISSUES).map(
    ([code, share]) => [code, Math.min(share * (0.8 + random.next() * 0.4), third - 0.03)] as const,
  );
  const shares = Object.fromEntries([...below, ...listed]);
  if (round === 2026) return shares;
  const before = (code: string, share: number) => share + (ISSUES_2024[code] ?? (random.next() - 0.5) * 0.04);
  return Object.fromEntries(Object.entries(shares).map(([code, share]) => [code, before(code, share)]));
}
