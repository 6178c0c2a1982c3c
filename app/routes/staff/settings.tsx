import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { listLanguageStates } from "#app/features/language/language.queries.server.ts";
import { findPurgeDecision } from "#app/features/municipality/municipality.queries.server.ts";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { formatList, languageName, startingSentence } from "#app/i18n/format.ts";
import { HELP_LINES } from "#app/i18n/help-lines.ts";
import { translator } from "#app/i18n/i18n.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { database } from "#app/platform/database/database.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { municipality } = await requireStaff(request, params.kommun, "manage_settings");
  const db = database();
  const [purgeDecision, languages] = await Promise.all([
    findPurgeDecision(db, municipality.code),
    listLanguageStates(db, municipality.code),
  ]);
  const approved = languages.filter(({ state }) => state === "approved").map(({ language }) => language);
  return { municipality, purgeDecision, approved };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  { title: `${translator(languageOf(location.search), "settings")("title")} – ${data?.municipality.name} – Lyhörd` },
];

/** What is decided once for the whole municipality: a list of pages, each with what it says now. */
export default function Settings() {
  const { municipality, purgeDecision, approved } = useLoaderData<typeof loader>();
  const { t } = useTranslation("settings");
  const { t: texts } = useTranslation("language");
  const language = languageOf(useLocation().search);
  const unchecked = Object.values(HELP_LINES).some(({ checkedOn }) => checkedOn === null);
  const pages = [
    { path: "gallring", title: t("purgeTitle"), about: t("purgeSummary"), now: purgeDecision ?? t("purgeNone") },
    { path: "hjalp", title: t("helpTitle"), about: t("helpSummary"), now: unchecked ? t("helpUnchecked") : "" },
    {
      path: "sprak",
      title: texts("title"),
      about: texts("summary"),
      now:
        approved.length > 0
          ? startingSentence(
              formatList(
                approved.map((one) => languageName(one, language)),
                language,
              ),
            )
          : texts("now_none"),
    },
  ];
  return (
    <div className="narrow">
      <h1>{t("title")}</h1>
      <ul className="plain settings">
        {pages.map(({ path, title, about, now }) => (
          <li key={path}>
            <a href={inLanguage(`/personal/${municipality.slug}/installningar/${path}`, language)}>{title}</a>
            <p>{about}</p>
            <p className="muted breakable">{now}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
