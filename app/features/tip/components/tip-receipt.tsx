import { useTranslation } from "react-i18next";
import { Notice, UrgentNotice } from "#app/ui/notice.tsx";

/** Above a tip's page when it has just been sent: that it arrived, help when it sounds urgent, and the link to keep. */
export function TipReceipt({ link, urgent }: { link: string; urgent: boolean }) {
  const { t } = useTranslation("tip");
  return (
    <>
      <h1>{t("thanks")}</h1>
      {urgent ? (
        <>
          <p>{t("thanksUrgent")}</p>
          <UrgentNotice crisis />
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
