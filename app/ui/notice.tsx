import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { HELP_LINES, type HelpLine } from "#app/i18n/help-lines.ts";
import type { Language } from "#app/i18n/language.ts";
import { Words } from "./words.tsx";

export function Notice({ urgent = false, children }: { urgent?: boolean; children: ReactNode }) {
  return <div className={urgent ? "notice urgent" : "notice"}>{children}</div>;
}

interface UrgentNoticeProps {
  /** Those who read are children. */
  young?: boolean;
  /** What somebody wrote sounds as if they need help at once. */
  crisis?: boolean;
}

/** Before a tip or a question about victimisation, and again when a text sounds urgent. */
export function UrgentNotice({ young = false, crisis = false }: UrgentNoticeProps) {
  const { t } = useTranslation();
  const { emergency, police, victims, women, children, suicide } = HELP_LINES;
  return (
    <Notice urgent>
      <p>
        <b>{t("urgentTitle")}</b> <Call line={emergency}>{t("call", emergency)}</Call>
      </p>
      <p>
        {t("reportCrime")} <Call line={police}>{t("call", police)}</Call>
      </p>
      <p>
        {t("talkToSomeone")}{" "}
        {young ? (
          <Named line={children} />
        ) : (
          <>
            <Named line={victims} />, <Named line={women} />
          </>
        )}
      </p>
      {crisis && !young ? (
        <p>
          {t("underEighteen")} <Named line={children} />
        </p>
      ) : null}
      {crisis ? (
        <p>
          {t("suicidal")} <Named line={suicide} />
        </p>
      ) : null}
    </Notice>
  );
}

function Named({ line }: { line: HelpLine }) {
  const { i18n } = useTranslation();
  return (
    <Call line={line}>
      <Words of={line.name} language={i18n.language as Language} /> <bdi dir="ltr">{line.number}</bdi>
    </Call>
  );
}

const Call = ({ line, children }: { line: HelpLine; children: ReactNode }) => (
  <a href={`tel:${line.dial}`}>{children}</a>
);
