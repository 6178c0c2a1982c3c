import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findMunicipality } from "#app/features/municipality/municipality.queries.server.ts";
import { kioskHomeOf } from "#app/features/survey/journey.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { markedSwedish } from "#app/i18n/marked.ts";
import { database } from "#app/platform/database/database.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";
import { LanguageLinks } from "#app/ui/language-links.tsx";
import { Footer, Header } from "#app/ui/page.tsx";
import { usePageLanguage } from "#app/ui/page-language.tsx";
import { Words } from "#app/ui/words.tsx";

export async function loader({ params }: LoaderFunctionArgs) {
  const municipality = (await findMunicipality(database(), params.kommun ?? "")) ?? notFound();
  return { municipality };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  { title: data ? markedSwedish(data.municipality.name, languageOf(location.search)) : "Lyhörd" },
];

/** Everything that a resident sees of one municipality. */
export default function Municipality() {
  const { municipality } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const language = usePageLanguage();
  // A shared device stays with its survey: no way leads out of it.
  const kiosk = kioskHomeOf(pathname);
  const to = (path: string) => inLanguage(path, language);
  return (
    <>
      <Header
        title={<Words of={{ sv: municipality.name }} language={language} />}
        subtitle={t("withPolice")}
        href={to(kiosk ?? `/${municipality.slug}`)}
      >
        <LanguageLinks />
      </Header>
      <Outlet />
      {kiosk ? null : (
        <Footer>
          <a href={to(`/integritet?kommun=${municipality.slug}`)}>{t("privacy")}</a>
          <a href={to(`/tillganglighet?kommun=${municipality.slug}`)}>{t("accessibility")}</a>
          <a href="/personal">{t("staff")}</a>
        </Footer>
      )}
    </>
  );
}
