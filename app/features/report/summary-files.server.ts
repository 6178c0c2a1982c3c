import type { DialogueFile } from "../dialogue/dialogue-file.server.ts";
import { dialogueSummary } from "./dialogue-summary.server.ts";
import { RENDERERS } from "./render/register.server.ts";

const summaryAs = (format: "pdf" | "docx"): DialogueFile => ({
  contentType: RENDERERS[format].contentType,
  extension: RENDERERS[format].extension,
  word: "dialogsammanfattning",
  action: "summary_exported",
  write: async (db, asked) => once(await RENDERERS[format].render(await dialogueSummary(db, asked))),
});

/** The summary of a dialogue, as files. */
export const SUMMARY_FILES = { pdf: summaryAs("pdf"), docx: summaryAs("docx") };

async function* once(file: Buffer | string): AsyncGenerator<Buffer | string> {
  yield file;
}
