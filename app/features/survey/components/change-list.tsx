import { useTranslation } from "react-i18next";
import { inWords, type Localized } from "#app/i18n/localized.ts";
import { Choice } from "#app/ui/form.tsx";
import { isBackground } from "../../question/background.ts";
import type { Question } from "../../question/question.schema.ts";
import type { questionChanges } from "../changes.ts";
import { localizedIn } from "../survey-texts.ts";

/** What an edit does to each question, and the one thing that only a person can say of it. */
export function ChangeList({ changed, added, removed }: ReturnType<typeof questionChanges>) {
  const { t } = useTranslation("builder");
  return (
    <>
      <h2>{t("changesTitle")}</h2>
      {changed.length + added.length + removed.length === 0 ? <p>{t("changedOther")}</p> : null}
      <ul className="plain">
        {changed.map(({ id, change, before, after }) => (
          <li key={id} className="card">
            <h3>{after.text.sv}</h3>
            <p>{t(isBackground(after) ? "changed_background" : `changed_${change as "wording"}`)}</p>
            {change === "wording" ? <Rewordings before={before} after={after} /> : null}
            {change === "wording" && !isBackground(after) ? <SameMeaning id={id} /> : null}
          </li>
        ))}
        {added.map(({ id, text }) => (
          <li key={id} className="card">
            <h3>{text.sv}</h3>
            <p>{t("changed_added")}</p>
          </li>
        ))}
        {removed.map(({ id, text }) => (
          <li key={id} className="card">
            <h3>{text.sv}</h3>
            <p>{t("changed_removed")}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Rewordings({ before, after }: { before: Question; after: Question }) {
  const { t } = useTranslation("builder");
  return rewordings(before, after).map(([old, now]) => (
    <p key={`${old} ${now}`}>
      {t("wordsBefore", { text: old })}
      <br />
      {t("wordsAfter", { text: now })}
    </p>
  ));
}

function SameMeaning({ id }: { id: string }) {
  const { t } = useTranslation("builder");
  return (
    <>
      <Choice
        id={`same-${id}`}
        type="checkbox"
        name="sameMeaning"
        value={id}
        label={t("sameMeaning")}
        aria-describedby={`same-${id}-hint`}
      />
      <p className="hint under-choice" id={`same-${id}-hint`}>
        {t("sameMeaningHint")}
      </p>
    </>
  );
}

/** Texts that were one thing and are another, language by language. */
function rewordings(before: Question, after: Question): [string, string][] {
  const now = localizedIn(after);
  return localizedIn(before).flatMap((old, index) =>
    (Object.keys(old) as (keyof Localized)[]).flatMap((language) => {
      const text = now[index];
      const [was, is] = [old[language], text?.[language]];
      return text && was !== undefined && is !== undefined && was !== is
        ? [[inWords(old, language), inWords(text, language)] as [string, string]]
        : [];
    }),
  );
}
