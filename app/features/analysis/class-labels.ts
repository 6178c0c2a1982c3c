import { formatDays, formatMonths, formatNumber, formatPeriod } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/i18n.ts";
import { PRODUCT_LANGUAGES, type ProductLanguage } from "#app/i18n/language.ts";
import type { Localized } from "#app/i18n/localized.ts";
import type { LineOf } from "./chosen-classes.ts";
import type { CountableQuestion, CountedAs } from "./countable.ts";
import { daysOf } from "./date-steps.ts";

type Numbers = Extract<CountedAs, { kind: "number" }>;
type Dates = Extract<CountedAs, { kind: "date" }>;

/** What a line is called that was chosen from what was counted: 10–19, januari–mars 2026, Andra platser. */
export function lineLabel({ of }: LineOf, { countedAs }: CountableQuestion): Localized {
  return inEveryLanguage((language) => {
    if (countedAs?.kind === "number") return numbersInWords(of, countedAs, language);
    if (countedAs?.kind === "date") return datesInWords(of, countedAs, language);
    return translator(language, "analysis")("otherPlaces");
  });
}

function inEveryLanguage(wordsIn: (language: ProductLanguage) => string): Localized {
  return {
    sv: wordsIn("sv"),
    ...Object.fromEntries(PRODUCT_LANGUAGES.map((language) => [language, wordsIn(language)])),
  };
}

function numbersInWords(of: readonly string[], { steps, whole, ...ends }: Numbers, language: ProductLanguage): string {
  const t = translator(language, "analysis");
  const number = (value: number) => formatNumber(value, language, String(value).split(".")[1]?.length ?? 0);
  const from = Number(of[0]);
  const next = steps[steps.indexOf(Number(of.at(-1))) + 1];
  const isOpenBelow = from === steps[0] && ends.minimum === undefined;
  if (next === undefined && ends.maximum === undefined)
    return isOpenBelow ? t("classAll") : t("classAtLeast", { number: number(from) });
  if (isOpenBelow && next !== undefined)
    return whole ? t("classAtMost", { number: number(next - 1) }) : t("classUnder", { number: number(next) });
  if (!whole && next !== undefined) return t("classBelow", { from: number(from), to: number(next) });
  const to = next === undefined ? (ends.maximum ?? from) : next - 1;
  if (from === to) return number(from);
  return from < 0 ? t("classTo", { from: number(from), to: number(to) }) : `${number(from)}–${number(to)}`;
}

function datesInWords(of: readonly string[], { steps }: Dates, language: ProductLanguage): string {
  const t = translator(language, "analysis");
  const [from] = daysOf(of[0] ?? "");
  const [, to] = daysOf(of.at(-1) ?? "");
  const isOpenBefore = of[0] === steps[0] && steps[0] === EARLIEST;
  const isOpenAfter = of.at(-1) === steps.at(-1) && steps.at(-1) === LATEST;
  if (isOpenBefore && isOpenAfter) return t("classAll");
  if (isOpenBefore) return t("classUntil", { period: formatPeriod(of.at(-1) ?? "", language) });
  if (isOpenAfter) return t("classSince", { period: formatPeriod(of[0] ?? "", language) });
  return periodInWords(from, to, language);
}

/** The first and the last step of a date without ends. */
const [EARLIEST, LATEST] = ["1900", "2099-12"];

function periodInWords(from: string, to: string, language: ProductLanguage): string {
  const [firstYear, lastYear] = [from.slice(0, 4), to.slice(0, 4)];
  if (from.endsWith("-01-01") && to.endsWith("-12-31"))
    return firstYear === lastYear ? firstYear : `${firstYear}–${lastYear}`;
  const [firstMonth, lastMonth] = [from.slice(0, 7), to.slice(0, 7)];
  const isWhole = from === daysOf(firstMonth)[0] && to === daysOf(lastMonth)[1];
  if (!isWhole) return formatDays(from, to, language);
  return firstMonth === lastMonth ? formatPeriod(firstMonth, language) : formatMonths(firstMonth, lastMonth, language);
}
