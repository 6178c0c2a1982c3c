import * as word from "docx";
import { cellText } from "../cell-text.ts";
import type { Block, DocumentCell, DocumentTable, ReportDocument } from "../document.ts";
import { planColumns } from "./column-plan.ts";
import { barPicture } from "./docx-pictures.server.ts";
import { INK, TEXT_WIDTH } from "./docx-styles.ts";

/** Of a bold sign in a table, and to the left and right in a cell, in twentieths of a point. */
const SIGN = 106;
const CELL_MARGINS = 140;
/** Percentages under 100 take the same room, so that the bars before them begin below one another. */
const PERCENT_SIGNS = 6;
const FIGURE_SPACE = "\u2007";
const FIGURES_BESIDE = 3;

const NO_LINE = { style: word.BorderStyle.NONE, size: 0, color: "auto" };
const LINE = { style: word.BorderStyle.SINGLE, size: 4, color: INK.line };
const HEAD_LINE = { style: word.BorderStyle.SINGLE, size: 8, color: INK.spruce };
const FIGURE_LINE = { style: word.BorderStyle.SINGLE, size: 24, color: INK.spruce };

/** A table whose header is repeated on every page that it runs over. */
export function dataTable(source: DocumentTable, language: ReportDocument["language"]): word.Table {
  const isNumber = source.columns.map((column) => column.kind !== "text");
  const widths = columnWidths(source, language);
  const row = (cells: word.ParagraphChild[][], isHead: boolean) =>
    new word.TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((words, column) => tableCell(words, isHead, isNumber[column] ?? false, widths[column] ?? 0)),
    });
  const head = source.columns.map(({ label }) => [new word.TextRun({ text: label, bold: true })]);
  const body = source.rows.map((cells) => cells.map((cell) => barred(cell, cellText(cell, language))));
  return new word.Table({
    rows: [row(head, true), ...body.map((cells) => row(cells, false))],
    width: { size: TEXT_WIDTH, type: word.WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: NO_LINE,
      left: NO_LINE,
      right: NO_LINE,
      insideVertical: NO_LINE,
      insideHorizontal: LINE,
      bottom: LINE,
    },
  });
}

/** A cell's words, after a bar where it has one: for the eye alone, since the number stands beside it. */
function barred(cell: DocumentCell, words: string): word.ParagraphChild[] {
  if (!("percent" in cell) || !cell.bar) return [new word.TextRun(words)];
  const number = new word.TextRun(words.padStart(PERCENT_SIGNS, FIGURE_SPACE));
  return [barPicture(Math.min(1, cell.percent), cell.bar), number];
}

function tableCell(words: word.ParagraphChild[], isHead: boolean, isNumber: boolean, width: number): word.TableCell {
  return new word.TableCell({
    width: { size: width, type: word.WidthType.DXA },
    margins: { left: CELL_MARGINS / 2, right: CELL_MARGINS / 2 },
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

/** Columns of numbers and of a few words are as wide as they need; the others share what is left. */
function columnWidths(table: DocumentTable, language: ReportDocument["language"]): number[] {
  const plan = planColumns(table, language);
  const growing = plan.reduce((sum, { weight, grows }) => sum + (grows ? weight : 0), 0);
  const needed = (weight: number) => weight * SIGN + CELL_MARGINS;
  const left = TEXT_WIDTH - plan.reduce((sum, { weight, grows }) => sum + (grows ? 0 : needed(weight)), 0);
  return plan.map(({ weight, grows }) => Math.floor(grows ? (left * weight) / growing : needed(weight)));
}

type Figures = Extract<Block, { kind: "figures" }>["items"];

/** Three beside one another, read one after the other. */
export function keyFigures(items: Figures): word.Table {
  const size = Math.floor(TEXT_WIDTH / FIGURES_BESIDE);
  const rows = Array.from({ length: Math.ceil(items.length / FIGURES_BESIDE) }, (_, row) => {
    const columns = Array.from({ length: FIGURES_BESIDE }, (_, column) => items[row * FIGURES_BESIDE + column]);
    return new word.TableRow({ cantSplit: true, children: columns.map((item) => figureCell(item, size)) });
  });
  const borders = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE };
  return new word.Table({
    rows,
    width: { size: TEXT_WIDTH, type: word.WidthType.DXA },
    columnWidths: Array.from({ length: FIGURES_BESIDE }, () => size),
    borders: { ...borders, insideHorizontal: NO_LINE, insideVertical: NO_LINE },
  });
}

function figureCell(item: Figures[number] | undefined, size: number): word.TableCell {
  const { value = "", label = "", note = "" } = item ?? {};
  const line = (style: string, text: string) => new word.Paragraph({ style, children: [new word.TextRun(text)] });
  return new word.TableCell({
    width: { size, type: word.WidthType.DXA },
    margins: { left: 150, right: 100, bottom: 60, top: 20 },
    borders: { left: item ? FIGURE_LINE : NO_LINE, right: NO_LINE, top: NO_LINE, bottom: NO_LINE },
    children: item
      ? [line("KeyFigure", value), line("KeyFigureLabel", label), line("KeyFigureNote", note)]
      : [line("KeyFigureNote", "")],
  });
}
