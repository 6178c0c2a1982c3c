import { formatDay, formatDecimal, formatNumber, formatPeriod } from "#app/i18n/format.ts";
import { inWords } from "#app/i18n/localized.ts";
import { measureLabel } from "../source/measures.ts";
import { SMALLEST_TOLD, type ToldCount } from "../source/small-count.ts";
import type { FoundSource, ReportedCrime } from "../source/source.queries.server.ts";
import { SOURCE_TYPES, sourceType } from "../source/source-types.ts";
import { paragraph, table } from "./blocks.ts";
import type { Voice } from "./dialogue-inputs.ts";
import type { Block, DocumentCell, DocumentTable } from "./document.ts";
import { inSentence, type Words } from "./words.ts";

/** Which sources were used, and – as important – which were not. */
export function sourcesBlocks(sources: readonly FoundSource[], { t, language }: Words): Block[] {
  const unused = SOURCE_TYPES.filter(({ code }) => !sources.some(({ type }) => type === code));
  const names = unused.map(({ label }) => inSentence(inWords(label, language)));
  const used: DocumentTable = {
    id: "kallor",
    caption: t("sourcesUsed"),
    columns: [
      { label: t("colSource"), kind: "text" },
      { label: t("colSourceType"), kind: "text" },
      { label: t("colOrigin"), kind: "text" },
      { label: t("colYear"), kind: "text" },
      { label: t("colCollected"), kind: "text" },
    ],
    rows: sources.map(({ label, type, origin, referenceYear, collectedOn }) => [
      { text: label },
      { text: inWords(sourceType(type).label, language) },
      { text: origin },
      referenceYear ? { text: String(referenceYear) } : { empty: true },
      { text: formatDay(collectedOn, language) },
    ]),
  };
  return [...table(used), ...paragraph(names.length > 0 ? t("sourcesUnused", { list: names.join("; ") }) : undefined)];
}

/** Reported crime year by year, and the latest year in relation to the population. */
export function crimeBlocks(crime: ReportedCrime | null, population: number | null, words: Words): Block[] {
  if (!crime) return [];
  const { t, language } = words;
  const latest = crime.periods.at(-1) ?? "";
  const made: DocumentTable = {
    id: "brott-per-ar",
    caption: t("crimeTable"),
    columns: [
      { label: t("colCrime"), kind: "text" },
      ...crime.periods.map((label) => ({ label, kind: "number" as const })),
      ...(population ? [{ label: t("colPerThousand", { year: latest }), kind: "number" as const }] : []),
    ],
    rows: crime.rows.map(({ measure, counts }) => [
      { text: words.label(measureLabel(measure)) },
      ...counts.map(countCell),
      ...(population ? [perThousand(counts.at(-1), population, words)] : []),
    ]),
    note: t("crimeNote", { count: SMALLEST_TOLD }),
    provenance: t("origin", { origin: crime.origin }),
  };
  const per = population ? formatNumber(population, language) : "";
  return [...table(made), ...paragraph(per ? t("crimePopulation", { number: per }) : undefined)];
}

function countCell(count: ToldCount): DocumentCell {
  if (count.state === "shown") return { number: count.value };
  return count.state === "small" ? { text: `<${SMALLEST_TOLD}` } : { empty: true };
}

function perThousand(count: ToldCount | undefined, population: number, { language }: Words): DocumentCell {
  if (count?.state !== "shown") return { empty: true };
  return { text: formatNumber((count.value / population) * 1000, language, 1) };
}

/** What the cooperation group has reported, period by period. */
export function estBlocks(sources: readonly FoundSource[], words: Words): Block[] {
  const { t } = words;
  return sources
    .filter(({ type, values }) => type === "est_picture" && values.length > 0)
    .flatMap((source) => {
      const sum = source.values.reduce((total, { value }) => total + (value ?? 0), 0);
      return [
        ...paragraph(t("estSum", { source: source.label, number: formatDecimal(sum, words.language) })),
        ...table(valueTable(source, words)),
      ];
    });
}

/** The values of a source as they stand, a line per measure and period. */
function valueTable({ id, label, origin, values }: FoundSource, words: Words): DocumentTable {
  const { t, language } = words;
  const measures = new Set(values.map(({ measure }) => measure));
  return {
    id: `kalla-${id}`,
    caption: label,
    columns: [
      { label: t("colPeriod"), kind: "text" },
      ...(measures.size > 1 ? [{ label: t("colWhat"), kind: "text" as const }] : []),
      { label: t("colNumber"), kind: "number" },
      { label: t("colUnit"), kind: "text" },
    ],
    rows: values.map(({ period, measure, value, unit }) => [
      { text: formatPeriod(period, language) },
      ...(measures.size > 1 ? [{ text: words.label(measureLabel(measure)) }] : []),
      value === null ? { empty: true } : { text: formatDecimal(value, language) },
      { text: unit },
    ]),
    provenance: t("origin", { origin }),
  };
}

/** Surveys that others have made: shown as they were brought in, and never laid beside our own. */
export function otherSurveysBlocks(sources: readonly FoundSource[], words: Words): Block[] {
  const surveys = sources.filter(({ type, values }) => OTHER_SURVEYS.includes(type) && values.length > 0);
  if (surveys.length === 0) return [];
  return [
    ...paragraph(words.t("otherSurveysCaveat")),
    ...surveys.flatMap((source) => table(valueTable(source, words))),
  ];
}

const OTHER_SURVEYS = ["police_survey", "national_survey", "citizen_survey", "school_survey", "housing_survey"];

/** What was brought up where people met: an issue a line, a conversation a column. */
export function mentionsTable(voices: readonly Voice[], { t, results }: Words): DocumentTable {
  const counted = voices.filter(({ mentions }) => mentions.length > 0);
  const issues = [...new Set(counted.flatMap(({ mentions }) => mentions.map(({ label }) => label)))];
  const countOf = (voice: Voice, issue: string) => voice.mentions.find(({ label }) => label === issue)?.count;
  const sum = (issue: string) => counted.reduce((total, voice) => total + (countOf(voice, issue) ?? 0), 0);
  issues.sort((one, other) => sum(other) - sum(one));
  return {
    id: "omnamnanden",
    caption: t("mentionsTable"),
    columns: [
      { label: results.t("colAnswer"), kind: "text" },
      ...counted.map(({ label }) => ({ label, kind: "number" as const })),
    ],
    rows: issues.map((issue) => [
      { text: issue },
      ...counted.map((voice): DocumentCell => {
        const count = countOf(voice, issue);
        return count === undefined ? { empty: true } : { number: count };
      }),
    ]),
    note: t("mentionsNote"),
  };
}
