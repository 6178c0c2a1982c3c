import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { StructTreeContent, StructTreeNode, TextItem } from "pdfjs-dist/types/src/display/api.js";

/** What a PDF says to a program that reads it aloud. */
export interface ReadPdf {
  title: string;
  language: string;
  /** The XMP packet, where a PDF says which standards it keeps. */
  metadata: string;
  pages: string[];
  elements: { role: string; text: string; alt?: string }[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await loading.promise;
  const { info, metadata } = await pdf.getMetadata();
  const facts = info as { Title?: string; Language?: string };
  const read: ReadPdf = {
    title: facts.Title ?? "",
    language: facts.Language ?? "",
    metadata: metadata?.getRaw() ?? "",
    pages: [],
    elements: [],
  };
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true });
    read.pages.push(content.items.map((item) => ("str" in item ? item.str : "")).join(" "));
    const texts = textsByMark(content.items);
    const tree = await page.getStructTree();
    if (tree) collect(tree, texts, read.elements);
  }
  await loading.destroy();
  return read;
}

type Item = TextItem | { type: string; id?: string };

/** The text inside each mark, by the mark's id. */
function textsByMark(items: Item[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    if ("str" in item) {
      const id = open.findLast(Boolean);
      if (id) texts.set(id, `${texts.get(id) ?? ""}${item.str}${item.hasEOL ? " " : ""}`);
    } else if (item.type === "endMarkedContent") open.pop();
    else open.push(item.id ?? "");
  }
  return texts;
}

type Node = (StructTreeNode | StructTreeContent) & { alt?: string };

function collect(node: Node, texts: Map<string, string>, found: ReadPdf["elements"]): string {
  if (!("role" in node)) return texts.get(node.id) ?? "";
  const element = { role: node.role, text: "", alt: node.alt };
  found.push(element);
  element.text = node.children.map((child) => collect(child, texts, found)).join("");
  return element.text;
}
