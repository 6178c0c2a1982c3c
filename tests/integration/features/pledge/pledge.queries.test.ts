import { expect, test } from "vitest";
import { findPledges } from "#app/features/pledge/pledge.queries.server.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { makeMunicipality } from "#tests/support/municipality.ts";

async function addPeriod(db: Database, code: string, year: number, texts: string[]) {
  const name = `${year}–${year + 1}`;
  await db.pledgePeriod.create({
    data: { id: name, municipalityCode: code, name, startsOn: `${year}-01-01`, endsOn: `${year + 1}-12-31` },
  });
  await db.focusArea.create({
    data: { id: `${name}-focus`, municipalityCode: code, pledgePeriodId: name, title: "Trafik", position: 0 },
  });
  for (const [position, text] of texts.entries()) {
    await db.pledge.create({
      data: { id: text, municipalityCode: code, focusAreaId: `${name}-focus`, actor: "police", text, position },
    });
    for (const followsOn of ["2025-11-01", "2026-11-01"]) {
      await db.followUp.create({
        data: {
          id: `${text}-${followsOn}`,
          pledgeId: text,
          followsOn,
          level: "production",
          text: followsOn,
          outcome: "partly",
        },
      });
    }
  }
}

test("the pledges are those of the period that a day is in, or of the latest that had any", async () => {
  await using fresh = await freshDatabase();
  const { code } = await makeMunicipality(fresh.db);
  expect(await findPledges(fresh.db, code, "2026-01-01")).toBeNull();
  await addPeriod(fresh.db, code, 2023, ["old"]);
  await addPeriod(fresh.db, code, 2025, ["first", "second"]);
  await addPeriod(fresh.db, code, 2027, []);
  const on = async (day: string) => (await findPledges(fresh.db, code, day))?.period.name;
  expect(await on("2022-12-31")).toBeUndefined();
  expect(await on("2024-12-31")).toBe("2023–2024");
  expect(await on("2025-01-01")).toBe("2025–2026");
  expect(await on("2027-06-01"), "the new period has no pledges yet").toBe("2025–2026");
  const found = await findPledges(fresh.db, code, "2026-01-01");
  expect(found?.focusAreas[0]?.pledges.map(({ text }) => text)).toEqual(["first", "second"]);
  expect(found?.focusAreas[0]?.pledges[0]?.followUps.map(({ followsOn }) => followsOn)).toEqual([
    "2026-11-01",
    "2025-11-01",
  ]);
});
