/**
 * The way in which many stored answers are handed over: one text of UTF-8 with a row for each. A row is the week, the
 * stratum and the answers, with these signs between: no stored text holds them, since JSON writes them with a backslash.
 */
export const END_OF_FIELD = 0x1f;
export const END_OF_ROW = 0x1e;

/** A stored response, as far as it is counted. */
export interface StoredAnswer {
  /** As they are stored: {"A1":"very_safe",…}. */
  answers: string;
  /** An area's key, or the name of a sample stratum. */
  stratum: string | null;
}

const encoder = new TextEncoder();

/** One response without its week. */
export function packed({ answers, stratum }: StoredAnswer): Uint8Array {
  return encoder.encode(`${stratum ?? ""}\u001f${answers}`);
}

/** Goes through the rows of a text. @param take is given the week, and where the rest of the row begins and ends */
export function eachRow(text: Buffer, take: (week: string, from: number, to: number) => void): void {
  let start = 0;
  while (start < text.length) {
    const next = text.indexOf(END_OF_ROW, start);
    const end = next < 0 ? text.length : next;
    const endOfWeek = text.indexOf(END_OF_FIELD, start);
    take(text.toString("latin1", start, endOfWeek), endOfWeek + 1, end);
    start = end + 1;
  }
}
