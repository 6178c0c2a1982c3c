import { MINIMUM_BASE, type Tier } from "#app/statistics/suppression.ts";
import type { FrequencyTable } from "#app/statistics/table.ts";
import type { Question } from "../question/question.schema.ts";
import { ELSEWHERE } from "../question/scales.ts";
import type { SurveyDesign, SurveyDocument } from "../survey/survey.schema.ts";
import { type Break, breaksOf, isBackground } from "./breaks.ts";
import { withCombined } from "./combined.ts";
import { gated } from "./headline.ts";
import type { BreakDimension, GroupCount, QuestionResult, SurveyResult } from "./results.ts";
import type { PopulationShare } from "./sample-design.ts";
import type { QuestionTables, SurveyTables } from "./tables.ts";
import { allQuestions } from "./versions.ts";

/** A survey with everything that is known of it but its answers. */
export interface SurveyFacts {
  surveyId: string;
  slug: string;
  design: SurveyDesign;
  opensOn: string;
  closesOn: string | null;
  invited: number | null;
  isOpen: boolean;
  document: SurveyDocument;
  elsewhereCodes: ReadonlySet<string>;
}

/** A closed random sample that a later one can be compared with. */
export interface EarlierRound {
  opensOn: string;
  document: SurveyDocument;
  tables: SurveyTables;
}

export interface SurveyFigures {
  survey: SurveyFacts;
  /** How many have answered now. */
  answers: number;
  /** Undefined when there are too few answers to make any. */
  tables: SurveyTables | undefined;
  /** Of the same municipality, the latest first. */
  earlier: readonly EarlierRound[];
  population: readonly PopulationShare[];
}

/** What a tier may see of a survey: every table in it has passed the disclosure gate. */
export function surveyResult(figures: SurveyFigures, tier: Tier): SurveyResult {
  const { document, elsewhereCodes, ...facts } = figures.survey;
  const { tables } = figures;
  const sections = resultSections(document);
  const breaks = breaksOf(allQuestions(document), elsewhereCodes);
  const counts = breaks.map((one) => groupCounts(one, figures, tier));
  return {
    ...facts,
    title: document.title,
    answers: figures.answers,
    tablesAnswers: tables?.answers ?? 0,
    designEffect: tables?.designEffect ?? null,
    weightedBy: tables?.weightedBy ?? [],
    weightingWarnings: tables?.warnings ?? [],
    sections: sections.map(({ key, title, questions }) => ({ key, title, questionIds: questions.map(({ id }) => id) })),
    questions: sections.flatMap(({ questions }) =>
      questions.map((question) => questionResult(question, breaks, figures, tier)),
    ),
    composition: counts.flatMap(({ dimension, groups }) => (dimension === "area" ? [] : [{ dimension, groups }])),
    byArea: counts.find(({ dimension }) => dimension === "area")?.groups ?? [],
    elsewhere: countFor(tables?.elsewhere ?? 0, tier),
  };
}

type OptionQuestion = Extract<Question, { options: unknown }>;

/** The survey's sections with the questions that have a result, combined ones among them. */
function resultSections(document: SurveyDocument) {
  const all = allQuestions(document);
  return document.sections.flatMap(({ key, title, questions }) => {
    const shown = withCombined(questions, all).filter(
      (question): question is OptionQuestion => "options" in question && !isBackground(question),
    );
    return shown.length > 0 ? [{ key, title, questions: shown }] : [];
  });
}

function questionResult(
  question: OptionQuestion,
  breaks: readonly Break[],
  { survey, tables, earlier }: SurveyFigures,
  tier: Tier,
): QuestionResult {
  const headlines = question.type === "single" ? (question.headlines ?? []) : [];
  const empty = emptyTable(question);
  const own = tables?.questions.find(({ questionId }) => questionId === question.id);
  const before = survey.design === "random_sample" ? comparableRound(question, earlier) : undefined;
  /** The same table of this round and of the one before, through the gate. */
  const result = (pick: (tables: QuestionTables) => FrequencyTable | undefined) => {
    const table = (own && pick(own)) ?? empty;
    const earlierTable = before && pick(before.tables);
    return gated(table, headlines, tier, earlierTable && { table: earlierTable, opensOn: before.opensOn });
  };
  const { table: total, ...rest } = result((one) => one.total);
  return {
    questionId: question.id,
    text: question.text,
    ...(question.hint ? { hint: question.hint } : {}),
    categories: question.options.filter((option) => !option.state).map(({ state: _, ...category }) => category),
    total,
    ...rest,
    breaks: breaks.map(({ dimension, groups }) => ({
      dimension,
      groups: groups.map(({ code, label }) => ({ code, label, ...result((one) => groupTable(one, dimension, code)) })),
    })),
    elsewhere: { code: ELSEWHERE.code, label: ELSEWHERE.label, ...gated(own?.elsewhere ?? empty, headlines, tier) },
  };
}

function groupTable({ breaks }: QuestionTables, dimension: BreakDimension, code: string): FrequencyTable | undefined {
  return breaks.find((one) => one.dimension === dimension)?.groups.find((group) => group.code === code)?.table;
}

function emptyTable({ type, options }: OptionQuestion): FrequencyTable {
  const cells = options.filter((option) => !option.state).map(({ code }) => ({ code, count: 0, share: 0 }));
  return { base: 0, effectiveBase: 0, multiple: type === "multiple", cells };
}

/** The latest earlier round that asked the same question in the same words with the same answers. */
function comparableRound(question: OptionQuestion, earlier: readonly EarlierRound[]) {
  for (const { opensOn, document, tables } of earlier) {
    const before = resultSections(document)
      .flatMap(({ questions }) => questions)
      .find(({ id }) => id === question.id);
    const found = tables.questions.find(({ questionId }) => questionId === question.id);
    if (found && before && isSameQuestion(before, question)) return { opensOn, tables: found };
  }
  return undefined;
}

function isSameQuestion(one: OptionQuestion, other: OptionQuestion): boolean {
  const codes = ({ options }: OptionQuestion) => options.map(({ code }) => code).join();
  return one.type === other.type && one.text.sv === other.text.sv && codes(one) === codes(other);
}

function groupCounts({ dimension, groups }: Break, { tables, population }: SurveyFigures, tier: Tier) {
  const counted = tables?.composition.find((one) => one.dimension === dimension)?.groups;
  return {
    dimension,
    groups: groups.map(({ code, label }): GroupCount => {
      const answers = countFor(counted?.find((group) => group.code === code)?.answers ?? 0, tier);
      const known = population.find((row) => row.dimension === dimension && row.category === code);
      return { code, label, answers, ...(known ? { population: known.share } : {}) };
    }),
  };
}

/** A number of respondents, as long as it is large enough for the tier. */
function countFor(answers: number, tier: Tier): number | null {
  return answers >= MINIMUM_BASE[tier] ? answers : null;
}
