import { readFileSync } from "node:fs";
import { Resvg } from "@resvg/resvg-js";
import * as word from "docx";
import { cellText } from "../cell-text.ts";
import type { Block, Chart, DocumentCell, DocumentTable, ReportDocument } from "../document.ts";
import { type FrontMatter, frontMatter } from "../front-matter.ts";
import { chartSvg, FILLS } from "./chart.server.ts";
import { planColumns } from "./column-plan.ts";
import { BULLET, docxStyles, INK, millimetres, NUMBERING, PAGE, TEXT_WIDTH } from "./docx-styles.ts";
import { FONT_FAMILY, FONT_FILES } from "./fonts.server.ts";
import { markSvg } from "./mark.ts";
import { printable } from "./printable.ts";

type Piece = word.Paragraph | word.Table;

const CHART_WIDTH = 640;
/** Word's pixels between the margins. */
const SHOWN_WIDTH = Math.round((TEXT_WIDTH / 1440) * 96);
const HEADINGS = [word.HeadingLevel.HEADING_1, word.HeadingLevel.HEADING_2, word.HeadingLevel.HEADING_3] as const;

/** A Word document made of named styles, for those who go on writing in it. */
export async function renderDocx(source: ReportDocument): Promise<Buffer> {
  const document = printable(source);
  const front = frontMatter(document);
  const bodies: Piece[][] = [];
  for (const block of document.blocks) bodies.push(await pieces(block, document));
  const file = new word.Document({
    title: document.title,
    subject: document.subtitle,
    creator: document.municipality,
    lastModifiedBy: document.municipality,
    description: [...front.markings, ...front.facts].join(" · "),
    numbering: NUMBERING,
    styles: docxStyles(document.language, FONT_FAMILY),
    fonts: [{ name: FONT_FAMILY, data: readFileSync(FONT_FILES[0] as string) }],
    features: { updateFields: false },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { left: PAGE.side, right: PAGE.side, top: millimetres(22), bottom: millimetres(18) },
          },
        },
        headers: {
          first: new word.Header({ children: [marginLine([...marking(front)])] }),
          default: new word.Header({
            children: [marginLine([text(`${document.municipality} · ${document.title}`), ...marking(front)])],
          }),
        },
        footers: { first: footer(front), default: footer(front) },
        children: [...cover(document, front), ...bodies.flat()],
      },
    ],
  });
  return word.Packer.toBuffer(file);
}

const text = (words: string, more: word.IRunOptions = {}) => new word.TextRun({ ...more, text: words });
const paragraph = (style: string, words: string) => new word.Paragraph({ style, children: [text(words)] });

function marginLine(children: word.ParagraphChild[]): word.Paragraph {
  return new word.Paragraph({
    style: "Margin",
    tabStops: [{ type: word.TabStopType.RIGHT, position: TEXT_WIDTH }],
    children,
  });
}

function marking({ markings }: FrontMatter): word.TextRun[] {
  if (markings.length === 0) return [];
  return [new word.TextRun({ children: [new word.Tab(), markings.join(" · ")], bold: true, color: INK.ink })];
}

function footer({ seal, page }: FrontMatter): word.Footer {
  const number = new word.TextRun({
    children: [
      new word.Tab(),
      `${page.before} `,
      word.PageNumber.CURRENT,
      ` ${page.between} `,
      word.PageNumber.TOTAL_PAGES,
    ],
  });
  const lines = seal ? [new word.Paragraph({ style: "Margin", children: [text(seal, { size: 14 })] })] : [];
  return new word.Footer({ children: [marginLine([number]), ...lines] });
}

function cover(document: ReportDocument, { markings, facts, contents }: FrontMatter): Piece[] {
  const mark = image(markSvg(`#${INK.spruce}`), 34, 34, { name: "", description: "" });
  const chapters = document.blocks.filter((block) => block.kind === "heading" && block.level === 1);
  return [
    new word.Paragraph({ style: "Sender", children: [mark, text(`  ${document.municipality}`)] }),
    new word.Paragraph({ heading: word.HeadingLevel.TITLE, children: [text(document.title)] }),
    ...(document.subtitle ? [paragraph("Lead", document.subtitle)] : []),
    paragraph("Facts", [...facts, ...markings].join("  ·  ")),
    ...(document.contents
      ? [paragraph("FigureCaption", contents), ...chapters.map((chapter) => contentsLine(chapter))]
      : []),
  ];
}

