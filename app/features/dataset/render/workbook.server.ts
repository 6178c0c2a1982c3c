import { type ZipEntry, zipped } from "#app/platform/files/zip.server.ts";
import { type Cell, HIDDEN, HIDDEN_MARK, looksLikeFormula } from "../cell.ts";

/** A sheet of a workbook. Its rows are asked for once, one at a time. */
export interface Sheet {
  name: string;
  /** Of the columns, in characters. */
  widths: readonly number[];
  /** So many rows stay in sight. */
  frozenRows?: number;
  frozenColumns?: number;
  /** Arrows for filtering on this row, counted from 1. */
  filterRow?: number;
  rows: Iterable<SheetRow> | AsyncIterable<SheetRow>;
}

export interface SheetRow {
  cells: readonly Cell[];
  style?: RowStyle;
}

export type RowStyle = keyof typeof ROW_STYLES;

export interface Workbook {
  title: string;
  /** On paper, on every page of every sheet. */
  marking?: string;
  sheets: readonly Sheet[];
}

/** The numbers of the cell formats in STYLES. */
const FORMAT = {
  text: 1,
  title: 2,
  header: 3,
  percent: 4,
  whole: 5,
  formula: 6,
  warning: 7,
  hidden: 8,
  note: 9,
  figures: 10,
  day: 11,
  month: 12,
};
/** `figures` is a header whose columns, but for the first, hold figures. */
const ROW_STYLES = {
  title: FORMAT.title,
  header: FORMAT.header,
  figures: FORMAT.header,
  warning: FORMAT.warning,
  note: FORMAT.note,
};
/** Of the columns after the first, where it is another: figures stand to the right. */
const FIGURE_STYLES: Partial<Record<RowStyle, number>> = { figures: FORMAT.figures, note: FORMAT.hidden };
const LINE_HEIGHT = 15;
const LONGEST_CELL = 32_767;

/**
 * An Office Open XML workbook (ECMA-376) as it is being made: rows are written as they come, so that a hundred thousand of them take
 * no more memory than ten. Texts are written where they stand, never as formulas.
 */
export function workbook(book: Workbook): AsyncGenerator<Buffer> {
  const names = sheetNames(book.sheets.map(({ name }) => name));
  const entries: ZipEntry[] = [
    { name: "[Content_Types].xml", content: [contentTypes(names.length)] },
    { name: "_rels/.rels", content: [ROOT_RELATIONS] },
    { name: "docProps/core.xml", content: [coreProperties(book.title)] },
    { name: "xl/workbook.xml", content: [workbookXml(names)] },
    { name: "xl/_rels/workbook.xml.rels", content: [workbookRelations(names.length)] },
    { name: "xl/styles.xml", content: [STYLES] },
    ...book.sheets.map((sheet, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: sheetXml(sheet, book.marking),
    })),
  ];
  return zipped(entries);
}

async function* sheetXml(sheet: Sheet, marking?: string): AsyncGenerator<string> {
  const columns = sheet.widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane(sheet)}</sheetView></sheetViews>`;
  yield `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.join("")}</cols><sheetData>`;
  let row = 0;
  for await (const { cells, style } of sheet.rows) {
    row += 1;
    const height = style === "header" || style === "figures" ? heightOf(cells, sheet.widths) : "";
    const content = cells.map((cell, index) => cellXml(cell, index, row, style));
    yield `<row r="${row}"${height}>${content.join("")}</row>`;
  }
  yield "</sheetData>";
  const last = columnName(sheet.widths.length - 1);
  if (sheet.filterRow) yield `<autoFilter ref="A${sheet.filterRow}:${last}${Math.max(row, sheet.filterRow)}"/>`;
  yield `<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>`;
  yield `<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>`;
  if (marking)
    yield `<headerFooter><oddHeader>&amp;C${escaped(marking.replaceAll("&", "&&"))}</oddHeader></headerFooter>`;
  yield "</worksheet>";
}

function pane({ frozenRows = 0, frozenColumns = 0 }: Sheet): string {
  if (frozenRows + frozenColumns === 0) return "";
  const where = frozenRows && frozenColumns ? "bottomRight" : frozenRows ? "bottomLeft" : "topRight";
  const splits = [frozenColumns && `xSplit="${frozenColumns}"`, frozenRows && `ySplit="${frozenRows}"`];
  const corner = `${columnName(frozenColumns)}${frozenRows + 1}`;
  return `<pane ${splits.filter(Boolean).join(" ")} topLeftCell="${corner}" activePane="${where}" state="frozen"/>`;
}

/** Programs do not make room for a header of several lines by themselves. */
function heightOf(cells: readonly Cell[], widths: readonly number[]): string {
  const lines = cells.map((cell, index) =>
    typeof cell === "string" ? Math.ceil(cell.length / (widths[index] ?? 9)) : 1,
  );
  return ` ht="${Math.min(6, Math.max(1, ...lines)) * LINE_HEIGHT + 2}" customHeight="1"`;
}

function cellXml(cell: Cell, column: number, row: number, style?: RowStyle): string {
  if (cell === null) return "";
  const at = `${columnName(column)}${row}`;
  const ofRow = style && (column === 0 ? ROW_STYLES[style] : (FIGURE_STYLES[style] ?? ROW_STYLES[style]));
  if (typeof cell === "number") {
    return `<c r="${at}" s="${ofRow ?? (Number.isInteger(cell) ? FORMAT.whole : FORMAT.text)}"><v>${cell}</v></c>`;
  }
  if (cell === HIDDEN) return inlineText(at, FORMAT.hidden, HIDDEN_MARK);
  if (typeof cell === "object" && "date" in cell) return dateXml(at, cell.date);
  if (typeof cell === "object") return `<c r="${at}" s="${FORMAT.percent}"><v>${cell.share}</v></c>`;
  const { xml, isFormula } = written(cell);
  // The format says "this is text" to Excel even when somebody edits the cell.
  return inlineText(at, isFormula ? FORMAT.formula : (ofRow ?? FORMAT.text), xml);
}

/** Days are counted from this one. It is two before 1900, since Excel knows a 29 February 1900 that never was. */
const FIRST_DAY = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
/** What is before is a text: Excel's days of 1900 are one out until March. */
const FIRST_RIGHT = "1900-03-01";

function dateXml(at: string, date: string): string {
  if (date < FIRST_RIGHT) return inlineText(at, FORMAT.text, escaped(date));
  const isMonth = date.length === "2026-11".length;
  const days = (Date.parse(isMonth ? `${date}-01` : date) - FIRST_DAY) / DAY_MS;
  return `<c r="${at}" s="${isMonth ? FORMAT.month : FORMAT.day}"><v>${days}</v></c>`;
}

const inlineText = (at: string, format: number, xml: string) =>
  `<c r="${at}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${xml}</t></is></c>`;

