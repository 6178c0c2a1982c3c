import type { Localized } from "#app/i18n/localized.ts";
import type { Headline, Option, Question, QuestionOf } from "../question/question.schema.ts";

/** A result that is put together of several questions. */
interface Combination {
  /** Shown before the first of its questions; it needs all of them. */
  of: readonly string[];
  /** Whoever gave one of these answers to any of the questions is counted. */
  counted: readonly string[];
  id: string;
  text: Localized;
  hint: Localized;
  yes: Option;
  no: Option;
  headline: Headline;
}

const EXPOSED: Combination = {
  of: ["D1", "D2", "D3"],
  counted: ["once", "several", "attempt", "succeeded"],
  id: "D",
  text: {
    sv: "Utsatt för något av brotten i enkäten de senaste 12 månaderna",
    en: "Exposed to any of the crimes in the survey in the last 12 months",
  },
  hint: {
    sv: "Sammanräknat av frågorna om stöld och skadegörelse, om bedrägeri och försök, och om hot och våld.",
    en: "Put together of the questions on theft and damage, on fraud and attempts, and on threats and violence.",
  },
  yes: { code: "exposed", label: { sv: "Utsatt för något av dem", en: "Exposed to any of them" }, tone: "unsafe" },
  no: {
    code: "not_exposed",
    label: { sv: "Inte utsatt för något av dem", en: "Exposed to none of them" },
    tone: "safe",
  },
  headline: {
    codes: ["exposed"],
    label: { sv: "utsatta för något av brotten i enkäten", en: "exposed to any of the crimes in the survey" },
    predicate: {
      sv: "har blivit utsatta för något av brotten i enkäten",
      en: "have been exposed to any of the crimes in the survey",
    },
  },
};

const COMBINATIONS = [EXPOSED];

/**
 * The questions with the combined ones put in, each before the first of its parts.
 * @param all the whole survey's questions, where the parts have to be
 */
export function withCombined(questions: readonly Question[], all = questions): Question[] {
  return questions.flatMap((question) => {
    const combination = COMBINATIONS.find(
      ({ of }) => of[0] === question.id && of.every((id) => all.some((candidate) => candidate.id === id)),
    );
    return combination ? [asQuestion(combination), question] : [question];
  });
}

function asQuestion({ id, text, hint, yes, no, headline }: Combination): QuestionOf<"single"> {
  return { id, type: "single", text, hint, options: [yes, no], headlines: [headline], sensitive: true };
}

/** How a combined question is put together, and which of its own answers says so; undefined for one that is asked. */
export function combinationOf(
  id: string,
): { of: readonly string[]; counted: readonly string[]; yes: string } | undefined {
  const combination = COMBINATIONS.find((candidate) => candidate.id === id);
  return combination && { of: combination.of, counted: combination.counted, yes: combination.yes.code };
}
