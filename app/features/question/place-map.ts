import { z } from "zod";

const coordinate = z.number().int();
const code = z.string().regex(/^[a-z0-9_-]+$/);

/**
 * Where a place question's alternatives are, on a plane: whole numbers, y downwards. Only what has a name is on it; whoever
 * answers chooses one of these, never a point (decision 0013).
 */
export const PlaceMapSchema = z.object({
  /** The municipality's outline: rings of points. */
  border: z.array(z.array(z.tuple([coordinate, coordinate])).min(3)).min(1),
  spots: z.array(
    z.object({
      code,
      x: coordinate,
      y: coordinate,
      /** The code of the area that a place lies in. */
      within: code.optional(),
    }),
  ),
});
export type PlaceMap = z.infer<typeof PlaceMapSchema>;
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

/** What the form's button says when a number on the map is pressed: the question, and the alternative or nothing. */
const PRESSED = /^plats:([A-Za-z][A-Za-z0-9_]*):([a-z0-9_-]*)$/;

export const placeButton = (questionId: string, code: string): string => `plats:${questionId}:${code}`;

export function pressedPlace(button: string): { questionId: string; code: string } | null {
  const [, questionId, code = ""] = PRESSED.exec(button) ?? [];
  return questionId === undefined ? null : { questionId, code };
}

/** As many points of a ring as a small map can show. */
const MOST_POINTS = 160;
/** Steps to a degree of latitude: some twenty metres each. */
const STEPS_PER_DEGREE = 5000;

interface Position {
  lat: number;
  lon: number;
}

/**
 * A map of what a question lists, in degrees of WGS 84. So small a part of the earth is taken for flat, with degrees of
 * longitude as wide as in its middle.
 */
export function placeMapOf(
  border: readonly (readonly Position[])[],
  spots: readonly (Position & { code: string; within?: string })[],
): PlaceMap {
  const all = [...border.flat(), ...spots];
  const [north, south] = [Math.max(...all.map(({ lat }) => lat)), Math.min(...all.map(({ lat }) => lat))];
  const west = Math.min(...all.map(({ lon }) => lon));
  const narrowing = Math.cos((((north + south) / 2) * Math.PI) / 180);
  const plane = ({ lat, lon }: Position): [number, number] => [
    Math.round((lon - west) * narrowing * STEPS_PER_DEGREE),
    Math.round((north - lat) * STEPS_PER_DEGREE),
  ];
  return {
    border: border.map((ring) => {
      const every = Math.ceil(ring.length / MOST_POINTS);
      return ring.filter((_, index) => index % every === 0).map(plane);
    }),
    spots: spots.map(({ code: own, within, ...position }) => {
      const [x, y] = plane(position);
      return { code: own, x, y, ...(within !== undefined && { within }) };
    }),
  };
}
