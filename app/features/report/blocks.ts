import type { Block, DocumentTable } from "./document.ts";

/** Short ways to write the blocks of a document. Those for tables and paragraphs take what may not be there. */
export const heading = (level: 1 | 2 | 3, text: string, id: string): Block => ({ kind: "heading", level, text, id });
export const paragraph = (text: string | undefined): Block[] => (text ? [{ kind: "paragraph", text }] : []);
export const notice = (text: string): Block => ({ kind: "notice", text });
export const table = (made: DocumentTable | null | undefined): Block[] =>
  made && made.rows.length > 0 ? [{ kind: "table", table: made }] : [];
export const list = (items: string[]): Block[] => (items.length > 0 ? [{ kind: "list", items }] : []);
