/** The kinds of missing that every file has, before the listed codes. */
const ALWAYS_MISSING = ["empty", "NA"] as const;

/** Which cells of a column hold no answer, told apart by kind: empty, NA, and whatever codes were listed. */
export class MissingCodes {
  /** The names of the kinds, in the order of their numbers. */
  readonly kinds: readonly string[];
  private readonly everywhere: ReadonlySet<string>;
  private readonly perColumn: ReadonlyMap<string, ReadonlySet<string>>;

  /** @param listed codes such as "98", or "income:-1" for a single column */
  constructor(listed: readonly string[] = []) {
    const everywhere = new Set<string>();
    const perColumn = new Map<string, Set<string>>();
    for (const one of listed) {
      const [, column, code] = one.match(/^(.+):(.*)$/) ?? [];
      if (column === undefined || code === undefined) everywhere.add(one);
      else perColumn.set(column, (perColumn.get(column) ?? new Set()).add(code));
    }
    this.everywhere = everywhere;
    this.perColumn = perColumn;
    this.kinds = [
      ...ALWAYS_MISSING,
      ...new Set([...everywhere, ...[...perColumn.values()].flatMap((codes) => [...codes])]),
    ];
  }

  /** The number of the kind, or −1 for a cell that holds something. */
  kindOf(cell: string, column: string): number {
    if (cell === "") return 0;
    if (cell === "NA") return 1;
    if (!this.everywhere.has(cell) && !this.perColumn.get(column)?.has(cell)) return -1;
    return this.kinds.indexOf(cell);
  }
}

/**
 * A number as Swedes, Excel or a script write it: 1234.5 · 1234,5 · 1 234,5 · 1.234,5 · 1,234.5. Of point and comma the last
 * one is the decimal sign, and one that stands alone always is, so that 1,234 is 1.234; undefined for anything else.
 */
export function numberIn(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0\u202f']/g, "").replace("−", "-");
  const point = plain.lastIndexOf(".");
  const comma = plain.lastIndexOf(",");
  const thousands = point > comma ? /,(?=\d{3}(?!\d))/g : /\.(?=\d{3}(?!\d))/g;
  const hasBoth = point >= 0 && comma >= 0;
  const isGrouped = /^[-+]?\d{1,3}([.,]\d{3}){2,}$/.test(plain) && !hasBoth;
  const ungrouped = isGrouped ? plain.replace(/[.,]/g, "") : hasBoth ? plain.replace(thousands, "") : plain;
  const number = ungrouped.replace(",", ".");
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(number) ? Number(number) : undefined;
}

/** Categories as a table lists them: numbers by size, texts by the alphabet. */
export function inCategoryOrder(categories: readonly string[]): string[] {
  const numbers = categories.map(numberIn);
  if (numbers.every((number) => number !== undefined)) {
    return [...categories].sort((one, other) => (numberIn(one) ?? 0) - (numberIn(other) ?? 0));
  }
  return [...categories].sort((one, other) => one.localeCompare(other, "sv"));
}

const YES = new Set(["1", "yes", "y", "true", "t", "ja", "j", "x", "checked", "selected", "vald", "ikryssad"]);
const NO = new Set(["0", "no", "n", "false", "f", "nej", "unchecked", "not selected", "ej vald"]);

/** What a cell of a column for one of several answers says: chosen, not chosen, or undefined for neither. */
export function isChosen(cell: string): boolean | undefined {
  const word = cell.toLowerCase();
  if (YES.has(word) || numberIn(word) === 1) return true;
  return NO.has(word) || numberIn(word) === 0 ? false : undefined;
}
