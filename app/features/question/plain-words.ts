/**
 * All that are no text, and halves of characters: databases, XML and spreadsheets refuse them in part, our own marks are
 * made of some (i18n/marked.ts), and nobody means to type one.
 */
const NO_TEXT = /[^\P{Cc}\n\t]|\p{Noncharacter_Code_Point}|\p{Cs}/gu;

/** Own words as they are kept: line breaks of one kind – a browser counts one character and sends two –, nothing around them. */
export function plainLines(typed: string): string {
  return typed.replace(/\r\n?/g, "\n").replace(NO_TEXT, "").trim();
}

/** The same on one line. */
export const plainLine = (typed: string): string => plainLines(typed).replace(/\s*\n\s*/g, " ");

/** In letters as people count them, or nearly: an emoji may be several. */
export const lengthOf = (text: string): number => [...text].length;
