import { z } from "zod";
import { type AreaGeometry, type Point, polygonsOf } from "#app/statistics/spatial/geometry.ts";

const ring = z.array(z.array(z.number()).min(2)).min(4);

/** A GeoJSON polygon or multipolygon (RFC 7946) in WGS 84. */
export const AreaGeometrySchema: z.ZodType<AreaGeometry> = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Polygon"), coordinates: z.array(ring).min(1) }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(ring).min(1)).min(1) }),
]);

/** A geometry as the database keeps it: text, or nothing where it is not known. @throws on text that is no geometry */
export function parseGeometry(stored: string | null): AreaGeometry | undefined {
  return stored ? AreaGeometrySchema.parse(JSON.parse(stored)) : undefined;
}

/** The outlines of a geometry, without its holes. */
export function outerRings(geometry: AreaGeometry | undefined): Point[][] {
  const polygons = geometry ? polygonsOf(geometry) : [];
  return polygons.map(([outer = []]) => outer.map(([lon = 0, lat = 0]) => ({ lat, lon })));
}
