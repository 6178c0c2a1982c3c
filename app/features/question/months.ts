import { monthNames } from "#app/i18n/format.ts";
import { LANGUAGES } from "#app/i18n/language.ts";

const plain = (name: string) => name.toLowerCase().replace(/\.$/, "").trim();

let numbers: ReadonlyMap<string, number> | undefined;

/** Made when somebody first writes a word: it takes a while, and most write a number. */
const madeNumbers = () =>
  new Map(
    LANGUAGES.flatMap((language) =>
      monthNames(language).flatMap((names, index) => names.map((name) => [plain(name), index + 1] as const)),
    ),
  );

/**
 * The number of a month that is written as a word, in any of the product's languages: people write as they think, whatever
 * the page has. Null when it is no month's name.
 * @example monthNumber("Mars") // 3
 */
export function monthNumber(written: string): number | null {
  if (!/\p{Letter}/u.test(written)) return null;
  numbers ??= madeNumbers();
  return numbers.get(plain(written)) ?? null;
}
