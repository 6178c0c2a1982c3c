import { useTranslation } from "react-i18next";
import { formatList } from "#app/i18n/format.ts";
import type { Language } from "#app/i18n/language.ts";
import type { countOutcomes } from "../outcomes.ts";

interface Props {
  period: string;
  outcomes: ReturnType<typeof countOutcomes>;
  language: Language;
}

const KINDS = ["fulfilled", "partly", "not_fulfilled", "open"] as const;

/** One sentence: how it went with the pledges of a period. */
export function OutcomeSummary({ period, outcomes, language }: Props) {
  const { t } = useTranslation("pledge");
  const parts = KINDS.filter((kind) => outcomes[kind] > 0).map((kind) => t(`count_${kind}`, { count: outcomes[kind] }));
  return <p>{t("summary", { period, list: formatList(parts, language) })}</p>;
}
