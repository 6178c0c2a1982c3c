import type { TFunction } from "i18next";
import { formatCount, formatDay, formatNumber, formatPeriod } from "#app/i18n/format.ts";
import type { Language } from "#app/i18n/language.ts";
import { marked } from "#app/i18n/marked.ts";
import type { Fault } from "./contract.ts";

/** What the resident is told to do. */
export function faultText(fault: Fault, t: TFunction<"question">, language: Language): string {
  const digits = (value: number) => formatNumber(value, language, String(value).split(".")[1]?.length);
  switch (fault.key) {
    case "tooMany":
      return t("fault.tooMany", { maximum: formatCount(fault.maximum, language) });
    case "tooSmall":
      return t("fault.tooSmall", { minimum: digits(fault.minimum) });
    case "tooLarge":
      return t("fault.tooLarge", { maximum: digits(fault.maximum) });
    case "tooLong":
      return t("fault.tooLong", { maximum: digits(fault.maximum), length: digits(fault.length) });
    case "tooEarly":
    case "tooLate":
      return t(`fault.${fault.key}`, { day: formatDay(fault.day, language) });
    case "monthTooEarly":
    case "monthTooLate":
      return t(`fault.${fault.key}`, { month: formatPeriod(fault.month, language) });
    case "standsAlone":
    case "namelyNotChosen":
    case "rankedTwice":
    case "rowMissing":
      return t(`fault.${fault.key}`, { label: marked(fault.label, language) });
    default:
      return t(`fault.${fault.key}`);
  }
}
