import path from "node:path";
import { Command } from "commander";
import { tipCategory } from "#app/features/tip/categories.ts";
import { type ImportedTips, importTips } from "#app/features/tip/import.commands.server.ts";
import { instanceOf } from "#app/platform/clock.server.ts";
import { openCsv } from "#app/platform/files/csv.server.ts";
import { DRY_RUN, DRY_RUN_DONE } from "../dry-run.ts";
import { requireMunicipality } from "../found.ts";
import type { Terminal } from "../terminal.ts";
import { withDatabase } from "../with-database.ts";

interface Options {
  municipality?: string;
  origin?: string;
  approved?: boolean;
  dryRun?: boolean;
}

export function importTipsCommand(terminal: Terminal): Command {
  return new Command("import-tips")
    .summary("take in a list of unsafe places or events")
    .description(
      "Takes in a CSV list of places or events: what happened (category or type, description), where (kommun, location, lat,\n" +
        "lon) and when (date). A row goes to the municipality that it names, else to the one that it lies in. A position\n" +
        "that is the middle of a municipality, county or town becomes no pin. Rows are known by their id: the same list a\n" +
        "second time adds nothing.",
    )
    .argument("<csv>", "the list")
    .option("--municipality <slug or code>", "take in only what lies there")
    .option("--origin <name>", "where the list comes from; the file's name unless told")
    .option("--approved", "they have been read already; without it they wait in the queue")
    .option(...DRY_RUN)
    .action((file, options) => run(terminal, file, options));
}

async function run(terminal: Terminal, file: string, options: Options): Promise<void> {
  const csv = await openCsv(file);
  const done = await withDatabase(terminal, async (db) => {
    const only = options.municipality ? await requireMunicipality(db, options.municipality) : null;
    return importTips(db, csv, {
      origin: options.origin ?? path.parse(file).name,
      municipalityCode: only?.code ?? null,
      approved: options.approved ?? false,
      dryRun: options.dryRun ?? false,
      now: (await instanceOf(db)).now(),
    });
  });
  tell(terminal, done, options);
}

function tell({ say }: Terminal, done: ImportedTips, { approved, dryRun }: Options): void {
  for (const { name, count } of done.byMunicipality) say(`${name}: ${count}`);
  for (const { category, count } of done.byCategory) say(`  ${category} ${tipCategory(category).label.sv}: ${count}`);
  const counties = done.counties.map(({ name, count }) => `${name} ${count}`).join(", ");
  if (done.unplaced.only_county > 0) {
    say(`${done.unplaced.only_county} are known only by county (${counties}) and were placed nowhere.`);
  }
  if (done.unplaced.unknown_place > 0) {
    say(`${done.unplaced.unknown_place} lie in no municipality that is known and were left out.`);
  }
  if (done.withoutPin > 0) {
    say(`${done.withoutPin} have the middle of an area as their position, or one outside it: they became no pins.`);
  }
  const state = approved ? "approved" : "waiting to be read";
  say(`${done.added} tips added, ${state}; ${done.known} had been taken in before.`);
  if (dryRun) say(DRY_RUN_DONE);
}
