import { hasPoint } from "../municipality/nearest-area.ts";
import { tipCategory } from "./categories.ts";
import { isApproved, type TipStatus } from "./status.ts";

/** Fewer tips than this about a place, or of a category there, are not shown to the public. */
export const PUBLIC_MINIMUM = 3;

/** What counting needs to know of a tip. */
export interface CountedTip {
  category: string;
  status: TipStatus;
  areaId: string | null;
  placeId: string | null;
}

/** A spot from the municipality's own registers: its position is the register's, never a tip's. */
export interface NamedSpot {
  id: string;
  name: string;
  lat: number | null;
  lon: number | null;
}

/** A named place or an area with what may be said in public of the tips about it. Under the minimum nothing is said. */
export interface PublicPlace {
  /** The register's. */
  id: string;
  kind: "place" | "area";
  name: string;
  /** The area that a place lies in. */
  areaName?: string;
  lat: number | null;
  lon: number | null;
  /** Tips about something unsafe, and about a place somebody likes; null is fewer than the minimum, or none. */
  unsafe: number | null;
  liked: number | null;
  /** The kinds of unsafe tips with at least the minimum, most frequent first. */
  categories: { code: string; count: number }[];
}

interface Registers {
  areas: readonly NamedSpot[];
  places: readonly (NamedSpot & { areaId: string | null })[];
}

/**
 * The tips that may be seen in public, as counts. A tip counts at its named place when that has enough of its kind, else
 * in its area, never in both: neither number can be subtracted from the other. Only approved tips of categories that
 * may be public count at all.
 */
export function publicPlaces(tips: readonly CountedTip[], { areas, places }: Registers): PublicPlace[] {
  const counted = tips.filter((tip) => isApproved(tip.status) && !tipCategory(tip.category).neverPublic);
  const atPlaces = manyAlike(counted, ({ placeId }) => placeId);
  const shown = new Set(atPlaces);
  const inAreas = manyAlike(
    counted.filter((tip) => !shown.has(tip)),
    ({ areaId }) => areaId,
  );
  const areaNames = new Map(areas.map((area) => [area.id, area.name]));
  return [
    ...places.map((place) => ({
      ...summary(
        "place",
        place,
        atPlaces.filter((tip) => tip.placeId === place.id),
      ),
      areaName: areaNames.get(place.areaId ?? ""),
    })),
    ...areas.map((area) =>
      summary(
        "area",
        area,
        inAreas.filter((tip) => tip.areaId === area.id),
      ),
    ),
  ]
    .filter((place) => total(place) > 0)
    .sort((one, other) => total(other) - total(one) || one.name.localeCompare(other.name, "sv"));
}

const isLiked = (tip: CountedTip) => tipCategory(tip.category).group === "good";
const isEnough = (group: readonly unknown[]) => group.length >= PUBLIC_MINIMUM;
const total = ({ unsafe, liked }: PublicPlace) => (unsafe ?? 0) + (liked ?? 0);

/** The tips that are many enough at their spot. Likes and worries are counted apart. */
function manyAlike(tips: readonly CountedTip[], spotOf: (tip: CountedTip) => string | null): CountedTip[] {
  const groups = groupBy(tips, (tip) => {
    const spot = spotOf(tip);
    return spot && `${isLiked(tip) ? "liked" : "unsafe"} ${spot}`;
  });
  return groups.filter(isEnough).flat();
}

function summary(kind: PublicPlace["kind"], { id, name, lat, lon }: NamedSpot, tips: CountedTip[]): PublicPlace {
  const liked = tips.filter(isLiked);
  const unsafe = tips.filter((tip) => !isLiked(tip));
  const categories = groupBy(unsafe, ({ category }) => category)
    .filter(isEnough)
    .map((group) => ({ code: group[0]?.category ?? "", count: group.length }))
    .sort((one, other) => other.count - one.count || one.code.localeCompare(other.code));
  return { id, kind, name, lat, lon, unsafe: unsafe.length || null, liked: liked.length || null, categories };
}

/** The groups of items that share a key; items without one are left out. */
function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string | null): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (!key) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/** The signs on the public map: every named spot, with its counts where there are any to show. */
export function spotsOf({ areas, places }: Registers, shown: readonly PublicPlace[]) {
  const counts = new Map(shown.map((place) => [`${place.kind} ${place.id}`, place]));
  const spots = (kind: PublicPlace["kind"], register: readonly NamedSpot[]) =>
    register.filter(hasPoint).map(({ id, name, lat, lon }) => {
      const place = counts.get(`${kind} ${id}`);
      return { id, kind, name, lat, lon, unsafe: place?.unsafe ?? null, liked: place?.liked ?? null };
    });
  return [...spots("area", areas), ...spots("place", places)];
}
