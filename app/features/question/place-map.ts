import { z } from "zod";
import type { Point } from "#app/statistics/spatial/geometry.ts";

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

/**
 * A map of what a question lists, in degrees of WGS 84. So small a part of the earth is taken for flat, with degrees of
 * longitude as wide as in its middle.
 */
export function placeMapOf(
  border: readonly (readonly Point[])[],
  spots: readonly (Point & { code: string; within?: string })[],
): PlaceMap {
  const all = [...border.flat(), ...spots];
  const [north, south] = [Math.max(...all.map(({ lat }) => lat)), Math.min(...all.map(({ lat }) => lat))];
  const west = Math.min(...all.map(({ lon }) => lon));
  const narrowing = Math.cos((((north + south) / 2) * Math.PI) / 180);
  const plane = ({ lat, lon }: Point): [number, number] => [
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
