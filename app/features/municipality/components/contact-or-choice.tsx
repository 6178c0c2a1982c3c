import { useTranslation } from "react-i18next";
import { inLanguage } from "#app/i18n/language.ts";
import { markedSwedish } from "#app/i18n/marked.ts";
import { usePageLanguage } from "#app/ui/page-language.tsx";
import { Marked } from "#app/ui/words.tsx";
import { ContactLinks } from "./contact-links.tsx";

interface Props {
  municipality: { slug: string; name: string; contactEmail: string | null; contactPhone: string | null } | null;
}

/** Whom to turn to, on a page that is the same for all municipalities: the one that the visitor came from, if any. */
export function ContactOrChoice({ municipality }: Props) {
  const { t } = useTranslation("public");
  const language = usePageLanguage();
  if (!municipality) {
    return (
      <p>
        {t("contactChoose")} <a href={inLanguage("/", language)}>{t("findMunicipality")}</a>
      </p>
    );
  }
  return (
    <>
      <h3>
        <Marked>{t("contactOf", { municipality: markedSwedish(municipality.name, language) })}</Marked>
      </h3>
      <ContactLinks municipality={municipality} />
      <p>
        <a href={inLanguage(`/${municipality.slug}`, language)}>
          <Marked>{t("backTo", { municipality: markedSwedish(municipality.name, language) })}</Marked>
        </a>
      </p>
    </>
  );
}
