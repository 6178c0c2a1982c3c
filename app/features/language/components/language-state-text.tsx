import { useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { languageOf, type ReviewedLanguage } from "#app/i18n/language.ts";

interface Props {
  language: ReviewedLanguage;
  missing: number;
  approval: { reviewerName: string; reviewerRole: string; approvedOn: string } | null;
}

/** What is missing of a language, or who answers for it. */
export function LanguageStateText({ language, missing, approval }: Props) {
  const { t } = useTranslation("language");
  const page = languageOf(useLocation().search);
  if (missing > 0) return language === "sma" ? t("missingSma") : t("missing", { count: missing });
  if (!approval) return null;
  const { approvedOn, reviewerName, reviewerRole } = approval;
  return t("approvedBy", { day: formatDay(approvedOn, page), name: reviewerName, role: reviewerRole });
}
