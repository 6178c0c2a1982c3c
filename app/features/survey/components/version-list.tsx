import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import type { Language } from "#app/i18n/language.ts";
import { VERSION_CHANGES } from "../changes.ts";

interface Props {
  versions: readonly { number: number; change: string | null; publishedOn: string | null }[];
  language: Language;
}

/** What has been published, the live one first. */
export function VersionList({ versions, language }: Props) {
  const { t } = useTranslation("builder");
  if (versions.length === 0) return null;
  return (
    <section className="below">
      <h2>{t("versions")}</h2>
      <ul className="plain people">
        {versions.map(({ number, change, publishedOn }) => {
          const known = VERSION_CHANGES.find((one) => one === change) ?? ("unknown" as const);
          return (
            <li key={number}>
              <span>
                {t("version", { number })}, {t(`version_${known}`)}
              </span>
              {publishedOn ? (
                <span className="muted">{t("publishedOn", { day: formatDay(publishedOn, language) })}</span>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