interface Written {
  xml: string;
  isFormula: boolean;
}

const MOST_KNOWN_TEXTS = 5000;
const LONGEST_KNOWN_TEXT = 100;
const knownTexts = new Map<string, Written>();

/** Most cells of a large file hold one of a few answers: each is looked through once. */
function written(text: string): Written {
  const known = knownTexts.get(text);
  if (known) return known;
  const made = { xml: escaped(text), isFormula: looksLikeFormula(text) };
  if (text.length <= LONGEST_KNOWN_TEXT) {
    if (knownTexts.size >= MOST_KNOWN_TEXTS) knownTexts.clear();
    knownTexts.set(text, made);
  }
  return made;
}

const columnNames: string[] = [];

/** 0 is A, 26 is AA. */
function columnName(index: number): string {
  const known = columnNames[index];
  if (known) return known;
  const name =
    index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);
  columnNames[index] = name;
  return name;
}

/** Text in XML 1.0: what it cannot hold is left out, and what Excel reads as an escape is escaped. */
function escaped(text: string): string {
  return (
    text
      .slice(0, LONGEST_CELL)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
  );
}

/** Excel wants them different, at most 31 characters long and without some signs. */
function sheetNames(wanted: string[]): string[] {
  const used = new Set<string>();
  return wanted.map((name) => {
    const base =
      name
        .replace(/[[\]:*?/\\']/g, " ")
        .replace(/\s+/g, " ")
        .trim()
        .slice(0, 31) || "Blad";
    let free = base;
    for (let number = 2; used.has(free.toLowerCase()); number++) free = `${base.slice(0, 27)} ${number}`;
    used.add(free.toLowerCase());
    return free;
  });
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const ROOT_RELATIONS = `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

const numbered = (count: number, line: (number: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index + 1)).join("");

const contentTypes = (sheets: number) =>
  `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${numbered(sheets, (number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPES}.worksheet+xml"/>`)}</Types>`;

const coreProperties = (title: string) =>
  `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:creator>Lyhörd</dc:creator></cp:coreProperties>`;

const workbookXml = (names: string[]) =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names.map((name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("")}</sheets></workbook>`;

const workbookRelations = (sheets: number) =>
  `${HEAD}<Relationships xmlns="${RELATIONS}">${numbered(sheets, (number) => `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}<Relationship Id="rId${sheets + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;

const font = (more: string) => `<font>${more}<name val="Calibri"/><family val="2"/></font>`;
const format = (font: number, more = "", inside = "") =>
  `<xf numFmtId="0" fontId="${font}" fillId="0" borderId="0" xfId="0" applyFont="1" ${more}>${inside}</xf>`;
const WRAPPED = '<alignment vertical="bottom" wrapText="1"/>';

/** In the order of FORMAT; the first is the default. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm"/></numFmts><fonts count="5">${font('<sz val="11"/>')}${font('<b/><sz val="14"/>')}${font('<b/><sz val="11"/>')}${font('<b/><sz val="11"/><color rgb="FFA3260B"/>')}${font('<i/><sz val="11"/><color rgb="FF55605A"/>')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="13">${[
  format(0),
  format(0, 'applyAlignment="1"', '<alignment vertical="top"/>'),
  format(1),
  format(2, 'applyBorder="1" applyAlignment="1"', WRAPPED).replace('borderId="0"', 'borderId="1"'),
  format(0, 'applyNumberFormat="1"').replace('numFmtId="0"', 'numFmtId="9"'),
  format(0, 'applyNumberFormat="1"').replace('numFmtId="0"', 'numFmtId="1"'),
  format(0, 'quotePrefix="1" applyAlignment="1"', '<alignment vertical="top"/>'),
  format(3),
  format(4, 'applyAlignment="1"', '<alignment horizontal="right"/>'),
  format(4),
  format(
    2,
    'applyBorder="1" applyAlignment="1"',
    '<alignment horizontal="right" vertical="bottom" wrapText="1"/>',
  ).replace('borderId="0"', 'borderId="1"'),
  format(0, 'applyNumberFormat="1"').replace('numFmtId="0"', 'numFmtId="164"'),
  format(0, 'applyNumberFormat="1"').replace('numFmtId="0"', 'numFmtId="165"'),
].join("")}</cellXfs></styleSheet>`;
