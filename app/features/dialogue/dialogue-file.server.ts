import type { ProductLanguage } from "#app/i18n/language.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import type { Tier } from "#app/statistics/suppression.ts";
import type { AuditAction } from "../audit/audit.ts";
import type { FoundDialogue } from "./dialogue.queries.server.ts";

/** Which file of which dialogue is wanted. */
export interface AskedFile {
  municipality: { code: string; name: string };
  dialogue: FoundDialogue;
  language: ProductLanguage;
  tier: Tier;
  /** CSV for programs (RFC 4180) instead of for Swedish Excel. */
  plain: boolean;
}

/** A file that is made of a dialogue, the same for the web and the command line. */
export interface DialogueFile {
  contentType: string;
  extension: string;
  /** What it is, as a word of its name: gnosjo-hosten-2026-tabeller.xlsx. */
  word: string;
  action: AuditAction;
  /** Holds what may not leave the staff's side. */
  staffOnly?: boolean;
  /** Its bytes, as they are being made. */
  write(db: Database, asked: AskedFile): Promise<AsyncIterable<Buffer | string>>;
}

/** "gnosjo-hosten-2026-tabeller.xlsx"; what holds invented figures says so before anything else. */
export function fileName(
  { extension, word }: Pick<DialogueFile, "extension" | "word">,
  { municipality, dialogue, demo }: { municipality: string; dialogue: string; demo: boolean },
): string {
  return `${[demo && "DEMO", municipality, dialogue, word].filter(Boolean).join("-")}.${extension}`;
}
