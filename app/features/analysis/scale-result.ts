import type { Localized } from "#app/i18n/localized.ts";
import type { CronbachAlpha } from "#app/statistics/scales/cronbach-alpha.ts";
import { MINIMUM_BASE, type PublishableTable } from "#app/statistics/suppression.ts";
import type { InquiryRefusal } from "./inquiry-gate.ts";
import type { GatedFigures, InquiryFacts } from "./inquiry-result.ts";
import type { ScaleBlock } from "./scale-blocks.ts";

export interface ScaleItem {
  id: string;
  text: Localized;
  /** Who gave the question a valid answer, whatever they said of the others. */
  base: number;
  /** Of those whose answer is a point; null where nobody's is. */
  mean: number | null;
  spread: number | null;
  /** Of those who answered all items; null where it is not defined. */
  itemRest: number | null;
  alphaWithout: number | null;
}

export type ScaleRefusal =
  | Extract<InquiryRefusal, "answers_changed">
  /** Fewer than ten gave every question an answer. */
  | "too_few_complete"
  /** One of the questions is not shown to staff with all of its answers. */
  | "item_hidden"
  /** All sums are the same. */
  | "no_spread";

export type ScaleResult = Pick<ScaleBlock, "key" | "title" | "points"> &
  (
    | { state: "refused"; reason: ScaleRefusal }
    | {
        state: "shown";
        alpha: number;
        standardised: number | null;
        /** Who answered all items, and how many have answered the survey. */
        complete: number;
        facts: InquiryFacts;
        items: ScaleItem[];
      }
  );

/**
 * Alpha and its items through the gate.
 *
 * Rules. Ten answered every item, and each item's own table is shown to staff with all its answers. Mean and spread are of
 * that table and not of those who answered every item: laid beside it, theirs would tell what the few answered who left one
 * out. Alpha and correlations are of the latter, of everybody and of the whole block alone – no selection of people or items
 * changes them by a few – and have two decimals.
 * Edge cases: when answers have come or gone since the figures were published nothing is shown.
 */
export function scaleResult(
  { key, title, points, items }: ScaleBlock,
  alpha: CronbachAlpha | undefined,
  figures: readonly GatedFigures[],
): ScaleResult {
  const block = { key, title, points };
  const refused = (reason: ScaleRefusal) => ({ ...block, state: "refused" as const, reason });
  if (figures.some(({ gate }) => !gate.ok)) return refused("answers_changed");
  const tables = figures.flatMap(({ gate }) => (gate.ok && gate.lines !== "two" ? [gate.gated.total] : []));
  const shown = tables.flatMap((table) => (table.state === "shown" ? [table] : []));
  const [facts] = figures;
  if (!facts || shown.length < items.length) return refused("item_hidden");
  if (!alpha) return refused("no_spread");
  if (alpha.base < MINIMUM_BASE.staff) return refused("too_few_complete");
  const { answers, filtered, designEffect, weightedBy, warnings } = facts.asked;
  return {
    ...block,
    state: "shown",
    alpha: hundredths(alpha.raw) ?? 0,
    standardised: hundredths(alpha.standardised),
    complete: alpha.base,
    facts: { answers, filtered, designEffect, weightedBy, warnings },
    items: items.map(({ id, text }, at) => ({
      id,
      text,
      base: shown[at]?.base ?? 0,
      ...momentsOf(shown[at]?.cells ?? [], points),
      itemRest: hundredths(alpha.itemRest[at]),
      alphaWithout: hundredths(alpha.ifDropped[at]),
    })),
  };
}

type Cells = Extract<PublishableTable, { state: "shown" }>["cells"];

/** Mean and standard deviation of the points' scores by their shares; answers apart from the scale are in neither. */
function momentsOf(cells: Cells, points: ScaleBlock["points"]): Pick<ScaleItem, "mean" | "spread"> {
  const scored = cells.flatMap(({ code, share }) => {
    const point = points.find((one) => one.code === code);
    return point ? [{ share, score: point.score }] : [];
  });
  const whole = scored.reduce((sum, { share }) => sum + share, 0);
  if (!(whole > 0)) return { mean: null, spread: null };
  const mean = scored.reduce((sum, { share, score }) => sum + share * score, 0) / whole;
  const variance = scored.reduce((sum, { share, score }) => sum + share * (score - mean) ** 2, 0) / whole;
  return { mean: hundredths(mean), spread: hundredths(Math.sqrt(variance)) };
}

const hundredths = (value: number | undefined): number | null =>
  value === undefined || !Number.isFinite(value) ? null : Math.round(value * 100) / 100;
