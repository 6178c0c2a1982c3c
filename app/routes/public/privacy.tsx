import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useRouteLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listOfferedLanguages } from "#app/features/language/language.queries.server.ts";
import { ContactOrChoice } from "#app/features/municipality/components/contact-or-choice.tsx";
import { findMunicipality } from "#app/features/municipality/municipality.queries.server.ts";
import { translator } from "#app/i18n/i18n.ts";
import { PRODUCT_LANGUAGES, pageLanguage } from "#app/i18n/language.ts";
import { database } from "#app/platform/database/database.server.ts";
import { Main } from "#app/ui/page.tsx";
import type { loader as productLoader } from "./product.tsx";

/** The page of one municipality is in the languages that its survey is. */
export async function loader({ request }: LoaderFunctionArgs) {
  const db = database();
  const slug = new URL(request.url).searchParams.get("kommun");
  const municipality = slug ? await findMunicipality(db, slug) : null;
  return { languages: municipality ? await listOfferedLanguages(db, municipality.code) : [...PRODUCT_LANGUAGES] };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
  const language = pageLanguage(data?.languages ?? [], location.search);
  return [{ title: `${translator(language, "public")("privacyTitle")} – Lyhörd` }];
};

const LISTS = [
  { title: "surveyTitle", items: ["surveyStored", "surveyNotStored", "surveyDraft", "surveyGroups"] },
  { title: "tipTitle", items: ["tipStored", "tipRead", "tipShown", "tipLink"] },
  { title: "promiseTitle", items: ["promiseText", "promiseThird", "promiseLogs"] },
  { title: "notPromisedTitle", items: ["notPromisedText", "notPromisedRare", "notPromisedWords"] },
] as const;
const TERMS = ["responsible", "legalBasis", "retention", "publicDocument", "rights"] as const;
const COOKIES = [
  { name: "svar", purpose: "cookieDraft", time: "cookieDraftTime" },
  { name: "lyhord.session_token", purpose: "cookieSession", time: "cookieSessionTime" },
] as const;

/** What is kept of whom, in plain words: what is promised, and what cannot be. */
export default function Privacy() {
  const municipality = useRouteLoaderData<typeof productLoader>("routes/public/product")?.municipality ?? null;
  const { t } = useTranslation("public");
  return (
    <Main>
      <h1>{t("privacyTitle")}</h1>
      <p className="lead">{t("privacyIntro")}</p>
      {LISTS.map(({ title, items }) => (
        <section key={title}>
          <h2>{t(title)}</h2>
          <ul>
            {items.map((item) => (
              <li key={item}>{t(item)}</li>
            ))}
          </ul>
        </section>
      ))}
      <section>
        <h2>{t("responsibleTitle")}</h2>
        <dl className="terms">
          {TERMS.map((term) => (
            <div key={term}>
              <dt>{t(term)}</dt>
              <dd>{t(`${term}Text`)}</dd>
            </div>
          ))}
        </dl>
        <p>
          <a href="https://www.imy.se">{t("imyLink")}</a>
        </p>
        <ContactOrChoice municipality={municipality} />
      </section>
      <section>
        <h2>{t("cookiesTitle")}</h2>
        <p>{t("cookiesIntro")}</p>
        <Cookies />
      </section>
      <section>
        <h2>{t("staffTitle")}</h2>
        <p>{t("staffText")}</p>
      </section>
    </Main>
  );
}

function Cookies() {
  const { t } = useTranslation("public");
  return (
    <dl className="terms">
      {COOKIES.map(({ name, purpose, time }) => (
        <div key={name}>
          <dt className="breakable">{name}</dt>
          <dd>
            {t(purpose)}. {t("cookieTime")}: {t(time)}.
          </dd>
        </div>
      ))}
    </dl>
  );
}
