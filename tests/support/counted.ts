import { type CellCounts, cellCounts } from "#app/features/analysis/cell-counts.ts";
import { countedSurvey, type SampleStratum } from "#app/features/analysis/counted-variables.ts";
import { packed, type StoredAnswer } from "#app/features/analysis/packed-answers.ts";
import { SurveyAnswers } from "#app/features/analysis/survey-answers.ts";
import type { Answers, Question } from "#app/features/question/question.schema.ts";

export const stored = (answers: Answers, stratum: string | null = null): StoredAnswer => ({
  answers: JSON.stringify(answers),
  stratum,
});

/** A survey as it is kept in memory when all of these people have answered in one week. */
export function answersOf(
  questions: readonly Question[],
  people: readonly StoredAnswer[],
  strata: readonly SampleStratum[] = [],
): SurveyAnswers {
  const survey = new SurveyAnswers(countedSurvey(questions, [], strata));
  const reading = survey.beginReading();
  for (const text of people.map(packed)) reading.add("2026-W41", text, 0, text.length);
  survey.endReading(reading, new Map([["2026-W41", people.length]]));
  return survey;
}

export function countsOf(questions: readonly Question[], people: readonly Answers[]): CellCounts {
  return cellCounts(
    answersOf(
      questions,
      people.map((answers) => stored(answers)),
    ),
  );
}
