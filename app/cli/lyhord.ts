import { Command, CommanderError } from "commander";
import { FileFault } from "#app/platform/files/file-fault.ts";
import { createUserCommand } from "./commands/create-user.ts";
import { importAreasCommand } from "./commands/import-areas.ts";
import { Refusal } from "./refusal.ts";

const COMMANDS = [createUserCommand, importAreasCommand];

/** Runs one command. Answers the exit code: 0 when it is done, 1 with a plain sentence when it cannot be. */
export async function run(argv: string[]): Promise<number> {
  const program = new Command("lyhord")
    .description("Works on the database that DATABASE_URL names (file:./data/lyhord.db unless told otherwise).")
    .usage("<command> [options]");
  for (const make of COMMANDS) program.addCommand(make());
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ outputError: (text, write) => write(sentence(text)) });
  }
  try {
    await program.parseAsync(argv);
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    const expected = error instanceof FileFault || error instanceof Refusal;
    console.error(expected || !(error instanceof Error) ? String((error as Error).message ?? error) : error.stack);
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
