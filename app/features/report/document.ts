/**
 * A report as a document: what is said, in which order, called what. Renderers (render/register.ts) decide typography
 * only, so html, pdf, docx, xlsx, csv and json of one report have the same content.
 */
export interface ReportDocument {
  title: string;
  subtitle?: string;
  language: "sv" | "en";
  municipality: string;
  /** Marks every page. */
  demo: boolean;
  /** The day it was made, or frozen. */
  date: string;
  /** The municipality's own number for it in its register. */
  diaryNumber?: string;
  /** A list of the chapters after the title: for what is longer than a few pages. */
  contents?: boolean;
  /** SHA-256 of the frozen snapshot. */
  hash?: string;
  draft: boolean;
  blocks: Block[];
}

export type Block =
  | { kind: "heading"; level: 1 | 2 | 3; text: string; id: string }
  | { kind: "paragraph"; text: string }
  | { kind: "list"; items: string[] }
  | { kind: "notice"; text: string }
  /** Numbers first on a page: what was found, with its certainty. */
  | { kind: "figures"; items: { value: string; label: string; note: string }[] }
  | { kind: "chart"; chart: Chart }
  | { kind: "table"; table: DocumentTable };

/** A stacked or grouped bar chart of shares. `description` says in words what it shows. */
export interface Chart {
  title: string;
  description: string;
  rows: { label: string; parts: { label: string; share: number; tone: Tone }[] }[];
}

/** What a colour means; the renderers choose the colour. */
export type Tone = "safe" | "safe_soft" | "neutral" | "unsafe_soft" | "unsafe";

/**
 * A table in print. Its numbers come from tables that passed the disclosure gate, or are counts that need none
 * (invited, reported crime); hidden values are cells of their own kind.
 */
export interface DocumentTable {
  id: string;
  caption: string;
  columns: { label: string; kind: "text" | "number" | "percent" }[];
  rows: DocumentCell[][];
  note?: string;
  /** Question, filter, n and weight, in words. */
  provenance?: string;
}

export type DocumentCell =
  | { text: string }
  | { number: number }
  /** With a bar beside it, as long as the share: where a column of them is to be compared at a glance. */
  | { percent: number; bar?: Tone }
  | { hidden: true }
  | { empty: true };
