/** A file with a row per respondent, as far as it was asked for. */
export interface Microdata {
  file: string;
  size: number;
  /** Per respondent the row of the file, as a spreadsheet counts. */
  rowNumbers: Int32Array;
  /** Per respondent 1 when the condition holds. */
  inDomain: Uint8Array;
  /** Of how many the condition cannot tell, since something that it looks at is missing. */
  unknown: number;
  coded: ReadonlyMap<string, CodedColumn>;
  numbers: ReadonlyMap<string, Float64Array>;
}

/** A column of answers as numbers of its values; below 0 one is missing: −1 − the kind. */
export interface CodedColumn {
  values: readonly string[];
  codes: Int32Array;
}
