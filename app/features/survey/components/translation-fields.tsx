import { useTranslation } from "react-i18next";
import { directionOf, type Language } from "#app/i18n/language.ts";
import { TextArea } from "#app/ui/form.tsx";

interface Props {
  texts: readonly { swedish: string; english: string | undefined; translation: string; isKnown: boolean }[];
  language: Language;
  /** Numbers of the fields whose text is too long. */
  tooLong: readonly number[];
}

/** Each Swedish text with a field for what it is in the language, which is written in that language's direction. */
export function TranslationFields({ texts, language, tooLong }: Props) {
  const { t } = useTranslation("builder");
  return texts.map(({ swedish, english, translation, isKnown }, index) => {
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
          error={tooLong.includes(index) ? t("fault.textTooLong") : undefined}
        />
      </div>
    );
  });
}
