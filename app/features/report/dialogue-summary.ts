import { formatDay, formatPercent } from "#app/i18n/format.ts";
import { unmarked } from "#app/i18n/marked.ts";
import type { SurveyResult } from "../analysis/results.ts";
import { comparedQuestions, comparisonSummary, headlineSentence, yearOf } from "../analysis/wording.ts";
import { heading, list, notice, paragraph, table } from "./blocks.ts";
import { compositionTable, openSurveyBlocks, roundsTable, surveyMethod, voiceParagraphs } from "./dialogue-blocks.ts";
import type { DialogueInputs } from "./dialogue-inputs.ts";
import type { Block, ReportDocument } from "./document.ts";
import { keyFigures } from "./key-figures.ts";
import { placeBlocks } from "./place-blocks.ts";
import { answerTable, groupTable, questionsOf, sectionInShort, spreadBlocks } from "./result-blocks.ts";
import { type Words, wordsIn } from "./words.ts";

/** How many places the summary names; the map has them all. */
const MOST_PLACES = 8;

/**
 * One dialogue on a few pages: who answered, what they said, where, and what happens next. It is made to be handed out,
 * so it is built from what the public may see (docs/decisions/0010).
 */
export function buildDialogueSummary(inputs: DialogueInputs): ReportDocument {
  const words = wordsIn(inputs.language);
  const { t } = words;
  const main = mainSurvey(inputs.results.surveys);
  return {
    title: t("summaryTitle", { municipality: inputs.municipality.name }),
    subtitle: t("summarySubtitle", { dialogue: inputs.dialogue.title }),
    language: inputs.language,
    municipality: inputs.municipality.name,
    demo: inputs.demo,
    date: inputs.today,
    draft: false,
    blocks: [
      ...(main ? findings(main, words) : [notice(t("noFigures"))]),
      heading(1, t("whoTitle"), "vilka"),
      ...table(roundsTable(inputs.results.surveys, inputs.voices, words)),
      ...(main ? whoAnswered(main, words) : []),
      ...(main ? said(main, inputs, words) : []),
      heading(1, t("whereTitle"), "var"),
      ...placeBlocks(inputs.tips, words, MOST_PLACES),
      heading(1, t("nextTitle"), "nu"),
      ...list(nextSteps(inputs, words)),
      heading(1, words.results.t("method"), "metod"),
      ...methodBlocks(inputs, words),
    ],
  };
}

/** The survey that the summary is about: the first with figures, random samples before others. */
export function mainSurvey(surveys: readonly SurveyResult[]): SurveyResult | undefined {
  return surveys.find(({ tablesAnswers }) => tablesAnswers > 0);
}

function findings(survey: SurveyResult, words: Words): Block[] {
  const { t, results } = words;
  const first = survey.questions.flatMap(({ headlines }) => headlines.slice(0, 1))[0];
  const sentence = first && headlineSentence(first, results);
  const figures = keyFigures(survey, words);
  const comparison = comparisonSummary(survey, results);
  const changes = certainChanges(comparedQuestions(survey), words);
  return [
    heading(1, unmarked(sentence ?? t("findingsTitle")), "fynd"),
    ...(survey.design === "random_sample" ? [] : [notice(results.t("notRepresentative"))]),
    ...paragraph(comparison && [comparison, ...changes].join(" ")),
    ...(figures.length > 0 ? [{ kind: "figures" as const, items: figures }] : []),
  ];
}

/** Women, men and places: how many answered, and at once what they answered to the first question. */
function whoAnswered(survey: SurveyResult, words: Words): Block[] {
  const [first] = survey.questions;
  const byGroup = first && groupTable(first, ["sex", "area"], survey, words);
  return table(byGroup ?? compositionTable(survey, ["sex", "area"], words));
}

/** The changes that are statistically certain, a sentence each. */
export function certainChanges(
  compared: ReturnType<typeof comparedQuestions>,
  { t, label, language }: Words,
): string[] {
  const certain = compared.filter(({ change }) => change.verdict !== "no_certain_change");
  return certain.map(({ headline, change }) =>
    t("certainChange", {
      figure: label(headline.label),
      share: headline.state === "shown" ? formatPercent(headline.share, language) : t("hidden"),
      earlier: formatPercent(change.earlierShare, language),
      year: yearOf(change.earlierOpensOn),
    }),
  );
}

function said(main: SurveyResult, { results, voices }: DialogueInputs, words: Words): Block[] {
  const { t } = words;
  const hasHeadlines = main.questions.some(({ headlines }) => headlines.length > 0);
  const others = results.surveys.filter((survey) => survey !== main && survey.tablesAnswers > 0);
  return [
    heading(1, t("saidTitle"), "svaren"),
    ...main.sections.flatMap((section, position) => [
      heading(2, words.label(section.title), `svaren-${section.key}`),
      ...(hasHeadlines
        ? [...(position === 0 ? spreadBlocks(section, main, words) : []), ...sectionInShort(section, main, words)]
        : questionsOf(main, section).flatMap((question) => table(answerTable(question, main, words)))),
    ]),
    ...(voices.length > 0 ? [heading(2, t("voicesTitle"), "samtal"), ...voiceParagraphs(voices, words)] : []),
    ...others.flatMap((survey) => [
      heading(2, words.label(survey.title), `enkat-${survey.slug}`),
      ...openSurveyBlocks(survey, words),
    ]),
  ];
}

function nextSteps({ dialogue, language }: DialogueInputs, { t }: Words): string[] {
  const { period, resultsOn, ledTo } = dialogue;
  return [
    period ? t("nextPledges", { period }) : t("nextPledgesSoon"),
    ...(resultsOn ? [t("nextResults", { day: formatDay(resultsOn, language) })] : []),
    t("nextTips"),
    ...(ledTo ? [t("lastTime", { ledTo })] : []),
  ];
}

function methodBlocks({ results }: DialogueInputs, words: Words): Block[] {
  const { t, results: shared } = words;
  return [
    ...results.surveys
      .filter(({ tablesAnswers }) => tablesAnswers > 0)
      .flatMap((survey) => paragraph(surveyMethod(survey, results.tier, words).join(" "))),
    ...paragraph([shared.t("methodValid"), shared.t(`methodHidden_${results.tier}`), t("methodTips")].join(" ")),
  ];
}
