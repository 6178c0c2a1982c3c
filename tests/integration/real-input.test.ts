import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase } from "../support/database.ts";
import { spawnLyhord } from "../support/lyhord.ts";
import { readPdf } from "../support/pdf.ts";
import { hasProgram } from "../support/programs.ts";
import { missing, testData } from "../support/test-data.ts";

/**
 * Real input, the proof: files that nobody on this project wrote go through the commands into an empty database, and
 * the files that come out hold the figures that others have published about them. The steps build on one another.
 */
const SURVEY = ["3_surveys", "limesurvey_rse"];
const isMissing = missing("1_municipalities") || missing("2_submunicipal") || missing(...SURVEY) || missing("5_points");

describe.skipIf(isMissing)("real input", () => {
  let fresh: Awaited<ReturnType<typeof freshDatabase>>;
  let out: string;
  beforeAll(async () => {
    fresh = await freshDatabase();
    out = path.join(path.dirname(fresh.file), "out");
    mkdirSync(out);
  });
  afterAll(() => fresh[Symbol.asyncDispose]());

  const run = async (...words: string[]) => {
    const ran = await spawnLyhord(fresh.url, words);
    expect(ran.complaint).toBe("");
    expect(ran.code).toBe(0);
    return ran.output;
  };

  test("1. 290 municipalities and 2,017 towns are taken in, once", async () => {
    const files = [
      testData("1_municipalities", "kommuner_290_lantmateriet.geojson"),
      testData("2_submunicipal", "tatorter_2020_scb.csv"),
    ];
    expect(await run("import-areas", ...files)).toBe(
      "Municipalities: 290 added, 0 changed, 0 unchanged.\nTowns: 2017 added, 0 changed, 0 unchanged.\n",
    );
    const municipalities = await fresh.db.municipality.findMany({ select: { code: true, slug: true } });
    expect(new Set(municipalities.map(({ slug }) => slug)).size).toBe(290);
    const habo = municipalities
      .filter(({ slug }) => slug.startsWith("habo"))
      .map(({ code, slug }) => `${code} ${slug}`);
    expect(habo.sort()).toEqual(["0305 habo-uppsala", "0643 habo-jonkoping"]);
    const towns = await fresh.db.area.findMany({
      select: { officialCode: true, municipalityCode: true, key: true, name: true },
    });
    expect(new Set(towns.map(({ municipalityCode, key }) => `${municipalityCode}/${key}`)).size).toBe(2017);
    const published = parse(readFileSync(files[1] ?? "", "utf8"), { columns: true, bom: true }) as Record<
      string,
      string
    >[];
    const homes = new Map(towns.map((town) => [town.officialCode, town.municipalityCode]));
    expect(published.filter(({ tatortskod, kommunkod }) => homes.get(tatortskod ?? "") !== kommunkod)).toEqual([]);
    expect(towns.find(({ name }) => name === "Smögen, Kungshamn och Väjern")?.municipalityCode).toBe("1427");
    expect(await run("import-areas", ...files)).toContain("Towns: 0 added, 0 changed, 2017 unchanged.");
  });

  test("1. another set of the same municipalities changes their borders and nothing else", async () => {
    const file = testData("1_municipalities", "kommuner_290_okfse.geojson");
    const facts = () => fresh.db.municipality.findMany({ select: { code: true, slug: true, name: true, lat: true } });
    const before = await facts();
    expect(await run("import-areas", file)).toBe("Municipalities: 0 added, 290 changed, 0 unchanged.\n");
    expect(await facts()).toEqual(before);
    await run("import-areas", testData("1_municipalities", "kommuner_290_lantmateriet.geojson"));
  });

  test("1. a border that crosses itself is repaired, by name", async () => {
    const file = testData("2_submunicipal", "tatort_polygons_sample_incl_gislaved.geojson");
    const output = await run("import-areas", file);
    expect(output).toContain("the border of Örnsköldsvik crossed itself and was repaired.\n");
    expect(output.match(/was repaired/g)).toHaveLength(1);
    expect(output).toContain("they are degrees; read as WGS 84.\n");
    expect(output).toContain("Towns: 0 added, 7 changed, 0 unchanged.\n");
    const before = await fresh.db.area.count();
    const broken = await spawnLyhord(fresh.url, ["import-areas", testData("1_municipalities", "lan_21_okfse.geojson")]);
    expect(broken).toMatchObject({
      code: 1,
      complaint: expect.stringContaining("lan_21_okfse.geojson, feature 1, “Gävleborg”"),
    });
    expect(await fresh.db.area.count()).toBe(before);
  });

  test("2. 273 answers that were collected elsewhere are taken in", async () => {
    const output = await run(
      "import-responses",
      testData(...SURVEY, "uk_16_public_data.csv"),
      "--questions",
      testData(...SURVEY, "uk_16_questions.csv"),
      ...["--municipality", "gnosjo", "--dialogue", "rse-2016", "--title", "Research software engineers 2016"],
    );
    expect(output).toContain("Left out: the column without a name numbers the rows.\n");
    for (const code of ["currentEmp4", "currentEmp6"]) expect(output).toContain(`No column with answers to ${code}: `);
    expect(output).toContain("273 answers to 66 questions.\n");
  });

  test("3. 495 of 595 events land in the municipality they name, and none becomes a pin", async () => {
    const file = testData("5_points", "polisen_events_sju_kommuner.csv");
    const output = await run("import-tips", file, "--origin", "Polisens händelser");
    expect(output).toContain(
      "100 are known only by county (Jönköpings län 59, Jämtlands län 31, Västra Götalands län 10) and were placed nowhere.\n",
    );
    expect(output).toContain("495 tips added, waiting to be read; 0 had been taken in before.\n");
    const events = parse(readFileSync(file, "utf8"), { columns: true, bom: true }) as Record<string, string>[];
    const stored = await fresh.db.tip.findMany({
      select: { lat: true, areaId: true, municipality: { select: { name: true } } },
    });
    const counted = (names: (string | undefined)[]) =>
      Object.fromEntries([...new Set(names)].sort().map((name) => [name, names.filter((one) => one === name).length]));
    const named = events.map(({ location_name }) => location_name).filter((name) => !name?.endsWith(" län"));
    expect(counted(stored.map(({ municipality }) => municipality.name))).toEqual(counted(named));
    expect(stored.filter(({ lat, areaId }) => lat !== null || areaId !== null)).toEqual([]);
    expect(await run("import-tips", file, "--origin", "Polisens händelser")).toContain("0 tips added");
  });

  describe("4. the files hold the published figures", () => {
    type Figures = Map<string, { share: number; count: number }>;
    const ours = new Map<string, Figures>();
    beforeAll(async () => {
      const file = path.join(out, "tabeller.xlsx");
      await run("export", "gnosjo", "rse-2016", "--format", "xlsx", "--out", file);
      const book = new ExcelJS.Workbook();
      await book.xlsx.readFile(file);
      const rows = Array.from(book.getWorksheet("Alla siffror")?.getSheetValues() ?? [], (row) =>
        Array.isArray(row) ? row : [],
      );
      const header = rows.find((row) => row.includes("Fråga nr")) as string[];
      const [question, answer, share, count] = ["Fråga nr", "Svar", "Procent", "Antal"].map((name) =>
        header.indexOf(name),
      );
      for (const row of rows) {
        const code = String(row[question as number]);
        const figures = ours.get(code) ?? (new Map() as Figures);
        const shareAndCount = { share: Number(row[share as number]), count: Number(row[count as number]) };
        ours.set(code, figures.set(String(row[answer as number]), shareAndCount));
      }
    });

    const folder = testData(...SURVEY, "uk_16_expected");
    const names = isMissing
      ? []
      : readdirSync(folder)
          .filter((name) => !name.includes("[PERC]"))
          .map((name) => name.slice(0, -4));

    test("of eleven published tables nine have a column in the answers", () => {
      expect(names).toHaveLength(11);
      expect(names.filter((name) => !ours.has(name))).toEqual(["currentEmp4", "currentEmp6"]);
    });

    test.each(names.filter((name) => !["currentEmp4", "currentEmp6"].includes(name)))(
      "%s: counts and percent",
      (name) => {
        const counts = published(path.join(folder, `${name}.csv`));
        const percents = published(path.join(folder, `${name}[PERC].csv`));
        const found = [...(ours.get(name) as Figures)];
        expect(Object.fromEntries(found.map(([label, { count }]) => [label, count]))).toEqual(
          Object.fromEntries([...counts].filter(([, count]) => count > 0)),
        );
        for (const [label, { share }] of found)
          expect(share * 100, label).toBeCloseTo(percents.get(label) as number, 9);
      },
    );

    test("the summary as PDF shows the same shares and what they are made from", async () => {
      const file = path.join(out, "sammanfattning.pdf");
      await run("report", "gnosjo", "rse-2016", "--format", "pdf", "--out", file);
      const { elements, pages } = await readPdf(readFileSync(file));
      const plain = (text: string) => text.replace(/\s+/g, "");
      const rows = elements.filter(({ role }) => role === "TR").map(({ text }) => plain(text));
      for (const row of ["Doctorate 67 %", "Masters degree 19 %", "Male 88 %", "Prefer not to say 3 %"]) {
        expect(rows).toContain(plain(row));
      }
      expect(plain(pages.join(" "))).toContain(plain("Bygger på 273 svar"));
    });

    test.skipIf(!hasProgram("soffice"))("LibreOffice opens the workbook and reads the same", () => {
      const words = [
        "--headless",
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false,false,false,-1",
      ];
      const profile = `-env:UserInstallation=file://${path.join(out, "profile")}`;
      execFileSync("soffice", [profile, ...words, "--outdir", out, path.join(out, "tabeller.xlsx")], {
        stdio: "ignore",
      });
      const text = readFileSync(path.join(out, "tabeller-Alla siffror.csv"), "utf8");
      const rows = parse(text, { delimiter: ";", columns: true }) as Record<string, string>[];
      const doctorate = rows.find((row) => row["Fråga nr"] === "edu1" && row.Svar === "Doctorate");
      expect(doctorate).toMatchObject({ Antal: "183", "Antal svar": "273" });
      expect(doctorate?.Procent).toMatch(/^67/);
    });
  });
});

/** A published table: labels beside figures, or above them. The row of those without an answer is left out. */
function published(file: string): Map<string, number> {
  const [first, ...rows] = parse(readFileSync(file, "utf8"), {
    relax_column_count: true,
    skip_empty_lines: true,
  }) as string[][];
  const across = (first ?? []).slice(1);
  const pairs =
    rows.length === 1 && across.length > 1
      ? across.map((label, index) => [label, rows[0]?.[index + 1]])
      : rows.map(([label, figure]) => [label, figure]);
  const plain = pairs.map(
    ([label, figure]) => [label?.replace(/ \[PERCENTAGE\]$/, "").trim() ?? "", Number(figure || 0)] as const,
  );
  return new Map(plain.filter(([label]) => label !== ""));
}
