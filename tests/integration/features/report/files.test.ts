import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadDemo } from "#app/cli/demo/load-demo.ts";
import { findDialogue } from "#app/features/dialogue/dialogue.queries.server.ts";
import { findMunicipality } from "#app/features/municipality/municipality.queries.server.ts";
import { dialogueSummary } from "#app/features/report/dialogue-summary.server.ts";
import type { ReportDocument } from "#app/features/report/document.ts";
import { currentReport, loadReport } from "#app/features/report/input-report.server.ts";
import { buildInputReport, chapterStates } from "#app/features/report/input-report.ts";
import { RENDERERS, type ReportFormat } from "#app/features/report/render/register.server.ts";
import { createReport, freezeReport, writeChapter } from "#app/features/report/report.commands.server.ts";
import { findReport } from "#app/features/report/report.queries.server.ts";
import type { GrantedCode } from "#app/features/user/user.policy.ts";
import type { ProductLanguage } from "#app/i18n/language.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { type ReadPdf, readPdf } from "#tests/support/pdf.ts";
import { hasProgram } from "#tests/support/programs.ts";

let demo: Awaited<ReturnType<typeof freshDatabase>>;
let db: Database;

beforeAll(async () => {
  demo = await freshDatabase();
  db = demo.db;
  await loadDemo(db);
});
afterAll(() => demo[Symbol.asyncDispose]());

async function summaryOf(slug: string, language: ProductLanguage = "sv"): Promise<ReportDocument> {
  const municipality = await findMunicipality(db, slug);
  const dialogue = municipality && (await findDialogue(db, municipality.code, "hosten-2026"));
  if (!municipality || !dialogue) throw new Error(`No dialogue in ${slug}`);
  return dialogueSummary(db, { municipality, dialogue, language });
}

const rendered = async (format: ReportFormat, document: ReportDocument) =>
  Buffer.from(await RENDERERS[format].render(document));

const tablesOf = ({ blocks }: ReportDocument) =>
  blocks.flatMap((block) => (block.kind === "table" ? [block.table] : []));

