import { useTranslation } from "react-i18next";
import { languageName, startingSentence } from "#app/i18n/format.ts";
import { LANGUAGES, type Language, type ProductLanguage } from "#app/i18n/language.ts";
import { Choice, ChoiceGroup } from "#app/ui/form.tsx";

interface Props {
  chosen: readonly Language[];
  /** What residents' pages may speak in the municipality. */
  offered: readonly Language[];
}

/** The survey's languages beside Swedish. One that is not approved can be prepared; publishing waits for it. */
export function LanguageChoice({ chosen, offered }: Props) {
  const { t, i18n } = useTranslation("builder");
  const named = (language: Language) => startingSentence(languageName(language, i18n.language as ProductLanguage));
  return (
    <ChoiceGroup id="languages" label={t("languages")} hint={t("languagesHint")}>
      {LANGUAGES.filter((language) => language !== "sv").map((language, index) => (
        <Choice
          key={language}
          id={index === 0 ? "languages" : `languages-${language}`}
          type="checkbox"
          name="languages"
          value={language}
          defaultChecked={chosen.includes(language)}
          quiet={!offered.includes(language)}
          label={offered.includes(language) ? named(language) : t("languageNotApproved", { language: named(language) })}
        />
      ))}
    </ChoiceGroup>
  );
}
