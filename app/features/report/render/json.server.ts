import type { ReportDocument } from "../document.ts";

/** The document as data (docs/report-json.md). `version` is raised when a reader of the old form would misread the new. */
export function renderJson(document: ReportDocument): string {
  return `${JSON.stringify({ format: "lyhord-report", version: 1, document }, null, 2)}\n`;
}
