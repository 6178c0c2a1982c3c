import { LANGUAGE_NAMES, type Language, type ProductLanguage } from "./language.ts";

/**
 * The only place where dates and numbers become text. Arabic with the digits that stand on Swedish letters, clocks and
 * doors; South Sami's days as Swedish ones until somebody has told how they are written.
 */
const LOCALES: Record<Language, string> = {
  sv: "sv-SE",
  en: "en-GB",
  fi: "fi-FI",
  ar: "ar-u-nu-latn",
  uk: "uk-UA",
  so: "so-SO",
  "sv-x-lattlast": "sv-SE",
  sma: "sv-SE",
};

/** The language and country by which dates and numbers are written: sv-SE. */
export const localeOf = (language: Language): string => LOCALES[language];

/** 1 234 or, with decimals, 1,5. */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  return new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

/** A share from 0 to 1 as whole percent: 37 %. */
export function formatPercent(share: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { style: "percent", maximumFractionDigits: 0 }).format(share);
}

/** Two shares from 0 to 1 as whole percent: 78–87 %. */
export function formatPercentRange({ low, high }: { low: number; high: number }, language: Language): string {
  return `${formatNumber(low * 100, language)}–${formatPercent(high, language)}`;
}

const dayFormats = new Map<Language, Intl.DateTimeFormat>();

/** Made once: making one takes longer than rendering a page's heading. */
function dayFormat(language: Language): Intl.DateTimeFormat {
  const made = dayFormats.get(language);
  if (made) return made;
  const format = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: "long", timeZone: "UTC" });
  dayFormats.set(language, format);
  return format;
}

/** A day such as 2026-11-16 as 16 november 2026. */
export function formatDay(day: string, language: Language): string {
  return dayFormat(language).format(new Date(`${day}T00:00:00Z`));
}

/** Where a numeral would have to follow the case or gender of what is counted, digits are right and words may be wrong. */
const WORDS: Partial<Record<Language, string[]>> = {
  sv: "noll en två tre fyra fem sex sju åtta nio tio elva tolv".split(" "),
  en: "zero one two three four five six seven eight nine ten eleven twelve".split(" "),
};

/** A number of things in running text: three, but 14. */
export function formatCount(count: number, language: Language): string {
  return WORDS[language]?.[count] ?? formatNumber(count, language);
}

/** An instant as the clock shows it in Sweden: 16 november 2026 09:00. */
export function formatInstant(instant: Date | string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "Europe/Stockholm",
  }).format(new Date(instant));
}

/** A distance as one says it: 120 m, 1,4 km. */
export function formatDistance(metres: number, language: Language): string {
  const far = metres >= 1000;
  return new Intl.NumberFormat(LOCALES[language], {
    style: "unit",
    unit: far ? "kilometer" : "meter",
    maximumFractionDigits: far ? 1 : 0,
  }).format(far ? metres / 1000 : Math.round(metres / 10) * 10);
}

/** Two days as 7 september–18 oktober 2026. */
export function formatDays(from: string, to: string, language: Language): string {
  return dayFormat(language).formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
}

const EASY_SWEDISH = { sv: "lättläst svenska", en: "easy Swedish" };

/** What a language is called in the product's own: arabiska. In itself it is called LANGUAGE_NAMES. */
export function languageName(language: Language, around: ProductLanguage): string {
  if (language === "sv-x-lattlast") return EASY_SWEDISH[around];
  return new Intl.DisplayNames(LOCALES[around], { type: "language" }).of(language) ?? LANGUAGE_NAMES[language];
}

/** Several things in running text: kön, ålder och ort. */
export function formatList(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALES[language], { type: "conjunction" }).format(items);
}

/** With a capital, as the first word of a sentence. */
export const startingSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** As exact as need be: 9 or 0,8. */
export function formatDecimal(value: number, language: Language): string {
  return formatNumber(value, language, Number.isInteger(value) ? 0 : 1);
}

/** A period of a statistic: 2026-10 as oktober 2026; a year or anything else stands as it is. */
export function formatPeriod(period: string, language: Language): string {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(period)) return period;
  const format = new Intl.DateTimeFormat(LOCALES[language], { month: "long", year: "numeric", timeZone: "UTC" });
  return format.format(new Date(`${period}-01T00:00:00Z`));
}

/** Two months as januari–mars 2026. */
export function formatMonths(from: string, to: string, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], { month: "long", year: "numeric", timeZone: "UTC" });
  return format.formatRange(new Date(`${from}-01T00:00:00Z`), new Date(`${to}-01T00:00:00Z`));
}

/** A month in full, shortened, and in a date: березень, бер., березня. */
const MONTH_FORMS: Intl.DateTimeFormatOptions[] = [
  { month: "long" },
  { month: "short" },
  { month: "long", day: "numeric" },
];

/** Every way in which a language writes the months, January first. */
export function monthNames(language: Language): string[][] {
  const formats = MONTH_FORMS.map((form) => new Intl.DateTimeFormat(LOCALES[language], { ...form, timeZone: "UTC" }));
  return Array.from({ length: 12 }, (_, index) =>
    formats.flatMap((format) =>
      format.formatToParts(Date.UTC(2026, index, 15)).flatMap(({ type, value }) => (type === "month" ? [value] : [])),
    ),
  );
}

/** What stands before the decimals: a comma in most languages. */
export const decimalSign = (language: Language): string =>
  new Intl.NumberFormat(LOCALES[language]).formatToParts(1.5).find(({ type }) => type === "decimal")?.value ?? ".";
