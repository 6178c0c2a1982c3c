import { Command, Option } from "commander";
import { findDialogue, listDialogues } from "#app/features/dialogue/dialogue.queries.server.ts";
import type { DialogueFile } from "#app/features/dialogue/dialogue-file.server.ts";
import { PRODUCT_LANGUAGES, type ProductLanguage } from "#app/i18n/language.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { requireMunicipality } from "./found.ts";
import { writeOut } from "./out-file.ts";
import { Refusal } from "./refusal.ts";
import type { Terminal } from "./terminal.ts";
import { withDatabase } from "./with-database.ts";

interface Options {
  format: string;
  out: string;
  language: ProductLanguage;
  public?: boolean;
  plain?: boolean;
}

/** A command that makes a file of a dialogue: the same file as the staff's pages hand over. */
export function dialogueFileCommand(
  terminal: Terminal,
  name: string,
  files: Readonly<Record<string, DialogueFile>>,
): Command {
  return new Command(name)
    .argument("<municipality>", "slug or code")
    .argument("<dialogue>", "its address, such as hosten-2026")
    .addOption(new Option("--format <format>", "the kind of file").choices(Object.keys(files)).makeOptionMandatory())
    .requiredOption("--out <file>", "where to write it")
    .addOption(new Option("--language <language>", "of the file").choices(PRODUCT_LANGUAGES).default("sv"))
    .action((municipality, dialogue, options: Options) =>
      withDatabase(terminal, async (db) => {
        const { language, plain = false } = options;
        const file = files[options.format] as DialogueFile;
        if (options.public && file.staffOnly) {
          throw new Refusal(
            `${options.format} holds the stored points of tips, which only staff may have: leave out --public.`,
          );
        }
        const tier = options.public ? "public" : "staff";
        const asked = await find(db, municipality, dialogue);
        await writeOut(options.out, await file.write(db, { ...asked, language, plain, tier }));
        terminal.say(options.out);
      }),
    );
}

async function find(db: Database, word: string, slug: string) {
  const municipality = await requireMunicipality(db, word);
  const dialogue = await findDialogue(db, municipality.code, slug);
  if (dialogue) return { municipality, dialogue };
  const known = (await listDialogues(db, municipality.code)).map((one) => one.slug).join(", ");
  throw new Refusal(`${municipality.name} has no dialogue “${slug}”${known ? `, only ${known}` : ""}.`);
}
