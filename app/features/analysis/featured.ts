import { byMainShare, isBattery } from "./battery.ts";
import type { HeadlineShare, QuestionResult, SurveyResult } from "./results.ts";
import { shownCells } from "./shown-cells.ts";

/** The one question of a section that an overview shows. */
export type Featured = { questionId: string; question: QuestionResult } & (
  | { kind: "headline"; headline: HeadlineShare }
  /** Of a question without a headline of which several answers could be chosen: those chosen most. */
  | { kind: "choices"; choices: { code: string; share: number }[] }
);

const CHOICES = 3;

/**
 * What an overview shows of every section: its first question, or, when its questions belong together (problems,
 * worries), the one whose headline counts most people. Hidden ones are passed over, and those with nothing to sum up.
 */
export function featuredOf({ sections, questions }: SurveyResult): Featured[] {
  return sections.flatMap(({ questionIds }) => {
    const within = questions.filter(({ questionId }) => questionIds.includes(questionId));
    const ordered = isBattery(within) ? byMainShare(within) : within;
    return ordered.flatMap(summedUp).slice(0, 1);
  });
}

function summedUp(question: QuestionResult): Featured[] {
  const { questionId, total, headlines } = question;
  if (total.state === "hidden") return [];
  const [headline] = headlines;
  if (headline) return [{ questionId, question, kind: "headline", headline }];
  if (!total.multiple) return [];
  return [{ questionId, question, kind: "choices", choices: shownCells(question).slice(0, CHOICES) }];
}
