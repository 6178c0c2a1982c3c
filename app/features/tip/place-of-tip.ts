import type { Point } from "#app/statistics/spatial/geometry.ts";
import { nearest } from "#app/statistics/spatial/nearest.ts";

/** A pin so near to a named place is taken to be about it: a square or a park is some hundred metres wide. */
const PLACE_REACH_METRES = 100;

interface NamedPlace extends Point {
  name: string;
}

/** The named public place that a tip is about: the one where the pin is, else the one that the words name. */
export function placeOfTip<Place extends NamedPlace>(
  where: { point?: Point; placeText?: string },
  places: readonly Place[],
): Place | undefined {
  if (where.point) {
    const closest = nearest(where.point, places);
    return closest && closest.metres <= PLACE_REACH_METRES ? closest.candidate : undefined;
  }
  return places.find(({ name }) => folded(name) === folded(where.placeText ?? ""));
}

const folded = (name: string) => name.normalize("NFC").toLocaleLowerCase("sv").replace(/\s+/g, " ").trim();
