import type { Language } from "#app/i18n/language.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import type { Cell } from "../cell.ts";
import { type RawSurvey, rawResponses } from "../raw-answers.server.ts";
import { inWordsOf, type RawColumn } from "../raw-columns.ts";
import { datasetWords } from "../words.ts";
import { csvLines, PLAIN, SWEDISH_EXCEL } from "./csv.ts";
import { CSV, XLSX } from "./register.server.ts";
import { type SavVariable, savFile } from "./sav.server.ts";
import { type SheetRow, workbook } from "./workbook.server.ts";

export interface RawFile {
  contentType: string;
  extension: string;
  write(db: Database, survey: RawSurvey, options: RawOptions): Promise<AsyncIterable<Buffer | string>>;
}

export interface RawOptions {
  language: Language;
  /** CSV for programs (RFC 4180) instead of for Swedish Excel. */
  plain: boolean;
}

/** The formats of raw answers: a row per respondent, in the order of a random number. */
export const RAW_FILES = {
  csv: {
    contentType: CSV,
    extension: "csv",
    write: async (db, survey, { language, plain }) => {
      const { t, marking } = datasetWords(language);
      const header = [...survey.columns.map(({ label }) => label), ...(survey.demo ? [t("column_marking")] : [])];
      return csvLines(header, rows(db, survey, survey.demo ? [marking] : []), plain ? PLAIN : SWEDISH_EXCEL);
    },
  },
  xlsx: {
    contentType: XLSX,
    extension: "xlsx",
    write: async (db, survey, { language }) => rawWorkbook(db, survey, language),
  },
  sav: {
    contentType: "application/x-spss-sav",
    extension: "sav",
    write: async (db, survey, { language }) => {
      const { variables, cases } = await measured(db, survey);
      const label = survey.demo ? datasetWords(language).marking : survey.title;
      return savFile({ label, variables, cases }, rawResponses(db, survey));
    },
  },
} satisfies Record<string, RawFile>;

export type RawFormat = keyof typeof RAW_FILES;

async function* rows(db: Database, survey: RawSurvey, more: Cell[]): AsyncGenerator<Cell[]> {
  const cells = survey.columns.map(inWordsOf);
  for await (const response of rawResponses(db, survey)) yield [...cells.map((read) => read(response)), ...more];
}

function rawWorkbook(db: Database, survey: RawSurvey, language: Language): AsyncGenerator<Buffer> {
  const { t, marking } = datasetWords(language);
  const before: SheetRow[] = survey.demo ? [{ cells: [marking], style: "warning" }] : [];
  async function* answers(): AsyncGenerator<SheetRow> {
    yield* before;
    yield { cells: survey.columns.map(({ label }) => label), style: "header" };
    for await (const cells of rows(db, survey, [])) yield { cells };
  }
  const codebook: SheetRow[] = [
    ...before,
    {
      cells: [t("name"), t("column_question"), t("column_answerCode"), t("column_answer"), t("column_remark")],
      style: "header",
    },
    ...survey.columns.flatMap((column) => codebookRows(column, t("outsideBase"))),
  ];
  const frozenRows = before.length + 1;
  return workbook({
    title: survey.title,
    marking: survey.demo ? marking : undefined,
    sheets: [
      {
        name: t("sheetAnswers"),
        widths: survey.columns.map(() => 18),
        frozenRows,
        filterRow: frozenRows,
        rows: answers(),
      },
      { name: t("sheetCodebook"), widths: [20, 60, 22, 40, 30], frozenRows, rows: codebook },
    ],
  });
}

function codebookRows({ name, label, values }: RawColumn, outsideBase: string): SheetRow[] {
  if (!values) return [{ cells: [name, label] }];
  return values.map(({ code, label: answer, isMissing }) => ({
    cells: [name, label, code, answer, isMissing ? outsideBase : null],
  }));
}

/** How wide the texts are and how many cases there are: the file tells it before the first of them. */
async function measured(db: Database, survey: RawSurvey): Promise<{ variables: SavVariable[]; cases: number }> {
  const variables = survey.columns.map((column) => ({ column, width: column.isText ? 1 : 0 }));
  let cases = 0;
  for await (const response of rawResponses(db, survey)) {
    cases += 1;
    for (const variable of variables) {
      if (variable.width === 0) continue;
      const text = variable.column.read(response);
      if (text !== null) variable.width = Math.max(variable.width, Buffer.byteLength(String(text)));
    }
  }
  return { variables, cases };
}
