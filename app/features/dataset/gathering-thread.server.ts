import { withSnapshot } from "#app/platform/database/snapshot.server.ts";
import { answerQuestions } from "#app/platform/thread.server.ts";
import { tipCategory } from "../tip/categories.ts";
import { APPROVED_STATUSES } from "../tip/status.ts";
import { type PointedTip, type TipGatherings, tipGatherings } from "./tip-gatherings.ts";

/** Whose approved tips. */
export interface GatheringRequest {
  url: string;
  municipalityCode: string;
}

const FETCHED_AT_A_TIME = 1000;

const PLACEHOLDERS = APPROVED_STATUSES.map((_, index) => `$${index + 2}`).join();
const APPROVED_POINTS = `
  SELECT tip."lat", tip."lon", tip."category" FROM "Tip" AS tip
  JOIN "TipStatusChange" AS last ON last."tipId" = tip."id" AND last."sequence" =
    (SELECT MAX(change."sequence") FROM "TipStatusChange" AS change WHERE change."tipId" = tip."id")
  WHERE tip."municipalityCode" = $1 AND tip."lat" IS NOT NULL AND last."status" IN (${PLACEHOLDERS})
  ORDER BY tip."id"`;

/** What was found last of some municipalities, with the tips that it was found of. */
const found = new Map<string, { of: string; gatherings: TipGatherings }>();
const MOST_KEPT = 10;

// This file is the thread: app/cli/find-gatherings.mjs loads it there. Its answer is short, however many tips there are.
answerQuestions(async (content) => {
  const { url, municipalityCode } = content as GatheringRequest;
  const tips = await pointedTips(url, municipalityCode);
  const key = `${url}\n${municipalityCode}`;
  const of = JSON.stringify(tips);
  const known = found.get(key);
  const gatherings = known?.of === of ? known.gatherings : tipGatherings(tips);
  found.delete(key);
  found.set(key, { of, gatherings });
  const [oldest] = found.keys();
  if (oldest !== undefined && found.size > MOST_KEPT) found.delete(oldest);
  return gatherings;
});

/** Approved tips about something unsafe that have a point. */
function pointedTips(url: string, municipalityCode: string): Promise<PointedTip[]> {
  return withSnapshot(url, async (snapshot) => {
    const tips: PointedTip[] = [];
    const parameters = [municipalityCode, ...APPROVED_STATUSES];
    const batches = snapshot.batches<[number, number, string]>(APPROVED_POINTS, parameters, FETCHED_AT_A_TIME);
    for await (const rows of batches) {
      for (const [lat, lon, category] of rows) {
        if (tipCategory(category).group !== "good") tips.push({ lat, lon, category });
      }
    }
    return tips;
  });
}
