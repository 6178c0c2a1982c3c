import type { ReportDocument } from "../document.ts";

/**
 * Control characters, halves of characters, and marks that only steer how others are shown (but for the soft hyphen and
 * the two that join letters): XML and PDF/UA refuse many of them, and nobody sees them.
 */
const UNPRINTABLE = /(?![\t\n\u00ad\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\ufffe\uffff]/gu;

/** The document without what no printed format can carry. */
export function printable(document: ReportDocument): ReportDocument {
  return withTexts(document, (text) => text.replaceAll(UNPRINTABLE, ""));
}

/** The same data with every string in it changed. */
export function withTexts<Data>(data: Data, change: (text: string) => string): Data {
  if (typeof data === "string") return change(data) as Data;
  if (Array.isArray(data)) return data.map((item) => withTexts(item, change)) as Data;
  if (data === null || typeof data !== "object") return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, withTexts(value, change)])) as Data;
}