function contentsLine(block: Block): word.Paragraph {
  const [words, anchor] = block.kind === "heading" ? [block.text, block.id] : ["", ""];
  const link = new word.InternalHyperlink({ anchor, children: [text(words, { color: INK.spruce })] });
  return new word.Paragraph({ style: "TableText", children: [link] });
}

async function pieces(block: Block, document: ReportDocument): Promise<Piece[]> {
  switch (block.kind) {
    case "heading":
      return [
        new word.Paragraph({
          heading: HEADINGS[block.level - 1],
          pageBreakBefore: document.contents && block.level === 1 && isFirstChapter(block, document),
          children: [new word.Bookmark({ id: block.id, children: [text(block.text)] })],
        }),
      ];
    case "paragraph":
      return [new word.Paragraph({ children: [text(block.text)] })];
    case "list":
      return block.items.map(
        (item) => new word.Paragraph({ numbering: { reference: BULLET, level: 0 }, children: [text(item)] }),
      );
    case "notice":
      return [paragraph("Notice", block.text)];
    case "figures":
      return [keyFigures(block.items), paragraph("Note", "")];
    case "chart":
      return [paragraph("FigureCaption", block.chart.title), await chartPicture(block.chart, document)];
    case "table":
      return table(block.table, document);
  }
}

function isFirstChapter(block: Block, { blocks }: ReportDocument): boolean {
  return blocks.find((candidate) => candidate.kind === "heading" && candidate.level === 1) === block;
}

async function chartPicture(chart: Chart, { language }: ReportDocument): Promise<word.Paragraph> {
  const svg = await chartSvg(chart, { language, medium: "paper", width: CHART_WIDTH });
  const height = Number(svg.match(/height="(\d+)"/)?.[1]);
  const shownHeight = Math.round((height * SHOWN_WIDTH) / CHART_WIDTH);
  const words = { name: chart.title, title: chart.title, description: chart.description };
  return new word.Paragraph({ children: [image(svg, SHOWN_WIDTH, shownHeight, words)] });
}

function image(svg: string, width: number, height: number, altText: { name: string; description: string }) {
  const fonts = { fontFiles: FONT_FILES, loadSystemFonts: false, defaultFontFamily: FONT_FAMILY };
  const picture = new Resvg(svg, { font: fonts, fitTo: { mode: "width", value: width * 3 } }).render();
  return new word.ImageRun({ type: "png", data: picture.asPng(), transformation: { width, height }, altText });
}

/** Of a bold sign in a table, and to the left and right in a cell, in twentieths of a point. */
const SIGN = 106;
const CELL_MARGINS = 140;
/** Percentages under 100 take the same room, so that the bars before them begin below one another. */
const PERCENT_SIGNS = 6;
const FIGURE_SPACE = "\u2007";
const BAR = { width: 80, height: 9 };
const NO_LINE = { style: word.BorderStyle.NONE, size: 0, color: "auto" };
const FIGURES_BESIDE = 3;
const FIGURE_LINE = { style: word.BorderStyle.SINGLE, size: 24, color: INK.spruce };
const LINE = { style: word.BorderStyle.SINGLE, size: 4, color: INK.line };
const HEAD_LINE = { style: word.BorderStyle.SINGLE, size: 8, color: INK.spruce };

