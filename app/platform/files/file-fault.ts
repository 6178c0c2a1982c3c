import path from "node:path";

/** Where in a file something is wrong. */
export interface FaultPlace {
  /** As a spreadsheet shows it: the header is row 1. */
  row?: number;
  column?: string;
  /** In GeoJSON; the first is 1. */
  feature?: number;
  /** What the row or feature is about: Gnosjö. */
  name?: string;
}

/** A file that cannot be used, said in one plain sentence that names the file, the row and the column. */
export class FileFault extends Error {
  constructor(
    file: string,
    readonly what: string,
    place: FaultPlace = {},
  ) {
    const where = [
      path.basename(file),
      place.row !== undefined && `row ${place.row}`,
      place.feature !== undefined && `feature ${place.feature}`,
      place.name && `“${shortened(place.name)}”`,
      place.column !== undefined && `column “${shortened(place.column)}”`,
    ];
    super(`${where.filter(Boolean).join(", ")}: ${what}`);
    this.name = "FileFault";
  }
}

/** A value from a file as it can be quoted in a sentence: on one line, without control characters, not too long. */
export function shortened(value: string, length = 60): string {
  const line = value.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
}
