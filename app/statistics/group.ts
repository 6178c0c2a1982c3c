import type { CellSample } from "./cell-sample.ts";
import type { Mass } from "./mass.ts";

/** A group of a sample: some of its cells, which is a domain of the whole design and no sample of its own. */
export interface Group {
  cells: ArrayLike<number>;
  /** The blocks that its cells are in, and per cell which of them. */
  blocks: Int32Array;
  places: Int32Array;
}

/** A mass with the group's cells of each block taken together, and in all. */
export interface GroupMass {
  group: Group;
  /** Per block of the group. */
  n: Float64Array;
  w: Float64Array;
  ww: Float64Array;
  total: { n: number; w: number; ww: number };
}

/** Makes a group ready for estimates. @param cells of the group; the whole sample without */
export function groupOf({ blocks, cells: count }: CellSample, cells?: ArrayLike<number>): Group {
  const chosen = cells ?? Int32Array.from({ length: count }, (_, cell) => cell);
  const places = new Int32Array(chosen.length);
  const found: number[] = [];
  const placeOf = new Int32Array(blocks.count).fill(-1);
  for (let index = 0; index < chosen.length; index++) {
    const block = blocks.ofCell[chosen[index] ?? 0] ?? 0;
    if (placeOf[block] === -1) placeOf[block] = found.push(block) - 1;
    places[index] = placeOf[block] ?? 0;
  }
  return { cells: chosen, blocks: Int32Array.from(found), places };
}

export function massInGroup(group: Group, { n, w, ww }: Mass): GroupMass {
  const size = group.blocks.length;
  const mass = { group, n: new Float64Array(size), w: new Float64Array(size), ww: new Float64Array(size) };
  const total = { n: 0, w: 0, ww: 0 };
  for (let index = 0; index < group.cells.length; index++) {
    const cell = group.cells[index] ?? 0;
    const count = n[cell] ?? 0;
    if (count === 0) continue;
    const place = group.places[index] ?? 0;
    const weight = w[cell] ?? 0;
    const square = ww[cell] ?? 0;
    mass.n[place] = (mass.n[place] ?? 0) + count;
    mass.w[place] = (mass.w[place] ?? 0) + weight;
    mass.ww[place] = (mass.ww[place] ?? 0) + square;
    total.n += count;
    total.w += weight;
    total.ww += square;
  }
  return { ...mass, total };
}
