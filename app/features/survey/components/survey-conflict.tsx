import { useTranslation } from "react-i18next";
import { Notice } from "#app/ui/notice.tsx";
import type { Difference } from "../edited-document.ts";

/** Somebody else has saved since: what is theirs, above one's own, which is still in the form. */
export function SurveyConflict({ differences }: { differences: readonly Difference[] }) {
  const { t } = useTranslation("builder");
  return (
    <Notice urgent>
      <h2>{t("conflictTitle")}</h2>
      <p>{t("conflictText")}</p>
      {differences.length > 0 ? (
        <>
          <h3>{t("conflictStored")}</h3>
          <ul>
            {differences.map((difference) => (
              <li key={JSON.stringify(difference)}>
                <DifferenceText {...difference} />
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{t("conflictNothing")}</p>
      )}
    </Notice>
  );
}

function DifferenceText({ kind, words }: Difference) {
  const { t } = useTranslation("builder");
  switch (kind) {
    case "questionThere":
      return t("conflictQuestionThere", { question: words });
    case "questionHere":
      return t("conflictQuestionHere", { question: words });
    case "titleThere":
      return t("conflictTitleThere", { title: words });
    case "purposeThere":
      return t("conflictPurposeThere", { purpose: words });
    case "sectionThere":
      return t("conflictSectionThere", { title: words });
  }
}
