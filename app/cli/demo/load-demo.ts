import { createTips } from "#app/features/tip/tip.commands.server.ts";
import { addUser, hashedUser } from "#app/features/user/user.commands.server.ts";
import { DEMO_CLOCK_SETTING } from "#app/platform/clock.server.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { type DemoAccount, demoAccounts } from "./accounts.ts";
import { municipalityRows } from "./municipality-rows.ts";
import { pledgeRows } from "./pledges.ts";
import { responseRows } from "./response-rows.ts";
import { roundRows } from "./rounds.ts";
import { sourceRows } from "./sources.ts";
import { demoTips } from "./tips.ts";

/** The demo's Monday morning. */
export const DEMO_NOW = "2026-11-16T09:00:00Z";

/** Whether nobody has begun to use this database: then it may be given the demo. */
export async function isUnused(db: Database): Promise<boolean> {
  return (await db.municipality.count()) === 0 && (await db.user.count()) === 0;
}

/**
 * Writes the demo, all of it or nothing: the same rows every time, but for the accounts' passwords and what is hashed
 * with this installation's keys.
 */
export async function loadDemo(db: Database, accounts: readonly DemoAccount[] = demoAccounts()): Promise<void> {
  const users = await Promise.all(accounts.map(({ user }) => hashedUser(user)));
  const { policeAreas, municipalities, areas, places, margins } = municipalityRows();
  const { periods, dialogues, surveys, versions } = roundRows();
  const { sources, values } = sourceRows();
  const { focusAreas, pledges, followUps } = pledgeRows();
  const { responses, counts, changes } = responseRows();
  await db.$transaction(async (tx) => {
    await tx.setting.create({ data: { key: DEMO_CLOCK_SETTING, value: DEMO_NOW } });
    await tx.policeArea.createMany({ data: policeAreas });
    await tx.municipality.createMany({ data: municipalities });
    await tx.area.createMany({ data: areas });
    await tx.place.createMany({ data: places });
    await tx.populationMargin.createMany({ data: margins });
    await tx.pledgePeriod.createMany({ data: periods });
    await tx.dialogue.createMany({ data: dialogues });
    await tx.survey.createMany({ data: surveys });
    await tx.surveyVersion.createMany({ data: versions });
    await tx.response.createMany({ data: responses });
    await tx.responseCount.createMany({ data: counts });
    await tx.responseChange.createMany({ data: changes });
    await createTips(tx, demoTips());
    await tx.source.createMany({ data: sources });
    await tx.sourceValue.createMany({ data: values });
    await tx.focusArea.createMany({ data: focusAreas });
    await tx.pledge.createMany({ data: pledges });
    await tx.followUp.createMany({ data: followUps });
    for (const user of users) await addUser(tx, user);
  });
}
