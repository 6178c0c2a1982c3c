import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import type { Language } from "#app/i18n/language.ts";

interface ReceiptCodeProps {
  code: string;
  withdraw: string;
  /** Nobody takes an answer back on a device that many share: there the address is written out. */
  kiosk: boolean;
  closesOn: string | null;
  language: Language;
}

/** The code that takes an answer back. Never shown where no decision lets answers be removed. */
export function ReceiptCode({ code, withdraw, kiosk, closesOn, language }: ReceiptCodeProps) {
  const { t } = useTranslation("journey");
  return (
    <section>
      <h2>{t("codeTitle")}</h2>
      <p>{closesOn ? t("codeUntil", { day: formatDay(closesOn, language) }) : t("codeAlways")}</p>
      <div className="card">
        <h3>{t("codeLabel")}</h3>
        <p className="receipt-code" translate="no">
          {code}
        </p>
        <p>{kiosk ? <span className="breakable">{withdraw}</span> : <a href={withdraw}>{t("codeWhere")}</a>}</p>
      </div>
      <p className="muted">{t(kiosk ? "codePrivateKiosk" : "codePrivate")}</p>
    </section>
  );
}
