import { useTranslation } from "react-i18next";
import { Notice, UrgentNotice } from "#app/ui/notice.tsx";

/** Beside those that the urgent notice names. */
const SUPPORT_LINES = ["children", "suicide"] as const;

/** Above a tip's page when it has just been sent: that it arrived, help when it sounds urgent, and the link to keep. */
export function TipReceipt({ link, urgent }: { link: string; urgent: boolean }) {
  const { t } = useTranslation("tip");
  return (
    <>
      <h1>{t("thanks")}</h1>
      {urgent ? (
        <>
          <p>{t("thanksUrgent")}</p>
          <UrgentNotice />
          <ul>
            {SUPPORT_LINES.map((line) => (
              <li key={line}>{t(`supportLines.${line}`)}</li>
            ))}
          </ul>
        </>
      ) : null}
      <p>{t("whatNext")}</p>
      <Notice>
        <p>
          <b>{t("yourLink")}</b>
        </p>
        <p>
          <a className="breakable" href={link}>
            {link}
          </a>
        </p>
        <p>{t("keepLink")}</p>
      </Notice>
    </>
  );
}
