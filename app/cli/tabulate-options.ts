import { parseCondition } from "#app/features/dataset/microdata-filter.ts";
import { MissingCodes, numberIn } from "#app/features/dataset/microdata-values.ts";
import {
  breakOf,
  named,
  namesIn,
  type PopulationSpec,
  type QuestionSpec,
  type TabulationRequest,
} from "#app/features/dataset/tabulation-request.ts";
import { Refusal } from "./refusal.ts";

/** As commander hands them over. */
export interface TabulateOptions {
  rows?: string;
  by?: string;
  multiple: string[];
  split: string[];
  mean?: string;
  quantile?: string;
  quantiles: string;
  weight?: string;
  rake?: string;
  outsideMargins?: string;
  bounds?: string;
  mergeThin?: string;
  strata?: string;
  population?: string;
  cluster?: string;
  where?: string;
  missing?: string;
  compare?: string;
  againstRest?: boolean;
  sensitive?: string;
  intervals: boolean;
  disclosure: "none" | "staff" | "public";
  format: "table" | "csv" | "json";
  swedish?: boolean;
}

export const TABULATE_HELP = `
Questions. A column holds one answer per row (--rows q1), or several with a separator between them (--split "why=;"); or a
question is several columns of 0 and 1 (--multiple why=why_a,why_b). Questions of --multiple and --split are tabulated too when
--rows does not name them. Their base is respondents; of several columns those who have something in any of them.

Values. Numbers may have a decimal comma. Empty cells and NA are missing, and so are the codes of --missing; they are counted
by kind. Spaces round a value are not part of it.

Weights start from --weight; without it, with --population, from N/n of the row's stratum; else all are 1. --rake then makes
them fit the margins: shares, percent and counts are told apart by their sums; a margin of a crossing has the variable sex*age
and categories such as 1*16-29. A single margin is post-stratification. Who has no value on a margin gets factor 1 there.

Design. Standard errors are Taylor linearisation under strata, clusters, raking and the finite population correction that
--population gives. With clusters it is how many clusters the stratum has; in several stages a column for each: --cluster
district,school --population districts,schools. A cluster of two strata is two. --where and groups are domains of the whole sample.
Intervals are Wilson's: with z and n for equal chances, else with t and the effective n.

With --disclosure staff or public the tables pass the gate, all of them together: bases from 10 or 30, and nothing from which a
hidden table could be worked out. Groups that lie within those of another break (sex and sex*age, region and municipality), or are
narrowed by --where, are shown when every one may be, else left out. Questions of --sensitive hide lines of one or two people as well.

Conditions: = != < <= > >= in (…) and or not ( ). Names and texts with spaces in quotation marks.

Examples:
  lyhord tabulate answers.csv --rows q1,q2 --by sex --rake margins.csv
  lyhord tabulate apistrat.csv --rows awards --by stype --weight pw --strata stype --population fpc --format json
  lyhord tabulate 2026.csv --rows A1 --weight w --compare 2024.csv`;

/** What is asked for, in the tabulation's own terms. @throws Refusal in one sentence */
export function requestOf(options: TabulateOptions): TabulationRequest {
  const { weight, strata, rake, intervals } = options;
  const clusters = namesIn(options.cluster ?? "");
  const request = {
    questions: questionsOf(options),
    breaks: namesIn(options.by ?? "").map(breakOf),
    means: namesIn(options.mean ?? ""),
    quantiles: namesIn(options.quantile ?? ""),
    quantilesAt: namesIn(options.quantiles).map((text) =>
      numberOr(text, "--quantiles, which are between 0 and 1", (at) => at > 0 && at < 1),
    ),
    weight,
    strata,
    clusters,
    margins: rake,
    population: options.population === undefined ? undefined : populationOf(options.population, options),
    outsideMargins: namesIn(options.outsideMargins ?? ""),
    bounds: options.bounds === undefined ? undefined : boundsOf(options.bounds),
    mergeThin: options.mergeThin === undefined ? 0 : numberOr(options.mergeThin, "--merge-thin", (least) => least >= 0),
    where: options.where === undefined ? undefined : conditionOf(options.where),
    missing: new MissingCodes(namesIn(options.missing ?? "")),
    intervals,
    againstRest: options.againstRest ?? false,
    isGated: options.disclosure !== "none",
  };
  if (request.questions.length + request.means.length + request.quantiles.length === 0) {
    throw new Refusal("Say what to tabulate: --rows, --mean or --quantile.");
  }
  if (options.disclosure !== "none") checkDisclosure(options, request);
  if (options.compare !== undefined && !intervals)
    throw new Refusal("Only random samples are compared: no --no-intervals.");
  return request;
}

