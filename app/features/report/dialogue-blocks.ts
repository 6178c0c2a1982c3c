import { formatDay, formatDays, formatList, formatNumber, formatPercent } from "#app/i18n/format.ts";
import type { SurveyResult } from "../analysis/results.ts";
import { toldGroups } from "../analysis/told-groups.ts";
import { marginsInWords, strataInWords } from "../analysis/wording.ts";
import type { Voice } from "./dialogue-inputs.ts";
import type { Block, DocumentCell, DocumentTable } from "./document.ts";
import { hiddenTogether } from "./result-blocks.ts";
import { inSentence, type Words } from "./words.ts";

const EMPTY: DocumentCell = { empty: true };

/** How people were asked, how many answered, and what may be said of it: each way apart. */
export function roundsTable(surveys: readonly SurveyResult[], voices: readonly Voice[], words: Words): DocumentTable {
  const { t, results } = words;
  const surveyRow = ({ title, design, answers, invited }: SurveyResult): DocumentCell[] => [
    { text: words.label(title) },
    { number: answers },
    invited ? { number: invited } : EMPTY,
    invited ? { percent: answers / invited } : EMPTY,
    { text: t(`reading_${design}`) },
  ];
  const voiceRow = ({ label, voices: count }: Voice): DocumentCell[] => [
    { text: label },
    count === null ? EMPTY : { number: count },
    EMPTY,
    EMPTY,
    { text: t("reading_voices") },
  ];
  return {
    id: "sa-fragade-vi",
    caption: t("rounds"),
    columns: [
      { label: t("colRound"), kind: "text" },
      { label: results.t("colAnswers"), kind: "number" },
      { label: t("colInvited"), kind: "number" },
      { label: t("colRate"), kind: "percent" },
      { label: t("colReading"), kind: "text" },
    ],
    rows: [...surveys.map(surveyRow), ...voices.map(voiceRow)],
  };
}

/** Who answered a survey, beside how the population is: where the answers are thin is seen at once. */
export function compositionTable(
  survey: SurveyResult,
  dimensions: readonly ("sex" | "age" | "area")[],
  words: Words,
): DocumentTable | null {
  const { results } = words;
  const groups = dimensions.flatMap((dimension) =>
    dimension === "area"
      ? toldGroups(survey.byArea)
      : toldGroups(survey.composition.find((one) => one.dimension === dimension)?.groups ?? []).filter(isCounted),
  );
  if (groups.length === 0 || survey.tablesAnswers === 0) return null;
  const knowsPopulation = groups.some(({ population }) => population !== undefined);
  return {
    id: `${survey.slug}-vilka`,
    caption: words.t("composition", { survey: words.label(survey.title) }),
    columns: [
      { label: results.t("colGroup"), kind: "text" },
      { label: results.t("colAnswers"), kind: "number" },
      { label: results.t("colOfAnswers"), kind: "percent" },
      ...(knowsPopulation ? [{ label: results.t("colPopulation"), kind: "percent" as const }] : []),
    ],
    rows: hiddenTogether(
      groups.map(({ label, answers, population }) => [
        { text: words.label(label) },
        answers === null ? { hidden: true } : { number: answers },
        answers === null ? { hidden: true } : { percent: answers / survey.compositionOf },
        ...(knowsPopulation ? [population === undefined ? EMPTY : { percent: population }] : []),
      ]),
    ),
    note: `${results.t("whoAnsweredText")} ${results.t("whoAnsweredShares", { number: formatNumber(survey.compositionOf, words.language) })}`,
  };
}

/** A group that is neither known in the population nor large enough to tell of says nothing. */
const isCounted = ({ answers, population }: { answers: number | null; population?: number }) =>
  answers !== null || population !== undefined;

