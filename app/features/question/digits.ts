/** The first of ten digits in the scripts that people here write and keyboards give: Arabic, Persian, and full width. */
const ZEROS = ["\u0660", "\u06f0", "\uff10"].map((zero) => zero.charCodeAt(0));
const OTHER_DIGIT = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g;

/**
 * The digits that are meant, as 0–9, and the Arabic decimal and thousands signs as a point and nothing; all else as it is.
 * A telephone with an Arabic keyboard gives ١٢, and whoever writes it has written a number.
 * @example plainDigits("١٢٫٥") // "12.5"
 */
export function plainDigits(typed: string): string {
  return typed
    .replace(OTHER_DIGIT, plainDigit)
    .replace(/\u066b/g, ".")
    .replace(/\u066c/g, "");
}

function plainDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  return String(code - Math.max(...ZEROS.filter((zero) => zero <= code)));
}
