import { readFileSync } from "node:fs";
import * as word from "docx";
import type { Block, DocumentTable, ReportDocument } from "../document.ts";
import { type FrontMatter, frontMatter } from "../front-matter.ts";
import { chartPicture, markPicture } from "./docx-pictures.server.ts";
import { BULLET, docxStyles, INK, millimetres, NUMBERING, PAGE, TEXT_WIDTH } from "./docx-styles.ts";
import { dataTable, keyFigures } from "./docx-tables.server.ts";
import { FONT_FAMILY, FONT_FILES } from "./fonts.server.ts";
import { printable } from "./printable.ts";

type Piece = word.Paragraph | word.Table;

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
            margin: { left: PAGE.side, right: PAGE.side, top: millimetres(20), bottom: millimetres(16) },
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
  const mark = markPicture(`#${INK.spruce}`, 34);
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
      return [
        paragraph("FigureCaption", block.chart.title),
        new word.Paragraph({ children: [await chartPicture(block.chart, document.language)] }),
      ];
    case "table":
      return tableWithNotes(block.table, document);
  }
}

function isFirstChapter(block: Block, { blocks }: ReportDocument): boolean {
  return blocks.find((candidate) => candidate.kind === "heading" && candidate.level === 1) === block;
}

function tableWithNotes(source: DocumentTable, { language }: ReportDocument): Piece[] {
  const notes = [source.note, source.provenance].filter((note) => note !== undefined);
  // Word joins two tables that follow one another without a paragraph.
  const lines = notes.length > 0 ? notes : [""];
  return [
    paragraph("FigureCaption", source.caption),
    dataTable(source, language),
    ...lines.map((note) => paragraph("Note", note)),
  ];
}
