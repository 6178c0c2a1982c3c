import type { Space } from "./space.ts";

/** Cells per axis at most, so that three cell numbers fit into one exact whole number. */
const MOST_CELLS = 2 ** 17;
const AXES = [0, 1, 2] as const;

/**
 * Who is near whom: the points within a distance of each point, by a grid whose cells are as wide as that distance, so
 * that only the cells round a point are looked at.
 *
 * Formula: j is a neighbour of i when the distance between them is at most `distance`; no point is its own neighbour.
 * Edge cases: points at the very same spot are neighbours; those exactly `distance` apart too, as far as floating point
 * can tell (a relative tolerance of 1e-12).
 *
 * @example new Neighbours(onPlane([{ x: 0, y: 0 }, { x: 3, y: 4 }, { x: 9, y: 0 }]), 5).of(0) // [1]
 */
export class Neighbours {
  private readonly cells = new Map<number, number[]>();
  private readonly reach: number;
  private readonly cellSize: number;
  private readonly origin: number[];

  constructor(
    private readonly space: Space,
    distance: number,
  ) {
    if (!(distance > 0)) throw new RangeError(`A distance to neighbours is more than 0, not ${distance}.`);
    this.reach = space.straight(distance) * (1 + 1e-12);
    const bounds = AXES.map((axis) => boundsOf(space, axis));
    this.origin = bounds.map(({ least }) => least);
    const extent = Math.max(...bounds.map(({ least, most }) => most - least));
    this.cellSize = Math.max(this.reach, extent / (MOST_CELLS - 4));
    for (let index = 0; index < space.size; index++) {
      const key = keyOf(AXES.map((axis) => this.cellOf(index, axis)));
      const cell = this.cells.get(key);
      if (cell) cell.push(index);
      else this.cells.set(key, [index]);
    }
  }

  /** The numbers of the neighbours of a point, in no particular order. */
  of(index: number): number[] {
    const [x = 0, y = 0, z = 0] = AXES.map((axis) => this.cellOf(index, axis));
    const found: number[] = [];
    for (let i = x - 1; i <= x + 1; i++) {
      for (let j = y - 1; j <= y + 1; j++) {
        for (let k = z - 1; k <= z + 1; k++) this.collect(index, this.cells.get(keyOf([i, j, k])), found);
      }
    }
    return found;
  }

  private collect(index: number, cell: readonly number[] | undefined, found: number[]): void {
    if (!cell) return;
    const { coordinates } = this.space;
    const square = this.reach * this.reach;
    for (const other of cell) {
      if (other === index) continue;
      const dx = at(coordinates, other, 0) - at(coordinates, index, 0);
      const dy = at(coordinates, other, 1) - at(coordinates, index, 1);
      const dz = at(coordinates, other, 2) - at(coordinates, index, 2);
      if (dx * dx + dy * dy + dz * dz <= square) found.push(other);
    }
  }

  /** From 1, so that the cell before the first has a number too. */
  private cellOf(index: number, axis: number): number {
    return 1 + Math.floor((at(this.space.coordinates, index, axis) - (this.origin[axis] ?? 0)) / this.cellSize);
  }
}

const at = (coordinates: Float64Array, index: number, axis: number) => coordinates[3 * index + axis] ?? 0;

const keyOf = ([x = 0, y = 0, z = 0]: readonly number[]) => (x * MOST_CELLS + y) * MOST_CELLS + z;

function boundsOf({ size, coordinates }: Space, axis: number): { least: number; most: number } {
  let least = size > 0 ? Number.POSITIVE_INFINITY : 0;
  let most = size > 0 ? Number.NEGATIVE_INFINITY : 0;
  for (let index = 0; index < size; index++) {
    const value = at(coordinates, index, axis);
    if (!Number.isFinite(value)) throw new RangeError(`Point ${index} has no position.`);
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return { least, most };
}
