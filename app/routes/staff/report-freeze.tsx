import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { loadReport } from "#app/features/report/input-report.server.ts";
import { buildInputReport, chapterStates } from "#app/features/report/input-report.ts";
import { freezeReport } from "#app/features/report/report.commands.server.ts";
import { findReport } from "#app/features/report/report.queries.server.ts";
import { doerOf } from "#app/features/user/doer.server.ts";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { translator } from "#app/i18n/i18n.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { Button } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { municipality } = await requireStaff(request, params.kommun, "write_report");
  const db = database();
  const report = (await findReport(db, municipality.code, params.id ?? "")) ?? notFound();
  const states = report.frozenAt ? [] : chapterStates(await loadReport(db, municipality, report));
  const missing = states.filter((state) => state.missing).map(({ chapter: { key, number } }) => ({ key, number }));
  return { municipality, report: { id: report.id, title: report.title, isFrozen: report.frozenAt !== null }, missing };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const staff = await requireStaff(request, params.kommun, "write_report");
  const db = database();
  const report = (await findReport(db, staff.municipality.code, params.id ?? "")) ?? notFound();
  if (report.frozenAt) return data({ refusal: "frozen" as const }, { status: 409 });
  const document = buildInputReport(await loadReport(db, staff.municipality, report), { draft: false });
  const versions = new Map([...report.texts].map(([key, { version }]) => [key, version]));
  const frozen = await freezeReport(db, await doerOf(db, staff), { reportId: report.id, document, versions });
  if (frozen.ok) {
    const path = `/personal/${staff.municipality.slug}/underlag/${report.id}?fryst=1`;
    throw redirect(inLanguage(path, languageOf(request.url)), 303);
  }
  if (frozen.reason === "unknownReport") notFound();
  return data({ refusal: frozen.reason }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded, location }) => [
  {
    title: `${translator(languageOf(location.search), "report")("pages.freezeTitle")} – ${loaded?.report.title} – Lyhörd`,
  },
];

export default function ReportFreeze() {
  const { municipality, report, missing } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("report");
  const language = languageOf(useLocation().search);
  const refusal = answer?.refusal ?? (report.isFrozen ? "frozen" : undefined);
  return (
    <div className="narrow">
      <p>
        <a href={inLanguage(`/personal/${municipality.slug}/underlag/${report.id}`, language)}>{t("pages.toReport")}</a>
      </p>
      {refusal ? (
        <Notice>
          <p>{t(refusal === "frozen" ? "pages.alreadyFrozen" : "pages.freezeChanged")}</p>
        </Notice>
      ) : null}
      <p className="muted">{report.title}</p>
      <h1>{t("pages.freezeTitle")}</h1>
      <p>{t("pages.freezeText")}</p>
      {missing.length > 0 ? (
        <>
          <p>{t("pages.freezeMissing", { count: missing.length })}</p>
          <ul>
            {missing.map(({ key, number }) => (
              <li key={key}>
                {number}. {t(`chapter.${key}`)}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {report.isFrozen ? null : (
        <form method="post">
          <div className="actions">
            <Button>{t("pages.freezeNow")}</Button>
            <a href={inLanguage(`/personal/${municipality.slug}/underlag/${report.id}`, language)}>
              {t("pages.notYet")}
            </a>
          </div>
        </form>
      )}
    </div>
  );
}
