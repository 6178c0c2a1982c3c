import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileName } from "#app/features/dialogue/dialogue-file.server.ts";
import { currentReport } from "#app/features/report/input-report.server.ts";
import { isReportFormat, RENDERERS } from "#app/features/report/render/register.server.ts";
import { noteReportExport } from "#app/features/report/report.commands.server.ts";
import { findReport } from "#app/features/report/report.queries.server.ts";
import { doerOf } from "#app/features/user/doer.server.ts";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { fileAnswer } from "#app/platform/http/file-answer.server.ts";

/** The input report as a file: of the frozen snapshot, or of the draft as it stands. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const staff = await requireStaff(request, params.kommun, "export");
  const { municipality } = staff;
  const db = database();
  const format = params.format ?? "";
  if (!isReportFormat(format)) notFound();
  const report = (await findReport(db, municipality.code, params.id ?? "")) ?? notFound();
  const document = await currentReport(db, municipality, report);
  const { contentType, extension, render } = RENDERERS[format];
  const file = await render(document);
  await noteReportExport(db, await doerOf(db, staff), report.title, format);
  const name = fileName(
    { extension, word: document.draft ? "underlag-utkast" : "underlag" },
    { municipality: municipality.slug, dialogue: report.dialogue.slug, demo: document.demo },
  );
  return fileAnswer(name, contentType, [file]);
}
