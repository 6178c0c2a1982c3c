import { FileFault } from "#app/platform/files/file-fault.ts";
import type { ColumnRule } from "./column-map.ts";

/** What a file of question texts says about one question. */
export interface QuestionText {
  code: string;
  text: string;
  type?: NonNullable<ColumnRule["type"]>;
  section: string;
}

const COLUMNS = {
  code: ["code", "kod", "variable", "variabel", "name", "id"],
  text: ["question", "fråga", "fraga", "text", "label", "title"],
  type: ["answer_format", "type", "typ", "format"],
  section: ["section", "avsnitt", "group", "grupp"],
} as const;

/** How survey tools name their kinds of questions. */
const TYPES: [words: RegExp, type: NonNullable<ColumnRule["type"]>][] = [
  [
    /^(one choice|likert|y\/n(\/na)?|single|select_one|radio|list|dropdown|ranking|flerval, ett svar|envalsfråga)/i,
    "single",
  ],
  [/^(multiple|select_multiple|checkbox|flervalsfråga)/i, "multiple"],
  [/^(freenumeric|number|numeric|integer|decimal|tal|heltal)/i, "number"],
  [/^(freetext|free text|text|string|open|fritext)/i, "text"],
];

/** Reads the rows of a texts file. @throws FileFault when it has no codes or no texts */
export function questionTexts(file: string, columns: string[], rows: string[][]): QuestionText[] {
  const names = columns.map((column) => column.toLowerCase());
  const find = (wanted: readonly string[]) => names.findIndex((name) => wanted.includes(name));
  const [code, text, type, section] = [COLUMNS.code, COLUMNS.text, COLUMNS.type, COLUMNS.section].map(find);
  if (code === undefined || text === undefined || code < 0 || text < 0) {
    throw new FileFault(file, "there are no columns “code” and “question”.", { row: 1 });
  }
  const cell = (cells: string[], index = -1) => cells[index]?.trim() ?? "";
  return rows
    .filter((cells) => cell(cells, code) !== "")
    .map((cells) => ({
      code: cell(cells, code),
      text: cell(cells, text),
      type: TYPES.find(([words]) => words.test(cell(cells, type)))?.[1],
      section: cell(cells, section),
    }));
}
