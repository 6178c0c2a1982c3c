import { readFileSync } from "node:fs";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { cellText } from "../cell-text.ts";
import type { Block, DocumentCell, ReportDocument } from "../document.ts";
import { frontMatter } from "../front-matter.ts";
import { chartSvg, FILLS } from "./chart.server.ts";
import { planColumns } from "./column-plan.ts";
import { FONT_FILES } from "./fonts.server.ts";
import { markSvg } from "./mark.ts";
import { printable, withTexts } from "./printable.ts";
import { TYPST_TEMPLATE } from "./typst-template.ts";

/** The width between the margins, in the pixels that a chart is laid out in. */
const CHART_WIDTH = 640;
/** For how many compilations a cached piece of layout is kept without being used. */
const CACHE_AGE = 1;
const SQUARE = "\u25a1";

let madeCompiler: NodeCompiler | undefined;

/**
 * A tagged PDF that everyone can read (PDF/UA-1). The standard refuses letters that no font has; they become a square,
 * as they do on a screen. The same document gives the same bytes.
 */
export async function renderPdf(document: ReportDocument): Promise<Buffer> {
  const source = printable(document);
  const undrawable = new Set<string>();
  for (;;) {
    const known = undrawable.size;
    try {
      const data = await templateData(withTexts(source, (text) => drawable(text, undrawable)));
      return compiled(data, document.date);
    } catch (error) {
      for (const letters of refusedLetters(String(error))) undrawable.add(letters);
      if (undrawable.size === known) throw error;
    }
  }
}

async function templateData(document: ReportDocument) {
  const { facts, markings, seal, contents, page } = frontMatter(document);
  return {
    title: document.title,
    subtitle: document.subtitle ?? null,
    language: document.language,
    municipality: document.municipality,
    contents: document.contents ?? false,
    "contents-title": contents,
    mark: markSvg("#ffffff"),
    facts,
    markings,
    seal: seal ?? null,
    page,
    blocks: await Promise.all(document.blocks.map((block) => templateBlock(block, document))),
  };
}

async function templateBlock(block: Block, { language }: ReportDocument) {
  if (block.kind === "chart") {
    const svg = await chartSvg(block.chart, { language, medium: "paper", width: CHART_WIDTH });
    return { kind: block.kind, chart: { title: block.chart.title, description: block.chart.description, svg } };
  }
  if (block.kind === "table") {
    const { caption, columns, rows, note = null, provenance = null } = block.table;
    const cells = rows.map((row) =>
      row.map((cell) => ({
        text: cellText(cell, language),
        quiet: "hidden" in cell || "empty" in cell,
        bar: barOf(cell),
      })),
    );
    const plan = planColumns(block.table, language);
    const weighted = columns.map((column, index) => ({ ...column, ...plan[index] }));
    return { kind: block.kind, table: { caption, columns: weighted, rows: cells, note, provenance } };
  }
  return block;
}

function barOf(cell: DocumentCell) {
  if (!("percent" in cell) || !cell.bar) return null;
  return { share: Math.min(1, cell.percent), fill: FILLS.paper[cell.bar] };
}

function compiled(data: unknown, day: string): Buffer {
  madeCompiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: FONT_FILES.map((file) => readFileSync(file)) }] });
  const compiler = madeCompiler;
  const result = compiler.compile({ mainFileContent: TYPST_TEMPLATE, inputs: { document: JSON.stringify(data) } });
  const set = result.result;
  if (!set) throw new Error(JSON.stringify(result.takeDiagnostics()?.shortDiagnostics));
  const creationTimestamp = Date.parse(`${day}T12:00:00Z`) / 1000;
  const pdf = compiler.pdf(set, { pdfStandard: "ua-1", creationTimestamp });
  compiler.evictCache(CACHE_AGE);
  return pdf;
}

/** So much of a word that has no place to break; a longer one would leave the page. */
const ENDLESS = /[!-~\u00a1-\u017f]{50}/g;

/** Stands for accents without a letter of their own, which the compiler blames on the letter below them. */
const STRAY_ACCENTS = "\u0300";

function drawable(text: string, undrawable: ReadonlySet<string>): string {
  let drawn = text.replaceAll(ENDLESS, "$&\u200b");
  if (undrawable.has(STRAY_ACCENTS)) drawn = drawn.normalize("NFC").replaceAll(/[\u0300-\u036f]/g, "");
  for (const letters of undrawable) drawn = drawn.replaceAll(letters, SQUARE);
  return drawn;
}

/** Reads from the compiler's complaint which letters it has no glyph for, or may not write. */
function refusedLetters(complaint: string): string[] {
  return [...complaint.matchAll(/(?:the text|disallowed codepoint) `\\"(.+?)\\"`/gs)].map(([, quoted]) => {
    const letters = (quoted ?? "").replaceAll(/\\{1,2}u\{([0-9a-f]+)\}/g, (_, hex) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    );
    return /^[\x20-\x7e\u00a0-\u017f]+$/.test(letters) ? STRAY_ACCENTS : letters;
  });
}
