/** More different values than this are not kept: not even all the combinations of a few alternatives make so many. */
const MOST_VALUES = 2000;

/** A number as spreadsheets write it, with point or comma; undefined when the text is something else. */
export function numberOf(text: string): number | undefined {
  if (!/^[-+]?\d+([.,]\d+)?$/.test(text)) return undefined;
  return Number(text.replace(",", "."));
}

/** What a column of a file holds, learnt from its cells one by one without keeping them. */
export class ColumnProfile {
  /** How many cells hold something. */
  filled = 0;
  longest = 0;
  isNumeric = true;
  /** Each value is a greater number than the one above: the rows are numbered, or in the order in which they came. */
  isRowNumber = true;
  private characters = 0;
  private last: number | undefined;
  private counts: Map<string, number> | undefined = new Map();

  add(value: string): void {
    if (value === "") {
      this.isRowNumber = false;
      return;
    }
    this.filled += 1;
    this.characters += value.length;
    this.longest = Math.max(this.longest, value.length);
    this.addNumber(numberOf(value));
    this.addValue(value);
  }

  private addNumber(number: number | undefined): void {
    if (number === undefined) this.isNumeric = false;
    if (number === undefined || number <= (this.last ?? Number.NEGATIVE_INFINITY)) this.isRowNumber = false;
    this.last = number;
  }

  private addValue(value: string): void {
    if (!this.counts) return;
    this.counts.set(value, (this.counts.get(value) ?? 0) + 1);
    if (this.counts.size > MOST_VALUES) this.counts = undefined;
  }

  /** The different values and how often each occurs; undefined when there are too many. */
  get values(): ReadonlyMap<string, number> | undefined {
    return this.counts;
  }

  get averageLength(): number {
    return this.filled === 0 ? 0 : this.characters / this.filled;
  }
}