/** What was talked about, in the order of how often. It counts mentions, not people. */
export function voiceParagraphs(voices: readonly Voice[], { t, language }: Words): Block[] {
  return voices.flatMap(({ label, voices: count, mentions }) => {
    const most = mentions.slice(0, 3).map((mention) => inSentence(mention.label));
    if (most.length === 0) return [];
    const list = formatList(most, language);
    const text =
      count === null
        ? t("mentionsOf", { label, mentions: list })
        : t("mentionsAmong", { label, number: formatNumber(count, language), mentions: list });
    return [{ kind: "paragraph" as const, text }];
  });
}

/** A survey that anyone could answer: apart from the others, with its size and its composition, and no certainty. */
export function openSurveyBlocks(survey: SurveyResult, words: Words): Block[] {
  const { t, results, language } = words;
  const known = survey.composition
    .filter(({ dimension }) => dimension === "sex")
    .flatMap(({ groups }) => toldGroups(groups))
    .filter(({ answers }) => answers !== null);
  const composition = known.map(({ label, answers }) => {
    const share = formatPercent((answers ?? 0) / survey.compositionOf, language);
    return `${inSentence(words.label(label))} ${share}`;
  });
  const list = survey.questions.find(({ total }) => total.state === "shown" && total.multiple);
  const chosen =
    list?.total.state === "shown" ? [...list.total.cells].sort((a, b) => b.share - a.share).slice(0, 3) : [];
  const choices = chosen.map(({ code, share }) => {
    const label = list?.categories.find((category) => category.code === code)?.label;
    return `${label ? inSentence(words.label(label)) : code} (${formatPercent(share, language)})`;
  });
  return [
    {
      kind: "notice",
      text: `${t("openAnswers", { count: survey.answers, number: formatNumber(survey.answers, language) })} ${results.t("notRepresentative")}`,
    },
    ...(composition.length > 0
      ? [{ kind: "paragraph" as const, text: t("openComposition", { composition: formatList(composition, language) }) }]
      : []),
    ...(choices.length > 0
      ? [{ kind: "paragraph" as const, text: t("openChoices", { choices: formatList(choices, language) }) }]
      : []),
  ];
}

/** How the figures of one survey were made. */
export function surveyMethod(survey: SurveyResult, tier: "public" | "staff", words: Words): string[] {
  const { t, results, language } = words;
  const { design, opensOn, closesOn, designEffect, weightingWarnings } = survey;
  const margins = marginsInWords({ weightedBy: survey.weightedBy.filter((one) => one !== "stratum") }, results);
  const when = closesOn
    ? formatDays(opensOn, closesOn, language)
    : inSentence(results.t("ongoing", { day: formatDay(opensOn, language) }));
  const how =
    design === "random_sample"
      ? results.t("methodSample")
      : results.t(design === "open_link" ? "methodOpen" : "methodEveryone");
  const effect = formatNumber(designEffect ?? 1, language, 1);
  return [
    `${t("methodSurvey", { survey: words.label(survey.title), when })} ${how}`,
    ...strataInWords(survey, results),
    ...(margins ? [results.t("methodWeighted", { margins, effect })] : []),
    ...(survey.strata && !margins ? [results.t("methodDesignEffect", { effect })] : []),
    ...(design === "random_sample" && !margins && !survey.strata ? [results.t("methodUnweighted")] : []),
    ...(weightingWarnings.includes("margins_not_met") ? [results.t("methodMarginsNotMet")] : []),
    ...(weightingWarnings.includes("empty_stratum") ? [results.t("methodEmptyStratum")] : []),
    ...(weightingWarnings.includes("not_converged") ? [results.t("methodNotConverged")] : []),
    ...(weightingWarnings.includes("merged_category") ? [results.t("methodMergedCategory")] : []),
    ...(weightingWarnings.includes("bounded") ? [results.t("methodBounded")] : []),
    ...(design === "random_sample" ? [results.t("methodChange")] : []),
    ...(survey.isOpen && tier === "public"
      ? [t("methodOpenStill", { number: formatNumber(survey.tablesAnswers, language) })]
      : []),
  ];
}
