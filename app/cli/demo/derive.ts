import { createHash } from "node:crypto";

/** The demo is the same everywhere: what is otherwise random is derived from a name. */
export function demoId(...name: (string | number)[]): string {
  return createHash("sha256")
    .update(`lyhord-demo/${name.join("/")}`)
    .digest("hex")
    .slice(0, 32);
}

export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** An item as often as its weight says. */
  pickWeighted<Item>(items: readonly (readonly [Item, weight: number])[]): Item;
  shuffle<Item>(items: readonly Item[]): Item[];
}

/** A generator that gives the same numbers for the same name, always: Mulberry32 (32 bits of state), seeded by SHA-256. */
export function demoRandom(...name: (string | number)[]): Random {
  let state = Number.parseInt(demoId(...name).slice(0, 8), 16);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (items) => items[below(items.length)] as (typeof items)[number],
    pickWeighted: (items) => {
      let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of items) {
        left -= weight;
        if (left < 0) return item;
      }
      return (items.at(-1) as (typeof items)[number])[0];
    },
    shuffle: (items) => {
      const shuffled = [...items];
      for (let last = shuffled.length - 1; last > 0; last--) {
        const other = below(last + 1);
        [shuffled[last], shuffled[other]] = [
          shuffled[other] as (typeof items)[number],
          shuffled[last] as (typeof items)[number],
        ];
      }
      return shuffled;
    },
  };
}
