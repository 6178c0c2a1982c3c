import { useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { inLanguage, languageOf } from "#app/i18n/language.ts";
import type { ChapterKey, FilledBy } from "../chapters.ts";

export interface Task {
  key: ChapterKey;
  number: string;
  filledBy: FilledBy;
  hasText: boolean;
  hasFigures: boolean;
  missing: "text" | "source" | null;
}

/** The chapters with what is done and what is left (GOV.UK task list): the whole row leads to the chapter. */
export function TaskList({ tasks, home }: { tasks: Task[]; home: string }) {
  const { t } = useTranslation("report");
  const language = languageOf(useLocation().search);
  return (
    <ul className="plain tasks">
      {tasks.map(({ key, number, ...task }) => (
        <li key={key}>
          <a href={inLanguage(`${home}/kapitel/${key}`, language)} aria-describedby={`status-${key}`}>
            <span className="number">{number}.</span> {t(`chapter.${key}`)}
          </a>
          <span className="tags" id={`status-${key}`}>
            <Status {...task} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Status({ filledBy, hasText, hasFigures, missing }: Omit<Task, "key" | "number">) {
  const { t } = useTranslation("report");
  return (
    <>
      {missing ? <span className="tag wait">{t(`pages.status_missing_${missing}`)}</span> : null}
      {hasText ? <span className="tag good">{t("pages.status_written")}</span> : null}
      {hasFigures && filledBy !== "staff" ? <span className="tag">{t("pages.status_figures")}</span> : null}
    </>
  );
}
