import type { TFunction } from "i18next";
import { translator } from "#app/i18n/i18n.ts";
import type { Language } from "#app/i18n/language.ts";
import type { Wording } from "../analysis/wording.ts";

/** What data files say, in one language. */
export interface DatasetWords {
  t: TFunction<"dataset">;
  language: Language;
  /** How results are put into words everywhere. */
  results: Wording;
  /** On everything that holds invented figures. */
  marking: string;
}

export function datasetWords(language: Language): DatasetWords {
  return {
    t: translator(language, "dataset"),
    language,
    results: { t: translator(language, "analysis"), language },
    marking: translator(language)("demo"),
  };
}
