import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { cellText } from "#app/features/report/cell-text.ts";
import { ReportDocumentSchema } from "#app/features/report/document.schema.ts";
import type { Block, ReportDocument } from "#app/features/report/document.ts";
import { frontMatter } from "#app/features/report/front-matter.ts";
import { isReportFormat, RENDERERS, type ReportFormat } from "#app/features/report/render/register.server.ts";
import { everyBlock } from "#tests/fixtures/report-documents.ts";
import { readPdf } from "#tests/support/pdf.ts";

/** Keeps an accent at the start of one text from joining the end of another. */
const BETWEEN = "\u241e";

/** What the file of each format says, in its own order. */
const READERS: Record<ReportFormat, (file: Buffer) => Promise<string> | string> = {
  pdf: async (file) => {
    const { elements, pages } = await readPdf(file);
    const alts = elements.map(({ alt }) => alt ?? "").join(" ");
    return `${pages.join(" ")} ${alts}`;
  },
  docx: (file) => {
    const parts = unzipSync(file);
    const names = ["word/document.xml", ...Object.keys(parts).filter((name) => /word\/(header|footer)\d/.test(name))];
    const xml = names.map((name) => strFromU8(parts[name] as Uint8Array)).join("");
    const alts = [...xml.matchAll(/descr="([^"]*)"/g)].map(([, alt]) => alt).join(" ");
    return unescaped(`${xml.replaceAll(/<[^>]*>/g, BETWEEN)} ${alts}`);
  },
  html: (file) => unescaped(file.toString("utf8").replaceAll(/<[^>]*>/g, BETWEEN)),
  json: (file) => {
    const { document } = JSON.parse(file.toString("utf8")) as { document: ReportDocument };
    return textsOf(document).join(" ");
  },
};
const formats = Object.keys(RENDERERS) as ReportFormat[];

async function read(format: ReportFormat, document: ReportDocument): Promise<string> {
  return squeezed(await READERS[format](Buffer.from(await RENDERERS[format].render(document))));
}

test.each(formats)("%s has the whole content of a document", async (format) => {
  for (const document of [everyBlock, { ...everyBlock, contents: true, draft: false, hash: "ab12".repeat(16) }]) {
    const said = await read(format, document);
    expect(textsOf(document).filter((text) => !said.includes(squeezed(text)))).toEqual([]);
  }
});

test.each(formats.filter((format) => format !== "json"))(
  "%s marks a demo and a draft, and only them",
  async (format) => {
    const [demo, draft] = frontMatter(everyBlock).markings as [string, string];
    const plain = await read(format, { ...everyBlock, demo: false, draft: false });
    expect(await read(format, everyBlock)).toContain(squeezed(demo));
    expect(await read(format, everyBlock)).toContain(squeezed(draft));
    expect(plain).not.toContain(squeezed(demo));
    expect(plain).not.toContain(draft);
  },
);

test("the blocks come in the same order everywhere", async () => {
  const inOrder = everyBlock.blocks.filter((block) => block.kind !== "chart").flatMap(blockTexts);
  for (const format of formats) {
    const said = await read(format, everyBlock);
    let at = said.indexOf(squeezed(inOrder[0] ?? ""));
    for (const text of inOrder) {
      const next = said.indexOf(squeezed(text), at);
      expect(next, `${format}: ${text}`).toBeGreaterThanOrEqual(at);
      at = next;
    }
  }
});

test("every picture in the Word file is described or marked as decoration, and has a number of its own", async () => {
  const xml = strFromU8(
    unzipSync(Buffer.from(await RENDERERS.docx.render(everyBlock)))["word/document.xml"] as Uint8Array,
  );
  const pictures = [...xml.matchAll(/<wp:docPr id="(\d+)"[^>]*?descr="([^"]*)"[^>]*?(?:\/>|>(.*?)<\/wp:docPr>)/g)];
  expect(pictures.length).toBeGreaterThan(1);
  for (const [, , described = "", inside = ""] of pictures) {
    expect(inside.includes("adec:decorative")).toBe(described === "");
  }
  expect(new Set(pictures.map(([, id]) => id)).size).toBe(pictures.length);
});

