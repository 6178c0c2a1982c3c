import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { freshDatabase } from "../../support/database.ts";
import { lyhord } from "../../support/lyhord.ts";
import { makeMunicipality } from "../../support/municipality.ts";

async function freshWithList(content: string) {
  const fresh = await freshDatabase();
  await makeMunicipality(fresh.db, "0617");
  const file = path.join(path.dirname(fresh.file), "lista.csv");
  writeFileSync(file, content);
  return { ...fresh, file, run: (...more: string[]) => lyhord(fresh.url, ["import-tips", file, ...more]) };
}

const LIST = `id;typ;beskrivning;plats;lat;lon;datum
1;L1;Mörkt;Stora torget;57.15021;13.10021;2026-10-01
2;Rån;;Kommun 0617;57.1;13.2;2026-10-02
3;Rån;;Jönköpings län;57.1;13.2;2026-10-03
`;

test("stores tips that wait to be read, snapped, and none of them twice", async () => {
  await using fresh = await freshWithList(LIST);
  const { output, code } = await fresh.run("--origin", "Vandring");
  expect(output).toContain("1 are known only by county (Jönköpings län 1) and were placed nowhere.\n");
  expect(output).toContain("1 have the middle of an area as their position");
  expect(output).toContain("2 tips added, waiting to be read; 0 had been taken in before.\n");
  expect(code).toBe(0);
  const tips = await fresh.db.tip.findMany({ include: { statusChanges: true }, orderBy: { receivedOn: "asc" } });
  expect(tips).toMatchObject([
    { category: "L1", description: "Mörkt", origin: "Vandring", placeText: "Stora torget", areaId: "0617-norr" },
    { category: "P4", description: "Rån", lat: null, lon: null, placeText: null, areaId: null },
  ]);
  expect(tips[0]?.lat).not.toBe(57.15021);
  expect(tips.map(({ statusChanges }) => statusChanges.map(({ status }) => status))).toEqual([
    ["received"],
    ["received"],
  ]);

  writeFileSync(fresh.file, `${LIST}4;L2;Buskar;;57.05;13.3;2026-10-04\n`);
  expect((await fresh.run("--origin", "Vandring", "--dry-run")).output).toContain("1 tips added");
  expect(await fresh.db.tip.count()).toBe(2);
  const again = await fresh.run("--origin", "Vandring", "--approved");
  expect(again.output).toContain("1 tips added, approved; 2 had been taken in before.\n");
  expect(await fresh.db.tipStatusChange.count({ where: { status: "approved" } })).toBe(1);
  expect(await fresh.db.auditEntry.count({ where: { action: "data_imported", subject: "Vandring" } })).toBe(2);
});

test("can be kept to one municipality", async () => {
  await using fresh = await freshWithList("typ;kommun\nL1;0617\nL1;0643\n");
  await makeMunicipality(fresh.db, "0643", 15);
  expect((await fresh.run("--municipality", "0643")).output).toContain("1 tips added");
  expect(await fresh.db.tip.findMany()).toMatchObject([{ municipalityCode: "0643" }]);
});

test.each([
  [
    "a wrong row after good ones",
    `${LIST}5;L1;;;57;öst;2026-10-01\n`,
    "lista.csv, row 5, column “lon”: “öst” is no longitude.\n",
  ],
  [
    "a list of something else",
    "a,b,c\n1,2,3\n",
    "lista.csv, row 1: there is no column for what happened (category or description).\n",
  ],
  ["nothing", "", "lista.csv: the file is empty.\n"],
  ["only a header", "typ;lat\n", "lista.csv: there are no rows below the header.\n"],
])("refuses %s in a sentence and stores nothing", async (_, content, complaint) => {
  await using fresh = await freshWithList(content);
  expect(await fresh.run()).toEqual({ code: 1, output: "", complaint });
  expect(await fresh.db.tip.count()).toBe(0);
});
