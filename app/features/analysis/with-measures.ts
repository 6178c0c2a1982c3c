import { MINIMUM_BASE, type Tier } from "#app/statistics/suppression.ts";
import type { SurveyDocument } from "../survey/survey.schema.ts";
import { type CountableQuestion, hasChosenLines } from "./countable.ts";
import type { Measure, QuestionResult, SurveyResult } from "./results.ts";
import type { QuestionTables, SurveyTables } from "./tables.ts";
import { allQuestions } from "./versions.ts";

/**
 * The results as their questions were asked: the rows of a grid together, a ranking as one question, and to each what is
 * said of it beside its table. A mean is told where its table is and 30 answered, with one decimal whoever sees it: more
 * would give away the sum of all answers, and with it lines that the gate has hidden or put together.
 */
export function withMeasures(
  result: SurveyResult,
  { document, tables }: { document: SurveyDocument; tables: SurveyTables | undefined },
  tier: Tier,
): SurveyResult {
  const asked = new Map(allQuestions(document).map((question) => [question.id, question as CountableQuestion]));
  const counted = new Map(tables?.questions.map((question) => [question.questionId, question]));
  const isShown = (id: string) => (asked.get(id)?.partOf?.place ?? 1) === 1;
  const questions = result.questions
    .filter(({ questionId }) => isShown(questionId))
    .map((question) => asAsked(question, asked.get(question.questionId), counted.get(question.questionId), tier));
  const sections = result.sections.flatMap(({ questionIds, ...section }) =>
    inRuns({ ...section, questionIds: questionIds.filter(isShown) }, asked),
  );
  return { ...result, questions, sections };
}

function asAsked(
  question: QuestionResult,
  asked: CountableQuestion | undefined,
  tables: QuestionTables | undefined,
  tier: Tier,
): QuestionResult {
  const measure = measureOf(question, asked, tables, tier);
  const { partOf } = asked ?? {};
  const text = partOf ? (partOf.place === undefined ? joined(partOf.text, question.text) : partOf.text) : question.text;
  return {
    ...question,
    text,
    ...(measure && { measure }),
    ...(asked && asksForWords(asked) && { hasWords: true as const }),
  };
}

const asksForWords = ({ countedAs, ofPlaces, options }: CountableQuestion): boolean =>
  countedAs?.kind === "given" || ofPlaces === true || options.some(({ namely }) => namely !== undefined);

/** Behind a mean. */
const FEWEST = MINIMUM_BASE.public;
const told = (value: number) => Math.round(value * 10) / 10;

/** "How large a problem is this: litter". */
function joined(whole: QuestionResult["text"], part: QuestionResult["text"]): QuestionResult["text"] {
  const languages = Object.keys(part) as (keyof typeof part)[];
  return Object.fromEntries(
    languages.map((language) => [language, `${whole[language] ?? whole.sv} – ${part[language]}`]),
  ) as QuestionResult["text"];
}

function measureOf(
  { total, categories }: QuestionResult,
  asked: CountableQuestion | undefined,
  tables: QuestionTables | undefined,
  tier: Tier,
): Measure | undefined {
  // Own words and a box to tick have one thing that can be counted: how many there are.
  if (asked?.type === "single" && asked.options.length === 1 && !hasChosenLines(asked)) {
    const base = tables?.total.base ?? 0;
    const ownWords = asked.countedAs?.kind === "given";
    return { kind: "count", answers: base >= MINIMUM_BASE[tier] ? base : null, ownWords };
  }
  if (total.state === "hidden" || !tables || total.base < FEWEST) return undefined;
  const { mean, ranking } = tables;
  if (ranking) {
    const labelOf = new Map(categories.map(({ code, label }) => [code, label]));
    const things = ranking.map(({ code, ranked, meanPlace }) => ({
      code,
      label: labelOf.get(code) ?? { sv: code },
      meanPlace: meanPlace !== null && ranked >= FEWEST ? told(meanPlace) : null,
    }));
    return { kind: "ranking", things };
  }
  if (!mean) return undefined;
  const { interval, least, most, median } = mean;
  return {
    kind: "mean",
    mean: told(mean.mean),
    ...(interval && { interval: { low: told(interval.low), high: told(interval.high) } }),
    ...(asked?.countedAs?.kind === "number" && { median: told(median) }),
    least,
    most,
  };
}

type Section = SurveyResult["sections"][number];

/** A section whose grids are sections of their own, below the words of the grid. */
function inRuns(section: Section, asked: ReadonlyMap<string, CountableQuestion>): Section[] {
  const runs: Section[] = [];
  let last: string | undefined;
  for (const id of section.questionIds) {
    const { partOf } = asked.get(id) ?? {};
    const grid = partOf?.place === undefined ? partOf : undefined;
    const run = runs.at(-1);
    if (run && grid?.id === last) run.questionIds.push(id);
    else {
      const key = runs.length === 0 ? section.key : `${section.key}-${runs.length + 1}`;
      runs.push({ key, title: grid?.text ?? section.title, questionIds: [id] });
    }
    last = grid?.id;
  }
  return runs;
}
