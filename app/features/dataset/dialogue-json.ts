import type { QuestionResult, SurveyResult } from "../analysis/results.ts";
import { countOf, type DialogueTables, type GroupTable, groupTables } from "./dialogue-tables.ts";

/** The tables for programs: texts in every language that there is, hidden tables without a figure. */
export function dialogueJson({ title, municipality, demo, date, results }: DialogueTables) {
  return { title, municipality, demo, date, tier: results.tier, surveys: results.surveys.map(surveyJson) };
}

function surveyJson(survey: SurveyResult) {
  const { slug, title, design, opensOn, closesOn, answers, invited, isOpen, tablesAnswers, weightedBy } = survey;
  const facts = { slug, title, design, opensOn, closesOn, answers, invited, isOpen, tablesAnswers, weightedBy };
  return { ...facts, questions: survey.questions.map((question) => questionJson(question, survey)) };
}

function questionJson(question: QuestionResult, survey: SurveyResult) {
  const { questionId, text, measure, categories, total } = question;
  return {
    id: questionId,
    text,
    ...(measure && { measure }),
    multiple: total.multiple,
    answers: categories.map(({ code, label }) => ({ code, label })),
    tables: measure?.kind === "count" ? [] : groupTables(question, survey).map(tableJson),
  };
}

function tableJson(group: GroupTable) {
  const { table } = group;
  const known = { dimension: group.dimension, group: group.group ?? null, hidden: table.state === "hidden" };
  if (table.state === "hidden") return known;
  const cells = table.cells.map((cell) => ({ ...cell, count: countOf(group, cell.code) }));
  return { ...known, base: table.base, effectiveBase: table.effectiveBase, smallBase: table.smallBase, cells };
}
