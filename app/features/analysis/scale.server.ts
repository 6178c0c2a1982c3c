import type { Database } from "#app/platform/database/database.server.ts";
import type { LoadedSurvey } from "./analysis.queries.server.ts";
import { countScale } from "./counting.server.ts";
import { gatedFigures } from "./inquiry-figures.server.ts";
import type { ScaleBlock } from "./scale-blocks.ts";
import { type ScaleResult, scaleResult } from "./scale-result.ts";

/** How well a block's questions hang together, as far as staff may see it. */
export async function findScale(
  db: Database,
  today: string,
  survey: LoadedSurvey,
  block: ScaleBlock,
  weighting: "survey" | "none",
): Promise<ScaleResult> {
  const scores = Object.fromEntries(block.points.map(({ code, score }) => [code, score]));
  const everyone = { grouping: undefined, filtering: undefined, codes: [], weighting };
  const [alpha, figures] = await Promise.all([
    countScale(db, survey, { items: block.items.map(({ id }) => id), scores, weighting }),
    Promise.all(block.items.map((question) => gatedFigures(db, today, survey, { ...everyone, question }))),
  ]);
  return scaleResult(block, alpha, figures);
}
