import { useTranslation } from "react-i18next";
import { directionOf, type Language } from "#app/i18n/language.ts";
import { Fold } from "#app/ui/fold.tsx";
import { TextArea } from "#app/ui/form.tsx";

interface Text {
  swedish: string;
  english: string | undefined;
  translation: string;
  /** The translation stands in the survey already. */
  isDone: boolean;
  /** The translation is one that was published once, and has to be read. */
  isKnown: boolean;
}

interface Props {
  texts: readonly Text[];
  language: Language;
  /** What is wrong, by the number of the field. */
  faults: ReadonlyMap<number, string>;
}

/** What is missing first; what is there already is folded below it, to be looked through. */
export function TranslationFields({ texts, language, faults }: Props) {
  const { t } = useTranslation("builder");
  const numbered = texts.map((text, index) => ({ ...text, index }));
  const done = numbered.filter(({ isDone }) => isDone);
  return (
    <>
      <Fields texts={numbered.filter(({ isDone }) => !isDone)} language={language} faults={faults} />
      {done.length > 0 ? (
        <Fold
          id="done"
          title={t("translated")}
          state={t("textCount", { count: done.length })}
          open={done.some(({ index }) => faults.has(index))}
        >
          <Fields texts={done} language={language} faults={faults} />
        </Fold>
      ) : null}
    </>
  );
}

/** Each Swedish text with a field for what it is in the language, which is written in that language's direction. */
function Fields({ texts, language, faults }: Omit<Props, "texts"> & { texts: readonly (Text & { index: number })[] }) {
  const { t } = useTranslation("builder");
  return texts.map(({ swedish, english, translation, isKnown, index }) => {
    const notes = [english && t("translationEnglish", { text: english }), isKnown && t("translationKnown")];
    return (
      <div key={swedish}>
        <input type="hidden" name={`swedish-${index}`} value={swedish} />
        <TextArea
          id={`text-${index}`}
          name={`text-${index}`}
          rows={swedish.length > 70 ? 3 : 1}
          lang={language}
          dir={directionOf(language)}
          label={<span lang="sv">{swedish}</span>}
          hint={notes.filter(Boolean).join(" ") || undefined}
          defaultValue={translation}
          error={faults.get(index)}
        />
      </div>
    );
  });
}
