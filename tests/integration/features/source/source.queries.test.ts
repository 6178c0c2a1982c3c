import { expect, test } from "vitest";
import { listSources, reportedCrime } from "#app/features/source/source.queries.server.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { makeMunicipality } from "#tests/support/municipality.ts";

async function addSource(
  db: Database,
  code: string,
  id: string,
  collectedOn: string,
  values: [string, string, number | null][],
) {
  await db.source.create({
    data: {
      id,
      municipalityCode: code,
      type: "reported_crime",
      label: id,
      origin: "Brå",
      collectedOn,
      referenceYear: 2025,
    },
  });
  await db.sourceValue.createMany({
    data: values.map(([measure, period, value]) => ({
      id: `${id}-${measure}-${period}`,
      sourceId: id,
      municipalityCode: code,
      measure,
      period,
      value,
      unit: "anmälningar",
    })),
  });
}

test("reported crime is told by year, small counts hidden, the latest source holding", async () => {
  await using fresh = await freshDatabase();
  const { code } = await makeMunicipality(fresh.db);
  expect(await reportedCrime(fresh.db, code)).toBeNull();
  await addSource(fresh.db, code, "early", "2025-03-31", [
    ["burglary", "2024", 9],
    ["fraud", "2024", 90],
  ]);
  await addSource(fresh.db, code, "late", "2026-03-31", [
    ["fraud", "2024", 92],
    ["fraud", "2025", 88],
    ["burglary", "2025", 3],
    ["bicycle_theft", "2025", null],
  ]);
  const other = await makeMunicipality(fresh.db, "0002", 14);
  await addSource(fresh.db, other.code, "other", "2026-03-31", [["fraud", "2023", 1000]]);
  expect(await reportedCrime(fresh.db, code)).toEqual({
    origin: "Brå",
    periods: ["2024", "2025"],
    rows: [
      {
        measure: "fraud",
        counts: [
          { state: "shown", value: 92 },
          { state: "shown", value: 88 },
        ],
      },
      { measure: "burglary", counts: [{ state: "shown", value: 9 }, { state: "small" }] },
      { measure: "bicycle_theft", counts: [{ state: "unknown" }, { state: "unknown" }] },
    ],
  });
  expect((await listSources(fresh.db, code)).map(({ label }) => label)).toEqual(["late", "early"]);
});
