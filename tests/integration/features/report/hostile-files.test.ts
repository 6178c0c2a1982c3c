import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DATA_FILES, type DataFormat } from "#app/features/dataset/render/register.server.ts";
import { findDialogue } from "#app/features/dialogue/dialogue.queries.server.ts";
import { dialogueSummary } from "#app/features/report/dialogue-summary.server.ts";
import { RENDERERS } from "#app/features/report/render/register.server.ts";
import type { SurveyDocument } from "#app/features/survey/survey.schema.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { UNSEEMLY } from "#tests/support/hostile-texts.ts";
import { makeMunicipality } from "#tests/support/municipality.ts";
import { readPdf } from "#tests/support/pdf.ts";
import { hasProgram } from "#tests/support/programs.ts";
import { answer, makeRound, times } from "#tests/support/survey-round.ts";

/** What a cell or a page can hold of a text: the line without end is cut nowhere, so it stands in one place only. */
const NAMES = UNSEEMLY.filter((text) => text.length < 1000);
const LINE = UNSEEMLY.find((text) => text.length >= 100_000) ?? "";
const named = (text: string) => ({ sv: text, en: text });

/** Every text is the label of an answer, and the titles are hostile too. */
const document: SurveyDocument = {
  title: named("=1+1 <b>Enkät</b> \u202e"),
  purpose: named("Prov"),
  languages: ["sv"],
  minutes: 1,
  sections: [
    {
      key: "alla",
      title: named("@SUM(1) \u0007"),
      questions: [
        {
          id: "Q1",
          type: "multiple",
          text: named('=HYPERLINK("https://evil.example")'),
          options: NAMES.map((text, index) => ({ code: `o${index}`, label: named(text) })),
        },
        {
          id: "Q2",
          type: "single",
          text: named(`-lång ${LINE.slice(0, 2000)}`),
          options: [
            { code: "yes", label: named("+ja") },
            { code: "no", label: named("\t=nej") },
          ],
          headlines: [{ codes: ["yes"], label: named("=säger +ja <script>alert(1)</script>") }],
        },
      ],
    },
  ],
};

