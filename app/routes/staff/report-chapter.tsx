import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findChapter } from "#app/features/report/chapters.ts";
import { ChapterConflict } from "#app/features/report/components/chapter-conflict.tsx";
import { writeChapter } from "#app/features/report/report.commands.server.ts";
import { findReport } from "#app/features/report/report.queries.server.ts";
import { type ChapterForm, ChapterSchema, TEXT_MAXIMUM } from "#app/features/report/report.schema.ts";
import { doerOf } from "#app/features/user/doer.server.ts";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/i18n.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { Button, ErrorSummary, TextArea } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { municipality } = await requireStaff(request, params.kommun, "write_report");
  const chapter = findChapter(params.key) ?? notFound();
  const report = (await findReport(database(), municipality.code, params.id ?? "")) ?? notFound();
  const { text = "", version = 0 } = report.texts.get(chapter.key) ?? {};
  return {
    municipality,
    report: { id: report.id, title: report.title, isFrozen: report.frozenAt !== null },
    chapter: { key: chapter.key, number: chapter.number },
    text,
    version,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params.kommun, "write_report");
  const { key } = findChapter(params.key) ?? notFound();
  const submission = parseWithZod(await readForm(request), { schema: ChapterSchema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const db = database();
  const reportId = params.id ?? "";
  const written = await writeChapter(db, await doerOf(db, staff), { ...submission.value, reportId, key });
  if (written.ok) {
    const path = `/personal/${staff.municipality.slug}/underlag/${reportId}`;
    throw redirect(inLanguage(path, languageOf(request.url)), 303);
  }
  if (written.reason === "unknownReport") notFound();
  return data(submission.reply({ formErrors: [written.reason] }), { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, location }) => [
  {
    title: loaded
      ? `${translator(languageOf(location.search), "report")(`chapter.${loaded.chapter.key}`)} – ${loaded.report.title} – Lyhörd`
      : "Lyhörd",
  },
];

export default function ReportChapter() {
  const { municipality, report, chapter, text, version } = useLoaderData<typeof loader>();
  const { t } = useTranslation("report");
  const language = languageOf(useLocation().search);
  const lastResult = useActionData<typeof action>();
  const [form, fields] = useForm<ChapterForm>({ lastResult });
  const fault = fields.text.errors?.[0];
  const refusal = form.errors?.[0] as "frozen" | "changedMeanwhile" | undefined;
  const number = formatNumber(TEXT_MAXIMUM, language);
  const error = fault ? t("pages.fault.textTooLong", { number }) : undefined;
  // What was typed is kept; the version is the one now stored, so that saving once more is a decision.
  const typed = lastResult ? (fields.text.initialValue ?? "") : text;
  const isLocked = report.isFrozen;
  return (
    <div className="narrow">
      <p>
        <a href={inLanguage(`/personal/${municipality.slug}/underlag/${report.id}`, language)}>{t("pages.toReport")}</a>
      </p>
      <ErrorSummary faults={error ? [{ id: "text", message: error }] : []} />
      {refusal === "changedMeanwhile" ? <ChapterConflict stored={text} /> : null}
      <p className="muted">{report.title}</p>
      <h1>
        {chapter.number}. {t(`chapter.${chapter.key}`)}
      </h1>
      <p>{t(`about.${chapter.key}`)}</p>
      {isLocked ? (
        <Notice>
          <p>{t("pages.frozenChapter")}</p>
        </Notice>
      ) : null}
      <form method="post" {...getFormProps(form)} noValidate>
        <input type="hidden" name="seen" value={version} />
        <TextArea
          id="text"
          name="text"
          label={t("pages.text")}
          hint={t("pages.textHint", { number })}
          rows={18}
          readOnly={isLocked}
          defaultValue={typed}
          error={error}
        />
        {isLocked ? null : <Button>{t("pages.save")}</Button>}
      </form>
    </div>
  );
}
