import { type CronbachAlpha, cronbachAlpha } from "#app/statistics/scales/cronbach-alpha.ts";
import { cellCounts } from "./cell-counts.ts";
import { type PopulationShare, sampleDesign } from "./sample-design.ts";
import type { SurveyAnswers } from "./survey-answers.ts";

/** Questions as the items of a scale, and what each of their answers counts as; answers that are not there are no points. */
export interface ScaleQuestion {
  items: readonly string[];
  scores: Readonly<Record<string, number>>;
  weighting: "survey" | "none";
}

/**
 * Cronbach's alpha of everybody who lives in the municipality and gave every item an answer that is a point, in one pass over
 * the answers; before the gate. Undefined where there is none.
 * @throws RangeError when an item is no question of the survey with single answers
 */
export function countedScale(
  answers: SurveyAnswers,
  { items, scores, weighting }: ScaleQuestion,
  { isRandomSample, population }: { isRandomSample: boolean; population: readonly PopulationShare[] },
): CronbachAlpha | undefined {
  const counts = cellCounts(answers);
  const { weights, elsewhere } = sampleDesign(counts, isRandomSample && weighting === "survey", population);
  const places = new Int32Array(answers.cells.size).fill(-1);
  for (const [place, number] of counts.numbers.entries()) places[number] = elsewhere[place] ? -1 : place;
  const columns = items.map((id) => {
    const variable = answers.survey.variables.findIndex((one) => one.id === id);
    const { kind, categories = [] } = answers.survey.variables[variable] ?? {};
    if (kind !== "single") throw new RangeError(`${id} is no question with single answers.`);
    const slot = answers.plan.slots[variable] ?? 0;
    const points = categories.map((code) => (Object.hasOwn(scores, code) ? scores[code] : Number.NaN));
    return { slot, points, values: new Float32Array(answers.size).fill(Number.NaN) };
  });
  const perPerson = weights && new Float64Array(answers.size);
  let row = 0;
  for (const week of answers.allWeeks()) {
    for (let own = 0; own < week.size; own++, row++) {
      const place = places[week.cells.at(own)] ?? -1;
      if (place < 0) continue;
      if (perPerson) perPerson[row] = weights[place] ?? 0;
      for (const { slot, points, values } of columns) {
        values[row] = points[week.columns[slot]?.at(own) ?? -1] ?? Number.NaN;
      }
    }
  }
  return cronbachAlpha(
    columns.map(({ values }) => values),
    perPerson,
  );
}
