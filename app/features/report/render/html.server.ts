import { cellText } from "../cell-text.ts";
import type { Block, DocumentCell, DocumentTable, ReportDocument } from "../document.ts";
import { frontMatter } from "../front-matter.ts";
import { chartFigure, FILLS } from "./chart.server.ts";
import { DOCUMENT_STYLE, STANDALONE_STYLE } from "./document-style.ts";
import { escaped } from "./escaped.ts";
import { printable } from "./printable.ts";

/** A page of its own that needs nothing else: to publish, to send, to print. */
export async function renderHtml(document: ReportDocument): Promise<string> {
  const { title, language } = printable(document);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<style>${STANDALONE_STYLE}${DOCUMENT_STYLE}</style>
</head>
<body><main>
${await documentMarkup(document)}
</main></body>
</html>
`;
}

/** The document as markup, for a page that has DOCUMENT_STYLE. */
export async function documentMarkup(source: ReportDocument): Promise<string> {
  const document = printable(source);
  const { facts, markings, seal, contents } = frontMatter(document);
  const blocks = await Promise.all(document.blocks.map((block) => blockMarkup(block, document)));
  return [
    `<article class="document" lang="${document.language}">`,
    "<header>",
    `<p class="sender">${escaped(document.municipality)}</p>`,
    ...markings.map((marking) => `<p class="marking">${escaped(marking)}</p>`),
    `<h1>${escaped(document.title)}</h1>`,
    ...(document.subtitle ? [`<p class="lead">${escaped(document.subtitle)}</p>`] : []),
    `<p class="facts">${escaped(facts.join(" · "))}</p>`,
    "</header>",
    ...(document.contents ? [contentsMarkup(contents, document)] : []),
    ...blocks,
    ...(seal ? [`<footer><p class="note seal">${escaped(seal)}</p></footer>`] : []),
    "</article>",
  ].join("\n");
}

function contentsMarkup(heading: string, { blocks }: ReportDocument): string {
  const chapters = blocks.flatMap((block) => (block.kind === "heading" && block.level === 1 ? [block] : []));
  const lines = chapters.map(({ id, text }) => `<li><a href="#${escaped(id)}">${escaped(text)}</a></li>`);
  return `<nav aria-label="${escaped(heading)}"><p class="caption">${escaped(heading)}</p><ul>${lines.join("")}</ul></nav>`;
}

async function blockMarkup(block: Block, { language }: ReportDocument): Promise<string> {
  switch (block.kind) {
    case "heading":
      return `<h${block.level + 1} id="${escaped(block.id)}">${escaped(block.text)}</h${block.level + 1}>`;
    case "paragraph":
      return `<p>${escaped(block.text)}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join("")}</ul>`;
    case "notice":
      return `<div class="notice"><p>${escaped(block.text)}</p></div>`;
    case "figures":
      return `<ul class="figures">${block.items
        .map(
          ({ value, label, note }) =>
            `<li><p class="value">${escaped(value)}</p><p class="label">${escaped(label)}</p><p class="note">${escaped(note)}</p></li>`,
        )
        .join("")}</ul>`;
    case "chart":
      return `<p class="caption">${escaped(block.chart.title)}</p>${await chartFigure(block.chart, language)}`;
    case "table":
      return tableMarkup(block.table, language);
  }
}

/** For the eye alone: the number stands beside it. */
function barMarkup(cell: DocumentCell): string {
  if (!("percent" in cell) || !cell.bar) return "";
  const width = Math.min(100, Math.round(cell.percent * 100));
  const { page } = FILLS;
  return `<svg class="bar" viewBox="0 0 100 8" width="100" height="8" aria-hidden="true"><rect width="100" height="8" fill="${page.track}"/><rect width="${width}" height="8" fill="${page[cell.bar]}"/></svg>`;
}

function tableMarkup(table: DocumentTable, language: ReportDocument["language"]): string {
  const classes = table.columns.map((column) => (column.kind === "text" ? "" : ` class="n"`));
  const head = table.columns.map(({ label }, column) => `<th scope="col"${classes[column]}>${escaped(label)}</th>`);
  const rows = table.rows.map((row) => {
    const cells = row.map((cell, column) => {
      const words = `${barMarkup(cell)}${escaped(cellText(cell, language))}`;
      return column === 0 ? `<th scope="row">${words}</th>` : `<td${classes[column]}>${words}</td>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  const notes = [table.note, table.provenance].filter((note) => note !== undefined);
  // What is wider than the screen is scrolled sideways, also by keyboard.
  return [
    `<div class="scroll" role="group" tabindex="0" aria-labelledby="${escaped(table.id)}">`,
    `<table><caption id="${escaped(table.id)}">${escaped(table.caption)}</caption>`,
    `<thead><tr>${head.join("")}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`,
    ...notes.map((note) => `<p class="note">${escaped(note)}</p>`),
  ].join("");
}
