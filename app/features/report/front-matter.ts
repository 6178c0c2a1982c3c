import { formatDay } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/i18n.ts";
import type { ReportDocument } from "./document.ts";

/** The words around a document that every format has, in its language. */
export interface FrontMatter {
  /** The day and the register number. */
  facts: string[];
  /** What must not be missed: that it is a demo, that it is a draft. On every page. */
  markings: string[];
  /** How to see that the frozen report is unchanged. */
  seal?: string;
  contents: string;
  /** "Sida 1 av 3" with the numbers left out. */
  page: { before: string; between: string };
}

export function frontMatter(document: ReportDocument): FrontMatter {
  const t = translator(document.language, "report");
  const day = formatDay(document.date, document.language);
  return {
    facts: [day, ...(document.diaryNumber ? [t("diaryNumber", { number: document.diaryNumber })] : [])],
    markings: [...(document.demo ? [t("demo")] : []), ...(document.draft ? [t("draft")] : [])],
    seal: document.hash ? t("seal", { day, hash: document.hash }) : undefined,
    contents: t("contents"),
    page: { before: t("page"), between: t("pageOf") },
  };
}
