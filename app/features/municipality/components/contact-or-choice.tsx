import { useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { ContactLinks } from "./contact-links.tsx";

interface Props {
  municipality: { slug: string; name: string; contactEmail: string | null; contactPhone: string | null } | null;
}

/** Whom to turn to, on a page that is the same for all municipalities: the one that the visitor came from, if any. */
export function ContactOrChoice({ municipality }: Props) {
  const { t } = useTranslation("public");
  const language = languageOf(useLocation().search);
  if (!municipality) {
    return (
      <p>
        {t("contactChoose")} <a href={inLanguage("/", language)}>{t("findMunicipality")}</a>
      </p>
    );
  }
  return (
    <>
      <h3>{t("contactOf", { municipality: municipality.name })}</h3>
      <ContactLinks municipality={municipality} />
      <p>
        <a href={inLanguage(`/${municipality.slug}`, language)}>{t("backTo", { municipality: municipality.name })}</a>
      </p>
    </>
  );
}
