import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import type { Language } from "#app/i18n/language.ts";
import { QrCode } from "#app/ui/qr-code.tsx";

export interface GoOnLaterProps {
  /** The last day on which the answers are there. */
  expiresOn: string;
  /** Where this browser goes on. */
  resume: string;
  /** The private link, whole. */
  link: string;
  qr: { size: number; path: string };
  language: Language;
}

/** Saved, and how to go on: here, or on another device with the private link. */
export function GoOnLater({ expiresOn, resume, link, qr, language }: GoOnLaterProps) {
  const { t } = useTranslation("journey");
  const day = formatDay(expiresOn, language);
  const mail = new URLSearchParams({ subject: t("mailSubject"), body: `${t("mailBody", { day })}\n${link}` });
  return (
    <>
      <h1>{t("pauseTitle")}</h1>
      <p>{t("pauseText", { day })}</p>
      <section>
        <h2>{t("hereTitle")}</h2>
        <p>{t("hereText")}</p>
        <div className="actions">
          <a className="button" href={resume}>
            {t("resume")}
          </a>
        </div>
      </section>
      <section>
        <h2>{t("elsewhereTitle")}</h2>
        <p>{t("elsewhereText")}</p>
        <div className="card private-link">
          <QrCode {...qr} label={t("qrLabel")} />
          <div>
            <h3>{t("linkLabel")}</h3>
            <p>
              <a className="breakable" href={link}>
                {link}
              </a>
            </p>
            <p>
              {/* Mail programs read a plus sign as itself. */}
              <a href={`mailto:?${mail.toString().replaceAll("+", "%20")}`}>{t("mailLink")}</a>
            </p>
          </div>
        </div>
        <p>{t("linkPrivate")}</p>
      </section>
    </>
  );
}
