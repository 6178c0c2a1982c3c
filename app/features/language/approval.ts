import {
  isProductLanguage,
  LANGUAGES,
  type Language,
  PRODUCT_LANGUAGES,
  type ReviewedLanguage,
} from "#app/i18n/language.ts";
import type { ReviewedTexts } from "#app/i18n/resident-texts.server.ts";

/**
 * Where the texts of a language stand in a municipality. `changed`: somebody approved them, and the program has other texts
 * now. Only `approved` is offered to residents.
 */
export type ApprovalState = "incomplete" | "unreviewed" | "changed" | "approved";

export function approvalState(
  { missing, fingerprint }: Pick<ReviewedTexts, "missing" | "fingerprint">,
  approval: { fingerprint: string } | null,
): ApprovalState {
  if (missing.length > 0) return "incomplete";
  if (!approval) return "unreviewed";
  return approval.fingerprint === fingerprint ? "approved" : "changed";
}

/** What residents of a municipality are offered where nothing but the interface decides. */
export function offeredLanguages(approved: readonly ReviewedLanguage[]): Language[] {
  return LANGUAGES.filter((language) => isProductLanguage(language) || approved.includes(language));
}

/** What a survey is offered in: the languages chosen for it that the pages around its questions may speak, Swedish always. */
export function surveyLanguages(chosen: readonly Language[], offered: readonly Language[]): Language[] {
  return LANGUAGES.filter((language) => language === "sv" || (chosen.includes(language) && offered.includes(language)));
}

/** A text of the program's as a reviewer sees it. */
export interface ReviewLine {
  key: string;
  swedish: string;
  text: string;
  /** It, or the Swedish text that it says, was not so when the language was approved. */
  isNew: boolean;
}

/** Swedish in the form of a key that has forms of its own in another language: what it stands for when there are many. */
function swedishOf(source: ReadonlyMap<string, string>, key: string): string {
  const plain = key.replace(/_(zero|one|two|few|many|other)$/, "");
  return source.get(key) ?? source.get(plain) ?? source.get(`${plain}_other`) ?? "";
}

/** What was approved is kept as one line per text: the Swedish and the text, so that either's change is seen. */
const together = (swedish: string, text: string) => `${swedish}\n${text}`;

export function approvedTexts({ source, texts }: Pick<ReviewedTexts, "source" | "texts">): Record<string, string> {
  return Object.fromEntries([...texts].map(([key, text]) => [key, together(swedishOf(source, key), text)]));
}

/** Every text to be read, those that are new since the last approval on top. */
export function reviewLines(
  { source, texts }: Pick<ReviewedTexts, "source" | "texts">,
  approved: Record<string, string> | null,
): ReviewLine[] {
  const lines = [...texts].map(([key, text]) => {
    const swedish = swedishOf(source, key);
    return { key, swedish, text, isNew: approved !== null && approved[key] !== together(swedish, text) };
  });
  return [...lines.filter(({ isNew }) => isNew), ...lines.filter(({ isNew }) => !isNew)];
}

/** Says that a name means one of the languages that are reviewed. */
export function reviewedLanguageOf(name: string | undefined): ReviewedLanguage | null {
  const found = LANGUAGES.find((language) => language === name);
  return found && !(PRODUCT_LANGUAGES as readonly string[]).includes(found) ? (found as ReviewedLanguage) : null;
}