/** Without what no printed format can carry, and without what line breaks and hyphens may change. */
const squeezed = (text: string) => text.replaceAll(/[\s\p{C}\u00ad\u2010\ufffd'"„”“-]/gu, "").normalize("NFC");

describe("hostile texts of staff's through the files of a dialogue", () => {
  let fresh: Awaited<ReturnType<typeof freshDatabase>>;
  let folder: string;
  const files = {} as Record<DataFormat | "docx" | "pdf" | "html", string>;

  beforeAll(async () => {
    fresh = await freshDatabase();
    const { db } = fresh;
    folder = mkdtempSync(path.join(os.tmpdir(), "lyhord-hostile-"));
    const { code } = await makeMunicipality(db);
    const days = { design: "open_link", opensOn: "2026-09-01", closesOn: "2026-09-30" } as const;
    const { id } = await makeRound(db, { municipalityCode: code, slug: "hosten", document, ...days });
    await answer(db, id, [
      ...times(60, { Q1: NAMES.map((_, index) => `o${index}`), Q2: "yes" }),
      ...times(40, { Q1: ["o0"], Q2: "no" }),
    ]);
    const dialogue = await findDialogue(db, code, "hosten");
    if (!dialogue) throw new Error("no dialogue");
    const municipality = await db.municipality.findUniqueOrThrow({ where: { code } });
    const asked = { municipality, dialogue, language: "sv" as const, tier: "staff" as const, plain: false };
    for (const format of Object.keys(DATA_FILES) as DataFormat[]) {
      const chunks: Buffer[] = [];
      for await (const chunk of await DATA_FILES[format].write(db, asked)) chunks.push(Buffer.from(chunk));
      files[format] = path.join(folder, `fil.${format}`);
      writeFileSync(files[format], Buffer.concat(chunks));
    }
    const summary = await dialogueSummary(db, { municipality, dialogue, language: "sv" });
    for (const format of ["docx", "pdf", "html"] as const) {
      files[format] = path.join(folder, `fil.${format}`);
      writeFileSync(files[format], Buffer.from(await RENDERERS[format].render(summary)));
    }
  }, 120_000);
  afterAll(async () => {
    await fresh[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Files that LibreOffice has opened and saved as others, in their order. It starts once: that is what takes time. */
  function converted(formats: readonly ("docx" | "xlsx" | "csv")[], to: string): string[] {
    const named = formats.map((format) => {
      const own = path.join(folder, `${format}.${format}`);
      writeFileSync(own, readFileSync(files[format]));
      return own;
    });
    const home = `-env:UserInstallation=file://${folder}/office`;
    const args = [home, "--headless", "--convert-to", to, "--outdir", `${folder}/${to.slice(0, 3)}`, ...named];
    execFileSync("soffice", args, { stdio: "ignore" });
    return formats.map((format) =>
      readFileSync(path.join(folder, to.slice(0, 3), `${format}.${to.split(":")[0]}`), "utf8"),
    );
  }

  test("csv has no cell that begins a formula, and every text", () => {
    const rows = parse(readFileSync(files.csv), { delimiter: ";", bom: true }) as string[][];
    const cells = rows.flat();
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^[-+]?[\d.,]+$/.test(cell))).toEqual([]);
    const found = new Set(cells.map(squeezed));
    expect(NAMES.filter((text) => !found.has(squeezed(text)))).toEqual([]);
  });

  test("xlsx has no formula and no link, and every text", async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(files.xlsx);
    const found = new Set<string>();
    book.eachSheet((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          expect([ExcelJS.ValueType.Formula, ExcelJS.ValueType.Hyperlink]).not.toContain(cell.type);
          found.add(squeezed(String(cell.value)));
        }),
      ),
    );
    expect(NAMES.filter((text) => !found.has(squeezed(text)))).toEqual([]);
  });

  test("json is json, with every text as it was written", () => {
    const read = JSON.parse(readFileSync(files.json, "utf8"));
    const labels = read.surveys[0].questions[0].answers.map(({ label }: { label: { sv: string } }) => label.sv);
    expect(labels).toEqual(NAMES.map((text) => JSON.parse(JSON.stringify(text))));
    expect(JSON.parse(readFileSync(files.geojson, "utf8"))).toMatchObject({ type: "FeatureCollection", features: [] });
  });

  test("html runs nothing, and the pdf is a pdf", async () => {
    const html = readFileSync(files.html, "utf8");
    const tags = new Set([...html.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, tag]) => tag));
    for (const tag of ["script", "img", "iframe", "object", "embed"]) expect(tags).not.toContain(tag);
    expect(html).not.toMatch(/<a [^>]*evil/);
    const pdf = await readPdf(readFileSync(files.pdf));
    expect(squeezed(pdf.pages.join(" "))).toContain(squeezed("+ja"));
    expect(readFileSync(files.pdf, "latin1")).not.toMatch(/\/URI\s*\(|\/JavaScript|\/Launch/);
  });

  test.skipIf(!hasProgram("soffice"))(
    "LibreOffice opens the Word file whole, and nothing in it leads away",
    () => {
      const text = squeezed(converted(["docx"], "txt:Text").join());
      expect(text).toContain(squeezed("+ja"));
      expect(text).toContain(squeezed('=HYPERLINK("https://evil.example")'));
      const parts = execFileSync("unzip", ["-p", files.docx, "*.rels"], { encoding: "utf8" });
      expect(parts).not.toContain('TargetMode="External"');
    },
    300_000,
  );

  test.skipIf(!hasProgram("soffice"))(
    "LibreOffice opens the workbook and the CSV and computes nothing",
    () => {
      // The CSV as whoever opens it with another delimiter sees it: the worst case.
      for (const markup of converted(["xlsx", "csv"], "fods")) {
        expect(markup).not.toMatch(/table:formula=|xlink:href="https?:\/\/evil/);
        const said = squeezed(
          markup
            .replaceAll(/<[^>]*>/g, "")
            .replaceAll("&lt;", "<")
            .replaceAll("&gt;", ">")
            .replaceAll("&amp;", "&"),
        );
        expect(said).toContain(squeezed("+46 70 123 45 67"));
      }
    },
    300_000,
  );
});
