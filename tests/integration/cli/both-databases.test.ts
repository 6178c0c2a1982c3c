import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { freshDatabase } from "../../support/database.ts";
import { lyhord } from "../../support/lyhord.ts";
import { freshPostgres } from "../../support/postgres.ts";

const ring = [
  [13, 57],
  [14, 57],
  [14, 58],
  [13, 58],
  [13, 57],
];
const AREAS = {
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      properties: { kommunkod: "0617", kommunnamn: "Gnosjö" },
      geometry: { type: "Polygon", coordinates: [ring] },
    },
    {
      type: "Feature",
      properties: { tatortskod: "T1", tatort: "Åsen", kommunkod: "0617" },
      geometry: { type: "Point", coordinates: [13.5, 57.5] },
    },
  ],
};
const ANSWERS = ["A1;Ort", ...Array<string>(40).fill("Mycket trygg;Åsen"), ...Array<string>(20).fill("Ganska otrygg;")];
const TIPS = "id;kategori;beskrivning;lat;lon\n1;L1;Mörkt;57,4;13,4\n2;M1;Skräp;57,6;13,6\n";
const MAP = { Ort: { type: "area" } };

test("the same files go in and the same files come out on SQLite and on PostgreSQL", async () => {
  await using sqlite = await freshDatabase();
  await using postgres = await freshPostgres();
  const folder = mkdtempSync(path.join(os.tmpdir(), "lyhord-files-"));
  const at = (name: string) => path.join(folder, name);
  writeFileSync(at("areas.json"), JSON.stringify(AREAS));
  writeFileSync(at("answers.csv"), ANSWERS.join("\n"));
  writeFileSync(at("tips.csv"), TIPS);
  writeFileSync(at("map.json"), JSON.stringify(MAP));
  const made = async (url: string) => {
    const where = [
      "--municipality",
      "gnosjo",
      "--dialogue",
      "varen",
      "--opens",
      "2026-03-01",
      "--closes",
      "2026-03-31",
    ];
    const told: string[] = [];
    for (const words of [
      ["import-areas", at("areas.json")],
      ["import-responses", at("answers.csv"), ...where, "--map", at("map.json")],
      ["import-tips", at("tips.csv"), "--approved"],
      ["export", "gnosjo", "varen", "--format", "csv", "--out", at("tables.csv")],
      ["export", "gnosjo", "varen", "--format", "xlsx", "--public", "--out", at("tables.xlsx")],
    ]) {
      const { code, output, complaint } = await lyhord(url, words);
      expect({ code, complaint }).toEqual({ code: 0, complaint: "" });
      told.push(output);
    }
    return { told, csv: readFileSync(at("tables.csv"), "utf8"), xlsx: readFileSync(at("tables.xlsx")) };
  };
  const first = await made(sqlite.url);
  const second = await made(postgres.url);
  expect(second).toEqual(first);
  expect(first.csv).toContain(";Mycket trygg;66,67;;;40;60;");
  expect(first.csv).toContain(";Åsen;very_safe;Mycket trygg;..;;;;..;visas inte, för att skydda svaren");
  rmSync(folder, { recursive: true });
});
