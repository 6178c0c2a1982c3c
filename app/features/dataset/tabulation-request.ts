import type { Condition } from "./microdata-filter.ts";
import type { MissingCodes } from "./microdata-values.ts";

/** A question of a file: one column with one answer, several columns of 0 and 1, or one column with several answers. */
export type QuestionSpec =
  | { kind: "single"; name: string; column: string }
  | { kind: "indicators"; name: string /** May end in *, for all columns that begin so. */; columns: readonly string[] }
  | { kind: "split"; name: string; column: string; separator: string };

/** Groups by one column, or by several crossed: "sex*area". */
export interface BreakSpec {
  name: string;
  columns: readonly string[];
}

export type PopulationSpec =
  /** Columns with the size of the row's stratum: people, or with clusters how many clusters it has, and then stage by stage. */
  | { kind: "columns"; columns: readonly string[] }
  /** The whole population, without strata. */
  | { kind: "size"; size: number };

/** Everything that a tabulation is asked for. */
export interface TabulationRequest {
  questions: readonly QuestionSpec[];
  breaks: readonly BreakSpec[];
  means: readonly string[];
  quantiles: readonly string[];
  /** Between 0 and 1. */
  quantilesAt: readonly number[];
  weight?: string | undefined;
  strata?: string | undefined;
  /** What was drawn, the first stage first; none where rows were. */
  clusters: readonly string[];
  population?: PopulationSpec | undefined;
  /** A file with what is known of the population. */
  margins?: string | undefined;
  /** Values that no margin has: their factor is 1. */
  outsideMargins: readonly string[];
  bounds?: { lowest: number; highest: number } | undefined;
  /** Categories of a margin with fewer respondents go into a neighbour; 0 for never. */
  mergeThin: number;
  where?: { text: string; condition: Condition } | undefined;
  missing: MissingCodes;
  intervals: boolean;
  againstRest: boolean;
  /** Whether the tables are to pass the disclosure gate. */
  isGated: boolean;
}

/** Names between commas; those with a comma of their own stand in quotation marks. */
export function namesIn(list: string): string[] {
  const names = [...list.matchAll(/\s*(?:"((?:[^"]|"")*)"|([^,]*))\s*(?:,|$)/gy)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain?.trim() ?? "",
  );
  return names.filter((name) => name !== "");
}

/** "name=what" of an option that gives a name, or undefined without one. */
export function named(option: string): { name: string; value: string } | undefined {
  const [, name, value] = option.match(/^([^=]+)=(.+)$/s) ?? [];
  return name === undefined || value === undefined ? undefined : { name: name.trim(), value };
}

export function breakOf(name: string): BreakSpec {
  return { name, columns: name.split("*").map((column) => column.trim()) };
}

/** Columns with their stars filled in from a file's header; one that fits nothing is left as it is. */
export function withoutStars(columns: readonly string[], header: readonly string[]): string[] {
  return columns.flatMap((column) => {
    if (!column.endsWith("*") || header.includes(column)) return [column];
    const found = header.filter((one) => one.startsWith(column.slice(0, -1)));
    return found.length > 0 ? found : [column];
  });
}
