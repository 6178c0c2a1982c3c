import { Command, Option } from "commander";
import { slugOf } from "#app/features/municipality/slug.ts";
import { type ColumnMap, ColumnMapSchema } from "#app/features/response/column-map.ts";
import { type ImportedResponses, importResponses } from "#app/features/response/import.commands.server.ts";
import type { LeftOut } from "#app/features/response/import.ts";
import { type QuestionText, questionTexts } from "#app/features/response/question-texts.ts";
import { sampleStrataIn } from "#app/features/response/sample-strata-file.ts";
import { type SurveyDesign, SurveyDesignSchema } from "#app/features/survey/survey.schema.ts";
import { instanceOf } from "#app/platform/clock.server.ts";
import { addDays, dayOf } from "#app/platform/dates.ts";
import { openCsv } from "#app/platform/files/csv.server.ts";
import { FileFault } from "#app/platform/files/file-fault.ts";
import { readText } from "#app/platform/files/text.server.ts";
import { DRY_RUN, DRY_RUN_DONE } from "../dry-run.ts";
import { requireMunicipality } from "../found.ts";
import { day, wholeNumber } from "../option-values.ts";
import { countRows, startProgress } from "../progress.ts";
import { Refusal } from "../refusal.ts";
import type { Terminal } from "../terminal.ts";
import { withDatabase } from "../with-database.ts";

interface Options {
  municipality: string;
  dialogue: string;
  title?: string;
  survey?: string;
  design: SurveyDesign;
  invited?: number;
  opens?: string;
  closes?: string;
  questions?: string;
  map?: string;
  outsideBase: string[];
  stratum?: string;
  strata?: string;
  dryRun?: boolean;
}

export function importResponsesCommand(terminal: Terminal): Command {
  return new Command("import-responses")
    .summary("take in answers that were collected elsewhere")
    .description(
      "Makes a survey of a CSV file with one row per answer: columns become questions, their values alternatives.\n" +
        "Columns that tell who answered, when or in which order are left out. --dry-run shows how each column is read.",
    )
    .argument("<csv>", "the answers")
    .requiredOption("--municipality <slug or code>", "whose survey it is")
    .requiredOption("--dialogue <name>", "the dialogue that it belongs to; made when there is none")
    .option("--title <title>", "of the survey, and of a dialogue that is made")
    .option("--survey <name>", "the survey's address, when it is not to be the dialogue's")
    .addOption(
      new Option("--design <design>", "how people came to answer")
        .choices(SurveyDesignSchema.options)
        .default("open_link" satisfies SurveyDesign),
    )
    .option("--invited <number>", "how many were asked, where that is known", wholeNumber)
    .option("--opens <day>", "the first day of the survey, such as 2026-09-07", day)
    .option("--closes <day>", "its last day; yesterday unless told", day)
    .option("--questions <csv>", "question texts: columns code, question, and if there are such type and section")
    .option("--map <json>", "how columns are to be read, by header or code: id, type, text, separator, options, skip")
    .option("--outside-base <answers...>", "answers outside the base of every question, such as “Vet inte”", [])
    .option("--stratum <column>", "of a random sample: which stratum a row was drawn from; needs --strata")
    .option("--strata <csv>", "how many people each stratum has: columns stratum and population")
    .option(...DRY_RUN)
    .action((file, options) => run(terminal, file, options));
}

async function run(terminal: Terminal, file: string, options: Options): Promise<void> {
  const dialogue = slugOf(options.dialogue);
  if (dialogue === "") throw new Refusal("The name of the dialogue needs a letter or digit.");
  const csv = await openCsv(file);
  const texts = options.questions ? await readTexts(options.questions) : [];
  const map = options.map ? await readMap(options.map) : {};
  const drawn = await readDrawn(options);
  await withDatabase(terminal, async (db) => {
    const municipality = await requireMunicipality(db, options.municipality);
    const now = (await instanceOf(db)).now();
    const closesOn = options.closes ?? addDays(dayOf(now), -1);
    const opensOn = options.opens ?? closesOn;
    if (opensOn > closesOn) throw new Refusal(`The survey cannot close (${closesOn}) before it opens (${opensOn}).`);
    const survey = options.survey ? slugOf(options.survey) : dialogue;
    const progress = startProgress(terminal, "Reading and storing", (await countRows(terminal, csv)) * 2);
    const result = await importResponses(db, csv, {
      municipalityCode: municipality.code,
      dialogue,
      survey,
      title: options.title ?? options.dialogue,
      design: options.design,
      invited: options.invited ?? null,
      opensOn,
      closesOn,
      texts,
      map,
      noOpinion: options.outsideBase,
      drawn,
      now,
      dryRun: options.dryRun ?? false,
      onProgress: progress.update,
    }).finally(progress.stop);
    if (!result.ok) {
      throw new Refusal(`${municipality.name} already has a survey “${survey}”; name this one with --survey.`);
    }
    tell(terminal, result.value, options.dryRun ?? false);
    if (!options.dryRun) terminal.say(`Stored in /personal/${municipality.slug}/dialoger/${dialogue}.`);
  });
}

async function readTexts(file: string): Promise<QuestionText[]> {
  const csv = await openCsv(file);
  const rows: string[][] = [];
  for await (const { cells } of csv.rows()) rows.push(cells);
  return questionTexts(file, csv.columns, rows);
}

async function readDrawn({ stratum, strata, design }: Options) {
  if (stratum === undefined && strata === undefined) return undefined;
  if (stratum === undefined || strata === undefined) throw new Refusal("--stratum and --strata belong together.");
  if (design !== "random_sample") throw new Refusal("Strata are those of a random sample: --design random_sample.");
  const csv = await openCsv(strata);
  const rows: { row: number; cells: string[] }[] = [];
  for await (const one of csv.rows()) rows.push(one);
  return { column: stratum, strata: sampleStrataIn(strata, csv.columns, rows) };
}

async function readMap(file: string): Promise<ColumnMap> {
  let json: unknown;
  try {
    json = JSON.parse(await readText(file));
  } catch (error) {
    if (error instanceof FileFault) throw error;
    throw new FileFault(file, "this is no valid JSON.");
  }
  const parsed = ColumnMapSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new FileFault(file, `${issue?.path.join(" → ") || "the map"}: ${issue?.message}.`);
}

const WHY: Record<LeftOut, string> = {
  row_number: "numbers the rows",
  personal_or_technical: "tells who answered or when",
  empty: "holds no answer",
  asked_for: "as the map says",
};

function tell(terminal: Terminal, { responses, plan }: ImportedResponses, dryRun: boolean): void {
  const questions = plan.document.sections.flatMap((section) => section.questions);
  if (dryRun) {
    for (const question of questions) {
      const options = "options" in question ? `, ${question.options.length} alternatives` : "";
      terminal.say(`  ${question.id} (${question.type}${options}): ${question.text.sv}`);
    }
  }
  for (const { column, why } of plan.leftOut)
    terminal.say(`Left out: ${column === "" ? "the column without a name" : `“${column}”`} ${WHY[why]}.`);
  for (const { code, text } of plan.withoutColumn) terminal.say(`No column with answers to ${code}: ${text}`);
  terminal.say(`${responses} answers to ${questions.length} questions.`);
  if (dryRun) terminal.say(DRY_RUN_DONE);
}
