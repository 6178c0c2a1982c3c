import type { Tier } from "#app/statistics/suppression.ts";
import type { SurveyDesign, SurveyDocument } from "../survey/survey.schema.ts";
import { type Break, breaksOf, isOfElsewhere } from "./breaks.ts";
import type { SampleStratum } from "./counted-variables.ts";
import { GatedSurvey } from "./gated-survey.ts";
import { type Gates, questionResult, resultSections } from "./question-result.ts";
import { asGroup } from "./remainder-group.ts";
import type { GroupCount, QuestionResult, SurveyResult } from "./results.ts";
import type { PopulationShare } from "./sample-design.ts";
import type { SurveyPatterns } from "./survey-family.ts";
import type { SurveyTables } from "./tables.ts";
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
  /** Of a random sample, where they are known. */
  strata?: readonly SampleStratum[];
}

/** A closed random sample that a later one can be compared with. */
export interface EarlierRound {
  opensOn: string;
  document: SurveyDocument;
  tables: SurveyTables;
  /** As they were kept; solved anew when missing. */
  patterns?: SurveyPatterns | undefined;
}

export interface SurveyFigures {
  survey: SurveyFacts;
  /** How many have answered now. */
  answers: number;
  /** Undefined when there are too few answers to make any. */
  tables: SurveyTables | undefined;
  patterns?: SurveyPatterns | undefined;
  /** Of the same municipality, the latest first. */
  earlier: readonly EarlierRound[];
  population: readonly PopulationShare[];
}

/** What a tier may see of a survey: every table in it has passed the disclosure gate. */
export function surveyResult(figures: SurveyFigures, tier: Tier): SurveyResult {
  const { document, elsewhereCodes, strata, ...facts } = figures.survey;
  const { tables } = figures;
  const sections = resultSections(document);
  const breaks = breaksOf(allQuestions(document), elsewhereCodes);
  const gates = gatesOf(figures, tier);
  const connection = connectionResult(document, gates, tier);
  const counts = breaks.map((one) => groupCounts(one, gates.own, figures));
  return {
    ...facts,
    title: document.title,
    answers: figures.answers,
    tablesAnswers: tables?.answers ?? 0,
    // More digits would tell what the weights are.
    designEffect: tables?.designEffect ? Math.round(tables.designEffect * 100) / 100 : null,
    weightedBy: tables?.weightedBy ?? [],
    weightingWarnings: tables?.warnings ?? [],
    ...(tables?.weightedBy.includes("stratum") && strata && { strata }),
    sections: sections.map(({ key, title, questions }) => ({ key, title, questionIds: questions.map(({ id }) => id) })),
    questions: sections.flatMap(({ questions }) =>
      questions.map((question) => questionResult(question, breaks, gates, tier)),
    ),
    composition: counts.flatMap(({ dimension, groups }) => (dimension === "area" ? [] : [{ dimension, groups }])),
    byArea: counts.find(({ dimension }) => dimension === "area")?.groups ?? [],
    compositionOf: gates.own?.counted ?? 0,
    elsewhere: gates.own?.elsewhere ?? null,
    ...(connection && { connection }),
  };
}

/** What people who live elsewhere have to do with the municipality, where the tier may see it. */
function connectionResult(document: SurveyDocument, gates: Gates, tier: Tier): QuestionResult | undefined {
  const question = allQuestions(document).find(isOfElsewhere);
  const result = question && "options" in question ? questionResult(question, [], gates, tier) : undefined;
  return result?.elsewhere.table.state === "shown" ? result : undefined;
}

function gatesOf({ survey, tables, patterns, earlier }: SurveyFigures, tier: Tier): Gates {
  const { document, isOpen, design } = survey;
  const compared = design === "random_sample" ? earlier : [];
  return {
    own: tables && new GatedSurvey({ tables, document, patterns, isOpen }, tier),
    earlier: compared.map((round) => ({
      opensOn: round.opensOn,
      document: round.document,
      gated: new GatedSurvey(round, tier),
    })),
  };
}

function groupCounts(
  { dimension, groups }: Break,
  own: GatedSurvey | undefined,
  { survey, population }: SurveyFigures,
) {
  const counted = own?.counts(dimension);
  const withElsewhere = own?.elsewhere === null && asksWhoLivesElsewhere(survey);
  const remainder = counted?.remainder;
  const populationOf = (codes: readonly string[]) => {
    const known = population.filter((row) => row.dimension === dimension && codes.includes(row.category));
    return known.length > 0 ? { population: known.reduce((sum, { share }) => sum + share, 0) } : {};
  };
  return {
    dimension,
    groups: [
      ...groups.map(({ code, label }): GroupCount => {
        return { code, label, answers: counted?.groups.get(code) ?? null, ...populationOf([code]) };
      }),
      ...(remainder
        ? [
            {
              ...asGroup(remainder.codes, groups, withElsewhere),
              answers: remainder.of,
              ...populationOf(remainder.codes),
            },
          ]
        : []),
    ],
  };
}

/** Whether anybody can have said so: whether somebody has is not told by a label. */
const asksWhoLivesElsewhere = ({ document, elsewhereCodes }: SurveyFacts) =>
  allQuestions(document).some(
    (question) => question.type === "area" && question.options.some(({ code }) => elsewhereCodes.has(code)),
  );
