import { useTranslation } from "react-i18next";
import { Notice } from "#app/ui/notice.tsx";

/** After a step: that it is kept, and the way to the next tip that waits. */
export function SavedStep({ next }: { next?: string }) {
  const { t } = useTranslation("moderation");
  return (
    <Notice>
      <p role="status">
        {t("saved")} {next ? <a href={next}>{t("nextWaiting")}</a> : t("allRead")}
      </p>
    </Notice>
  );
}
