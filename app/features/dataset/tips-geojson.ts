import type { Language } from "#app/i18n/language.ts";
import { inWords } from "#app/i18n/localized.ts";
import { tipCategory } from "../tip/categories.ts";
import type { listApprovedTips } from "../tip/tip.queries.server.ts";

type ApprovedTip = Awaited<ReturnType<typeof listApprovedTips>>[number];

export interface TipFacts {
  name: string;
  demo: boolean;
  /** "DEMO – påhittade siffror". */
  marking: string;
  language: Language;
}

/**
 * Approved tips as GeoJSON (RFC 7946), for GIS: WGS 84, longitude first, and null where a tip has no point. Points are
 * the stored ones, which were snapped to 25 metres before they were stored.
 */
export function tipsGeoJson(tips: readonly ApprovedTip[], { name, demo, marking, language }: TipFacts) {
  return {
    type: "FeatureCollection",
    name,
    ...(demo ? { marking } : {}),
    features: tips.map((tip) => ({
      type: "Feature",
      id: tip.id,
      geometry: tip.lat === null || tip.lon === null ? null : { type: "Point", coordinates: [tip.lon, tip.lat] },
      properties: {
        category: tip.category,
        categoryName: inWords(tipCategory(tip.category).label, language),
        neverPublic: tip.neverPublic,
        status: tip.status,
        receivedOn: tip.receivedOn,
        area: tip.areaName ?? null,
        place: tip.placeName ?? tip.placeText,
        timeOfDay: tip.timeOfDay,
        weekPart: tip.weekPart,
        season: tip.season,
        frequency: tip.frequency,
        avoids: tip.avoids,
        description: tip.description,
        suggestion: tip.suggestion,
        origin: tip.origin,
        ...(demo ? { marking } : {}),
      },
    })),
  };
}
