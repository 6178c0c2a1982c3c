import type { MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listMunicipalities } from "#app/features/municipality/municipality.queries.server.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { database } from "#app/platform/database/database.server.ts";
import { LanguageLinks } from "#app/ui/language-links.tsx";
import { Header, Main } from "#app/ui/page.tsx";

export async function loader() {
  return { municipalities: await listMunicipalities(database()) };
}

export const meta: MetaFunction = () => [{ title: "Lyhörd – medborgardialog om trygghet" }];

export default function Start() {
  const { municipalities } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const language = languageOf(useLocation().search);
  return (
    <>
      <Header title={t("productName")} subtitle={t("productPurpose")} href={inLanguage("/", language)}>
        <LanguageLinks />
      </Header>
      <Main>
        <h1>{t("chooseMunicipality")}</h1>
        <p>{municipalities.length > 0 ? t("chooseMunicipalityIntro") : t("noMunicipalities")}</p>
        <ul className="plain">
          {municipalities.map(({ code, slug, name }) => (
            <li key={code}>
              <a className="choice-link" href={inLanguage(`/${slug}`, language)}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </Main>
    </>
  );
}
