import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { freshDatabase } from "../../support/database.ts";
import { lyhord } from "../../support/lyhord.ts";
import { makePlaces } from "../../support/staff.ts";
import { answer, makeRound, times } from "../../support/survey-round.ts";

async function freshWithAnswers() {
  const fresh = await freshDatabase();
  await makePlaces(fresh.db);
  const days = { design: "open_link", opensOn: "2026-09-01", closesOn: "2026-09-30" } as const;
  const { id } = await makeRound(fresh.db, { municipalityCode: "0617", slug: "hosten", ...days });
  const of = (G2: string, safe: number, unsafe: number) => [
    ...times(safe, { A1: "very_safe", G2 }),
    ...times(unsafe, { A1: "rather_unsafe", G2 }),
  ];
  await answer(fresh.db, id, [...of("woman", 15, 5), ...of("man", 6, 15)]);
  const folder = path.join(path.dirname(fresh.file), "out");
  mkdirSync(folder);
  return { ...fresh, folder };
}

test("the tiers differ: groups of twenty and counts are the staff's", async () => {
  await using fresh = await freshWithAnswers();
  const read = async (...more: string[]) => {
    const file = path.join(fresh.folder, "t.csv");
    const words = ["export", "0617", "hosten", "--format", "csv", "--plain", "--out", file, ...more];
    expect(await lyhord(fresh.url, words)).toEqual({ code: 0, output: `${file}\n`, complaint: "" });
    return parse(readFileSync(file, "utf8"), { columns: true }) as Record<string, string>[];
  };
  const find = (rows: Record<string, string>[], group: string) =>
    rows.find((row) => row["Fråga nr"] === "A1" && row.Grupp === group && row.Svarskod === "very_safe");
  const staff = await read();
  expect(find(staff, "Alla")).toMatchObject({ Procent: "51.22", Antal: "21", "Antal svar": "41" });
  expect(find(staff, "Kvinna")).toMatchObject({ Procent: "75", Antal: "15", Anmärkning: "få svar, tolka försiktigt" });
  const open = await read("--public", "--language", "sv");
  expect(find(open, "Alla")).toMatchObject({ Procent: "51", Antal: "", "Antal svar": "41" });
  expect(find(open, "Kvinna")).toMatchObject({ Procent: "..", "Antal svar": ".." });
});

test.each([
  [
    "an unknown dialogue",
    ["export", "gnosjo", "varen", "--format", "csv"],
    "Gnosjö has no dialogue “varen”, only hosten.\n",
  ],
  ["a municipality without any", ["export", "krokom", "x", "--format", "csv"], "Krokom has no dialogue “x”.\n"],
  [
    "an unknown municipality",
    ["report", "x", "x", "--format", "pdf"],
    "There is no municipality “x”; import-areas takes",
  ],
  ["points for the public", ["export", "gnosjo", "hosten", "--format", "geojson", "--public"], "leave out --public.\n"],
  ["an unknown format", ["report", "gnosjo", "hosten", "--format", "odt"], "Allowed choices are pdf, docx.\n"],
])("%s is refused in a sentence, and no file is begun", async (_, words, sentence) => {
  await using fresh = await freshWithAnswers();
  const ran = await lyhord(fresh.url, [...words, "--out", path.join(fresh.folder, "t")]);
  expect(ran).toMatchObject({ code: 1, output: "", complaint: expect.stringContaining(sentence) });
  expect(readdirSync(fresh.folder)).toEqual([]);
});

test("a folder that is not there is told", async () => {
  await using fresh = await freshWithAnswers();
  const file = path.join(fresh.folder, "none", "t.csv");
  const ran = await lyhord(fresh.url, ["export", "gnosjo", "hosten", "--format", "csv", "--out", file]);
  expect(ran).toEqual({ code: 1, output: "", complaint: `${file}: there is no such folder.\n` });
  expect(existsSync(file)).toBe(false);
});
