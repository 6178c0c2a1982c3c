import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

export function Notice({ urgent = false, children }: { urgent?: boolean; children: ReactNode }) {
  return <div className={urgent ? "notice urgent" : "notice"}>{children}</div>;
}

/** Before a tip or a question about victimisation, and again when a text sounds urgent. */
export function UrgentNotice() {
  const { t } = useTranslation();
  return (
    <Notice urgent>
      <p>
        <b>{t("urgentTitle")}</b> <a href="tel:112">{t("urgentCall")}</a>
      </p>
      <p>
        {t("reportCrime")} <a href="tel:11414">{t("reportCrimeCall")}</a>
      </p>
      <p>
        {t("talkToSomeone")} <a href="tel:116006">{t("victimSupport")}</a>,{" "}
        <a href="tel:020505050">{t("womensLine")}</a>
      </p>
    </Notice>
  );
}
