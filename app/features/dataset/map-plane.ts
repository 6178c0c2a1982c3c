import { METRES_PER_DEGREE } from "#app/statistics/spatial/distance.ts";
import { fromSweref99Tm, toSweref99Tm } from "#app/statistics/spatial/sweref99-tm.ts";

/** Degrees of latitude and longitude, or the two coordinates of a plane. */
export interface PlacePoint {
  north: number;
  east: number;
}

interface PlanePoint {
  x: number;
  y: number;
}

/** Points on a plane in metres, and the way back. */
export interface Flattened {
  points: PlanePoint[];
  back(point: PlanePoint): PlacePoint;
}

/** Where SWEREF 99 TM is true to a few per mille. */
const NEAR_SWEDEN = { south: 53, north: 71, west: 8, east: 27 };

/** Points in metres: SWEREF 99 TM in and about Sweden, elsewhere a plane that touches the earth in their middle. */
export function flattened(places: readonly PlacePoint[], kind: "earth" | "plane"): Flattened {
  if (kind === "plane") {
    return {
      points: places.map(({ north, east }) => ({ x: east, y: north })),
      back: ({ x, y }) => ({ north: y, east: x }),
    };
  }
  const { south, north, west, east } = NEAR_SWEDEN;
  if (places.every((place) => place.north > south && place.north < north && place.east > west && place.east < east)) {
    return {
      points: places.map((place) => {
        const { northing, easting } = toSweref99Tm({ lat: place.north, lon: place.east });
        return { x: easting, y: northing };
      }),
      back: ({ x, y }) => {
        const { lat, lon } = fromSweref99Tm({ northing: y, easting: x });
        return { north: lat, east: lon };
      },
    };
  }
  const middle = places.reduce((sum, place) => sum + place.north, 0) / Math.max(1, places.length);
  const width = METRES_PER_DEGREE * Math.cos((middle * Math.PI) / 180);
  return {
    points: places.map((place) => ({ x: place.east * width, y: place.north * METRES_PER_DEGREE })),
    back: ({ x, y }) => ({ north: y / METRES_PER_DEGREE, east: x / width }),
  };
}
