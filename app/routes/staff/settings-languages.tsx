import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LanguageStateText } from "#app/features/language/components/language-state-text.tsx";
import { listLanguageStates } from "#app/features/language/language.queries.server.ts";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { languageName, startingSentence } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/i18n.ts";
import { directionOf, inLanguage, LANGUAGE_NAMES, languageOf, type ReviewedLanguage } from "#app/i18n/language.ts";
import { database } from "#app/platform/database/database.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { municipality } = await requireStaff(request, params.kommun, "manage_settings");
  return { municipality, states: await listLanguageStates(database(), municipality.code) };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  { title: `${translator(languageOf(location.search), "language")("title")} – ${data?.municipality.name} – Lyhörd` },
];

const TAGS = { incomplete: "tag", unreviewed: "tag wait", changed: "tag wait", approved: "tag good" } as const;

export default function LanguageSettings() {
  const { municipality, states } = useLoaderData<typeof loader>();
  const { t } = useTranslation("language");
  const { t: settings } = useTranslation("settings");
  const language = languageOf(useLocation().search);
  const here = `/personal/${municipality.slug}/installningar`;
  return (
    <div className="narrow">
      <p>
        <a href={inLanguage(here, language)}>{settings("toSettings")}</a>
      </p>
      <h1>{t("title")}</h1>
      <p>{t("text")}</p>
      <ul className="plain people">
        {states.map((state) => (
          <li key={state.language}>
            <span>
              <a href={inLanguage(`${here}/sprak/${state.language}`, language)}>
                {startingSentence(languageName(state.language, language))}
              </a>{" "}
              <OwnName language={state.language} />
              <span className="muted line">
                <LanguageStateText {...state} />
              </span>
            </span>
            <span className="tags">
              <span className={TAGS[state.state]}>{t(`state_${state.state}`)}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What those who speak it call it, so that they find it too. */
function OwnName({ language }: { language: ReviewedLanguage }) {
  return (
    <span lang={language} dir={directionOf(language)} className="muted">
      {language === "sv-x-lattlast" ? null : LANGUAGE_NAMES[language]}
    </span>
  );
}
