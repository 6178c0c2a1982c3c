/** A place on earth in WGS 84 degrees. */
export interface Point {
  lat: number;
  lon: number;
}

/** GeoJSON's order: longitude first, then latitude. Anything after those two (a height) is ignored. */
export type Position = number[];

/** GeoJSON's area geometries (RFC 7946): the first ring is the outline, the others are holes; rings are closed. */
export type AreaGeometry =
  | { type: "Polygon"; coordinates: Position[][] }
  | { type: "MultiPolygon"; coordinates: Position[][][] };

/** Each part of an area as a polygon: its outline first, then its holes. */
export const polygonsOf = (area: AreaGeometry): Position[][][] =>
  area.type === "Polygon" ? [area.coordinates] : area.coordinates;
