import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import {
  MunicipalityChoices,
  MunicipalityIndex,
  MunicipalitySearch,
} from "#app/features/municipality/components/municipality-search.tsx";
import { listMunicipalities } from "#app/features/municipality/municipality.queries.server.ts";
import { isExactly, searchMunicipalities } from "#app/features/municipality/search-municipalities.ts";
import { translator } from "#app/i18n/i18n.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { database } from "#app/platform/database/database.server.ts";
import { Main } from "#app/ui/page.tsx";

const LONGEST_SEARCH = 100;
/** So few municipalities are seen at a glance: no search is needed. */
const FEW = 12;

export async function loader({ request }: LoaderFunctionArgs) {
  const all = await listMunicipalities(database());
  const search = new URL(request.url).searchParams.get("sok")?.trim().slice(0, LONGEST_SEARCH);
  if (!search) return { municipalities: all, found: null, search: "" };
  const found = searchMunicipalities(all, search);
  const [only] = found.length === 1 ? found : found.filter((municipality) => isExactly(municipality, search));
  if (only) throw redirect(inLanguage(`/${only.slug}`, languageOf(request.url)));
  return { municipalities: all, found, search };
}

export const meta: MetaFunction<typeof loader> = ({ location }) => [
  { title: translator(languageOf(location.search), "public")("startPageTitle") },
];

const STEPS = ["howTell", "howWeigh", "howPromise", "howFollow"] as const;

export default function Start() {
  const { municipalities, found, search } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["public", "common"]);
  const language = languageOf(useLocation().search);
  const many = municipalities.length > FEW || found !== null;
  return (
    <Main>
      <h1>{t("startTitle")}</h1>
      <p className="lead">{municipalities.length > 0 ? t("startIntro") : t("common:noMunicipalities")}</p>
      {many ? <MunicipalitySearch {...{ found, search, language }} /> : null}
      {!many && municipalities.length > 0 ? (
        <section>
          <h2>{t("common:chooseMunicipality")}</h2>
          <MunicipalityChoices municipalities={municipalities} language={language} />
        </section>
      ) : null}
      <section>
        <h2>{t("howTitle")}</h2>
        <ol className="steps">
          {STEPS.map((step) => (
            <li key={step}>
              <b>{t(step)}</b>
              <p>{t(`${step}Text`)}</p>
            </li>
          ))}
        </ol>
      </section>
      {many ? (
        <section>
          <h2>{t("allMunicipalities")}</h2>
          <MunicipalityIndex municipalities={municipalities} language={language} />
        </section>
      ) : null}
    </Main>
  );
}
