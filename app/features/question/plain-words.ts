/** All that are no text, and halves of characters: databases, XML and spreadsheets refuse them, and nobody means to type one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are what is to be found
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff\p{Cs}]/gu;

/** Own words as they are kept: line breaks of one kind, no control characters, nothing around them. */
export function plainLines(typed: string): string {
  return typed.replace(/\r\n?/g, "\n").replace(CONTROL_CHARACTERS, "").trim();
}

/** The same on one line. */
export const plainLine = (typed: string): string => plainLines(typed).replace(/\s*\n\s*/g, " ");

/** In letters as people count them, or nearly: an emoji may be several. */
export const lengthOf = (text: string): number => [...text].length;
