import { inOne } from "#app/i18n/localized.ts";
import { lineCode, twoLines } from "#app/statistics/suppression/merged-lines.ts";
import type { Option, Question } from "../question/question.schema.ts";
import type { HeadlineShare, QuestionResult } from "./results.ts";

type OptionQuestion = Extract<Question, { options: unknown }>;
type Category = QuestionResult["categories"][number];

/** The answers that are points on the scale: the lines of the question's tables. */
export function categoriesOf({ options }: OptionQuestion): Category[] {
  return options
    .filter((option) => !option.state)
    .map(({ code, label, quiet, tone }) => ({ code, label, quiet, tone }));
}

/** The two lines that are left of a question with so few in some of them that the lines were merged. */
export function mergedCategories(question: OptionQuestion): Category[] {
  const categories = categoriesOf(question);
  const [main] = question.type === "single" ? (question.headlines ?? []) : [];
  const lines = twoLines(
    categories.map(({ code }) => code),
    main?.codes ?? [],
  );
  return lines.map((codes) => {
    const within = categories.filter(({ code }) => codes.includes(code));
    const label = inOne(
      within.map(({ label }) => label),
      (names) => names.join(" / "),
    );
    return { code: lineCode(codes), label, tone: toneOf(within) };
  });
}

function toneOf([first]: readonly Category[]): Option["tone"] {
  return first?.tone;
}

/** Headlines that count the merged line in place of its answers. */
export function mergedHeadlines(question: OptionQuestion, shares: readonly HeadlineShare[]): HeadlineShare[] {
  const [line] = mergedCategories(question);
  return shares.map((share, index) => (index === 0 && line ? { ...share, codes: [line.code] } : share));
}