test("a document survives being stored as JSON", () => {
  expect(ReportDocumentSchema.parse(JSON.parse(JSON.stringify(everyBlock)))).toEqual(everyBlock);
});

test("names that every object has are no formats", () => {
  expect(["toString", "constructor", "__proto__", "exe", ""].filter(isReportFormat)).toEqual([]);
});

const LIST = path.resolve(process.env.LYHORD_TEST_DATA ?? "../shared/data", "8_adversarial/blns.json");

const NAUGHTY = "the list of naughty strings (LYHORD_TEST_DATA/8_adversarial/blns.json)";

describe.skipIf(!existsSync(LIST))(NAUGHTY, { timeout: 60_000 }, () => {
  const strings = (existsSync(LIST) ? (JSON.parse(readFileSync(LIST, "utf8")) as string[]) : []).filter(
    (text) => squeezed(text) !== "",
  );
  const document = naughty(strings);

  test.each(["docx", "html"] as const)("comes out of %s as text", async (format) => {
    const said = await read(format, document);
    expect(strings.filter((text) => !said.includes(squeezed(text)))).toEqual([]);
  });

  test("comes out of the PDF as text, but for letters that no font has", async () => {
    const said = await read("pdf", document);
    const latin = strings.filter((text) => /^[\x20-\x7eåäöÅÄÖé]+$/.test(text));
    expect(latin.length).toBeGreaterThan(300);
    expect(latin.filter((text) => !said.includes(squeezed(text)))).toEqual([]);
  });

  test("runs nothing in HTML", async () => {
    const html = String(await RENDERERS.html.render(document));
    const tags = new Set([...html.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, tag]) => tag));
    for (const tag of ["script", "img", "iframe", "a", "object", "embed", "input"]) expect(tags).not.toContain(tag);
    expect(html.replaceAll(/>[^<]*</g, "><")).not.toMatch(/\son[a-z]+=|javascript:/i);
  });
});

/** Each string as a title, a heading, a cell and a label of a chart in turn: every way from data into a file. */
function naughty(strings: string[]): ReportDocument {
  const [chart] = everyBlock.blocks.flatMap((block) => (block.kind === "chart" ? [block.chart] : []));
  return {
    ...everyBlock,
    title: strings.find((text) => text.includes("<script")) ?? "",
    blocks: strings.flatMap((text, index): Block[] => {
      if (index % 5 === 0) return [{ kind: "heading", level: 1, text, id: `h${index}` }];
      if (index % 5 === 1) return [{ kind: "list", items: [text] }];
      if (index % 5 === 2) {
        const columns = [{ label: text, kind: "text" as const }];
        return [{ kind: "table", table: { id: `t${index}`, caption: text, columns, rows: [[{ text }]] } }];
      }
      if (index % 20 === 3 && chart) {
        const rows = chart.rows.map((row) => ({ ...row, label: text }));
        return [{ kind: "chart", chart: { title: text, description: text, rows } }];
      }
      return [{ kind: "paragraph", text }];
    }),
  };
}

function textsOf(document: ReportDocument): string[] {
  const { facts, seal } = frontMatter(document);
  const { title, subtitle = "", municipality, blocks } = document;
  return [municipality, title, subtitle, ...facts, ...blocks.flatMap(blockTexts), seal ?? ""];
}

function blockTexts(block: Block): string[] {
  switch (block.kind) {
    case "list":
      return block.items;
    case "figures":
      return block.items.flatMap(({ value, label, note }) => [value, label, note]);
    case "chart":
      return [block.chart.title, block.chart.description];
    case "table": {
      const { caption, columns, rows, note = "", provenance = "" } = block.table;
      const cells = rows.flat().map((cell) => cellText(cell, "sv"));
      return [caption, ...columns.map(({ label }) => label), ...cells, note, provenance];
    }
    default:
      return [block.text];
  }
}

/** Without what line breaks and hyphenation may change, and without what no printed format can carry. */
function squeezed(text: string): string {
  return text.replaceAll(/[\s\p{C}\u00ad\u2010-]/gu, "").normalize("NFC");
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
