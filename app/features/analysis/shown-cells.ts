import type { PublishedCell } from "#app/statistics/suppression.ts";
import type { QuestionResult } from "./results.ts";

type ShownCell = PublishedCell & Pick<QuestionResult["categories"][number], "label">;

/** The lines of a question's table: as they were asked, or, when several could be chosen, those chosen most first. */
export function shownCells({ total, categories }: Pick<QuestionResult, "total" | "categories">): ShownCell[] {
  if (total.state === "hidden") return [];
  const cells = categories.flatMap(({ code, label }) => {
    const cell = total.cells.find((one) => one.code === code);
    return cell ? [{ ...cell, label }] : [];
  });
  return total.multiple ? cells.sort((one, other) => other.share - one.share) : cells;
}
