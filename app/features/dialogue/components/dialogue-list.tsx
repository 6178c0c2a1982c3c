import { useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatDay, formatDays, formatNumber } from "#app/i18n/format.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import { FactLine } from "#app/ui/fact-line.tsx";
import { Words } from "#app/ui/words.tsx";
import type { ListedDialogue } from "../dialogue.queries.server.ts";

type Listed = Pick<ListedDialogue, "slug" | "title" | "opensOn" | "closesOn" | "pledgePeriod" | "surveys">;

/** Dialogues as links below an address: when, towards which period, and how many have answered. */
export function DialogueList({ dialogues, at }: { dialogues: readonly Listed[]; at: string }) {
  const { t } = useTranslation("analysis");
  const language = languageOf(useLocation().search);
  return (
    <ul className="plain">
      {dialogues.map(({ slug, title, opensOn, closesOn, pledgePeriod, surveys }) => (
        <li key={slug} className="card">
          <h2>
            <a href={inLanguage(`${at}/${slug}`, language)}>
              <Words of={{ sv: title }} language={language} />
            </a>
          </h2>
          <FactLine
            facts={[
              closesOn ? formatDays(opensOn, closesOn, language) : t("ongoing", { day: formatDay(opensOn, language) }),
              ...(pledgePeriod ? [t("forPeriod", { period: pledgePeriod.name })] : []),
            ]}
          />
          <FactLine
            facts={surveys.map(({ design, answers: count }) => {
              const answers = t("answers", { count, number: formatNumber(count, language) });
              return t("answersOfDesign", { design: t(`design_${design}`), answers });
            })}
          />
        </li>
      ))}
    </ul>
  );
}
