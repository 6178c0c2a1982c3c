import { hasLooseBraces, pipedIds } from "../question/piping.ts";

/** Twice what a Swedish title may have. */
const SHORT_MAXIMUM = 240;

/** A translation has room for twice the Swedish text, and always for as much as a title. */
const maximumOf = (swedish: string) => Math.max(SHORT_MAXIMUM, 2 * swedish.length);

/** What is wrong with a translation, at the field of this number. */
export interface TranslationFault {
  number: number;
  key: "translationTooLong" | "translationBraces" | "translationTells";
  /** What its sentence is filled in with. */
  said: { maximum: number; length: number; ids: string };
}

export interface SentTranslations {
  /** The revision that was on the page. */
  seen: number;
  /** By the Swedish text; an empty one takes the translation away. */
  texts: Map<string, string>;
  faults: TranslationFault[];
}

/**
 * Pairs of fields: swedish-0 says what text-0 is a translation of. By the text and not by its place, so that nothing gets to
 * the wrong question if a colleague has moved one.
 */
export function readTranslations(form: FormData): SentTranslations {
  const texts = new Map<string, string>();
  const faults: TranslationFault[] = [];
  for (const [name, swedish] of form) {
    const number = /^swedish-(\d{1,4})$/.exec(name)?.[1];
    if (number === undefined || typeof swedish !== "string") continue;
    const sent = form.get(`text-${number}`);
    const text = cleaned(typeof sent === "string" ? sent : "");
    const original = swedish.replaceAll("\r\n", "\n");
    texts.set(original, text);
    const fault = faultOf(original, text);
    if (fault) faults.push({ number: Number(number), ...fault });
  }
  const seen = Number(form.get("seen"));
  return { seen: Number.isSafeInteger(seen) && seen >= 0 ? seen : -1, texts, faults };
}

/** A translation tells the answers that the Swedish text does, or fewer. */
function faultOf(swedish: string, text: string): Omit<TranslationFault, "number"> | null {
  const told = pipedIds({ sv: swedish });
  const ids = told.map((id) => `{${id}|…}`).join(", ");
  const said = { maximum: maximumOf(swedish), length: text.length, ids };
  if (said.length > said.maximum) return { key: "translationTooLong", said };
  const isOfSwedish = pipedIds({ sv: text }).every((id) => told.includes(id));
  if (isOfSwedish && !hasLooseBraces(text)) return null;
  return { key: told.length === 0 ? "translationBraces" : "translationTells", said };
}

/** Marks of direction are left: Arabic needs them around numbers and names. */
const cleaned = (text: string) =>
  text
    .replaceAll("\r\n", "\n")
    .replace(/[^\P{C}\n\p{Cf}]/gu, "")
    .trim();
