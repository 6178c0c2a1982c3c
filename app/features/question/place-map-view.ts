import type { PlaceMap } from "./place-map.ts";

type Spot = PlaceMap["spots"][number];

/** A part of the map as it is drawn, in pixels. */
export interface PlaceMapView {
  width: number;
  height: number;
  /** Per ring of the outline its points, as SVG writes them. */
  border: string[];
  spots: { code: string; x: number; y: number; isChosen: boolean }[];
  /** Of which area it shows the surroundings; the whole municipality without it. */
  within?: string;
}

const WIDTH = 360;
const HEIGHTS = { least: 220, most: 420 };
/** From the edge to what is nearest to it: half a number's size and a little. */
const MARGIN = 24;
/** Between the middles of two numbers: each can be hit by a finger. */
const APART = 34;
/** What an area's surroundings at least show, of the map's own measure: one place alone is no map. */
const LEAST_EXTENT = 20;
const ROUNDS = 60;

/**
 * What the map shows when something is chosen: the whole municipality with its areas, or the surroundings of the area that
 * is chosen or that the chosen place lies in, with its places. Numbers that would lie on each other are pushed apart.
 *
 * Edge cases: a code that is not on the map is as nothing chosen; an area without places shows the municipality.
 */
export function placeMapView({ border, spots }: PlaceMap, chosen?: string): PlaceMapView {
  const within = areaOf(spots, chosen);
  const shown = spots.filter((spot) => (within ? spot.code === within || spot.within === within : !spot.within));
  const places = shown.map(({ x, y }): [number, number] => [x, y]);
  const frame = frameOf(within ? places : [...border.flat(), ...places], LEAST_EXTENT);
  const onto = ([x, y]: readonly [number, number]) => ({
    x: MARGIN + frame.shiftX + (x - frame.left) * frame.scale,
    y: MARGIN + frame.shiftY + (y - frame.top) * frame.scale,
  });
  const numbers = pushedApart(places.map(onto), frame.height);
  return {
    width: WIDTH,
    height: frame.height,
    border: border.map((ring) => ring.map((point) => written(onto(point))).join(" ")),
    spots: shown.map(({ code: own }, index) => ({
      code: own,
      x: Math.round(numbers[index]?.x ?? 0),
      y: Math.round(numbers[index]?.y ?? 0),
      isChosen: own === chosen,
    })),
    ...(within && { within }),
  };
}

const written = ({ x, y }: Point) => `${Math.round(x)},${Math.round(y)}`;

function areaOf(spots: readonly Spot[], chosen: string | undefined): string | undefined {
  const spot = spots.find((one) => one.code === chosen);
  if (!spot) return undefined;
  return spots.some(({ within }) => within === spot.code) ? spot.code : spot.within;
}

interface Point {
  x: number;
  y: number;
}

/** Fits points into the picture, in its middle. @param least what they at least extend over */
function frameOf(points: readonly (readonly [number, number])[], least: number) {
  const extent = (axis: 0 | 1) => {
    const values = points.map((point) => point[axis]);
    const [from, to] = [Math.min(...values), Math.max(...values)];
    const missing = Math.max(0, least - (to - from)) / 2;
    return { from: from - missing, size: to - from + 2 * missing };
  };
  const [across, down] = [extent(0), extent(1)];
  const inner = { width: WIDTH - 2 * MARGIN, least: HEIGHTS.least - 2 * MARGIN, most: HEIGHTS.most - 2 * MARGIN };
  const scale = Math.min(inner.width / across.size, inner.most / down.size);
  const height = Math.max(inner.least, down.size * scale);
  return {
    scale,
    left: across.from,
    top: down.from,
    shiftX: (inner.width - across.size * scale) / 2,
    shiftY: (height - down.size * scale) / 2,
    height: Math.round(height + 2 * MARGIN),
  };
}

/** Moves what lies nearer than APART away from each other, half each, and keeps all of it in the picture. */
function pushedApart(points: readonly Point[], height: number): Point[] {
  const moved = points.map((point) => ({ ...point }));
  const kept = (value: number, most: number) => Math.min(most - MARGIN / 1.5, Math.max(MARGIN / 1.5, value));
  for (let round = 0; round < ROUNDS; round += 1) {
    let isStill = true;
    for (const [index, one] of moved.entries()) {
      for (const other of moved.slice(index + 1)) {
        const [across, down] = [other.x - one.x, other.y - one.y];
        const distance = Math.hypot(across, down);
        if (distance >= APART) continue;
        isStill = false;
        // On the very same point they part to the side.
        const [ux, uy] = distance === 0 ? [1, 0] : [across / distance, down / distance];
        const step = (APART - distance) / 2 + 0.5;
        one.x = kept(one.x - ux * step, WIDTH);
        one.y = kept(one.y - uy * step, height);
        other.x = kept(other.x + ux * step, WIDTH);
        other.y = kept(other.y + uy * step, height);
      }
    }
    if (isStill) break;
  }
  return moved;
}
