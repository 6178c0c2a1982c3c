import { NO_ANSWER } from "#app/statistics/column.ts";
import type { CountedVariable } from "./counted-variables.ts";

const COUNTED = 0;
const NOT_COUNTED = 1;

interface Combined {
  slot: number;
  parts: { slot: number; isCounted: readonly boolean[] }[];
}

/**
 * The answers to questions that are put together of others. One that counts, to any of the parts, is enough even when
 * other parts were skipped; not to be counted takes a valid answer to all of them.
 */
export class CombinedAnswers {
  private readonly all: Combined[];

  /** @param slots per variable the place of its answer among a respondent's numbers */
  constructor(variables: readonly CountedVariable[], slots: readonly number[]) {
    this.all = variables.flatMap(({ combination }, index) => {
      if (!combination) return [];
      const parts = variables.flatMap(({ id, kind, categories }, part) => {
        if (!combination.of.includes(id) || kind !== "single") return [];
        return [{ slot: slots[part] ?? 0, isCounted: categories.map((code) => combination.counted.includes(code)) }];
      });
      return [{ slot: slots[index] ?? 0, parts }];
    });
  }

  putInto(values: Int32Array): void {
    for (const { slot, parts } of this.all) values[slot] = combinedValue(parts, values);
  }
}

function combinedValue(parts: Combined["parts"], values: Int32Array): number {
  let isComplete = true;
  for (const { slot, isCounted } of parts) {
    const value = values[slot] ?? NO_ANSWER;
    if (value >= 0 && isCounted[value]) return COUNTED;
    if (value < 0) isComplete = false;
  }
  return isComplete ? NOT_COUNTED : NO_ANSWER;
}
