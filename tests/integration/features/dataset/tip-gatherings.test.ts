import { expect, test } from "vitest";
import { findTipGatherings } from "#app/features/dataset/tip-gatherings.server.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { randomId } from "#app/platform/ids.server.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { makeMunicipality } from "#tests/support/municipality.ts";
import { freshPostgres } from "#tests/support/postgres.ts";

interface Pin {
  lat: number;
  lon: number;
}

async function storeTips(
  db: Database,
  pins: readonly (Pin | null)[],
  { category = "L1", status = "approved", municipalityCode = "0001" } = {},
) {
  const rows = pins.map((pin) => ({ id: randomId(), lat: pin?.lat ?? null, lon: pin?.lon ?? null }));
  const facts = { municipalityCode, category, description: "x", receivedOn: "2026-11-01" };
  await db.tip.createMany({ data: rows.map((row) => ({ ...row, ...facts, referenceHash: row.id })) });
  const steps = status === "received" ? ["received"] : ["received", status];
  await db.tipStatusChange.createMany({
    data: rows.flatMap(({ id }) =>
      steps.map((step, sequence) => ({
        ...{ id: `${id}-${sequence}`, tipId: id, municipalityCode, status: step, sequence },
        changedOn: "2026-11-02",
      })),
    ),
  });
}

/** Pins on a grid of 25 metres, row by row, so many to a row. */
const grid = (count: number, { lat, lon }: Pin, columns: number, step = 1): Pin[] =>
  Array.from({ length: count }, (_, index) => ({
    lat: lat + Math.floor(index / columns) * 0.000225 * step,
    lon: lon + (index % columns) * 0.000415 * step,
  }));

const TORGET = { lat: 57.15, lon: 13.1 };
/** Far from each other: two kilometres and more. */
const SPREAD = grid(50, { lat: 57.01, lon: 13.01 }, 10, 80);
const SQUARE = grid(40, TORGET, 8);
/** All at one point, where nobody has been. */
const CENTRE = Array.from({ length: 30 }, () => ({ lat: 57.05, lon: 13.3 }));

test.each([
  ["SQLite", freshDatabase],
  ["PostgreSQL", freshPostgres],
])(
  "approved tips that gather are told with where and what, and the middle of an area is left out (%s)",
  async (_, fresh) => {
    await using database = await fresh();
    const { db } = database;
    await makeMunicipality(db, "0001");
    await makeMunicipality(db, "0002", 15);
    await storeTips(db, [...SPREAD, ...SQUARE.slice(0, 25), ...CENTRE, null]);
    await storeTips(db, SQUARE.slice(25), { category: "T1", status: "forwarded" });

    const few = await findTipGatherings(db, "0001");
    expect(few, "90 are left without the middle").toMatchObject({ tips: 120, kept: 90, minimum: 100, found: null });
    expect(few.centres).toEqual([{ lat: 57.05, lon: 13.3, tips: 30, place: null, area: "Syd" }]);

    // Neither waiting nor rejected nor liked nor somebody else's: none of them counts.
    await storeTips(db, SQUARE, { status: "received" });
    await storeTips(db, SQUARE, { status: "rejected" });
    await storeTips(db, SQUARE, { category: "like" });
    await storeTips(db, SQUARE, { municipalityCode: "0002" });
    expect(await findTipGatherings(db, "0001")).toEqual(few);

    await storeTips(db, grid(20, { lat: 57.03, lon: 13.2 }, 10, 60));
    const { found, kept } = await findTipGatherings(db, "0001");
    expect(kept).toBe(110);
    expect(found).toMatchObject({ gatheringsInAll: 1, alone: 70, distance: 200, minimumTips: 5 });
    const [gathering] = found?.gatherings ?? [];
    expect(gathering).toMatchObject({
      tips: 40,
      place: "Stora torget",
      area: "Norr",
      categories: [
        { code: "L1", tips: 25 },
        { code: "T1", tips: 15 },
      ],
    });
    // Half the diagonal of seven by four squares of 25 metres.
    expect(gathering?.reach).toBeGreaterThan(90);
    expect(gathering?.reach).toBeLessThan(110);
    const [surest] = found?.hot ?? [];
    expect(surest).toMatchObject({ place: "Stora torget" });
    expect(surest?.p).toBeLessThan(0.001);
    expect(await findTipGatherings(db, "0002"), "of its own").toMatchObject({ tips: 40, kept: 40, found: null });
  },
);
