import { inWords } from "#app/i18n/localized.ts";
import type { QuestionResult, SurveyResult } from "../analysis/results.ts";
import { type Cell, HIDDEN } from "./cell.ts";
import { countOf, type DialogueTables, type GroupTable, groupTables, tabulated } from "./dialogue-tables.ts";
import type { DatasetWords } from "./words.ts";

const COLUMNS = [
  "survey",
  "design",
  "questionId",
  "question",
  "dimension",
  "group",
  "answerCode",
  "answer",
  "share",
  "low",
  "high",
  "count",
  "base",
  "remark",
] as const;

/** One row per answer and group, with everything that it needs to be understood by itself. */
export function tidyHeader({ t }: DatasetWords, demo: boolean): string[] {
  return [...COLUMNS.map((column) => t(`column_${column}`)), ...(demo ? [t("column_marking")] : [])];
}

export function* tidyRows({ results, demo }: DialogueTables, words: DatasetWords): Generator<Cell[]> {
  const marking = demo ? [words.marking] : [];
  for (const survey of results.surveys) {
    for (const question of tabulated(survey)) {
      for (const group of groupTables(question, survey)) {
        for (const row of groupRows(survey, question, group, words)) yield [...row, ...marking];
      }
    }
  }
}

function* groupRows(
  survey: SurveyResult,
  question: QuestionResult,
  group: GroupTable,
  { t, language }: DatasetWords,
): Generator<Cell[]> {
  const { dimension, table } = group;
  const known = [
    inWords(survey.title, language),
    t(`design_${survey.design}`),
    question.questionId,
    inWords(question.text, language),
    t(`dimension_${dimension}`),
    group.group ? inWords(group.group.label, language) : t("everyone"),
  ];
  for (const { code, label } of question.categories) {
    const answer = [...known, code, inWords(label, language)];
    const cell = table.state === "shown" ? table.cells.find((candidate) => candidate.code === code) : undefined;
    if (table.state === "hidden" || !cell) {
      yield [...answer, HIDDEN, null, null, null, HIDDEN, t("tooFew")];
      continue;
    }
    const interval = cell.interval ? [{ share: cell.interval.low }, { share: cell.interval.high }] : [null, null];
    const remark = table.smallBase ? t("smallBase") : null;
    yield [...answer, { share: cell.share }, ...interval, countOf(group, code), table.base, remark];
  }
}
