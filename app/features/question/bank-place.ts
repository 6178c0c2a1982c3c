import type { Point } from "#app/statistics/spatial/geometry.ts";
import { hasPoint } from "../municipality/nearest-area.ts";
import { freeName, slugOf } from "../municipality/slug.ts";
import { areaOption, type LivingArea } from "./bank.ts";
import { placeMapOf } from "./place-map.ts";
import type { Option, QuestionOf } from "./question.schema.ts";

/** What of a municipality a question on places can name. */
export interface KnownPlaces {
  areas: readonly (LivingArea & { lat?: number | null; lon?: number | null })[];
  /** Of its register of public places. */
  places: readonly (Point & {
    name: string;
    /** The key of the area that it lies in. */
    area?: string;
  })[];
  /** The rings of its outline; none where it is not known. */
  border: readonly (readonly Point[])[];
}

/** A7: a place by its name, by its area or in own words. */
export function leastSafePlace(known: KnownPlaces): QuestionOf<"place"> {
  return {
    id: "A7",
    type: "place",
    text: {
      sv: "Vilken plats i kommunen känns minst trygg för dig?",
      en: "Which place in the municipality feels least safe to you?",
    },
    hint: { sv: "Hoppa över frågan om ingen gör det.", en: "Skip the question if none does." },
    ...listedPlaces(known),
    wordsLength: 100,
  };
}

/** The lists of a place question, and a map of them where there is an outline to draw them in. */
export function listedPlaces({ areas, places, border }: KnownPlaces) {
  const coded = withCodes(places);
  const spots = [
    ...areas.filter(hasPoint).map(({ key: code, lat, lon }) => ({ code, lat, lon })),
    ...coded.map(({ code, area: within, lat, lon }) => ({ code, lat, lon, ...(within !== undefined && { within }) })),
  ];
  return {
    places: coded.map(({ code, name }): Option => ({ code, label: { sv: name, en: name } })),
    areas: areas.map(areaOption),
    ...(border.length > 0 && spots.length > 0 && { map: placeMapOf(border, spots) }),
  };
}

/** With a code each, all different also where two names are the same without their accents. */
function withCodes(places: KnownPlaces["places"]) {
  const taken = new Set<string>();
  return places.map((place) => {
    const code = freeName(`place-${slugOf(place.name)}`, (name) => taken.has(name));
    taken.add(code);
    return { ...place, code };
  });
}
