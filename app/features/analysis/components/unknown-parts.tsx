import { useTranslation } from "react-i18next";
import { Notice } from "#app/ui/notice.tsx";
import type { InquiryName } from "../inquiry.ts";

/** What an address asked for that is not there, each with what to do about it. */
export function UnknownParts({ unknown }: { unknown: readonly InquiryName[] }) {
  const { t } = useTranslation("inquiry");
  if (unknown.length === 0) return null;
  return (
    <Notice>
      <h2>{t("unknownTitle")}</h2>
      <ul>
        {unknown.map((name) => (
          <li key={name}>{t(`unknown_${name}`)}</li>
        ))}
      </ul>
    </Notice>
  );
}
