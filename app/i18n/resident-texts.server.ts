import { createHash } from "node:crypto";
import { speak, type Texts } from "./i18n.ts";
import { REVIEWED_LANGUAGES, type ReviewedLanguage } from "./language.ts";
import commonAr from "./locales/ar/common.ts";
import journeyAr from "./locales/ar/journey.ts";
import publicAr from "./locales/ar/public.ts";
import questionAr from "./locales/ar/question.ts";
import surveyAr from "./locales/ar/survey.ts";
import commonFi from "./locales/fi/common.ts";
import journeyFi from "./locales/fi/journey.ts";
import publicFi from "./locales/fi/public.ts";
import questionFi from "./locales/fi/question.ts";
import surveyFi from "./locales/fi/survey.ts";
import commonSma from "./locales/sma/common.ts";
import journeySma from "./locales/sma/journey.ts";
import publicSma from "./locales/sma/public.ts";
import questionSma from "./locales/sma/question.ts";
import surveySma from "./locales/sma/survey.ts";
import commonSo from "./locales/so/common.ts";
import journeySo from "./locales/so/journey.ts";
import publicSo from "./locales/so/public.ts";
import questionSo from "./locales/so/question.ts";
import surveySo from "./locales/so/survey.ts";
import commonEasy from "./locales/sv-x-lattlast/common.ts";
import journeyEasy from "./locales/sv-x-lattlast/journey.ts";
import publicEasy from "./locales/sv-x-lattlast/public.ts";
import questionEasy from "./locales/sv-x-lattlast/question.ts";
import surveyEasy from "./locales/sv-x-lattlast/survey.ts";
import commonUk from "./locales/uk/common.ts";
import journeyUk from "./locales/uk/journey.ts";
import publicUk from "./locales/uk/public.ts";
import questionUk from "./locales/uk/question.ts";
import surveyUk from "./locales/uk/survey.ts";
import { resources } from "./resources.ts";
import { missingKeys, type RESIDENT_NAMESPACES, sourceTexts, textsOf } from "./reviewed-texts.ts";

/** What residents meet on their way through a survey, in the languages that somebody has to review first. */
const RESIDENT_TEXTS: Record<ReviewedLanguage, { [Namespace in (typeof RESIDENT_NAMESPACES)[number]]: Texts }> = {
  fi: { common: commonFi, survey: surveyFi, question: questionFi, journey: journeyFi, public: publicFi },
  ar: { common: commonAr, survey: surveyAr, question: questionAr, journey: journeyAr, public: publicAr },
  uk: { common: commonUk, survey: surveyUk, question: questionUk, journey: journeyUk, public: publicUk },
  so: { common: commonSo, survey: surveySo, question: questionSo, journey: journeySo, public: publicSo },
  "sv-x-lattlast": {
    common: commonEasy,
    survey: surveyEasy,
    question: questionEasy,
    journey: journeyEasy,
    public: publicEasy,
  },
  sma: { common: commonSma, survey: surveySma, question: questionSma, journey: journeySma, public: publicSma },
};

speak(RESIDENT_TEXTS);

/** The texts of one language beside the Swedish ones that they say. */
export interface ReviewedTexts {
  language: ReviewedLanguage;
  /** By key, such as survey.fault.tooMany. */
  source: ReadonlyMap<string, string>;
  texts: ReadonlyMap<string, string>;
  /** Keys that have a Swedish text and none in the language, or not in all of its plural forms. */
  missing: readonly string[];
  /** Changes when a text does, also a Swedish one: what was said of it then no longer holds. */
  fingerprint: string;
}

const source = sourceTexts(resources.sv);

function reviewedTexts(language: ReviewedLanguage): ReviewedTexts {
  const texts = textsOf(RESIDENT_TEXTS[language]);
  const all = JSON.stringify([[...source].sort(), [...texts].sort()]);
  const fingerprint = createHash("sha256").update(all).digest("hex");
  return { language, source, texts, missing: missingKeys(source, texts, language), fingerprint };
}

/** By language; made once, since texts change with the program alone. */
export const REVIEWED_TEXTS: ReadonlyMap<ReviewedLanguage, ReviewedTexts> = new Map(
  REVIEWED_LANGUAGES.map((language) => [language, reviewedTexts(language)]),
);
