import type { LoaderFunctionArgs } from "@remix-run/node";
import { noteExport } from "#app/features/dataset/dataset.commands.server.ts";
import { DATA_FILES } from "#app/features/dataset/render/register.server.ts";
import { findDialogue } from "#app/features/dialogue/dialogue.queries.server.ts";
import { type DialogueFile, fileName } from "#app/features/dialogue/dialogue-file.server.ts";
import { SUMMARY_FILES } from "#app/features/report/summary-files.server.ts";
import { doerOf } from "#app/features/user/doer.server.ts";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { languageOf } from "#app/i18n/language.ts";
import { instanceOf } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { fileAnswer } from "#app/platform/http/file-answer.server.ts";

const FILES: Record<string, DialogueFile> = { ...SUMMARY_FILES, ...DATA_FILES };

/** A file of a dialogue: its summary, its tables, its places. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params.kommun, "export");
  const { municipality } = staff;
  const db = database();
  const dialogue = (await findDialogue(db, municipality.code, params.dialogue ?? "")) ?? notFound();
  const format = params.format ?? "";
  const file = (Object.hasOwn(FILES, format) && FILES[format]) || notFound();
  const plain = new URL(request.url).searchParams.has("plain");
  const content = await file.write(db, {
    municipality,
    dialogue,
    language: languageOf(request.url),
    tier: "staff",
    plain,
  });
  await noteExport(db, { ...(await doerOf(db, staff)), action: file.action, subject: dialogue.title, format });
  const { demo } = await instanceOf(db);
  return fileAnswer(
    fileName(file, { municipality: municipality.slug, dialogue: dialogue.slug, demo }),
    file.contentType,
    content,
  );
}
