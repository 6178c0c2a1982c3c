import type { Geometry } from "geojson";
import type * as Leaflet from "leaflet";
import { declutter } from "./declutter.ts";

export interface LatLon {
  lat: number;
  lon: number;
}

/** A named spot with, perhaps, how many have told about it. */
export interface MapSpot extends LatLon {
  id: string;
  kind: "area" | "place";
  name: string;
  unsafe?: number | null;
  liked?: number | null;
  /** What the counts say, for those who do not see them. */
  description?: string;
}

export interface MapTexts {
  zoomIn: string;
  zoomOut: string;
}

/** Two kilometres across on a phone: without a background, names nearby are all that tells where one is. */
const CLOSE_ZOOM = 14;
const SWEDEN: LatLon = { lat: 62, lon: 16 };

/** Leaflet wants a window: it is loaded in a browser only, and on pages with a map only. */
export const loadLeaflet = () => import("leaflet");

/** A map without any background: what it shows is drawn from our own data, so that no tile server is needed. */
export function openMap(leaflet: typeof Leaflet, element: HTMLElement, texts: MapTexts) {
  const map = leaflet.map(element, {
    zoomControl: false,
    attributionControl: false,
    minZoom: 5,
    maxZoom: 18,
    zoomSnap: 0.5,
    zoomAnimation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
  });
  leaflet.control.zoom({ zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut }).addTo(map);
  leaflet.control.scale({ imperial: false, position: "topright" }).addTo(map);
  return { leaflet, map };
}

export type OpenMap = ReturnType<typeof openMap>;

/** @returns the corners of the box around it */
export function drawOutline({ leaflet, map }: OpenMap, outline: Geometry): LatLon[] {
  const style = { className: "map-outline", fillOpacity: 1, opacity: 1 };
  const bounds = leaflet.geoJSON(outline, { interactive: false, style }).addTo(map).getBounds();
  return [bounds.getSouthWest(), bounds.getNorthEast()].map(({ lat, lng }) => ({ lat, lon: lng }));
}

/** Close up at one point or, without one, at all of what matters. */
export function lookAt({ leaflet, map }: OpenMap, point: LatLon | undefined, points: readonly LatLon[] = []): void {
  const bounds = leaflet.latLngBounds(points.map(({ lat, lon }) => [lat, lon]));
  if (point) map.setView([point.lat, point.lon], CLOSE_ZOOM);
  else if (bounds.isValid()) map.fitBounds(bounds, { padding: [50, 50], maxZoom: CLOSE_ZOOM });
  else map.setView([SWEDEN.lat, SWEDEN.lon], 5);
}

interface SpotOptions {
  onSelect(spot: MapSpot): void;
  /** What is on the map already and gets room before them. */
  signs: readonly HTMLElement[];
}

/** Names are signs to find one's way by; spots with counts are buttons. Those with counts get room first. */
export function drawSpots(open: OpenMap, spots: readonly MapSpot[], { onSelect, signs }: SpotOptions): void {
  const isCounted = ({ unsafe, liked }: MapSpot) => Boolean(unsafe || liked);
  const ordered = [...spots.filter(isCounted), ...spots.filter((spot) => !isCounted(spot))];
  const markers = ordered.map((spot) => drawSpot(open, spot, isCounted(spot) ? onSelect : undefined));
  const elements = [...signs, ...markers.flatMap((marker) => marker.getElement() ?? [])];
  open.map.on("zoomend", () => declutter(elements));
  declutter(elements);
}

function drawSpot({ leaflet, map }: OpenMap, spot: MapSpot, onSelect?: (spot: MapSpot) => void): Leaflet.Marker {
  const interactive = onSelect !== undefined;
  const className = ["map-spot", spot.kind, interactive ? "counted" : ""].join(" ");
  const marker = leaflet.marker([spot.lat, spot.lon], {
    icon: leaflet.divIcon({ html: signOf(spot), className, iconSize: undefined }),
    interactive,
    keyboard: interactive,
    // Names are read above whatever they name.
    zIndexOffset: 1000,
  });
  marker.addTo(map);
  if (onSelect) marker.on("click", () => onSelect(spot));
  // The list beneath the map says the same in words.
  else marker.getElement()?.setAttribute("aria-hidden", "true");
  return marker;
}

/** A name over a count – said in words for those who hear it – or else over a dot. */
function signOf({ name, unsafe, liked, description }: MapSpot): HTMLElement {
  const sign = document.createElement("div");
  const add = (parent: HTMLElement, tag: string, text = "", className = "") => {
    const child = document.createElement(tag);
    child.textContent = text;
    child.className = className;
    parent.append(child);
    return child;
  };
  add(sign, "b", name);
  if (unsafe || liked) {
    add(sign, "small", `, ${description}`, "visually-hidden");
    const counts = add(sign, "span");
    counts.setAttribute("aria-hidden", "true");
    if (unsafe) add(counts, "em", String(unsafe));
    if (liked) add(counts, "em", `♥ ${liked}`, "liked");
  } else {
    add(sign, "i");
  }
  return sign;
}

/** An exact point: staff only. One that leads somewhere is one of many, and drawn as a dot. */
export interface MapPin extends LatLon {
  label: string;
  liked?: boolean;
  href?: string;
}

const PIN = `<svg viewBox="0 0 32 40" width="32" height="40" aria-hidden="true"><path d="M16 39C8 27 4 21 4 15a12 12 0 0 1 24 0c0 6-4 12-12 24z" fill="currentColor"/><circle class="map-eye" cx="16" cy="15" r="4.5"/></svg>`;

export function drawPin({ leaflet, map }: OpenMap, { lat, lon, label, liked, href }: MapPin): void {
  const html = document.createElement(href ? "a" : "div");
  html.setAttribute("aria-label", label);
  html.title = label;
  if (html instanceof HTMLAnchorElement && href) {
    html.href = href;
  } else {
    html.setAttribute("role", "img");
    html.innerHTML = PIN;
  }
  const className = `${href ? "map-dot" : "map-pin"} ${liked ? "liked" : ""}`;
  const icon = leaflet.divIcon({ html, className, iconSize: undefined });
  leaflet.marker([lat, lon], { icon, keyboard: false }).addTo(map);
}
