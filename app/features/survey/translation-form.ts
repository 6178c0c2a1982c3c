/** Longer than any text of a survey is. */
const TEXT_MAXIMUM = 1000;

export interface SentTranslations {
  /** The revision that was on the page. */
  seen: number;
  /** By the Swedish text; an empty one takes the translation away. */
  texts: Map<string, string>;
  /** Numbers of the fields whose text is too long. */
  tooLong: number[];
}

/**
 * Pairs of fields: swedish-0 says what text-0 is a translation of. By the text and not by its place, so that nothing gets to
 * the wrong question if a colleague has moved one.
 */
export function readTranslations(form: FormData): SentTranslations {
  const texts = new Map<string, string>();
  const tooLong: number[] = [];
  for (const [name, swedish] of form) {
    const number = /^swedish-(\d{1,4})$/.exec(name)?.[1];
    if (number === undefined || typeof swedish !== "string") continue;
    const sent = form.get(`text-${number}`);
    const text = cleaned(typeof sent === "string" ? sent : "");
    if (text.length > TEXT_MAXIMUM) tooLong.push(Number(number));
    texts.set(swedish.replaceAll("\r\n", "\n"), text);
  }
  const seen = Number(form.get("seen"));
  return { seen: Number.isSafeInteger(seen) && seen >= 0 ? seen : -1, texts, tooLong };
}

/** Marks of direction are left: Arabic needs them around numbers and names. */
const cleaned = (text: string) =>
  text
    .replaceAll("\r\n", "\n")
    .replace(/[^\P{C}\n\p{Cf}]/gu, "")
    .trim();
