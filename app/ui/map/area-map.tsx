import type { Geometry } from "geojson";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  drawOutline,
  drawPin,
  drawSpots,
  type LatLon,
  loadLeaflet,
  lookAt,
  type MapPin,
  type MapSpot,
  type OpenMap,
  openMap,
} from "./leaflet-map.ts";
import { drawZones, type MapZone } from "./zones.ts";

interface AreaMapProps {
  /** What the map shows, for those who do not see it. */
  label: string;
  /** The id of a text that says how the map is used. */
  describedBy?: string;
  outline?: Geometry;
  spots?: MapSpot[];
  pins?: MapPin[];
  zones?: MapZone[];
  /** Where to look first and, when it changes, next; else at all of the outline. */
  look?: LatLon;
  /** A cross in the middle, under which a place is chosen. */
  cross?: boolean;
  onMove?(middle: LatLon): void;
  /** Enter while the map has focus. */
  onChoose?(): void;
}

/**
 * The one map of the product, on Leaflet. Contract: the page links `mapStyles`; it is hydrated; arrows move the map and
 * plus and minus zoom; everything on it is on the page in words too, since a map says nothing to a screen reader.
 */
export function AreaMap({
  label,
  describedBy,
  outline,
  spots,
  pins,
  zones,
  look,
  cross,
  onMove,
  onChoose,
}: AreaMapProps) {
  const { t } = useTranslation();
  const element = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<OpenMap>();
  const told = useRef(onMove);
  told.current = onMove;

  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn once, since what it shows comes with the page
  useEffect(() => {
    const canvas = element.current;
    if (!canvas) return;
    let made: OpenMap | undefined;
    let left = false;
    loadLeaflet().then((leaflet) => {
      if (left) return;
      made = openMap(leaflet, canvas, { zoomIn: t("zoomIn"), zoomOut: t("zoomOut") });
      const { map } = made;
      const corners = outline && drawOutline(made, outline);
      // Where there is something to see: many a border goes far out into mountains or sea.
      lookAt(
        made,
        look,
        [pins, zones, spots, corners].find((points) => points?.length),
      );
      const signs = drawZones(made, zones ?? []);
      drawSpots(made, spots ?? [], { onSelect: ({ lat, lon }) => map.panTo([lat, lon]), signs });
      for (const pin of pins ?? []) drawPin(made, pin);
      if (cross) map.on("click", ({ latlng }) => map.panTo(latlng));
      const tell = () => told.current?.({ lat: map.getCenter().lat, lon: map.getCenter().lng });
      map.on("moveend", tell);
      tell();
      setOpen(made);
    });
    return () => {
      left = true;
      made?.map.remove();
    };
  }, []);

  useEffect(() => {
    if (open && look) lookAt(open, look);
  }, [open, look]);

  return (
    <div className="map-frame">
      <div
        ref={element}
        className={pins && pins.length > 1 ? "map-canvas many" : "map-canvas"}
        role="application"
        aria-label={label}
        aria-describedby={describedBy}
        onKeyDown={({ key, target }) => {
          if (key === "Enter" && target === element.current) onChoose?.();
        }}
      />
      {cross ? <Cross /> : null}
    </div>
  );
}

function Cross() {
  return (
    <svg className="map-cross" viewBox="-36 -36 72 72" aria-hidden="true">
      <circle r="19" fill="currentColor" opacity=".16" />
      <circle r="5.5" fill="currentColor" />
      <path d="M0-27V-11M0 27V11M-27 0H-11M27 0H11" stroke="currentColor" strokeWidth="3" strokeLinecap="round" />
    </svg>
  );
}
