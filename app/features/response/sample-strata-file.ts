import { FileFault, shortened } from "#app/platform/files/file-fault.ts";

export interface SampleStratum {
  key: string;
  /** How many people it has. */
  population: number;
}

/** The largest number that a database keeps as a whole one. */
const MOST_PEOPLE = 2_147_483_647;

/**
 * Reads how many people the strata of a sample have: columns stratum and population. @throws FileFault naming row and column
 */
export function sampleStrataIn(
  file: string,
  columns: readonly string[],
  rows: readonly { row: number; cells: readonly string[] }[],
): SampleStratum[] {
  const names = columns.map((column) => column.toLowerCase());
  const [keyAt, populationAt] = [names.indexOf("stratum"), names.indexOf("population")];
  if (keyAt < 0 || populationAt < 0) throw new FileFault(file, "strata have the columns stratum and population.");
  const strata = new Map<string, SampleStratum>();
  for (const { row, cells } of rows) {
    const fault = (what: string, at: number) => new FileFault(file, what, { row, column: columns[at] ?? "" });
    const [key, cell] = [cells[keyAt]?.trim() ?? "", cells[populationAt]?.trim() ?? ""];
    if (key === "") throw fault("the stratum is missing.", keyAt);
    if (strata.has(key)) throw fault(`“${shortened(key)}” is there twice.`, keyAt);
    const population = Number(cell.replace(/[\s\u00a0\u202f]/g, ""));
    if (cell === "" || !Number.isInteger(population) || population < 1 || population > MOST_PEOPLE) {
      throw fault(`“${shortened(cell)}” is no number of people.`, populationAt);
    }
    strata.set(key, { key, population });
  }
  if (strata.size === 0) throw new FileFault(file, "there are no strata below the header.");
  return [...strata.values()];
}

/** Whoever a row was drawn from: of a file with answers its column. */
export class StratumColumn {
  private readonly at: number;
  private readonly drawn = new Map<string, number>();

  /** @throws FileFault when the file has no such column */
  constructor(
    private readonly file: string,
    columns: readonly string[],
    private readonly column: string,
    private readonly strata: readonly SampleStratum[],
  ) {
    this.at = columns.indexOf(column);
    if (this.at < 0) throw new FileFault(file, `there is no column “${shortened(column)}”.`);
  }

  /** @throws FileFault when the row has no stratum, one that is not known, or one more than its stratum has people */
  read(row: number, cells: readonly string[]): string {
    const key = cells[this.at]?.trim() ?? "";
    const fault = (what: string) => new FileFault(this.file, what, { row, column: this.column });
    if (key === "") throw fault("the stratum is missing, and every row needs one.");
    const stratum = this.strata.find((one) => one.key === key);
    if (!stratum) throw fault(`“${shortened(key)}” is none of the strata whose population is known.`);
    const drawn = (this.drawn.get(key) ?? 0) + 1;
    this.drawn.set(key, drawn);
    if (drawn > stratum.population)
      throw fault(`more have answered than the ${stratum.population} people of “${key}”.`);
    return key;
  }
}
