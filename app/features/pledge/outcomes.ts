import { type Outcome, OutcomeSchema, type PledgesOfPeriod } from "./pledge.schema.ts";

/** How many pledges have each outcome by their latest follow-up; those not yet followed up are none of them. */
export function countOutcomes({ focusAreas }: PledgesOfPeriod): Record<Outcome, number> & { all: number } {
  const pledges = focusAreas.flatMap((area) => area.pledges);
  const count = (outcome: Outcome) => pledges.filter(({ followUps }) => followUps[0]?.outcome === outcome).length;
  const [fulfilled, partly, not_fulfilled] = OutcomeSchema.options.map(count) as [number, number, number];
  return { fulfilled, partly, not_fulfilled, all: pledges.length };
}
