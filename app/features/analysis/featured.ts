import type { HeadlineShare, QuestionResult, SurveyResult } from "./results.ts";

/** The one question of a section that an overview shows. */
export type Featured = { questionId: string } & (
  | { kind: "headline"; question: QuestionResult; headline: HeadlineShare }
  /** Of a question without a headline of which several answers could be chosen: those chosen most. */
  | { kind: "choices"; question: QuestionResult; choices: { code: string; share: number }[] }
);

const CHOICES = 3;

/**
 * What an overview shows: the first question of the first section, and of every other section the question whose main
 * headline most people are counted in. Hidden ones are passed over, and so are questions that have nothing to sum up.
 */
export function featuredOf({ sections, questions }: SurveyResult): Featured[] {
  const summed = questions.flatMap(summedUp);
  return sections.flatMap(({ questionIds }, section) => {
    const within = summed.filter(({ questionId }) => questionIds.includes(questionId));
    const [first] = within;
    if (!first) return [];
    return [section === 0 ? first : within.reduce((most, one) => (shareOf(one) > shareOf(most) ? one : most))];
  });
}

function summedUp(question: QuestionResult): Featured[] {
  const { questionId, total, headlines } = question;
  if (total.state === "hidden") return [];
  const [headline] = headlines;
  if (headline) return [{ questionId, kind: "headline", question, headline }];
  if (!total.multiple) return [];
  const choices = [...total.cells].sort((one, other) => other.share - one.share).slice(0, CHOICES);
  return [{ questionId, kind: "choices", question, choices }];
}

function shareOf(featured: Featured): number {
  if (featured.kind === "choices") return featured.choices[0]?.share ?? 0;
  return featured.headline.state === "shown" ? featured.headline.share : 0;
}