/** What the gate has no rule for is not shown at all. */
function checkDisclosure(
  { disclosure, mean, quantile, againstRest, where }: TabulateOptions,
  { questions, breaks }: Pick<TabulationRequest, "questions" | "breaks">,
): void {
  if (mean !== undefined || quantile !== undefined || againstRest) {
    throw new Refusal("With --disclosure only tables of shares are made: no --mean, --quantile or --against-rest.");
  }
  if (disclosure === "public" && where !== undefined) {
    throw new Refusal("What anyone may see is a fixed list of tables: --where is for --disclosure staff.");
  }
  const asked = questions.flatMap((question) =>
    question.kind === "indicators" ? question.columns : [question.column],
  );
  const both = breaks.flatMap(({ columns }) => columns).find((column) => asked.includes(column));
  if (both !== undefined) {
    throw new Refusal(`With --disclosure a column is a question or makes groups, not both: “${both}”.`);
  }
}

function questionsOf({ rows, multiple, split }: TabulateOptions): QuestionSpec[] {
  const indicators = multiple.map((option): QuestionSpec => {
    const { name, value } = namedOr(option, "--multiple", "name=column,column");
    return { kind: "indicators", name, columns: namesIn(value) };
  });
  const several = split.map((option): QuestionSpec => {
    const { name, value } = namedOr(option, "--split", "column=separator");
    return { kind: "split", name, column: name, separator: value === "\\t" ? "\t" : value };
  });
  const special = [...indicators, ...several];
  const asked = namesIn(rows ?? "");
  const questions = asked.map((name): QuestionSpec => {
    return special.find((one) => one.name === name) ?? { kind: "single", name, column: name };
  });
  return [...questions, ...special.filter(({ name }) => !asked.includes(name))];
}

function namedOr(option: string, of: string, form: string) {
  const found = named(option);
  if (!found) throw new Refusal(`${of} is written ${form}, not “${option}”.`);
  return found;
}

function numberOr(text: string, of: string, isRight: (number: number) => boolean): number {
  const number = numberIn(text);
  if (number === undefined || !isRight(number)) throw new Refusal(`“${text}” does not fit ${of}.`);
  return number;
}

function boundsOf(text: string) {
  const [lowest = 0, highest = 0, ...more] = namesIn(text).map((one) =>
    numberOr(one, "--bounds", (bound) => bound >= 0),
  );
  if (more.length > 0 || lowest > 1 || highest < 1)
    throw new Refusal("--bounds are two numbers on both sides of 1: 0.3,3.");
  return { lowest, highest };
}

/** Digits alone are a number of people, anything else columns. */
function populationOf(text: string, { strata, cluster }: TabulateOptions): PopulationSpec {
  if (/^\d+$/.test(text)) {
    if (strata !== undefined) {
      throw new Refusal("With --strata each stratum has a population of its own: --population names their column.");
    }
    if (Number(text) === 0) throw new Refusal("A --population of 0 is none.");
    return { kind: "size", size: Number(text) };
  }
  const [columns, clusters] = [namesIn(text), namesIn(cluster ?? "")];
  const fits = columns.length <= clusters.length + 1 && columns.length >= Math.max(1, clusters.length);
  if (fits) return { kind: "columns", columns };
  throw new Refusal("--population names a column for each stage: one, or as many as --cluster has.");
}

function conditionOf(text: string) {
  const parsed = parseCondition(text);
  if (!parsed.ok) throw new Refusal(`--where “${text}”: ${parsed.reason}.`);
  return { text, condition: parsed.condition };
}
