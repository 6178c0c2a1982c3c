import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { TaskList } from "#app/features/report/components/task-list.tsx";
import { loadReport } from "#app/features/report/input-report.server.ts";
import { chapterStates } from "#app/features/report/input-report.ts";
import { findReport } from "#app/features/report/report.queries.server.ts";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { formatInstant } from "#app/i18n/format.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { Notice } from "#app/ui/notice.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { municipality, may } = await requireStaff(request, params.kommun, "write_report");
  const db = database();
  const report = (await findReport(db, municipality.code, params.id ?? "")) ?? notFound();
  const states = report.frozenAt ? [] : chapterStates(await loadReport(db, municipality, report));
  const { id, title, diaryNumber, dialogue, frozenAt, hash } = report;
  return {
    municipality,
    report: { id, title, diaryNumber, dialogue: dialogue.title, frozenAt, hash },
    tasks: states.map(({ chapter, ...state }) => ({ ...chapter, ...state })),
    mayExport: may("export"),
    isNewlyFrozen: new URL(request.url).searchParams.has("fryst"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.report.title} – ${data?.municipality.name} – Lyhörd` },
];

export default function Report() {
  const { municipality, report, tasks, mayExport, isNewlyFrozen } = useLoaderData<typeof loader>();
  const { t } = useTranslation("report");
  const language = languageOf(useLocation().search);
  const home = `/personal/${municipality.slug}/underlag/${report.id}`;
  const to = (path: string) => inLanguage(`${home}${path}`, language);
  const missing = tasks.filter((task) => task.missing);
  return (
    <div className="narrow">
      <p>
        <a href={inLanguage(`/personal/${municipality.slug}/underlag`, language)}>{t("pages.toReports")}</a>
      </p>
      <p className="muted">
        {report.dialogue}
        {report.diaryNumber ? ` · ${t("diaryNumber", { number: report.diaryNumber })}` : null}
      </p>
      <h1>{report.title}</h1>
      {report.frozenAt ? (
        <Notice>
          <p>
            <b>{t(isNewlyFrozen ? "pages.nowFrozen" : "pages.isFrozenText")}</b>{" "}
            {t("pages.frozenAt", { instant: formatInstant(report.frozenAt, language) })}
          </p>
          <p className="copy-hash">{t("pages.checksum", { hash: report.hash })}</p>
        </Notice>
      ) : (
        <>
          <p>{missing.length === 0 ? t("pages.allThere") : t("pages.missing", { count: missing.length })}</p>
          <TaskList tasks={tasks} home={home} />
        </>
      )}
      <div className="actions">
        <a className="button" href={to("/forhandsgranska")}>
          {t(report.frozenAt ? "pages.read" : "pages.preview")}
        </a>
        {report.frozenAt ? null : <a href={to("/frys")}>{t("pages.freeze")}</a>}
      </div>
      {mayExport ? <Files to={to} isFrozen={report.frozenAt !== null} /> : null}
    </div>
  );
}

function Files({ to, isFrozen }: { to: (path: string) => string; isFrozen: boolean }) {
  const { t } = useTranslation("report");
  return (
    <>
      <h2 className="below">{t("pages.files")}</h2>
      <p>{t(isFrozen ? "pages.filesFrozen" : "pages.filesDraft")}</p>
      <ul className="plain people">
        {(["pdf", "docx", "html", "json"] as const).map((format) => (
          <li key={format}>
            <a href={to(`/export/${format}`)} download>
              {t(`pages.file.${format}`)}
            </a>
            <span className="muted">{t(`pages.fileFor.${format}`)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
