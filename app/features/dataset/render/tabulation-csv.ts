import type { Cell } from "../cell.ts";
import type { Tabulation } from "../tabulation.ts";
import type { TabulationComparison } from "../tabulation-comparison.ts";

export const TABULATION_COLUMNS = [
  "kind",
  "question",
  "by",
  "group",
  "category",
  "n",
  "base",
  "estimate",
  "se",
  "low",
  "high",
  "effective_n",
  "kish_effective_n",
  "deff",
  "df",
  "other",
  "difference",
  "difference_low",
  "difference_high",
  "verdict",
  "p",
  "p_holm",
  "p_bh",
] as const;

const keyOf = (...parts: (string | null)[]) => JSON.stringify(parts);

/** One row per figure, shares as fractions. */
export function* tabulationRows(tabulation: Tabulation, comparison?: TabulationComparison): Generator<Cell[]> {
  const compared = new Map(
    comparison?.comparisons.map((one) => [keyOf(one.question, one.by, one.group, one.category), one]),
  );
  for (const { question, by, group, base, kishEffectiveN, deff, degreesOfFreedom, cells } of tabulation.tables) {
    for (const { category, n, estimate, se, interval, effectiveN } of cells) {
      const change = compared.get(keyOf(question, by, group, category));
      yield [
        "share",
        question,
        by,
        group,
        category,
        n,
        base,
        estimate,
        se ?? null,
        interval?.low ?? null,
        interval?.high ?? null,
        effectiveN ?? null,
        kishEffectiveN,
        deff,
        degreesOfFreedom ?? null,
        ...(change
          ? [
              change.other,
              change.difference,
              change.interval.low,
              change.interval.high,
              change.verdict,
              change.p,
              change.holm,
              change.benjaminiHochberg,
            ]
          : new Array<Cell>(8).fill(null)),
      ];
    }
  }
  const numbers = [
    ...tabulation.means.map((one) => ({ ...one, kind: "mean" })),
    ...tabulation.quantiles.map((one) => ({ ...one, kind: `quantile ${one.at}` })),
  ];
  for (const { kind, column, by, group, n, estimate, se, interval, degreesOfFreedom } of numbers) {
    yield [
      kind,
      column,
      by,
      group,
      null,
      n,
      n,
      known(estimate),
      known(se),
      known(interval?.low),
      known(interval?.high),
      null,
      null,
      null,
      degreesOfFreedom ?? null,
      ...new Array<Cell>(8).fill(null),
    ];
  }
}

const known = (number: number | undefined) => (number !== undefined && Number.isFinite(number) ? number : null);
