import { expect, test } from "vitest";
import { countWaitingTips } from "#app/features/tip/tip.queries.server.ts";
import { randomId } from "#app/platform/ids.server.ts";
import { freshDatabase } from "../../../support/database.ts";
import { makeMunicipality } from "../../../support/municipality.ts";

test("what waits to be reviewed is what nobody has taken a step with, in this municipality", async () => {
  await using fresh = await freshDatabase();
  const { db } = fresh;
  await makeMunicipality(db, "0001");
  await makeMunicipality(db, "0002", 15);
  const tip = async (municipalityCode: string, receivedOn: string, urgent: boolean, ...statuses: string[]) => {
    const id = randomId();
    const facts = { municipalityCode, referenceHash: id, category: "B1", description: "x", receivedOn, urgent };
    await db.tip.create({ data: { id, ...facts } });
    for (const [sequence, status] of statuses.entries()) {
      const change = { tipId: id, municipalityCode, status, changedOn: receivedOn, sequence };
      await db.tipStatusChange.create({ data: { id: randomId(), ...change } });
    }
  };
  expect(await countWaitingTips(db, "0001")).toEqual({ count: 0, urgent: 0, oldest: null });
  await tip("0001", "2026-11-12", true, "received");
  await tip("0001", "2026-11-14", false, "received");
  await tip("0001", "2026-11-01", true, "received", "approved");
  await tip("0002", "2026-10-01", true, "received");
  expect(await countWaitingTips(db, "0001")).toEqual({ count: 2, urgent: 1, oldest: "2026-11-12" });
});
