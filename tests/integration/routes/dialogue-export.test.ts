import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { createTips } from "#app/features/tip/tip.commands.server.ts";
import { loader as exportLoader } from "#app/routes/files/dialogue-export.ts";
import { loader as rawLoader } from "#app/routes/files/raw-export.ts";
import { loader as pageLoader } from "#app/routes/staff/dialogue-export.tsx";
import { ownDatabase } from "../../support/own-database.ts";
import { hasProgram } from "../../support/programs.ts";
import { cookieOf, makePlaces, makeUser } from "../../support/staff.ts";
import { answer, makeRound, times } from "../../support/survey-round.ts";

const db = ownDatabase();
const cookies: Record<string, string> = {};

beforeAll(async () => {
  await makePlaces(db);
  await makeUser(db, "coordinator@example.se", { role: "coordinator", municipalityCode: "0617" });
  await makeUser(db, "raw@example.se", { role: "analyst", municipalityCode: "0617", rawAnswers: true });
  for (const name of ["coordinator", "raw"]) cookies[name] = await cookieOf(db, `${name}@example.se`);
  const days = { design: "open_link", opensOn: "2026-09-01", closesOn: "2026-09-30" } as const;
  const round = await makeRound(db, { municipalityCode: "0617", slug: "hosten", ...days });
  await makeRound(db, { municipalityCode: "2309", slug: "krokoms", ...days });
  await answer(db, round.id, [
    ...times(30, { A1: "very_safe", G2: "woman", F1: ["fraud", "traffic"] }),
    ...times(15, { A1: "rather_unsafe", G2: "man" }),
    ...times(9, { A1: "very_unsafe", G2: "other", F4: '=HYPERLINK("http://x")' }),
  ]);
  const tip = { municipalityCode: "0617", category: "L1" as const, receivedOn: "2026-08-01" };
  const approved = [{ status: "approved" as const, changedOn: "2026-08-02" }];
  await db.$transaction((tx) =>
    createTips(tx, [
      { ...tip, point: { lat: 57.3571234, lon: 13.7335678 }, description: "=1+1 mörkt", history: approved },
      { ...tip, description: "utan punkt", history: approved },
      { ...tip, description: "inte läst", point: { lat: 57.36, lon: 13.74 } },
      { ...tip, description: "förra året", receivedOn: "2025-08-01", history: approved },
    ]),
  );
});
beforeEach(() => db.auditEntry.deleteMany({ where: { action: { endsWith: "_exported" } } }));

type Loader = (args: LoaderFunctionArgs) => Promise<unknown>;

async function get(loader: Loader, who: string, format: string, { dialogue = "hosten", search = "" } = {}) {
  const request = new Request(`http://localhost/x${search}`, { headers: { Cookie: cookies[who] ?? "" } });
  const params = { kommun: "gnosjo", dialogue, format };
  try {
    const args = { request, params, context: {} } as unknown as LoaderFunctionArgs;
    return (await loader(args)) as Response;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}

const listAudit = async () =>
  (await db.auditEntry.findMany({ where: { action: { endsWith: "_exported" } } })).map(
    ({ action, subject, detail, municipalityCode }) => [action, subject, detail, municipalityCode],
  );

test("the tables as CSV: shares, counts and bases, and nothing of a group of nine", async () => {
  const response = await get(exportLoader, "coordinator", "csv");
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": 'attachment; filename="gnosjo-hosten-tabeller.csv"',
    "cache-control": "private, no-store",
  });
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await response.arrayBuffer());
  expect(text.startsWith("\ufeffEnkät;Urval;")).toBe(true);
  const rows = parse(text, { delimiter: ";", bom: true, columns: true }) as Record<string, string>[];
  const of = (dimension: string, group: string) =>
    rows
      .filter((row) => row["Fråga nr"] === "A1" && row.Indelning === dimension && row.Grupp === group)
      .map((row) => [row.Svar, row.Procent, row.Antal, row["Antal svar"], row.Anmärkning]);
  expect(of("alla", "Alla").slice(0, 4)).toEqual([
    ["Mycket trygg", "55,56", "30", "54", ""],
    ["Ganska trygg", "0", "0", "54", ""],
    ["Ganska otrygg", "27,78", "15", "54", ""],
    ["Mycket otrygg", "16,67", "9", "54", ""],
  ]);
  for (const row of of("kön", "Annat"))
    expect(row.slice(1)).toEqual(["..", "", "..", "visas inte, för att skydda svaren"]);
  expect(await listAudit()).toEqual([["tables_exported", "Dialog hosten", "csv", "0617"]]);
});

test("CSV for programs, in English", async () => {
  const response = await get(exportLoader, "coordinator", "csv", { search: "?plain=1&lang=en" });
  const rows = parse(await response.text(), { columns: true }) as Record<string, string>[];
  expect(rows[0]).toMatchObject({ Answer: "Very safe", Percent: "55.56", Group: "Everyone" });
});

test("the tables as Excel: what it is, a sheet to read and one with all figures", async () => {
  const response = await get(exportLoader, "coordinator", "xlsx");
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await response.arrayBuffer());
  const [about, readable, all] = book.worksheets;
  expect([book.worksheets.length, about?.name, all?.name]).toEqual([3, "Om filen", "Alla siffror"]);
  expect(about?.getColumn(2).values).toContain("54 svar");
  const rows = Array.from(readable?.getSheetValues() ?? [], (row) => (Array.isArray(row) ? row.slice(1) : []));
  const title = rows.findIndex(([cell]) => String(cell).startsWith("A1. "));
  expect(rows[title + 1]?.slice(0, 3)).toEqual(["Svar", "Alla", "Antal"]);
  expect(rows[title + 2]?.slice(0, 3)).toEqual(["Mycket trygg", 30 / 54, 30]);
  expect(all?.rowCount).toBeGreaterThan(100);
});

