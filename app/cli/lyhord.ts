import { Command, CommanderError } from "commander";
import { FileFault } from "#app/platform/files/file-fault.ts";
import { createUserCommand } from "./commands/create-user.ts";
import { exportCommand } from "./commands/export.ts";
import { hotspotsCommand } from "./commands/hotspots.ts";
import { importAreasCommand } from "./commands/import-areas.ts";
import { importResponsesCommand } from "./commands/import-responses.ts";
import { importTipsCommand } from "./commands/import-tips.ts";
import { reportCommand } from "./commands/report.ts";
import { tabulateCommand } from "./commands/tabulate.ts";
import { Refusal } from "./refusal.ts";
import type { Terminal } from "./terminal.ts";

const COMMANDS = [
  createUserCommand,
  importAreasCommand,
  importResponsesCommand,
  importTipsCommand,
  tabulateCommand,
  hotspotsCommand,
  reportCommand,
  exportCommand,
];

/** Runs one command. Answers the exit code: 0 when it is done, 1 with a plain sentence when it cannot be. */
export async function run(words: string[], terminal: Terminal): Promise<number> {
  const program = new Command("lyhord")
    .description("Works on the database that DATABASE_URL names (file:./data/lyhord.db unless told otherwise).")
    .usage("<command> [options]");
  for (const make of COMMANDS) program.addCommand(make(terminal));
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => terminal.say(text.trimEnd()),
      writeErr: (text) => terminal.error.write(text),
      outputError: (text) => terminal.error.write(sentence(text)),
    });
  }
  try {
    await program.parseAsync(words, { from: "user" });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    const isExpected = error instanceof FileFault || error instanceof Refusal;
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    terminal.error.write(`${isExpected ? error.message : detail}\n`);
    return 1;
  }
}

/** Commander begins with "error:" in lower case. */
function sentence(text: string): string {
  const words = text
    .replace(/^error: /, "")
    .replace(/\s+/g, " ")
    .trim();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.)?]$/.test(words) ? "" : "."}\n`;
}
