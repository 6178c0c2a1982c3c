import type { LoaderFunctionArgs } from "@remix-run/node";
import { noteExport } from "#app/features/dataset/dataset.commands.server.ts";
import { findRawSurvey } from "#app/features/dataset/raw-answers.server.ts";
import { RAW_FILES, type RawFile } from "#app/features/dataset/render/raw-register.server.ts";
import { findDialogue } from "#app/features/dialogue/dialogue.queries.server.ts";
import { fileName } from "#app/features/dialogue/dialogue-file.server.ts";
import { doerOf } from "#app/features/user/doer.server.ts";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { languageOf } from "#app/i18n/language.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { fileAnswer } from "#app/platform/http/file-answer.server.ts";

const FILES: Record<string, RawFile> = RAW_FILES;

/** The answers of a survey, one row for each who answered: for those permitted, and noted. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params.kommun, "export_raw");
  const { municipality } = staff;
  const db = database();
  const dialogue = (await findDialogue(db, municipality.code, params.dialogue ?? "")) ?? notFound();
  const format = params.format ?? "";
  const file = (Object.hasOwn(FILES, format) && FILES[format]) || notFound();
  const { searchParams } = new URL(request.url);
  const language = languageOf(request.url);
  const survey = (await findRawSurvey(db, dialogue.id, searchParams.get("enkat"), language)) ?? notFound();
  const content = await file.write(db, survey, { language, plain: searchParams.has("plain") });
  await noteExport(db, { ...(await doerOf(db, staff)), action: "raw_answers_exported", subject: survey.title, format });
  const where = { municipality: municipality.slug, dialogue: survey.slug, demo: survey.demo };
  return fileAnswer(fileName({ ...file, word: "svar" }, where), file.contentType, content);
}
