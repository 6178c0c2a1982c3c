import { FileFault } from "#app/platform/files/file-fault.ts";
import { type Column, NO_ANSWER } from "#app/statistics/column.ts";
import type { CodedColumn, Microdata } from "./microdata.ts";
import { inCategoryOrder, isChosen } from "./microdata-values.ts";
import type { QuestionSpec } from "./tabulation-request.ts";

/** A question of a file as statistics take it, and why each respondent without an answer has none. */
export interface QuestionColumn {
  name: string;
  column: Column;
  /** Per respondent the kind of missing, or −1 with an answer. */
  missing: Int32Array;
}

/** Reads a question's columns as one. @throws FileFault for a cell that says neither chosen nor not */
export function questionColumn(data: Microdata, spec: QuestionSpec): QuestionColumn {
  if (spec.kind === "indicators") return indicators(data, spec.name, spec.columns);
  const coded = data.coded.get(spec.column) as CodedColumn;
  if (spec.kind === "split") return split(spec.name, coded, spec.separator);
  const categories = inCategoryOrder(coded.values);
  const places = placesOf(categories);
  const numbers = coded.values.map((value) => places.get(value) ?? NO_ANSWER);
  const codes = coded.codes.map((code) => (code < 0 ? NO_ANSWER : (numbers[code] ?? NO_ANSWER)));
  return { name: spec.name, column: { kind: "single", categories, codes }, missing: kindsOf(coded.codes) };
}

const placesOf = (categories: readonly string[]) => new Map(categories.map((category, place) => [category, place]));

/** −1 − kind below 0 becomes the kind; everything else −1. */
const kindsOf = (codes: Int32Array) => codes.map((code) => (code < 0 ? -1 - code : -1));

function split(name: string, { values, codes }: CodedColumn, separator: string): QuestionColumn {
  const parts = values.map((value) =>
    value
      .split(separator)
      .map((part) => part.trim())
      .filter(Boolean),
  );
  const categories = inCategoryOrder([...new Set(parts.flat())]);
  const places = placesOf(categories);
  const chosenPerValue = parts.map((words) => words.map((word) => places.get(word) ?? 0));
  const answered = new Uint8Array(codes.length);
  const chosen = categories.map(() => new Uint8Array(codes.length));
  for (const [row, code] of codes.entries()) {
    if (code < 0) continue;
    answered[row] = 1;
    for (const place of chosenPerValue[code] ?? []) (chosen[place] as Uint8Array)[row] = 1;
  }
  return { name, column: { kind: "multiple", categories, answered, chosen }, missing: kindsOf(codes) };
}

/** Whoever has something in any of the columns has answered: a column left empty beside others is not chosen. */
function indicators(data: Microdata, name: string, columns: readonly string[]): QuestionColumn {
  const answered = new Uint8Array(data.size);
  const missing = new Int32Array(data.size).fill(-1);
  const chosen = columns.map((column) => {
    const { values, codes } = data.coded.get(column) as CodedColumn;
    const meanings = values.map(isChosen);
    const unclear = meanings.indexOf(undefined);
    if (unclear >= 0) {
      const what = `“${values[unclear]}” says neither chosen (1, yes, ja, true, x) nor not (0, no, nej, false).`;
      throw new FileFault(data.file, what, { row: data.rowNumbers[codes.indexOf(unclear)] ?? 0, column });
    }
    return Uint8Array.from(codes, (code, row) => {
      if (code >= 0) answered[row] = 1;
      else missing[row] = Math.max(missing[row] ?? -1, -1 - code);
      return meanings[code] ? 1 : 0;
    });
  });
  for (const [row, has] of answered.entries()) if (has === 1) missing[row] = -1;
  return { name, column: { kind: "multiple", categories: columns, answered, chosen }, missing };
}
