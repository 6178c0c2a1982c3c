import { instanceOf } from "#app/platform/clock.server.ts";
import { dayOf } from "#app/platform/dates.ts";
import { dialogueResults } from "../../analysis/analysis.queries.server.ts";
import type { AskedFile, DialogueFile } from "../../dialogue/dialogue-file.server.ts";
import { tipPeriod } from "../../dialogue/tip-period.ts";
import { listApprovedTips } from "../../tip/tip.queries.server.ts";
import { dialogueJson } from "../dialogue-json.ts";
import { dialogueWorkbook } from "../dialogue-sheets.ts";
import type { DialogueTables } from "../dialogue-tables.ts";
import { tidyHeader, tidyRows } from "../tidy-rows.ts";
import { tipsGeoJson } from "../tips-geojson.ts";
import { datasetWords } from "../words.ts";
import { csvLines, PLAIN, SWEDISH_EXCEL } from "./csv.ts";
import { workbook } from "./workbook.server.ts";

export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
export const CSV = "text/csv; charset=utf-8";

const tables = { word: "tabeller", action: "tables_exported" } as const;

/** The data files of a dialogue: its tables that passed the gate, and its approved tips. */
export const DATA_FILES = {
  xlsx: {
    ...tables,
    contentType: XLSX,
    extension: "xlsx",
    write: async (db, asked) => workbook(dialogueWorkbook(await load(db, asked), datasetWords(asked.language))),
  },
  csv: {
    ...tables,
    contentType: CSV,
    extension: "csv",
    write: async (db, asked) => {
      const [loaded, words] = [await load(db, asked), datasetWords(asked.language)];
      return csvLines(tidyHeader(words, loaded.demo), tidyRows(loaded, words), asked.plain ? PLAIN : SWEDISH_EXCEL);
    },
  },
  json: {
    ...tables,
    contentType: "application/json; charset=utf-8",
    extension: "json",
    write: async (db, asked) => once(JSON.stringify(dialogueJson(await load(db, asked)), null, 1)),
  },
  geojson: {
    word: "platser",
    action: "tips_exported",
    staffOnly: true,
    contentType: "application/geo+json",
    extension: "geojson",
    write: async (db, { municipality, dialogue, language }) => {
      const { demo, now } = await instanceOf(db);
      const tips = await listApprovedTips(db, municipality.code, tipPeriod(dialogue.closesOn, dayOf(now())));
      const { marking } = datasetWords(language);
      const name = `${dialogue.title} – ${municipality.name}`;
      return once(JSON.stringify(tipsGeoJson(tips, { name, demo, marking, language }), null, 1));
    },
  },
} satisfies Record<string, DialogueFile>;

export type DataFormat = keyof typeof DATA_FILES;

async function load(
  db: Parameters<DialogueFile["write"]>[0],
  { municipality, dialogue, tier }: AskedFile,
): Promise<DialogueTables> {
  const { demo, now } = await instanceOf(db);
  const results = await dialogueResults(db, municipality.code, dialogue.id, tier);
  return { title: dialogue.title, municipality: municipality.name, demo, date: dayOf(now()), results };
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
