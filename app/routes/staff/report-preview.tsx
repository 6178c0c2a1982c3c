import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { currentReport } from "#app/features/report/input-report.server.ts";
import { DOCUMENT_STYLE } from "#app/features/report/render/document-style.ts";
import { documentMarkup } from "#app/features/report/render/html.server.ts";
import { findReport } from "#app/features/report/report.queries.server.ts";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { useRequestFacts } from "#app/ui/request-facts.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { municipality } = await requireStaff(request, params.kommun, "write_report");
  const db = database();
  const report = (await findReport(db, municipality.code, params.id ?? "")) ?? notFound();
  const document = await currentReport(db, municipality, report);
  return { municipality, id: report.id, title: report.title, markup: await documentMarkup(document) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title} – ${data?.municipality.name} – Lyhörd` },
];

/** The report as it would be printed, in the page's own colours. */
export default function ReportPreview() {
  const { municipality, id, markup } = useLoaderData<typeof loader>();
  const { t } = useTranslation("report");
  const { cspNonce } = useRequestFacts();
  const language = languageOf(useLocation().search);
  return (
    <>
      <p>
        <a href={inLanguage(`/personal/${municipality.slug}/underlag/${id}`, language)}>{t("pages.toReport")}</a>
      </p>
      <style nonce={cspNonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: DOCUMENT_STYLE }} />
      <div dangerouslySetInnerHTML={{ __html: markup }} />
    </>
  );
}
