import type { Command } from "commander";
import { DATA_FILES } from "#app/features/dataset/render/register.server.ts";
import { dialogueFileCommand } from "../dialogue-file-command.ts";
import type { Terminal } from "../terminal.ts";

export function exportCommand(terminal: Terminal): Command {
  return dialogueFileCommand(terminal, "export", DATA_FILES)
    .summary("write the tables or the places of a dialogue to a file")
    .description("Writes what has passed the disclosure gate: tables as xlsx, csv or json, approved tips as geojson.")
    .option("--public", "what anyone may see: groups from 30 answers, whole percent")
    .option("--plain", "CSV for programs (comma, point) instead of for Swedish Excel");
}
