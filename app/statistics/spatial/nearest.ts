import { distance } from "./distance.ts";
import type { Point } from "./geometry.ts";

/**
 * The candidate nearest to a point, with its distance in metres; undefined when there is none. Of two equally near the
 * first one is taken. Looks at every candidate: meant for the hundreds of areas and places of one municipality.
 */
export function nearest<Candidate extends Point>(
  point: Point,
  candidates: readonly Candidate[],
): { candidate: Candidate; metres: number } | undefined {
  let best: { candidate: Candidate; metres: number } | undefined;
  for (const candidate of candidates) {
    const metres = distance(point, candidate);
    if (!best || metres < best.metres) best = { candidate, metres };
  }
  return best;
}