describe("the summary of Gnosjö as PDF", () => {
  let document: ReportDocument;
  let pdf: ReadPdf;
  const ofRole = (role: RegExp) => pdf.elements.filter((element) => role.test(element.role));

  beforeAll(async () => {
    document = await summaryOf("gnosjo");
    pdf = await readPdf(await rendered("pdf", document));
  });

  test("says its title, its language and that it keeps PDF/UA-1", () => {
    expect(pdf).toMatchObject({ title: "Trygghet i Gnosjö kommun", language: "sv" });
    expect(pdf.metadata).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
  });

  test("has its headings as headings, in order and without a step left out", () => {
    const headings = ofRole(/^H[1-6]$/);
    expect(headings[0]).toMatchObject({ role: "H1", text: expect.stringContaining("Trygghet i Gnosjö kommun") });
    expect(headings.map(({ text }) => text.trim())).toContain("Vilka som svarade");
    const levels = headings.map(({ role }) => Number(role.slice(1)));
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  test("has a header for every column of every table", () => {
    const headers = ofRole(/^TH$/).map(({ text }) => text.replaceAll(/[\s-]/g, ""));
    for (const { columns } of tablesOf(document)) {
      for (const { label } of columns) expect(headers).toContain(label.replaceAll(/[\s-]/g, ""));
    }
    expect(ofRole(/^Table$/)).toHaveLength(tablesOf(document).length);
  });

  test("describes its charts in words", () => {
    const charts = document.blocks.flatMap((block) => (block.kind === "chart" ? [block.chart.description] : []));
    expect(charts.length).toBeGreaterThan(0);
    expect(ofRole(/^Figure$/).map(({ alt }) => alt)).toEqual(charts);
  });

  test("marks every page as a demo and numbers it", () => {
    pdf.pages.forEach((text, index) => {
      expect(text).toContain("DEMO – påhittade siffror");
      expect(text).toContain(`Sida ${index + 1} av ${pdf.pages.length}`);
    });
  });

  test("has the listed figures in it", () => {
    const text = pdf.pages.join(" ").replaceAll(/\s+/g, " ");
    for (const figure of ["83 %", "78–87 %", "396", "900", "44 %", "121", "37 %", "48 %"])
      expect(text).toContain(figure);
  });
});

test.each([
  ["gnosjo", "sv"],
  ["gislaved", "sv"],
  ["gislaved", "en"],
  ["gotene", "sv"],
  ["krokom", "sv"],
  ["sotenas", "sv"],
] as const)("the summary of %s (%s) is two to four pages", async (slug, language) => {
  const { pages } = await readPdf(await rendered("pdf", await summaryOf(slug, language)));
  expect(pages.length).toBeGreaterThanOrEqual(2);
  expect(pages.length).toBeLessThanOrEqual(4);
});

test("areas with fewer than thirty answers have no figures of their own in the summary", async () => {
  const small = ["Kulltorp", "Nissafors", "Åsenhöga", "Marieholm"];
  const byGroup = tablesOf(await summaryOf("gnosjo")).find(({ id }) => id.endsWith("grupper"));
  const rows = byGroup?.rows.filter(
    ([name]) => name && "text" in name && small.some((area) => name.text.includes(area)),
  );
  // Together they are 59, which is what anyone could work out.
  expect(rows?.map(([name, answers]) => [name, answers])).toEqual([
    [{ text: "Kulltorp, Nissafors, Åsenhöga, Marieholm och ej angivet" }, { number: 59 }],
  ]);
});

test("tips of categories that are never public are in no figure of the summary", async () => {
  const text = JSON.stringify(await summaryOf("gnosjo"));
  expect(text).not.toContain("droghandel");
  const categories = tablesOf(await summaryOf("gnosjo")).find(({ id }) => id === "tips-kategorier");
  const sum = categories?.rows.reduce((total, [, count]) => total + (count && "number" in count ? count.number : 0), 0);
  // 64 approved tips, one of which is about something that is never public.
  expect(sum).toBe(63);
});

test.skipIf(!hasProgram("soffice"))("LibreOffice (soffice) opens the Word files", async () => {
  mkdirSync("data/test", { recursive: true });
  const folder = mkdtempSync(path.resolve("data/test/word-"));
  try {
    writeFileSync(path.join(folder, "summary.docx"), await rendered("docx", await summaryOf("gnosjo")));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const convert = ["--headless", "--convert-to", "pdf", "--outdir", folder, path.join(folder, "summary.docx")];
    execFileSync("soffice", [profile, ...convert], { stdio: "pipe" });
    const { pages } = await readPdf(readFileSync(path.join(folder, "summary.pdf")));
    const text = pages.join(" ").replaceAll(/\s+/g, " ");
    for (const words of ["Trygghet i Gnosjö kommun", "Vilka som svarade", "78–87 %", "DEMO – påhittade siffror"]) {
      expect(text).toContain(words);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

async function makeReport() {
  const municipality = await findMunicipality(db, "krokom");
  const user = await db.user.findFirstOrThrow();
  if (!municipality) throw new Error("No Krokom");
  const doer = {
    municipalityCode: municipality.code as GrantedCode,
    userId: user.id,
    at: new Date("2026-11-16T12:00:00Z"),
  };
  const created = await createReport(db, doer, { title: "Underlag", dialogue: "hosten-2026" });
  const id = created.ok ? created.value.id : "";
  const find = async () => {
    const report = await findReport(db, municipality.code, id);
    if (!report) throw new Error("No report");
    return report;
  };
  return { municipality, doer, id, find };
}

test("a draft says what is missing, and only that", async () => {
  const { municipality, doer, id, find } = await makeReport();
  await writeChapter(db, doer, { reportId: id, key: "uppdrag", text: "Parterna är:\n- kommunen\n- polisen", seen: 0 });
  const inputs = await loadReport(db, municipality, await find());
  const missing = chapterStates(inputs).filter((state) => state.missing);
  expect(missing.map(({ chapter }) => chapter.number)).toEqual(["0", "8", "9", "10", "12"]);
  const draft = buildInputReport(inputs, { draft: true });
  expect(draft.blocks.filter(({ kind }) => kind === "notice").length).toBeGreaterThanOrEqual(missing.length);
  expect(draft.blocks).toContainEqual({ kind: "list", items: ["kommunen", "polisen"] });
  const chapters = draft.blocks.flatMap((block) => (block.kind === "heading" && block.level === 1 ? [block.text] : []));
  expect(chapters).toHaveLength(14);
  expect(chapters.slice(0, 2)).toEqual(["0. Sammanfattning", "1. Uppdrag, period och parter"]);
});

test("tables have as many cells in each row as they have columns, and ids of their own", async () => {
  const { municipality, find } = await makeReport();
  for (const document of [await summaryOf("gislaved"), await currentReport(db, municipality, await find())]) {
    const tables = tablesOf(document);
    for (const { columns, rows, caption } of tables) {
      for (const row of rows) expect(row.length, caption).toBe(columns.length);
    }
    const ids = [
      ...tables.map(({ id }) => id),
      ...document.blocks.flatMap((block) => (block.kind === "heading" ? [block.id] : [])),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test("a frozen report keeps its figures and its bytes whatever is answered afterwards", async () => {
  const { municipality, doer, id, find } = await makeReport();
  const document = buildInputReport(await loadReport(db, municipality, await find()), { draft: false });
  expect(await freezeReport(db, doer, { reportId: id, document, versions: new Map() })).toMatchObject({ ok: true });
  const before = await currentReport(db, municipality, await find());
  const pdf = await rendered("pdf", before);

  const survey = await db.survey.findFirstOrThrow({
    where: { municipalityCode: municipality.code, design: "random_sample" },
  });
  await db.response.deleteMany({ where: { surveyId: survey.id } });
  await db.responseChange.updateMany({ where: { surveyId: survey.id }, data: { counter: { increment: 1 } } });
  await db.sourceValue.updateMany({ where: { municipalityCode: municipality.code }, data: { value: 4711 } });
  await db.municipality.update({ where: { code: municipality.code }, data: { population: 1 } });

  const after = await currentReport(db, municipality, await find());
  expect(after).toEqual(before);
  expect((await rendered("pdf", after)).equals(pdf)).toBe(true);
  expect(before).toMatchObject({ draft: false, hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
});

test("a dialogue without answers still gives a calm summary", async () => {
  await using empty = await freshDatabase();
  await empty.db.municipality.create({ data: { code: "0001", slug: "tomt", name: "Tomt", countyName: "Länet" } });
  const dialogueRow = { id: "d", municipalityCode: "0001", slug: "d", title: "Dialog", opensOn: "2026-09-01" };
  await empty.db.dialogue.create({ data: dialogueRow });
  const [municipality, dialogue] = [
    await findMunicipality(empty.db, "tomt"),
    await findDialogue(empty.db, "0001", "d"),
  ];
  if (!municipality || !dialogue) throw new Error("Not made");
  const document = await dialogueSummary(empty.db, { municipality, dialogue, language: "sv" });
  expect(document.blocks[0]).toMatchObject({ kind: "notice" });
  for (const format of ["pdf", "docx", "html"] as const)
    expect((await rendered(format, document)).length).toBeGreaterThan(500);
});
