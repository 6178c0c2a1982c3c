import { useTranslation } from "react-i18next";
import { tipCategory } from "../../tip/categories.ts";
import type { TipStatus } from "../../tip/status.ts";

/** What a moderator must know of a tip at a glance. */
export function TipTags({ category, status, urgent }: { category: string; status: TipStatus; urgent: boolean }) {
  const { t } = useTranslation(["moderation", "tip"]);
  const { moderation, neverPublic } = tipCategory(category);
  return (
    <p className="tags">
      <span className={status === "received" ? "tag wait" : "tag good"}>{t(`tip:status.${status}`)}</span>
      {urgent ? <span className="tag urgent">{t("urgent")}</span> : null}
      {moderation === "high" ? <span className="tag">{t("sensitive")}</span> : null}
      {neverPublic ? <span className="tag">{t("neverPublic")}</span> : null}
    </p>
  );
}