function table(source: DocumentTable, { language }: ReportDocument): Piece[] {
  const isNumber = source.columns.map((column) => column.kind !== "text");
  const widths = columnWidths(source, language);
  const row = (cells: word.ParagraphChild[][], isHead: boolean) =>
    new word.TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((words, column) => tableCell(words, isHead, isNumber[column] ?? false, widths[column] ?? 0)),
    });
  const rows = [
    row(
      source.columns.map((column) => [text(column.label, { bold: true })]),
      true,
    ),
    ...source.rows.map((cells) =>
      row(
        cells.map((cell) => barred(cell, cellText(cell, language))),
        false,
      ),
    ),
  ];
  const borders = { top: NO_LINE, left: NO_LINE, right: NO_LINE, insideVertical: NO_LINE, insideHorizontal: LINE };
  const width = { size: TEXT_WIDTH, type: word.WidthType.DXA };
  const notes = [source.note, source.provenance].filter((note) => note !== undefined);
  return [
    paragraph("FigureCaption", source.caption),
    new word.Table({ rows, width, columnWidths: widths, borders: { ...borders, bottom: LINE } }),
    ...(notes.length > 0 ? notes : [""]).map((note) => paragraph("Note", note)),
  ];
}

/** Three beside one another, read one after the other. */
function keyFigures(items: { value: string; label: string; note: string }[]): word.Table {
  const size = Math.floor(TEXT_WIDTH / FIGURES_BESIDE);
  const cell = (item?: (typeof items)[number]) =>
    new word.TableCell({
      width: { size, type: word.WidthType.DXA },
      margins: { left: 150, right: 100, bottom: 60, top: 20 },
      borders: { left: item ? FIGURE_LINE : NO_LINE, right: NO_LINE, top: NO_LINE, bottom: NO_LINE },
      children: item
        ? [
            paragraph("KeyFigure", item.value),
            paragraph("KeyFigureLabel", item.label),
            paragraph("KeyFigureNote", item.note),
          ]
        : [paragraph("KeyFigureNote", "")],
    });
  const rows = Array.from({ length: Math.ceil(items.length / FIGURES_BESIDE) }, (_, row) => {
    const beside = Array.from({ length: FIGURES_BESIDE }, (_, column) => cell(items[row * FIGURES_BESIDE + column]));
    return new word.TableRow({ cantSplit: true, children: beside });
  });
  const borders = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE };
  return new word.Table({
    rows,
    width: { size: TEXT_WIDTH, type: word.WidthType.DXA },
    columnWidths: Array.from({ length: FIGURES_BESIDE }, () => size),
    borders: { ...borders, insideHorizontal: NO_LINE, insideVertical: NO_LINE },
  });
}

/** A cell's words, after a bar where it has one: for the eye alone, since the number stands beside it. */
function barred(cell: DocumentCell, words: string): word.ParagraphChild[] {
  if (!("percent" in cell) || !cell.bar) return [text(words)];
  const { track } = FILLS.paper;
  const length = Math.min(BAR.width, Math.round(cell.percent * BAR.width));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${BAR.width}" height="${BAR.height}"><rect width="${BAR.width}" height="${BAR.height}" fill="${track}"/><rect width="${length}" height="${BAR.height}" fill="${FILLS.paper[cell.bar]}"/></svg>`;
  return [
    image(svg, BAR.width, BAR.height, { name: "", description: "" }),
    text(words.padStart(PERCENT_SIGNS, FIGURE_SPACE)),
  ];
}

function tableCell(words: word.ParagraphChild[], isHead: boolean, isNumber: boolean, width: number): word.TableCell {
  return new word.TableCell({
    width: { size: width, type: word.WidthType.DXA },
    margins: { left: 70, right: 70 },
    borders: isHead ? { bottom: HEAD_LINE } : {},
    children: [
      new word.Paragraph({
        style: "TableText",
        keepNext: isHead,
        alignment: isNumber ? word.AlignmentType.RIGHT : word.AlignmentType.LEFT,
        children: words,
      }),
    ],
  });
}

function columnWidths(table: DocumentTable, language: ReportDocument["language"]): number[] {
  const plan = planColumns(table, language);
  const growing = plan.reduce((sum, { weight, grows }) => sum + (grows ? weight : 0), 0);
  const needed = (weight: number) => weight * SIGN + CELL_MARGINS;
  const left = TEXT_WIDTH - plan.reduce((sum, { weight, grows }) => sum + (grows ? 0 : needed(weight)), 0);
  return plan.map(({ weight, grows }) => Math.floor(grows ? (left * weight) / growing : needed(weight)));
}
