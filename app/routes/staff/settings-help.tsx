import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { requireStaff } from "#app/features/user/guard.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { HELP_LINES, type HelpLine } from "#app/i18n/help-lines.ts";
import { translator } from "#app/i18n/i18n.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { inWords } from "#app/i18n/localized.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { municipality } = await requireStaff(request, params.kommun, "manage_settings");
  return { municipality };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  {
    title: `${translator(languageOf(location.search), "settings")("helpTitle")} – ${data?.municipality.name} – Lyhörd`,
  },
];

/** The numbers that residents see in need, and whether a person has compared them with their source. */
export default function HelpLines() {
  const { municipality } = useLoaderData<typeof loader>();
  const { t } = useTranslation("settings");
  const language = languageOf(useLocation().search);
  const lines: HelpLine[] = Object.values(HELP_LINES);
  return (
    <div className="narrow">
      <p>
        <a href={inLanguage(`/personal/${municipality.slug}/installningar`, language)}>{t("toSettings")}</a>
      </p>
      <h1>{t("helpTitle")}</h1>
      <p>{t("helpText")}</p>
      <ul className="plain settings">
        {lines.map(({ name, dial, number, source, checkedOn }) => (
          <li key={dial}>
            <b>
              {inWords(name, language)} {number}
            </b>
            <p>
              {checkedOn ? (
                t("helpChecked", { day: formatDay(checkedOn, language) })
              ) : (
                <span className="tag wait">{t("helpNotChecked")}</span>
              )}
            </p>
            <p className="breakable">
              <a href={source} rel="noreferrer">
                {source}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
