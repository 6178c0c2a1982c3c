import { FileFault } from "#app/platform/files/file-fault.ts";
import { numberIn } from "./microdata-values.ts";

/** What is known of a population by one variable, or by several crossed ("sex*age"). */
export interface KnownMargin {
  variable: string;
  columns: readonly string[];
  /** Per category its values, one per column, and its part of the population. */
  categories: readonly { name: string; values: readonly string[]; amount: number }[];
  /** Whether the amounts are people, rather than shares or percent. */
  isCounted: boolean;
}

const SHARES = ["share", "percent"];
const AMOUNT = [...SHARES, "count", "n", "freq", "population"];
/** Shares are rounded: three thirds of 33.3 are taken for a hundred. */
const ROUNDING = 0.02;

/**
 * Reads the population margins of a file: columns variable, category, and share or count. Shares that sum to 1, percent that
 * sum to 100 and counts are told apart by their sums; in a column called share or percent nothing else will do. @throws FileFault naming row and column
 */
export function marginsIn(
  file: string,
  header: readonly string[],
  rows: readonly { row: number; cells: readonly string[] }[],
): KnownMargin[] {
  const columns = header.map((name) => name.toLowerCase());
  const [variableAt, categoryAt] = ["variable", "category"].map((name) => columns.indexOf(name)) as [number, number];
  const amountAt = columns.findIndex((name) => AMOUNT.includes(name));
  if (variableAt < 0 || categoryAt < 0 || amountAt < 0) {
    throw new FileFault(file, "margins have the columns variable, category, and share or count.");
  }
  const found = new Map<string, { name: string; values: string[]; amount: number }[]>();
  for (const { row, cells } of rows) {
    const [variable = "", name = "", cell = ""] = [variableAt, categoryAt, amountAt].map(
      (at) => cells[at]?.trim() ?? "",
    );
    const fault = (what: string, at: number) => new FileFault(file, what, { row, column: header[at] ?? "" });
    if (variable === "") throw fault("the variable is missing.", variableAt);
    if (name === "") throw fault("the category is missing.", categoryAt);
    const amount = numberIn(cell.replace(/\s*%$/, ""));
    if (amount === undefined || amount < 0) throw fault(`“${cell}” is no share or count.`, amountAt);
    const width = variable.split("*").length;
    const values = width === 1 ? [name] : name.split("*").map((value) => value.trim());
    if (values.length !== width) throw fault(`“${name}” has not one value for each of ${variable}.`, categoryAt);
    const categories = found.get(variable) ?? [];
    if (categories.some((one) => one.name === name)) throw fault(`“${name}” is there twice.`, categoryAt);
    categories.push({ name, values, amount });
    found.set(variable, categories);
  }
  if (found.size === 0) throw new FileFault(file, "there are no margins below the header.");
  return [...found].map(([variable, categories]) => {
    const sum = categories.reduce((total, { amount }) => total + amount, 0);
    if (sum === 0) throw new FileFault(file, `the margins of ${variable} are all 0.`);
    const isCounted = Math.abs(sum - 1) > ROUNDING && Math.abs(sum / 100 - 1) > ROUNDING;
    const amountName = columns[amountAt] ?? "";
    if (isCounted && (SHARES.includes(amountName) || sum < 1)) {
      const what = `those of ${variable} sum to ${Number(sum.toFixed(4))}, where shares sum to 1 and percent to 100.`;
      throw new FileFault(file, what, { column: header[amountAt] ?? "" });
    }
    return { variable, columns: variable.split("*").map((column) => column.trim()), categories, isCounted };
  });
}
