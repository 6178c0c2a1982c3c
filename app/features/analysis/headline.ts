import { combinedShare } from "#app/statistics/combined-share.ts";
import { compareShares } from "#app/statistics/compare-shares.ts";
import {
  type PublishableTable,
  publishable,
  publishedInterval,
  publishedShare,
  type Tier,
} from "#app/statistics/suppression.ts";
import type { FrequencyTable } from "#app/statistics/table.ts";
import { wilsonInterval } from "#app/statistics/wilson-interval.ts";
import type { Headline } from "../question/question.schema.ts";
import type { Change, HeadlineShare } from "./results.ts";

/** The same group's table in an earlier round. */
export interface EarlierTable {
  table: FrequencyTable;
  opensOn: string;
}

export interface Gated {
  table: PublishableTable;
  headlines: HeadlineShare[];
  changes: Change[];
}

/**
 * A table with its headlines and their changes as a tier may see them. Headlines are computed from the whole figures and
 * shown only where the table is; a change is shown only where both rounds' tables are.
 */
export function gated(
  table: FrequencyTable,
  headlines: readonly Headline[],
  tier: Tier,
  earlier?: EarlierTable,
): Gated {
  const splits = headlines.map(({ codes }) => codes);
  const published = publishable(table, tier, { splits });
  const compared = earlier && publishable(earlier.table, tier, { splits }).state === "shown" ? earlier : undefined;
  return {
    table: published,
    headlines: headlines.map((headline) => headlineShare(headline, table, published)),
    changes: headlines.map(({ codes }): Change => {
      if (published.state === "hidden" || !compared) return { state: "not_compared" };
      return changeSince(compared, table, codes, tier);
    }),
  };
}

function headlineShare(headline: Headline, table: FrequencyTable, published: PublishableTable): HeadlineShare {
  if (published.state === "hidden") return { ...headline, state: "hidden" };
  const { tier, base, smallBase } = published;
  const share = combinedShare(table, headline.codes);
  const shown = { ...headline, state: "shown" as const, share: publishedShare(share, table, tier), base, smallBase };
  const hasIntervals = table.cells.some((cell) => cell.interval);
  if (!hasIntervals) return shown;
  return { ...shown, interval: publishedInterval(wilsonInterval(share, table.effectiveBase), table, tier) };
}

function changeSince(earlier: EarlierTable, table: FrequencyTable, codes: readonly string[], tier: Tier): Change {
  const estimate = (one: FrequencyTable) => ({ share: combinedShare(one, codes), effectiveBase: one.effectiveBase });
  const before = estimate(earlier.table);
  return {
    state: "compared",
    earlierShare: publishedShare(before.share, earlier.table, tier),
    earlierOpensOn: earlier.opensOn,
    verdict: compareShares(before, estimate(table)).verdict,
  };
}
