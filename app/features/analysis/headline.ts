import { betweenRounds, combinedEstimate } from "#app/statistics/combined-share.ts";
import { compareShares } from "#app/statistics/compare-shares.ts";
import { type PublishableTable, publishedInterval, publishedShare, type Tier } from "#app/statistics/suppression.ts";
import type { FrequencyTable } from "#app/statistics/table.ts";
import type { Headline } from "../question/question.schema.ts";
import type { Change, HeadlineShare } from "./results.ts";

/** A table before and after the disclosure gate. */
export interface GatedTable {
  figures: FrequencyTable;
  table: PublishableTable;
  /** Only the main headline is left of its lines. */
  merged: boolean;
}

/** The same group's table in an earlier round. */
export interface EarlierTable extends GatedTable {
  opensOn: string;
}

/**
 * A table's headlines and their changes as a tier may see them. Headlines are computed from the whole figures and shown
 * only where the table is; a change is shown only where both rounds' tables are.
 */
export function headlinesOf(gated: GatedTable, headlines: readonly Headline[], tier: Tier, earlier?: EarlierTable) {
  return {
    headlines: headlines.map((headline, index) => headlineShare(headline, index, gated)),
    changes: headlines.map(({ codes }, index): Change => {
      if (!shows(gated, index) || !earlier || !shows(earlier, index)) return { state: "not_compared" };
      return changeSince(earlier, gated.figures, codes, tier);
    }),
  };
}

function shows({ table, merged }: GatedTable, headline: number): boolean {
  return table.state === "shown" && !(merged && headline > 0);
}

function headlineShare(headline: Headline, index: number, gated: GatedTable): HeadlineShare {
  const { figures, table } = gated;
  if (table.state === "hidden" || !shows(gated, index)) return { ...headline, state: "hidden" };
  const { tier, base, smallBase } = table;
  const { share, interval } = combinedEstimate(figures, headline.codes);
  const shown = { ...headline, state: "shown" as const, share: publishedShare(share, figures, tier), base, smallBase };
  return interval ? { ...shown, interval: publishedInterval(interval, figures, tier) } : shown;
}

function changeSince(earlier: EarlierTable, table: FrequencyTable, codes: readonly string[], tier: Tier): Change {
  const before = betweenRounds(combinedEstimate(earlier.figures, codes));
  return {
    state: "compared",
    earlierShare: publishedShare(before.share, earlier.figures, tier),
    earlierOpensOn: earlier.opensOn,
    verdict: compareShares(before, betweenRounds(combinedEstimate(table, codes))).verdict,
  };
}
