import { useTranslation } from "react-i18next";
import { Notice } from "#app/ui/notice.tsx";

/** A one-time link, shown this once: no message is sent, so the administrator hands it over. */
export function LinkToHandOver({ href, email, days }: { href: string; email: string; days: number }) {
  const { t } = useTranslation("user");
  return (
    <Notice>
      <h2>{t("linkTitle", { email })}</h2>
      <p>{t("linkText", { days })}</p>
      <p className="copy-whole">{href}</p>
    </Notice>
  );
}
