import type { LatLon, OpenMap } from "./leaflet-map.ts";

/** A part of the map: a circle with a number, or a square. Staff only. */
export interface MapZone extends LatLon {
  /** Radius of the circle, or side of the square. */
  metres: number;
  kind: "circle" | "square";
  /** Stands in the middle; the same number is in the list under the map. */
  number?: string;
}

/** @returns the signs with numbers, for the map to make room for */
export function drawZones(open: OpenMap, zones: readonly MapZone[]): HTMLElement[] {
  return zones.flatMap((zone) => drawZone(open, zone) ?? []);
}

function drawZone({ leaflet, map }: OpenMap, { lat, lon, metres, kind, number }: MapZone): HTMLElement | undefined {
  const style = { className: `map-zone ${kind}`, interactive: false, fillOpacity: 1, opacity: 1 };
  const middle = leaflet.latLng(lat, lon);
  if (kind === "square") leaflet.rectangle(middle.toBounds(metres), style).addTo(map);
  else leaflet.circle(middle, { ...style, radius: metres }).addTo(map);
  if (!number) return undefined;
  const html = document.createElement("span");
  html.append(Object.assign(document.createElement("em"), { textContent: number }));
  const icon = leaflet.divIcon({ html, className: "map-spot", iconSize: undefined });
  const sign = leaflet.marker(middle, { icon, interactive: false, keyboard: false, zIndexOffset: 2000 }).addTo(map);
  // The list beneath the map says the same in words.
  sign.getElement()?.setAttribute("aria-hidden", "true");
  return sign.getElement();
}
