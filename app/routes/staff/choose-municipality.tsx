import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireUser } from "#app/features/user/guard.server.ts";
import { listReachedMunicipalities } from "#app/features/user/user.queries.server.ts";
import { translator } from "#app/i18n/i18n.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { database } from "#app/platform/database/database.server.ts";
import { Main } from "#app/ui/page.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const user = await requireUser(request);
  const municipalities = await listReachedMunicipalities(database(), user.id);
  const [only, second] = municipalities;
  if (only && !second) throw redirect(inLanguage(`/personal/${only.slug}`, languageOf(request.url)));
  return { municipalities };
}

export const meta: MetaFunction = ({ location }) => [
  { title: `${translator(languageOf(location.search), "staff")("chooseTitle")} – Lyhörd` },
];

export default function ChooseMunicipality() {
  const { municipalities } = useLoaderData<typeof loader>();
  const { t } = useTranslation("staff");
  const language = languageOf(useLocation().search);
  return (
    <Main>
      <h1>{t("chooseTitle")}</h1>
      {municipalities.length === 0 ? <p>{t("noMunicipality")}</p> : null}
      <ul className="plain">
        {municipalities.map(({ slug, name, countyName }) => (
          <li key={slug}>
            <a className="choice-link" href={inLanguage(`/personal/${slug}`, language)}>
              <span>
                {name} <span className="muted">{countyName}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Main>
  );
}
