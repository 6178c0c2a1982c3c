import type { TFunction } from "i18next";
import { formatList } from "#app/i18n/format.ts";
import type { Language } from "#app/i18n/language.ts";
import type { Localized } from "#app/i18n/localized.ts";
import { marked } from "#app/i18n/marked.ts";

/** Which questions may be skipped: nearly always all. */
export function skipText(required: readonly Localized[], language: Language, t: TFunction<"survey">): string {
  const names = required.map((text) => t("quoted", { text: marked(text, language) }));
  return names.length > 0 ? t("skipAllBut", { questions: formatList(names, language) }) : t("skipAny");
}
