import { asShown, rulesFor } from "#app/statistics/suppression/question-pattern.ts";
import { publishable, type Tier } from "#app/statistics/suppression.ts";
import type { FrequencyTable } from "#app/statistics/table.ts";
import { isBackground } from "../question/background.ts";
import type { Headline } from "../question/question.schema.ts";
import { ELSEWHERE } from "../question/scales.ts";
import type { SurveyDocument } from "../survey/survey.schema.ts";
import { type Break, type Group, isOfElsewhere } from "./breaks.ts";
import { withCombined } from "./combined.ts";
import type { CountableQuestion } from "./countable.ts";
import type { GatedSurvey, GatedTables } from "./gated-survey.ts";
import { type EarlierTable, type GatedTable, headlinesOf } from "./headline.ts";
import { categoriesOf, mergedCategories, mergedHeadlines } from "./merged-categories.ts";
import { asGroup } from "./remainder-group.ts";
import type { BreakDimension, GroupResult, QuestionResult } from "./results.ts";
import { rulesOf } from "./survey-family.ts";
import { allQuestions } from "./versions.ts";

/** The tables of this round and of those before it, behind the gate. */
export interface Gates {
  own: GatedSurvey | undefined;
  earlier: readonly { opensOn: string; document: SurveyDocument; gated: GatedSurvey }[];
}

export type OptionQuestion = CountableQuestion;

/** The survey's sections with the questions that have a result of everybody's, combined ones among them. */
export function resultSections(document: SurveyDocument) {
  const all = allQuestions(document);
  return document.sections.flatMap(({ key, title, questions }) => {
    const shown = withCombined(questions, all).filter(
      (question): question is OptionQuestion =>
        "options" in question && !isBackground(question) && !isOfElsewhere(question),
    );
    return shown.length > 0 ? [{ key, title, questions: shown }] : [];
  });
}

/** What a tier may see of one question. Of places only what everyone said: a group at a place is soon one or two people. */
export function questionResult(
  question: OptionQuestion,
  breaks: readonly Break[],
  { own, earlier }: Gates,
  tier: Tier,
): QuestionResult {
  const headlines = headlinesAsked(question);
  // Figures from before lines were chosen do not say what theirs are called.
  const tables = question.options.length > 0 ? own?.question(question.id) : undefined;
  const before = comparableRound(question, earlier);
  const nothing = nothingOf(question, tier);
  const resultOf = (gated: GatedTable, compared?: EarlierTable) => {
    const { headlines: shares, changes } = headlinesOf(gated, headlines, tier, compared);
    return { table: gated.table, headlines: tables?.isMerged ? mergedHeadlines(question, shares) : shares, changes };
  };
  /** The same table of this round and of the one before, with its headlines. */
  const result = (pick: (tables: GatedTables) => GatedTable | undefined) => {
    const gated = (tables && pick(tables)) ?? nothing;
    const earlierTable = before && pick(before.tables);
    const compared = earlierTable && { ...earlierTable, opensOn: before.opensOn };
    return resultOf(gated, compared);
  };
  /** Everyone in hidden groups and in none, as one group: compared with the round before when the same are in it. */
  const remainderOf = (dimension: BreakDimension, groups: readonly Group[]): GroupResult[] => {
    const now = tables?.remainder(dimension);
    if (!now) return [];
    const then = before?.tables.remainder(dimension);
    const compared =
      then?.codes.join() === now.codes.join() ? { ...then.of, opensOn: before?.opensOn ?? "" } : undefined;
    return [{ ...asGroup(now.codes, groups), ...resultOf(now.of, compared) }];
  };
  const { table: total, ...rest } = result((one) => one.total);
  return {
    questionId: question.id,
    text: question.text,
    ...(question.hint ? { hint: question.hint } : {}),
    categories: tables?.isMerged ? mergedCategories(question) : categoriesOf(question),
    total,
    ...rest,
    breaks: question.ofPlaces
      ? []
      : breaks.map(({ dimension, groups }) => ({
          dimension,
          groups: [
            ...groups.map(({ code, label }) => ({ code, label, ...result((one) => one.group(dimension, code)) })),
            ...remainderOf(dimension, groups),
          ],
        })),
    elsewhere: {
      code: ELSEWHERE.code,
      label: ELSEWHERE.label,
      ...resultOf(question.ofPlaces ? nothing : elsewhereOf(question, tables, tier)),
    },
    ...(question.ofPlaces && { onlyEveryone: true as const }),
  };
}

export function headlinesAsked(question: OptionQuestion): readonly Headline[] {
  return question.type === "single" ? (question.headlines ?? []) : [];
}

/** People who live elsewhere are in none of the other tables: theirs may or may not be shown for its own part. */
function elsewhereOf(question: OptionQuestion, tables: GatedTables | undefined, tier: Tier): GatedTable {
  const rules = rulesOf(question);
  const merged = tables?.isMerged ?? false;
  const figures = tables?.elsewhere ?? emptyTable(question);
  return { figures, table: publishable(asShown(figures, rules, merged), tier, rulesFor(rules, merged)), merged };
}

function nothingOf(question: OptionQuestion, tier: Tier): GatedTable {
  const figures = emptyTable(question);
  return { figures, table: publishable(figures, tier), merged: false };
}

function emptyTable({ type, options }: OptionQuestion): FrequencyTable {
  const cells = options.filter((option) => !option.state).map(({ code }) => ({ code, count: 0, share: 0 }));
  return { base: 0, effectiveBase: 0, multiple: type === "multiple", cells };
}

/** The latest earlier round that asked the same question in the same words with the same answers. */
function comparableRound(question: OptionQuestion, earlier: Gates["earlier"]) {
  for (const { opensOn, document, gated } of earlier) {
    const before = resultSections(document)
      .flatMap(({ questions }) => questions)
      .find(({ id }) => id === question.id);
    const found = gated.question(question.id);
    if (found && before && isSameQuestion(before, question)) return { opensOn, tables: found };
  }
  return undefined;
}

export function isSameQuestion(one: OptionQuestion, other: OptionQuestion): boolean {
  const codes = ({ options }: OptionQuestion) => options.map(({ code }) => code).join();
  return one.type === other.type && one.text.sv === other.text.sv && codes(one) === codes(other);
}
