import path from "node:path";
import { Command } from "commander";
import { readAreaFile } from "#app/features/municipality/area-file.server.ts";
import { importAreas } from "#app/features/municipality/municipality.commands.server.ts";
import { instanceOf } from "#app/platform/clock.server.ts";
import { DRY_RUN, DRY_RUN_DONE } from "../dry-run.ts";
import type { Terminal } from "../terminal.ts";
import { withDatabase } from "../with-database.ts";

export function importAreasCommand(terminal: Terminal): Command {
  return new Command("import-areas")
    .summary("take in municipalities and towns")
    .description(
      "Takes in municipalities (GeoJSON with kommunkod and kommunnamn) and towns (GeoJSON or CSV with tatortskod, tatort,\n" +
        "kommunkod and a position in WGS 84). Everything is checked before anything is written; the same file a second\n" +
        "time changes nothing.",
    )
    .argument("<files...>", "GeoJSON or CSV files, in any order")
    .option(...DRY_RUN)
    .action((files, options) => run(terminal, files, options));
}

async function run(terminal: Terminal, files: string[], { dryRun = false }: { dryRun?: boolean }): Promise<void> {
  const read = await Promise.all(files.map(readAreaFile));
  const records = read.flatMap((file) => file.records);
  const done = await withDatabase(terminal, async (db) => {
    const now = (await instanceOf(db)).now();
    return importAreas(db, records, { dryRun, now, files: files.map((file) => path.basename(file)) });
  });
  for (const warning of read.flatMap(({ warnings }) => warnings)) terminal.say(warning);
  for (const { file, name, repaired } of records) {
    if (repaired) terminal.say(`${path.basename(file)}: the border of ${name} crossed itself and was repaired.`);
  }
  for (const [label, tally] of [["Municipalities", done.municipalities] as const, ["Towns", done.towns] as const]) {
    const { added, changed, unchanged } = tally;
    if (added + changed + unchanged > 0) {
      terminal.say(`${label}: ${added} added, ${changed} changed, ${unchanged} unchanged.`);
    }
  }
  if (dryRun) terminal.say(DRY_RUN_DONE);
}
