import { useTranslation } from "react-i18next";
import { Notice } from "#app/ui/notice.tsx";

/** Somebody else has saved since: their text, above one's own, which is still in the form. */
export function ChapterConflict({ stored }: { stored: string }) {
  const { t } = useTranslation("report");
  return (
    <Notice urgent>
      <h2>{t("pages.conflictTitle")}</h2>
      <p>{t("pages.conflictText")}</p>
      <h3>{t("pages.conflictStored")}</h3>
      <p className="quoted">{stored || t("pages.conflictEmpty")}</p>
    </Notice>
  );
}
