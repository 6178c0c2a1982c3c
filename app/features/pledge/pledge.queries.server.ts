import type { Reader } from "#app/platform/database/database.server.ts";
import type { Pledge, PledgesOfPeriod } from "./pledge.schema.ts";

/** The pledges that hold on a day – or, between two periods, the latest that did – with their follow-up; null without any. */
export async function findPledges(db: Reader, municipalityCode: string, day: string): Promise<PledgesOfPeriod | null> {
  const period = await db.pledgePeriod.findFirst({
    where: { municipalityCode, startsOn: { lte: day }, focusAreas: { some: { pledges: { some: {} } } } },
    orderBy: { startsOn: "desc" },
    select: PERIOD,
  });
  if (!period) return null;
  const { focusAreas, ...facts } = period;
  return {
    period: facts,
    focusAreas: focusAreas.map(({ pledges, ...area }) => ({ ...area, pledges: pledges as Pledge[] })),
  };
}

const PERIOD = {
  id: true,
  name: true,
  startsOn: true,
  endsOn: true,
  focusAreas: {
    orderBy: { position: "asc" },
    select: {
      id: true,
      title: true,
      pledges: {
        orderBy: { position: "asc" },
        select: {
          id: true,
          actor: true,
          text: true,
          indicator: true,
          unit: true,
          baseline: true,
          target: true,
          targetKind: true,
          followUps: {
            orderBy: { followsOn: "desc" },
            select: { followsOn: true, level: true, value: true, text: true, outcome: true },
          },
        },
      },
    },
  },
} as const;
