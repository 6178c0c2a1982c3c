import { EARTH_RADIUS } from "./distance.ts";
import type { Point } from "./geometry.ts";

/** Points that distances are measured between: on the earth or on a plane. */
export interface Space {
  size: number;
  /** Three numbers per point, so that straight lines between them tell who is near whom: no poles, no date line. */
  coordinates: Float64Array;
  /** How long the straight line is between two points that are `distance` apart on the surface. */
  straight(distance: number): number;
}

/** Points on the earth, with distances in metres as `distance` measures them. */
export function onEarth(points: readonly Point[]): Space {
  const coordinates = new Float64Array(points.length * 3);
  points.forEach(({ lat, lon }, index) => {
    const [phi, lambda] = [(lat * Math.PI) / 180, (lon * Math.PI) / 180];
    coordinates[3 * index] = EARTH_RADIUS * Math.cos(phi) * Math.cos(lambda);
    coordinates[3 * index + 1] = EARTH_RADIUS * Math.cos(phi) * Math.sin(lambda);
    coordinates[3 * index + 2] = EARTH_RADIUS * Math.sin(phi);
  });
  const half = (distance: number) => Math.min(Math.PI / 2, distance / (2 * EARTH_RADIUS));
  return { size: points.length, coordinates, straight: (distance) => 2 * EARTH_RADIUS * Math.sin(half(distance)) };
}

/** Points on a plane, such as a national grid, with distances in its own unit. */
export function onPlane(points: readonly { x: number; y: number }[]): Space {
  const coordinates = new Float64Array(points.length * 3);
  for (const [index, { x, y }] of points.entries()) coordinates.set([x, y], 3 * index);
  return { size: points.length, coordinates, straight: (distance) => distance };
}

/** The points of two spaces of one kind, those of the other behind. */
export function together(one: Space, other: Space): Space {
  const coordinates = new Float64Array(one.coordinates.length + other.coordinates.length);
  coordinates.set(one.coordinates);
  coordinates.set(other.coordinates, one.coordinates.length);
  return { size: one.size + other.size, coordinates, straight: one.straight };
}

/** The distinct spots of a space, in the order in which they first come, and which of them each point is at. */
export function onSpots({ size, coordinates, straight }: Space) {
  const numbers = new Map<string, number>();
  const spotOf = new Int32Array(size);
  const firsts: number[] = [];
  const counts: number[] = [];
  for (let index = 0; index < size; index++) {
    const key = coordinates.subarray(3 * index, 3 * index + 3).join();
    let spot = numbers.get(key);
    if (spot === undefined) {
      spot = firsts.length;
      numbers.set(key, spot);
      firsts.push(index);
      counts.push(0);
    }
    spotOf[index] = spot;
    counts[spot] = (counts[spot] ?? 0) + 1;
  }
  const own = new Float64Array(firsts.length * 3);
  for (const [spot, index] of firsts.entries()) own.set(coordinates.subarray(3 * index, 3 * index + 3), 3 * spot);
  const spots: Space = { size: firsts.length, coordinates: own, straight };
  return { spots, spotOf, counts };
}
