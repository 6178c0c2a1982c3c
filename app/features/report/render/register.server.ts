import type { ReportDocument } from "../document.ts";

export interface Renderer {
  contentType: string;
  extension: string;
  render(document: ReportDocument): Promise<Buffer | string>;
}

/**
 * The formats of a report. Renderers decide typography only: what is said, and in which order, is the document's. They
 * are loaded when somebody asks, since they are heavy.
 */
export const RENDERERS = {
  pdf: {
    contentType: "application/pdf",
    extension: "pdf",
    render: async (document) => (await import("./pdf.server.ts")).renderPdf(document),
  },
  docx: {
    contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    extension: "docx",
    render: async (document) => (await import("./docx.server.ts")).renderDocx(document),
  },
  html: {
    contentType: "text/html; charset=utf-8",
    extension: "html",
    render: async (document) => (await import("./html.server.ts")).renderHtml(document),
  },
  json: {
    contentType: "application/json; charset=utf-8",
    extension: "json",
    render: async (document) => (await import("./json.server.ts")).renderJson(document),
  },
} satisfies Record<string, Renderer>;

export type ReportFormat = keyof typeof RENDERERS;

/** Own keys only: `toString` is no format. */
export function isReportFormat(format: string): format is ReportFormat {
  return Object.hasOwn(RENDERERS, format);
}
