import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import type { Language } from "#app/i18n/language.ts";
import { inWords, type Localized } from "#app/i18n/localized.ts";
import { QrCode } from "#app/ui/qr-code.tsx";

type Qr = { size: number; path: string };

export interface SharedSurvey {
  municipality: string;
  title: Localized;
  minutes: number;
  closesOn: string | null;
  /** The day after which nobody could answer; null while somebody can, or will be able to. */
  closedOn: string | null;
  /** Whole addresses, for one's own device and for one that many share. */
  link: string;
  kiosk: string;
  qr: Qr;
  kioskQr: Qr;
}

/** How a survey reaches people: its link, a tablet that many share, and a poster to print. */
export function ShareSurvey({ survey, language }: { survey: SharedSurvey; language: Language }) {
  const { t } = useTranslation("share");
  const { title, link, kiosk, qr, kioskQr, closedOn } = survey;
  if (closedOn) {
    return (
      <section className="screen-only">
        <h2>{inWords(title, language)}</h2>
        <p>{t("closed", { day: formatDay(closedOn, language) })}</p>
      </section>
    );
  }
  return (
    <section>
      <h2 className="screen-only">{inWords(title, language)}</h2>
      <div className="grid screen-only">
        <Way title={t("linkTitle")} text={t("linkText")} address={link} qr={qr} label={t("qrLink")} />
        <Way title={t("kioskTitle")} text={t("kioskText")} address={kiosk} qr={kioskQr} label={t("qrKiosk")}>
          {t("kioskHint")}
        </Way>
      </div>
      <h3 className="screen-only below">{t("posterTitle")}</h3>
      <p className="screen-only">{t("posterText")}</p>
      <Poster survey={survey} language={language} />
    </section>
  );
}

interface WayProps {
  title: string;
  text: string;
  address: string;
  qr: Qr;
  label: string;
  children?: string;
}

function Way({ title, text, address, qr, label, children }: WayProps) {
  return (
    <section className="card">
      <h3>{title}</h3>
      <p>{text}</p>
      {children ? <p className="muted">{children}</p> : null}
      <p>
        <a className="breakable" href={address}>
          {address}
        </a>
      </p>
      <QrCode {...qr} label={label} />
    </section>
  );
}

function Poster({ survey: { municipality, title, minutes, closesOn, link, qr }, language }: PosterProps) {
  const { t } = useTranslation("share");
  return (
    <article className="card poster" lang={language}>
      <p className="eyebrow">{municipality}</p>
      <p className="poster-title">{inWords(title, language)}</p>
      <QrCode {...qr} label={t("qrLink")} />
      <p>{t("posterScan")}</p>
      <p className="poster-address">{link.replace(/^https?:\/\//, "")}</p>
      <p>
        {t("posterFacts", { count: minutes })}{" "}
        {closesOn ? t("posterCloses", { day: formatDay(closesOn, language) }) : null}
      </p>
    </article>
  );
}

interface PosterProps {
  survey: SharedSurvey;
  language: Language;
}
