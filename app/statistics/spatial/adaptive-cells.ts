/** A rectangle of a map with at least so many points in it. Neighbours share their edges. */
export interface AdaptiveCell {
  minX: number;
  minY: number;
  maxX: number;
  maxY: number;
  /** The numbers of its points in the list. */
  points: number[];
}

export interface PlanePoint {
  x: number;
  y: number;
}

/**
 * Cells of at least `fewest` points that together cover the map: small where points are dense, large where they are few,
 * so that no cell tells of a single tip.
 *
 * Method: a k-d tree. The rectangle about all points is cut across its longer side, between two neighbouring coordinates as
 * near the median as leaves `fewest` points on both sides; if there is no such cut, across the shorter one; if there is none
 * either, it is a cell. A point is never on a cut, and points at one spot are never parted.
 * Source: J. L. Bentley, Communications of the ACM 18 (1975), 509–517.
 * Edge cases: with fewer points than `fewest` there are no cells. A cell has more than 2·fewest points only where many
 * share a coordinate in both directions.
 *
 * @example adaptiveCells([{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 8, y: 0 }, { x: 9, y: 0 }], 2).length // 2, cut at x = 4.5
 */
export function adaptiveCells(points: readonly PlanePoint[], fewest: number): AdaptiveCell[] {
  if (!(fewest >= 1)) throw new RangeError(`A cell needs at least one point, not ${fewest}.`);
  if (points.length < fewest) return [];
  const whole = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (const { x, y } of points) {
    if (!Number.isFinite(x) || !Number.isFinite(y)) throw new RangeError("A point has no position.");
    whole.minX = Math.min(whole.minX, x);
    whole.minY = Math.min(whole.minY, y);
    whole.maxX = Math.max(whole.maxX, x);
    whole.maxY = Math.max(whole.maxY, y);
  }
  const cells: AdaptiveCell[] = [];
  const waiting: AdaptiveCell[] = [{ ...whole, points: points.map((_, index) => index) }];
  for (let cell = waiting.pop(); cell; cell = waiting.pop()) {
    const parts = halves(cell, points, fewest);
    if (parts) waiting.push(parts[1], parts[0]);
    else cells.push(cell);
  }
  return cells;
}

function halves(cell: AdaptiveCell, points: readonly PlanePoint[], fewest: number) {
  const isWide = cell.maxX - cell.minX >= cell.maxY - cell.minY;
  const axes = isWide ? (["x", "y"] as const) : (["y", "x"] as const);
  for (const axis of axes) {
    const sorted = cell.points.toSorted((a, b) => coordinate(points, a, axis) - coordinate(points, b, axis) || a - b);
    const size = cutOf(
      sorted.map((index) => coordinate(points, index, axis)),
      fewest,
    );
    if (size === undefined) continue;
    const [below, above] = [sorted.slice(0, size), sorted.slice(size)];
    const cut = (coordinate(points, below.at(-1) ?? 0, axis) + coordinate(points, above[0] ?? 0, axis)) / 2;
    const [low, high] = axis === "x" ? [{ maxX: cut }, { minX: cut }] : [{ maxY: cut }, { minY: cut }];
    return [
      { ...cell, ...low, points: below },
      { ...cell, ...high, points: above },
    ] as const;
  }
  return undefined;
}

const coordinate = (points: readonly PlanePoint[], index: number, axis: "x" | "y") => points[index]?.[axis] ?? 0;

/** How many of the sorted coordinates are to lie below a cut, or undefined where none can be made. */
function cutOf(sorted: readonly number[], fewest: number): number | undefined {
  const middle = sorted.length / 2;
  const most = Math.floor(middle - fewest);
  for (let away = 0; away <= most + 1; away++) {
    for (const size of [Math.floor(middle) - away, Math.ceil(middle) + away]) {
      const isAllowed = size >= fewest && sorted.length - size >= fewest;
      if (isAllowed && (sorted[size - 1] ?? 0) < (sorted[size] ?? 0)) return size;
    }
  }
  return undefined;
}
