import { instanceOf } from "#app/platform/clock.server.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { dayOf } from "#app/platform/dates.ts";
import type { Pattern } from "#app/statistics/suppression/family.ts";
import { ELSEWHERE } from "../question/scales.ts";
import { surveyState } from "../survey/survey.policy.ts";
import { type LoadedSurvey, loadSurveys } from "./analysis.queries.server.ts";
import type { AskedTables, TableQuestion } from "./asked-table.ts";
import { countAsked } from "./counting.server.ts";
import type { Inquiry, InquiryName } from "./inquiry.ts";
import { type NamedComparison, type NamedParts, namedComparison, namedParts } from "./inquiry-address.ts";
import { asksTheSame, type GroupingQuestion, inquiryChoices } from "./inquiry-choices.ts";
import { gateInquiry, type InquiryFigures, type InquiryRules } from "./inquiry-gate.ts";
import { type GatedFigures, type InquiryResult, inquiryResult } from "./inquiry-result.ts";
import { FEWEST_ROUNDS } from "./inquiry-trend.ts";
import type { OptionQuestion } from "./question-result.ts";
import { rulesOf } from "./survey-family.ts";
import { shownTables } from "./tables.server.ts";
import type { SurveyTables } from "./tables.ts";

/** What an analyst's page shows: what can be asked, what the address names that is not there, and what was found. */
export async function findInquiryPage(
  db: Database,
  dialogue: { id: string; municipalityCode: string },
  inquiry: Inquiry,
) {
  const today = dayOf((await instanceOf(db)).now());
  const closed = (await loadSurveys(db, dialogue.municipalityCode)).filter(
    (survey) => surveyState(survey, today) === "closed",
  );
  const surveys = closed.filter(({ dialogueId }) => dialogueId === dialogue.id);
  const named = surveys.find(({ slug }) => slug === inquiry.survey);
  const survey = named ?? surveys[0];
  const isOther: InquiryName[] = inquiry.survey && !named ? ["survey"] : [];
  if (!survey) return { surveys: [], asked: null, unknown: isOther };
  const choices = inquiryChoices(survey.document, elsewhereCodes(survey));
  const { unknown, ...parts } = namedParts(choices, inquiry);
  const { question, grouping } = parts;
  const comparable = closed.filter(
    (other) =>
      other.id !== survey.id && isComparable(survey, other) && (!question || asksTheSame(other.document, question)),
  );
  const hasTrend = question !== undefined && comparable.length + 1 >= FEWEST_ROUNDS;
  const comparedGroups = survey.design === "random_sample" ? grouping : undefined;
  const comparison = namedComparison(inquiry, { grouping: comparedGroups, comparable, hasTrend });
  const missing = [...isOther, ...unknown];
  // Without what is to be counted nothing is; a comparison that cannot be made leaves the rest.
  const canCount = question !== undefined && missing.length === 0;
  const ask = { ...parts, weighting: inquiry.weighting, contrast: comparison.contrast };
  return {
    surveys: surveys.map(titled),
    unknown: [...missing, ...(inquiry.notUnderstood ?? []), ...comparison.unknown],
    asked: {
      survey: titled(survey),
      choices: {
        sections: choices.sections.map(({ questions: asked, ...section }) => ({
          ...section,
          questions: asked.map(({ id, text }) => ({ id, text })),
        })),
        groupings: choices.groupings,
        comparable: comparable.map(titled),
        comparedGroups: comparedGroups?.groups ?? [],
        hasTrend,
      },
      result: canCount ? await resultOf(db, today, survey, comparison, { ...ask, question }) : null,
    },
  };
}

interface Ask extends Pick<TableQuestion, "weighting" | "contrast">, Omit<NamedParts, "unknown"> {
  question: OptionQuestion;
}

async function resultOf(
  db: Database,
  today: string,
  survey: LoadedSurvey,
  { compared, rounds }: NamedComparison<LoadedSurvey>,
  ask: Ask,
): Promise<InquiryResult> {
  const of = async (one: LoadedSurvey) => ({ ...(await gatedFigures(db, today, one, ask)), survey: titled(one) });
  const [own, other, all] = await Promise.all([
    of(survey),
    compared && of(compared),
    rounds && Promise.all(rounds.map(of)),
  ]);
  return inquiryResult(ask, own, { other, rounds: all });
}

async function gatedFigures(db: Database, today: string, survey: LoadedSurvey, ask: Ask): Promise<GatedFigures> {
  const [figures, { figures: published }] = await Promise.all([
    figuresOf(db, survey, ask),
    shownTables(db, survey, today),
  ]);
  const { asked } = figures;
  const tables = published?.tables;
  if (!tables || tables.answers - tables.elsewhere !== asked.answers)
    return { asked, gate: { ok: false, reason: "answers_changed" } };
  const rules = inquiryRules({ tables, pattern: published.patterns.staff }, ask);
  return { asked, gate: gateInquiry(figures, rules) };
}

async function figuresOf(
  db: Database,
  survey: LoadedSurvey,
  { question, grouping, filtering, codes, weighting, contrast }: Ask,
): Promise<InquiryFigures> {
  const count = (more: Partial<TableQuestion>): Promise<AskedTables> =>
    countAsked(db, survey, { question: question.id, weighting, ...more });
  const by = grouping && { break: grouping.id };
  if (!filtering || codes.length === 0) return { asked: await count({ ...by, contrast }) };
  const answersOf = (chosen: readonly string[]) =>
    filtering.groups.filter(({ code }) => chosen.includes(code)).flatMap(({ of }) => of);
  const filter = (chosen: readonly string[]) => [{ question: filtering.id, codes: answersOf(chosen) }];
  const [asked, without, byAnswer, parts] = await Promise.all([
    count({ ...by, filter: filter(codes), contrast }),
    count({ ...by }),
    count({ break: filtering.id }),
    Promise.all(
      filtering.groups.map(async ({ code }) => ({
        code,
        tables: (await count({ ...by, filter: filter([code]) })).tables,
      })),
    ),
  ]);
  return { asked, filter: { codes, without: without.tables, byAnswer: byAnswer.tables, parts } };
}

/** What the survey's own tables hide, nobody finds by asking. */
function inquiryRules(
  { tables, pattern }: { tables: SurveyTables; pattern: Pattern },
  { question, grouping, filtering }: Ask,
): InquiryRules {
  const own = pattern.questions[tables.questions.findIndex(({ questionId }) => questionId === question.id)];
  const hiddenOf = (asked: GroupingQuestion | undefined) => {
    const at = tables.composition.findIndex(({ dimension }) => dimension === asked?.dimension);
    const groups = tables.composition[at]?.groups ?? [];
    const isHidden = (group: number) => pattern.counts[at]?.[group] || own?.groups[at]?.[group];
    return new Set(groups.flatMap(({ code }, group) => (isHidden(group) ? [code] : [])));
  };
  return { ...rulesOf(question), hiddenGroups: hiddenOf(grouping), hiddenAnswers: hiddenOf(filtering) };
}

const titled = ({ slug, document, opensOn, design }: LoadedSurvey) => ({
  slug,
  title: document.title,
  opensOn,
  design,
});

/** Random samples are compared with each other, and with nothing else. */
const isComparable = (one: LoadedSurvey, other: LoadedSurvey) =>
  one.design === "random_sample" && other.design === "random_sample";

const elsewhereCodes = ({ elsewhereKeys }: LoadedSurvey): ReadonlySet<string> =>
  new Set([ELSEWHERE.code, ...elsewhereKeys]);