test("JSON holds the same tables, and no figure of a hidden one", async () => {
  const json = JSON.parse(await (await get(exportLoader, "coordinator", "json")).text());
  const question = json.surveys[0].questions.find(({ id }: { id: string }) => id === "A1");
  expect(question.tables[0]).toMatchObject({
    dimension: "total",
    base: 54,
    cells: [{ code: "very_safe", count: 30 }, {}, {}, {}, {}, {}],
  });
  const hidden = question.tables.find(({ group }: { group: { code: string } | null }) => group?.code === "other");
  expect(Object.keys(hidden).sort()).toEqual(["dimension", "group", "hidden"]);
});

test("approved tips of the year as GeoJSON, at their snapped points", async () => {
  const response = await get(exportLoader, "coordinator", "geojson");
  expect(response.headers.get("Content-Type")).toBe("application/geo+json");
  const text = await response.text();
  const { features } = JSON.parse(text) as GeoJSON.FeatureCollection;
  expect(features.map(({ properties }) => properties?.description).sort()).toEqual(["=1+1 mörkt", "utan punkt"]);
  const [pinned] = features.filter(({ geometry }) => geometry !== null);
  const [lon, lat] = ((pinned as GeoJSON.Feature).geometry as GeoJSON.Point).coordinates as [number, number];
  expect([Math.abs(lon - 13.7335678) < 0.0004, Math.abs(lat - 57.3571234) < 0.0002]).toEqual([true, true]);
  expect([lon, lat]).not.toEqual([13.7335678, 57.3571234]);
  expect(await listAudit()).toEqual([["tips_exported", "Dialog hosten", "geojson", "0617"]]);
  if (hasProgram("ogrinfo")) expect(openedByGdal(text)).toContain("Feature Count: 2");
});

function openedByGdal(text: string): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "lyhord-geojson-"));
  const file = path.join(folder, "tips.geojson");
  writeFileSync(file, text);
  const told = execFileSync("ogrinfo", ["-so", "-al", file], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  return told;
}

test("raw answers for those permitted: noted, in words, without formulas, and in no order of theirs", async () => {
  const response = await get(rawLoader, "raw", "csv");
  expect(response.headers.get("Content-Disposition")).toBe('attachment; filename="gnosjo-hosten-svar.csv"');
  const [header, ...rows] = parse(await response.text(), { delimiter: ";", bom: true }) as string[][];
  expect(header?.slice(0, 4)).toEqual(["Vecka", "Svarssätt", "Område", expect.stringMatching(/^A1\. /)]);
  expect(rows).toHaveLength(54);
  expect(new Set(rows.map((row) => row[3]))).toEqual(new Set(["Mycket trygg", "Ganska otrygg", "Mycket otrygg"]));
  const fraud = header?.findIndex((cell) => /^F1\. .* – Bedrägerier$/.test(cell)) ?? -1;
  expect(rows.map((row) => row[fraud]).sort()).toEqual([...times(24, ""), ...times(30, "Ja")]);
  expect(rows.map((row) => row[3])).not.toEqual(rows.map((row) => row[3]).toSorted());
  const again = parse(await (await get(rawLoader, "raw", "csv")).text(), { delimiter: ";", bom: true });
  expect(again).toEqual([header, ...rows]);
  expect(await listAudit()).toEqual(
    Array(2).fill(["raw_answers_exported", expect.stringContaining("Gnosjö"), "csv", "0617"]),
  );
});

test("raw answers as Excel with a codebook, and as a file of SPSS", async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await (await get(rawLoader, "raw", "xlsx", { search: "?enkat=hosten" })).arrayBuffer());
  expect(book.worksheets.map(({ name }) => name)).toEqual(["Svar", "Kodbok"]);
  expect(book.worksheets[0]?.rowCount).toBe(55);
  const sav = Buffer.from(await (await get(rawLoader, "raw", "sav")).arrayBuffer());
  expect(sav.subarray(0, 4).toString()).toBe("$FL2");
});

test.each<[string, Loader, string, string, { dialogue?: string; search?: string }, number]>([
  ["raw answers without the permission", rawLoader, "coordinator", "csv", {}, 403],
  ["an unknown format", exportLoader, "coordinator", "exe", {}, 404],
  ["a word of the language", exportLoader, "coordinator", "toString", {}, 404],
  ["an unknown raw format", rawLoader, "raw", "__proto__", {}, 404],
  ["an unknown dialogue", exportLoader, "coordinator", "csv", { dialogue: "x" }, 404],
  ["another municipality's dialogue", exportLoader, "coordinator", "csv", { dialogue: "krokoms" }, 404],
  ["another dialogue's survey", rawLoader, "raw", "csv", { search: "?enkat=krokoms" }, 404],
  ["the page of an unknown dialogue", pageLoader as Loader, "coordinator", "", { dialogue: "x" }, 404],
])("%s is refused, and nothing is noted", async (_, loader, who, format, where, status) => {
  expect((await get(loader, who, format, where)).status).toBe(status);
  expect(await listAudit()).toEqual([]);
});

test("the page says what there is", async () => {
  const page = await get(pageLoader as Loader, "coordinator", "");
  expect(page).toMatchObject({ tips: 2, seesRaw: false, surveys: [{ slug: "hosten", answers: 54 }] });
  expect(await get(pageLoader as Loader, "raw", "")).toMatchObject({ seesRaw: true });
});
