import type { Command } from "commander";
import { SUMMARY_FILES } from "#app/features/report/summary-files.server.ts";
import { dialogueFileCommand } from "../dialogue-file-command.ts";
import type { Terminal } from "../terminal.ts";

export function reportCommand(terminal: Terminal): Command {
  return dialogueFileCommand(terminal, "report", SUMMARY_FILES)
    .summary("write the summary of a dialogue to a file")
    .description("Writes who answered, what they said and where, as anyone may see it: PDF to hand out, DOCX to edit.");
}
