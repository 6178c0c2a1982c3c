import { comparedQuestions, comparisonSummary } from "../analysis/wording.ts";
import { heading, list, paragraph, table } from "./blocks.ts";
import type { ChapterKey } from "./chapters.ts";
import { compositionTable, openSurveyBlocks, roundsTable, surveyMethod, voiceParagraphs } from "./dialogue-blocks.ts";
import { certainChanges, mainSurvey } from "./dialogue-summary.ts";
import type { Block } from "./document.ts";
import { keyFigures } from "./key-figures.ts";
import { municipalityBlocks } from "./municipality-blocks.ts";
import { placeBlocks, timeBlocks } from "./place-blocks.ts";
import { outcomeSentence, pledgeBlocks } from "./pledge-blocks.ts";
import type { ReportInputs } from "./report-inputs.ts";
import { questionnaireBlocks, surveyBlocks } from "./safety-blocks.ts";
import { crimeBlocks, estBlocks, mentionsTable, otherSurveysBlocks, sourcesBlocks } from "./source-blocks.ts";
import type { Words } from "./words.ts";

/** So many places that the table stays readable; an ordinary municipality has fewer. */
const MOST_PLACES = 40;

type Maker = (inputs: ReportInputs, words: Words) => Block[];

/** What the program writes into each chapter. Nothing at all says that what it would be made of is missing. */
export const AUTOMATIC: Record<ChapterKey, Maker> = {
  sammanfattning: ({ dialogue, pledges }, words) => {
    const main = mainSurvey(dialogue.results.surveys);
    if (!main) return [];
    const comparison = comparisonSummary(main, words.results);
    const figures = keyFigures(main, words);
    return [
      ...(figures.length > 0 ? [{ kind: "figures" as const, items: figures }] : []),
      ...paragraph(comparison && [comparison, ...certainChanges(comparedQuestions(main), words)].join(" ")),
      ...paragraph(pledges ? outcomeSentence(pledges, words) : undefined),
    ];
  },
  uppdrag: ({ report, dialogue: { dialogue } }, { t }) =>
    list([
      t("factDialogue", { dialogue: dialogue.title }),
      ...(dialogue.period ? [t("factPeriod", { period: dialogue.period })] : []),
      ...(report.diaryNumber ? [t("diaryNumber", { number: report.diaryNumber })] : []),
    ]),
  metod: ({ dialogue: { results, voices }, sources }, words) => [
    ...table(roundsTable(results.surveys, voices, words)),
    ...results.surveys
      .filter(({ tablesAnswers }) => tablesAnswers > 0)
      .flatMap((survey) => [
        ...table(compositionTable(survey, ["sex", "age", "area"], words)),
        ...paragraph(surveyMethod(survey, results.tier, words).join(" ")),
      ]),
    ...paragraph([words.results.t("methodValid"), words.results.t(`methodHidden_${results.tier}`)].join(" ")),
    ...paragraph(words.t("methodTips")),
    ...sourcesBlocks(sources, words),
  ],
  kommunen: ({ municipality, dialogue }, words) => municipalityBlocks(municipality, dialogue.results.surveys, words),
  "anmalda-brott": ({ crime, municipality }, words) => crimeBlocks(crime, municipality.population, words),
  "upplevd-trygghet": ({ dialogue: { results }, sources }, words) => {
    const main = mainSurvey(results.surveys);
    if (!main) return [];
    const others = results.surveys.filter((survey) => survey !== main && survey.tablesAnswers > 0);
    return [
      ...surveyBlocks(main, words),
      ...others.flatMap((survey) => [
        heading(2, words.label(survey.title), `enkat-${survey.slug}`),
        ...openSurveyBlocks(survey, words),
      ]),
      ...otherSurveysBlocks(sources, words),
    ];
  },
  platser: ({ dialogue, tipTimes }, words) =>
    dialogue.tips.counts.length > 0
      ? [...placeBlocks(dialogue.tips, words, MOST_PLACES), ...timeBlocks(tipTimes, words)]
      : [],
  est: ({ sources }, words) => estBlocks(sources, words),
  dialoger: ({ dialogue: { voices } }, words) => [
    ...voiceParagraphs(voices, words),
    ...table(mentionsTable(voices, words)),
  ],
  orsaker: () => [],
  forslag: () => [],
  uppfoljning: ({ pledges }, words) => pledgeBlocks(pledges, words),
  aterkoppling: () => [],
  bilagor: ({ dialogue: { results } }, words) => {
    const withTables = results.surveys.filter(({ tablesAnswers }) => tablesAnswers > 0);
    if (withTables.length === 0) return [];
    return [
      ...paragraph(words.t("appendixIntro")),
      ...withTables.flatMap((survey) => questionnaireBlocks(survey, words)),
    ];
  },
};
