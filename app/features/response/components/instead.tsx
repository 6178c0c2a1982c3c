import { useTranslation } from "react-i18next";
import { inLanguage, type Language } from "#app/i18n/language.ts";
import { markedSwedish } from "#app/i18n/marked.ts";
import { SpokenThere } from "#app/ui/language-links.tsx";
import { Marked } from "#app/ui/words.tsx";

interface InsteadProps {
  municipality: { slug: string; name: string };
  /** There is something to read of what was answered. */
  results?: boolean;
  language: Language;
}

/** What somebody can do who came to answer and cannot. */
export function Instead({ municipality, results = false, language }: InsteadProps) {
  const { t } = useTranslation("survey");
  const { t: ofPublic } = useTranslation("public");
  const to = (path: string) => inLanguage(`/${municipality.slug}${path}`, language);
  return (
    <>
      <p>{t("closedMeanwhileStill")}</p>
      <ul>
        {results ? (
          <li>
            <a href={to("/resultat")}>
              {ofPublic("seeResults")}
              <SpokenThere language={language} />
            </a>
          </li>
        ) : null}
        <li>
          <a href={to("/tipsa")}>
            {t("tellOfPlace")}
            <SpokenThere language={language} />
          </a>
        </li>
        <li>
          <a href={to("")}>
            <Marked>{t("toHome", { municipality: markedSwedish(municipality.name, language) })}</Marked>
          </a>
        </li>
      </ul>
    </>
  );
}
