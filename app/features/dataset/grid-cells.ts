/** A square of a map by its middle, and how many points lie in it. */
export interface GridCell {
  x: number;
  y: number;
  value: number;
}

/** More squares than anybody looks at. */
export const MOST_CELLS = 250_000;

/**
 * Counts points in squares of a side, over the whole rectangle that holds them, empty squares among them: where nothing
 * is told is part of the picture. Squares begin at whole multiples of the side.
 */
export function gridCells(points: readonly { x: number; y: number }[], side: number): GridCell[] {
  const columns = points.map(({ x }) => Math.floor(x / side));
  const rows = points.map(({ y }) => Math.floor(y / side));
  const [left, right] = endsOf(columns);
  const [bottom, top] = endsOf(rows);
  const [width, height] = [right - left + 1, top - bottom + 1];
  if (width * height > MOST_CELLS) throw new RangeError(`${width} × ${height} squares are too many.`);
  const counts = new Float64Array(width * height);
  for (let point = 0; point < points.length; point++) {
    const cell = ((rows[point] ?? 0) - bottom) * width + (columns[point] ?? 0) - left;
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return Array.from(counts, (value, cell) => ({
    x: (left + (cell % width) + 0.5) * side,
    y: (bottom + Math.floor(cell / width) + 0.5) * side,
    value,
  }));
}

/** The side with which the rectangle of some points has no more squares than may be. */
export function fittingSide(points: readonly { x: number; y: number }[], side: number): number {
  const [left, right] = endsOf(points.map(({ x }) => x));
  const [bottom, top] = endsOf(points.map(({ y }) => y));
  let fitting = side;
  while (((right - left) / fitting + 2) * ((top - bottom) / fitting + 2) > MOST_CELLS) fitting *= 2;
  return fitting;
}

function endsOf(numbers: readonly number[]): [number, number] {
  return numbers.reduce<[number, number]>(
    ([least, most], number) => [Math.min(least, number), Math.max(most, number)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}
