import { Command, Option } from "commander";
import type { Cell } from "#app/features/dataset/cell.ts";
import { type GatedTabulation, gatedTabulation } from "#app/features/dataset/gated-tabulation.ts";
import { csvLine, PLAIN, SWEDISH_EXCEL } from "#app/features/dataset/render/csv.ts";
import {
  type GatedChange,
  gatedChanges,
  gatedTabulationJson,
} from "#app/features/dataset/render/gated-tabulation-json.ts";
import { GATED_COLUMNS, gatedRows } from "#app/features/dataset/render/gated-tabulation-rows.ts";
import { gatedTabulationText } from "#app/features/dataset/render/gated-tabulation-text.ts";
import { TABULATION_COLUMNS, tabulationRows } from "#app/features/dataset/render/tabulation-csv.ts";
import { tabulationJson } from "#app/features/dataset/render/tabulation-json.ts";
import { tabulationText } from "#app/features/dataset/render/tabulation-text.ts";
import { tabulateFile } from "#app/features/dataset/tabulate.server.ts";
import type { Tabulation } from "#app/features/dataset/tabulation.ts";
import { compareTabulations, type TabulationComparison } from "#app/features/dataset/tabulation-comparison.ts";
import { namesIn, type TabulationRequest } from "#app/features/dataset/tabulation-request.ts";
import { openCsv } from "#app/platform/files/csv.server.ts";
import type { Tier } from "#app/statistics/suppression.ts";
import { countRows, startProgress } from "../progress.ts";
import { requestOf, TABULATE_HELP, type TabulateOptions } from "../tabulate-options.ts";
import type { Terminal } from "../terminal.ts";

const collect = (value: string, before: string[]) => [...before, value];

export function tabulateCommand(terminal: Terminal): Command {
  return new Command("tabulate")
    .summary("make weighted tables of a CSV file, with intervals and comparisons")
    .description("Tabulates any CSV file with a row per respondent. Nothing is stored.")
    .argument("<csv>", "the answers")
    .option("--rows <questions>", "the questions, by column: q1,q2; names with commas in quotation marks")
    .option("--by <breaks>", "groups, by column: sex,area; crossed with a star: sex*area")
    .option(
      "--multiple <name=columns>",
      "a question made of columns of 0 and 1: why=why_a,why_b or why=why_*",
      collect,
      [],
    )
    .option("--split <column=separator>", "a column with several answers per cell: why=;", collect, [])
    .option("--mean <columns>", "the means of columns with numbers")
    .option("--quantile <columns>", "the quantiles of columns with numbers")
    .option("--quantiles <at>", "which ones, between 0 and 1", "0.5")
    .option("--weight <column>", "each row's weight; starting weights, with --rake")
    .option("--rake <margins>", "a CSV file with columns variable, category, and share or count")
    .option("--outside-margins <values>", "values that no margin has, such as other,85+: factor 1")
    .option("--bounds <lowest,highest>", "of weights after raking, as multiples of the mean: 0.3,3")
    .option("--merge-thin <respondents>", "merge categories of a margin with fewer respondents into a neighbour")
    .option("--strata <column>", "the stratum that each row was drawn in")
    .option("--population <column or number>", "the size of each row's stratum, or of the whole population")
    .option("--cluster <columns>", "what was drawn, where rows were drawn in clusters; the first stage first")
    .option("--where <condition>", 'count only those rows: "age>=16 and sex=1"')
    .option("--missing <codes>", "values that are no answers: 98,99; of one column: income:-1")
    .option("--compare <csv>", "the same tables of another sample; differences are this file minus that one")
    .option("--against-rest", "compare each group with the rest of its break")
    .option("--no-intervals", "for answers that are no random sample")
    .addOption(
      new Option("--disclosure <tier>", "what may be shown").choices(["none", "staff", "public"]).default("none"),
    )
    .option("--sensitive <questions>", "with --disclosure: questions on what somebody has been through")
    .addOption(new Option("--format <format>", "of the output").choices(["table", "csv", "json"]).default("table"))
    .option("--swedish", "CSV for Swedish Excel: semicolons and decimal commas")
    .addHelpText("after", TABULATE_HELP)
    .action((file, options) => run(terminal, file, options));
}

async function run(terminal: Terminal, file: string, options: TabulateOptions): Promise<void> {
  const request = requestOf(options);
  const own = await tabulated(terminal, file, request);
  const other = options.compare === undefined ? undefined : await tabulated(terminal, options.compare, request);
  const comparison = other && compareTabulations(own, other);
  if (options.disclosure === "none") {
    for (const line of written(own, comparison, options)) terminal.say(line);
    return;
  }
  const gate = async (tabulation: Tabulation, from: string) => {
    const whole = request.where && (await tabulated(terminal, from, { ...request, where: undefined }));
    return gatedTabulation(tabulation, options.disclosure as Tier, namesIn(options.sensitive ?? ""), whole);
  };
  const gated = await gate(own, file);
  const changes =
    other && comparison && options.compare !== undefined
      ? { with: other.file, changes: gatedChanges(comparison, gated, await gate(other, options.compare)) }
      : undefined;
  for (const line of gatedLines(own, gated, changes, options)) terminal.say(line);
}

async function tabulated(terminal: Terminal, file: string, request: TabulationRequest): Promise<Tabulation> {
  const csv = await openCsv(file);
  const progress = startProgress(terminal, "Reading", await countRows(terminal, csv));
  return tabulateFile(csv, request, (row) => {
    if (row % 1000 === 0) progress.update(row);
  }).finally(progress.stop);
}

function* written(
  tabulation: Tabulation,
  comparison: TabulationComparison | undefined,
  { format, swedish }: TabulateOptions,
): Generator<string> {
  if (format === "json") yield JSON.stringify(tabulationJson(tabulation, comparison), null, 2);
  else if (format === "table") yield tabulationText(tabulation, comparison);
  else yield* csvOf(TABULATION_COLUMNS, tabulationRows(tabulation, comparison), swedish);
}

function* gatedLines(
  tabulation: Tabulation,
  gated: GatedTabulation,
  changes: { with: string; changes: GatedChange[] } | undefined,
  { format, swedish }: TabulateOptions,
): Generator<string> {
  if (format === "json") yield JSON.stringify(gatedTabulationJson(tabulation, gated, changes), null, 2);
  else if (format === "table") yield gatedTabulationText(tabulation, gated, changes);
  else yield* csvOf(GATED_COLUMNS, gatedRows(gated), swedish);
}

function* csvOf(columns: readonly string[], rows: Iterable<Cell[]>, swedish = false): Generator<string> {
  const dialect = swedish ? SWEDISH_EXCEL : PLAIN;
  yield dialect.mark + csvLine(columns, dialect).trimEnd();
  for (const row of rows) yield csvLine(row, dialect).trimEnd();
}
