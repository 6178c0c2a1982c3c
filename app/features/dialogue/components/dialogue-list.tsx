import { useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatDay, formatDays } from "#app/i18n/format.ts";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import type { FoundDialogue } from "../dialogue.queries.server.ts";

type Listed = Pick<FoundDialogue, "slug" | "title" | "opensOn" | "closesOn" | "pledgePeriod">;

/** Dialogues as links below an address, each with its days and the period that it is to shape. */
export function DialogueList({ dialogues, at }: { dialogues: readonly Listed[]; at: string }) {
  const { t } = useTranslation("analysis");
  const language = languageOf(useLocation().search);
  return (
    <ul className="plain">
      {dialogues.map(({ slug, title, opensOn, closesOn, pledgePeriod }) => (
        <li key={slug}>
          <a className="choice-link" href={inLanguage(`${at}/${slug}`, language)}>
            {title}
          </a>
          <p className="muted">
            {[
              closesOn ? formatDays(opensOn, closesOn, language) : t("ongoing", { day: formatDay(opensOn, language) }),
              ...(pledgePeriod ? [t("forPeriod", { period: pledgePeriod.name })] : []),
            ].join(" · ")}
          </p>
        </li>
      ))}
    </ul>
  );
}
