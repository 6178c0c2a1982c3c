import { type CsvFile, openCsv } from "#app/platform/files/csv.server.ts";
import { type KnownMargin, marginsIn } from "./margin-file.ts";
import { placeOf, readMicrodata, type WantedColumns } from "./microdata.server.ts";
import { tabulateMicrodata } from "./tabulate-microdata.ts";
import type { Tabulation } from "./tabulation.ts";
import { type TabulationRequest, withoutStars } from "./tabulation-request.ts";

/** Reads a file and makes the tables that were asked for. @throws FileFault naming file, row and column */
export async function tabulateFile(
  csv: CsvFile,
  request: TabulationRequest,
  onRow?: (row: number) => void,
): Promise<Tabulation> {
  const questions = request.questions.map((question) =>
    question.kind === "indicators" ? { ...question, columns: withoutStars(question.columns, csv.columns) } : question,
  );
  const filled = { ...request, questions };
  const margins = request.margins === undefined ? [] : await readMargins(request.margins);
  const wanted = wantedColumns(filled, margins);
  for (const column of [...wanted.coded, ...wanted.keys, ...wanted.numeric, ...wanted.measures]) placeOf(csv, column);
  return tabulateMicrodata(await readMicrodata(csv, wanted, onRow), filled, margins);
}

async function readMargins(file: string): Promise<KnownMargin[]> {
  const csv = await openCsv(file);
  const rows: { row: number; cells: string[] }[] = [];
  for await (const row of csv.rows()) rows.push(row);
  return marginsIn(file, csv.columns, rows);
}

function wantedColumns(request: TabulationRequest, margins: readonly KnownMargin[]): WantedColumns {
  const { questions, breaks, means, quantiles, weight, strata, clusters, population, where, missing } = request;
  return {
    coded: [
      ...questions.flatMap((question) =>
        question.kind === "indicators" ? question.columns : question.kind === "single" ? [question.column] : [],
      ),
      ...breaks.flatMap(({ columns }) => columns),
      ...margins.flatMap(({ columns }) => columns),
    ],
    keys: [
      ...(strata === undefined ? [] : [strata]),
      ...clusters,
      ...questions.flatMap((question) => (question.kind === "split" ? [question.column] : [])),
    ],
    numeric: [...means, ...quantiles],
    measures: [
      ...(weight === undefined ? [] : [weight]),
      ...(population?.kind === "columns" ? population.columns : []),
    ],
    where: where?.condition,
    missing,
  };
}
