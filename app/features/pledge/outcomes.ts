import type { Outcome, PledgesOfPeriod } from "./pledge.schema.ts";

/** How many pledges have each outcome by their latest follow-up; those not yet followed up are open. */
export function countOutcomes({ focusAreas }: PledgesOfPeriod): Record<Outcome | "open", number> {
  const pledges = focusAreas.flatMap((area) => area.pledges);
  const counts = { fulfilled: 0, partly: 0, not_fulfilled: 0, open: 0 };
  for (const { followUps } of pledges) counts[followUps[0]?.outcome ?? "open"]++;
  return counts;
}
