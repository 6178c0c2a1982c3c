import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listDownloads } from "#app/features/dataset/dataset.queries.server.ts";
import { findDialogue } from "#app/features/dialogue/dialogue.queries.server.ts";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/i18n.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { Notice } from "#app/ui/notice.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { municipality, may } = await requireStaff(request, params.kommun, "export");
  const dialogue = (await findDialogue(database(), municipality.code, params.dialogue ?? "")) ?? notFound();
  const downloads = await listDownloads(database(), dialogue, languageOf(request.url));
  return {
    municipality,
    dialogue: { title: dialogue.title, slug: dialogue.slug },
    ...downloads,
    seesRaw: may("export_raw"),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  { title: `${translator(languageOf(location.search), "dataset")("downloads")} – ${data?.dialogue.title} – Lyhörd` },
];

export default function DialogueExport() {
  const { municipality, dialogue, surveys, tips, seesRaw } = useLoaderData<typeof loader>();
  const { t } = useTranslation("dataset");
  const language = languageOf(useLocation().search);
  const home = `/personal/${municipality.slug}/dialoger/${dialogue.slug}`;
  const number = (count: number) => formatNumber(count, language);
  return (
    <div className="narrow">
      <p>
        <a href={inLanguage(home, language)}>{dialogue.title}</a>
      </p>
      <h1>{t("downloads")}</h1>
      <Notice>
        <p>{t("publicDocument")}</p>
      </Notice>

      <h2>{t("summary")}</h2>
      <p>{t("summaryText")}</p>
      <Files
        files={[
          { name: t("filePdf"), what: t("filePdfText"), href: `${home}/export/pdf` },
          { name: t("fileDocx"), what: t("fileDocxText"), href: `${home}/export/docx` },
        ]}
      />

      <h2>{t("tables")}</h2>
      <p>{t("tablesText")}</p>
      <Files
        files={[
          { name: t("fileXlsx"), what: t("fileXlsxText"), href: `${home}/export/xlsx` },
          { name: t("fileCsv"), what: t("fileCsvText"), href: `${home}/export/csv` },
          { name: t("filePlain"), what: t("filePlainText"), href: `${home}/export/csv?plain=1` },
          { name: t("fileJson"), what: t("fileJsonText"), href: `${home}/export/json` },
        ]}
      />

      <h2>{t("places")}</h2>
      <p>{t("placesText", { count: tips, number: number(tips) })}</p>
      <Files files={[{ name: t("fileGeojson"), what: t("fileGeojsonText"), href: `${home}/export/geojson` }]} />

      <h2>{t("raw")}</h2>
      <p>{seesRaw ? t("rawText") : t("rawClosed")}</p>
      {seesRaw
        ? surveys.map(({ slug, title, answers }) => (
            <section key={slug} aria-labelledby={`raw-${slug}`}>
              <h3 id={`raw-${slug}`}>{title}</h3>
              <p>{t("rawCount", { count: answers, number: number(answers) })}</p>
              <Files
                files={[
                  { name: t("fileXlsx"), what: t("rawXlsxText"), href: `${home}/svar/export/xlsx?enkat=${slug}` },
                  { name: t("fileCsv"), what: t("rawCsvText"), href: `${home}/svar/export/csv?enkat=${slug}` },
                  { name: t("fileSav"), what: t("fileSavText"), href: `${home}/svar/export/sav?enkat=${slug}` },
                ]}
              />
            </section>
          ))
        : null}
    </div>
  );
}

interface FileLink {
  name: string;
  what: string;
  href: string;
}

function Files({ files }: { files: FileLink[] }) {
  const language = languageOf(useLocation().search);
  return (
    <ul className="plain files">
      {files.map(({ name, what, href }) => (
        <li key={href}>
          <a href={inLanguage(href, language)} aria-describedby={href} download>
            {name}
          </a>
          <span className="muted" id={href}>
            {what}
          </span>
        </li>
      ))}
    </ul>
  );
}
