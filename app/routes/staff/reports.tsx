import { getFormProps, useForm } from "@conform-to/react";
import { parseWithZod } from "@conform-to/zod/v4";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listDialogues } from "#app/features/dialogue/dialogue.queries.server.ts";
import { NewReportFields } from "#app/features/report/components/new-report-fields.tsx";
import { createReport } from "#app/features/report/report.commands.server.ts";
import { listReports } from "#app/features/report/report.queries.server.ts";
import { type NewReportForm, NewReportSchema } from "#app/features/report/report.schema.ts";
import { doerOf } from "#app/features/user/doer.server.ts";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/i18n.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { database } from "#app/platform/database/database.server.ts";
import { readForm } from "#app/platform/http/form.server.ts";
import { Button, ErrorSummary } from "#app/ui/form.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { municipality } = await requireStaff(request, params.kommun, "write_report");
  const db = database();
  const [reports, dialogues] = await Promise.all([
    listReports(db, municipality.code),
    listDialogues(db, municipality.code),
  ]);
  return {
    municipality,
    reports: reports.map(({ frozenAt, ...report }) => ({ ...report, isFrozen: frozenAt !== null })),
    dialogues: dialogues.map(({ slug, title, pledgePeriod }) => ({ slug, title, period: pledgePeriod?.name })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params.kommun, "write_report");
  const submission = parseWithZod(await readForm(request), { schema: NewReportSchema });
  if (submission.status !== "success") return data(submission.reply(), { status: 400 });
  const db = database();
  const created = await createReport(db, await doerOf(db, staff), submission.value);
  if (!created.ok) return data(submission.reply({ fieldErrors: { dialogue: ["dialogueMissing"] } }), { status: 400 });
  const path = `/personal/${staff.municipality.slug}/underlag/${created.value.id}`;
  throw redirect(inLanguage(path, languageOf(request.url)), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, location }) => [
  {
    title: `${translator(languageOf(location.search), "report")("pages.title")} – ${loaded?.municipality.name} – Lyhörd`,
  },
];

export default function Reports() {
  const { municipality, reports, dialogues } = useLoaderData<typeof loader>();
  const { t } = useTranslation("report");
  const language = languageOf(useLocation().search);
  const [form, fields] = useForm<NewReportForm>({ lastResult: useActionData<typeof action>() });
  const inWords = (keys?: string[]) => (keys?.[0] ? t(`pages.fault.${keys[0] as "titleMissing"}`) : undefined);
  const errors = {
    title: inWords(fields.title.errors),
    dialogue: inWords(fields.dialogue.errors),
    diaryNumber: inWords(fields.diaryNumber.errors),
  };
  return (
    <div className="narrow">
      <ErrorSummary faults={Object.entries(errors).flatMap(([id, message]) => (message ? [{ id, message }] : []))} />
      <h1>{t("pages.title")}</h1>
      <p>{t("pages.intro")}</p>
      {reports.length > 0 ? (
        <ul className="plain people">
          {reports.map(({ id, title, createdOn, isFrozen, dialogue }) => (
            <li key={id}>
              <span>
                <a href={inLanguage(`/personal/${municipality.slug}/underlag/${id}`, language)}>{title}</a>
                <span className="muted line">
                  {dialogue.title} · {t("pages.createdOn", { day: formatDay(createdOn, language) })}
                </span>
              </span>
              <span className={isFrozen ? "tag good" : "tag wait"}>
                {t(isFrozen ? "pages.isFrozen" : "pages.isDraft")}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      <h2 className="below">{t("pages.new")}</h2>
      {dialogues.length === 0 ? (
        <p>{t("pages.noDialogue")}</p>
      ) : (
        <form method="post" {...getFormProps(form)} noValidate>
          <NewReportFields
            dialogues={dialogues}
            values={{
              title: fields.title.initialValue,
              dialogue: fields.dialogue.initialValue,
              diaryNumber: fields.diaryNumber.initialValue,
            }}
            errors={errors}
          />
          <Button>{t("pages.create")}</Button>
        </form>
      )}
    </div>
  );
}
