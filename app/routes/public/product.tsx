import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { findMunicipality } from "#app/features/municipality/municipality.queries.server.ts";
import { inLanguage } from "#app/i18n/language.ts";
import { database } from "#app/platform/database/database.server.ts";
import { LanguageLinks } from "#app/ui/language-links.tsx";
import { Footer, Header } from "#app/ui/page.tsx";
import { usePageLanguage } from "#app/ui/page-language.tsx";

/** The pages that belong to no municipality; ?kommun= says from which one the visitor came. */
export async function loader({ request }: LoaderFunctionArgs) {
  const slug = new URL(request.url).searchParams.get("kommun");
  return { municipality: slug ? await findMunicipality(database(), slug) : null };
}

export default function Product() {
  const { municipality } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const language = usePageLanguage();
  const to = (path: string) => inLanguage(municipality ? `${path}?kommun=${municipality.slug}` : path, language);
  return (
    <>
      <Header title={t("productName")} subtitle={t("productPurpose")} href={inLanguage("/", language)}>
        <LanguageLinks />
      </Header>
      <Outlet />
      <Footer>
        <a href={to("/integritet")}>{t("privacy")}</a>
        <a href={to("/tillganglighet")}>{t("accessibility")}</a>
        <a href="/personal">{t("staff")}</a>
      </Footer>
    </>
  );
}
