import { formatNumber } from "#app/i18n/format.ts";
import type { SurveyResult } from "../analysis/results.ts";
import { paragraph, table } from "./blocks.ts";
import type { Block, DocumentTable } from "./document.ts";
import type { ReportInputs } from "./report-inputs.ts";
import type { Words } from "./words.ts";

/** Whom the report is about: how many live there, where, and how old they are. */
export function municipalityBlocks(
  { name, countyName, population, areas }: ReportInputs["municipality"],
  surveys: readonly SurveyResult[],
  words: Words,
): Block[] {
  const { t, results, language } = words;
  const number = population === null ? undefined : formatNumber(population, language);
  const known = areas.filter((area) => area.population !== null);
  const shares = populationShares(surveys);
  const areaTable: DocumentTable = {
    id: "orter",
    caption: t("areas"),
    columns: [
      { label: t("colArea"), kind: "text" },
      { label: t("colPopulation"), kind: "number" },
    ],
    rows: known.map((area) => [
      { text: area.name },
      area.population === null ? { empty: true } : { number: area.population },
    ]),
  };
  const shareTable: DocumentTable = {
    id: "befolkning",
    caption: t("populationShares"),
    columns: [
      { label: results.t("colGroup"), kind: "text" },
      { label: results.t("colPopulation"), kind: "percent" },
    ],
    rows: shares.map(({ label, share }) => [{ text: words.label(label) }, { percent: share }]),
  };
  return [
    ...paragraph(number ? t("populationOf", { name, county: countyName, number }) : undefined),
    ...paragraph(areas.length > 0 ? t("areaNames", { list: areas.map((area) => area.name).join(", ") }) : undefined),
    ...table(known.length > 0 ? areaTable : null),
    ...table(shares.length > 0 ? shareTable : null),
  ];
}

/** What the surveys are weighted to, as far as it is known. */
function populationShares(surveys: readonly SurveyResult[]) {
  const groups = surveys[0]?.composition.flatMap((one) => one.groups) ?? [];
  return groups.flatMap(({ label, population }) => (population === undefined ? [] : [{ label, share: population }]));
}
