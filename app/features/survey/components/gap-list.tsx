import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { languageName, startingSentence } from "#app/i18n/format.ts";
import type { Language, ProductLanguage } from "#app/i18n/language.ts";
import type { Gap } from "../readiness.ts";

interface Props {
  gaps: readonly Gap[];
  /** Where something can be done about it; the survey's own page is "" on that page itself. */
  pages: { edit: string; languages: string };
  /** What leads to the page of a translation. */
  toTranslation(language: Language, text: ReactNode): ReactNode;
}

/** What has to be done before the survey can be published (GOV.UK task list): each line leads to its place. */
export function GapList({ gaps, pages, toTranslation }: Props) {
  const { t } = useTranslation("builder");
  if (gaps.length === 0) return <p>{t("tasksNone")}</p>;
  return (
    <ul className="plain tasks">
      {gaps.map((gap) => (
        <li key={JSON.stringify(gap)}>
          {gap.kind === "textsMissing" ? (
            toTranslation(gap.language, <GapText gap={gap} />)
          ) : (
            <a href={placeOf(gap, pages)}>
              <GapText gap={gap} />
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function GapText({ gap }: { gap: Gap }) {
  const { t, i18n } = useTranslation("builder");
  const named = (language: Language) => languageName(language, i18n.language as ProductLanguage);
  switch (gap.kind) {
    case "textsMissing":
      return t("gap.textsMissing", { count: gap.count, language: named(gap.language) });
    case "languageNotApproved":
      return t("gap.languageNotApproved", { language: startingSentence(named(gap.language)) });
    case "backgroundChanged":
    case "notForYoung":
      return t(`gap.${gap.kind}`, { question: gap.question });
    case "unusable":
      return t(`gap.unusable.${gap.fault}`, { at: gap.at, other: gap.other });
    default:
      return t(`gap.${gap.kind}`);
  }
}

function placeOf(gap: Gap, { edit, languages }: Props["pages"]): string {
  switch (gap.kind) {
    case "languageNotApproved":
      return languages;
    case "closesBeforeItOpens":
    case "closingDayPassed":
      return `${edit}#closesOn`;
    case "invitedMissing":
      return `${edit}#invited`;
    default:
      return `${edit}#questions`;
  }
}
