import { compareShares, type EstimatedShare } from "#app/statistics/compare-shares.ts";
import { differencePValue } from "#app/statistics/comparison/difference-p-value.ts";
import { expectedByChance } from "#app/statistics/comparison/expected-by-chance.ts";
import { countOf, withAdjusted } from "./rest-comparisons.ts";
import type { Difference, TabulatedCell, TabulatedGroup, TabulatedTable, Tabulation } from "./tabulation.ts";

/** A share in two files that are independent samples. */
export interface FileComparison extends TabulatedGroup, Difference {
  question: string;
  category: string;
  /** In the file itself, and in the one that it is compared with. */
  estimate: number;
  other: number;
}

export interface TabulationComparison {
  /** The file compared with: differences are the file's own share minus this one's. */
  file: string;
  comparisons: readonly FileComparison[];
  compared: number;
  certain: number;
  expectedByChance: number;
  /** Answers and groups that only one of the files has. */
  notCompared: number;
}

/** Compares every share that both files have. They have to be samples of different people. */
export function compareTabulations(own: Tabulation, other: Tabulation): TabulationComparison {
  const known = new Map(
    other.tables.flatMap((table) => table.cells.map((cell) => [keyOf(table, cell), { table, cell }])),
  );
  let notCompared = 0;
  const compared = own.tables.flatMap((table) =>
    table.cells.flatMap((cell, place) => {
      const key = keyOf(table, cell);
      const there = known.get(key);
      known.delete(key);
      if (there && table.base > 0 && there.table.base > 0) {
        const isMirror =
          table.type === "single" && place === 1 && table.cells.length === 2 && there.table.cells.length === 2;
        return [{ ...comparisonOf(table, cell, there.table, there.cell), isMirror }];
      }
      notCompared++;
      return [];
    }),
  );
  const comparisons = withAdjusted(compared);
  const counted = countOf(comparisons);
  return {
    file: other.file,
    comparisons,
    ...counted,
    expectedByChance: expectedByChance(counted.compared),
    notCompared: notCompared + known.size,
  };
}

function comparisonOf(table: TabulatedTable, cell: TabulatedCell, otherTable: TabulatedTable, other: TabulatedCell) {
  const [before, after] = [estimated(otherTable, other), estimated(table, cell)];
  return {
    question: table.question,
    by: table.by,
    group: table.group,
    category: cell.category,
    estimate: cell.estimate,
    other: other.estimate,
    ...compareShares(before, after),
    se: Math.hypot(cell.se ?? 0, other.se ?? 0),
    p: differencePValue(before, after),
  };
}

function estimated(
  { base, degreesOfFreedom }: TabulatedTable,
  { estimate, effectiveN }: TabulatedCell,
): EstimatedShare {
  const known = { share: estimate, effectiveBase: base === 0 ? 0 : (effectiveN ?? base) };
  return degreesOfFreedom === undefined ? known : { ...known, degreesOfFreedom };
}

const keyOf = ({ question, by, group }: TabulatedTable, { category }: TabulatedCell) =>
  JSON.stringify([question, by, group, category]);
