import type { FamilyQuestion, Pattern, TableFamily } from "#app/statistics/suppression/family.ts";
import { type PatternOptions, solvePattern } from "#app/statistics/suppression/pattern.ts";
import type { PrimaryRules } from "#app/statistics/suppression/primary-rule.ts";
import type { Tier } from "#app/statistics/suppression.ts";
import type { Question } from "../question/question.schema.ts";
import type { SurveyDocument } from "../survey/survey.schema.ts";
import { combinationOf, withCombined } from "./combined.ts";
import { isMarginCategory } from "./margins.ts";
import type { SurveyTables } from "./tables.ts";
import { allQuestions } from "./versions.ts";

/** What each tier may not see of a survey: of its tables, in their order. */
export type SurveyPatterns = Record<Tier, Pattern>;

/** A survey's tables as a family: who lives elsewhere is in none of them. */
export function surveyFamily(tables: SurveyTables, document: SurveyDocument): TableFamily {
  const questions = withCombined(allQuestions(document));
  const place = new Map(tables.questions.map(({ questionId }, index) => [questionId, index]));
  return {
    respondents: tables.answers - tables.elsewhere,
    breaks: tables.composition.map(({ groups }) => groups.map(({ answers }) => answers)),
    weighted: tables.composition.map(({ dimension, groups }) => {
      const isMargin = tables.weightedBy.some((by) => by === dimension);
      return groups.map(({ code }) => isMargin && isMarginCategory(dimension, code));
    }),
    questions: tables.questions.map(({ questionId, total, breaks }): FamilyQuestion => {
      const question = questions.find(({ id }) => id === questionId);
      return {
        total,
        groups: breaks.map(({ groups }) => groups.map(({ table }) => table)),
        ...(question ? rulesOf(question) : {}),
        ...unionOf(questionId, place),
      };
    }),
  };
}

/** What the disclosure gate has to know of a question beside its figures. */
export function rulesOf(question: Question): PrimaryRules {
  const headlines = question.type === "single" ? (question.headlines ?? []) : [];
  return { splits: headlines.map(({ codes }) => codes), ...(question.sensitive ? { sensitive: true } : {}) };
}

function unionOf(questionId: string, place: ReadonlyMap<string, number>): Pick<FamilyQuestion, "union"> {
  const combination = combinationOf(questionId);
  if (!combination) return {};
  const parts = combination.of.flatMap((id) => {
    const question = place.get(id);
    return question === undefined ? [] : [{ question, codes: combination.counted }];
  });
  return { union: { codes: [combination.yes], parts } };
}

interface SolveOptions {
  /** While a survey is open only totals are shown: a group that is hidden today and shown tomorrow tells what it was. */
  isOpen?: boolean;
  known?: PatternOptions["known"];
}

/** The patterns of both tiers: the public sees nothing that staff do not. */
export function surveyPatterns(
  tables: SurveyTables,
  document: SurveyDocument,
  { isOpen = false, known = [] }: SolveOptions = {},
): SurveyPatterns {
  const family = surveyFamily(tables, document);
  const staff = solvePattern(family, "staff", { known });
  const patterns = { staff, public: solvePattern(family, "public", { known, within: staff }) };
  return isOpen ? { staff: totalsOnly(patterns.staff), public: totalsOnly(patterns.public) } : patterns;
}

function totalsOnly({ counts, questions }: Pattern): Pattern {
  return {
    counts,
    questions: questions.map((question) => ({
      ...question,
      groups: question.groups.map((groups) => groups.map(() => true)),
    })),
  };
}
