import { useTranslation } from "react-i18next";
import { inWords } from "#app/i18n/localized.ts";
import { Select } from "#app/ui/form.tsx";
import { languageMark, Words } from "#app/ui/words.tsx";
import { type QuestionTypeDefinition, typedAsStored } from "./contract.ts";
import { describeOptions, drawOne, OptionRows, readOne } from "./options.tsx";

/** Above this, rows are more to scroll past than a list is to open. */
const MOST_ROWS = 20;

/** Where the resident lives: one of the municipality's areas. */
export const area: QuestionTypeDefinition<"area"> = {
  result: "who",
  variables: (question) => [question],
  read: readOne,
  typed: (question, answers) => typedAsStored([question], answers),
  describe: describeOptions,
  Field(props) {
    const { t } = useTranslation("question");
    const { question, typed, error, language } = props;
    const hint = question.hint && <Words of={question.hint} language={language} />;
    if (question.options.length <= MOST_ROWS) return <OptionRows {...props} kind="radio" hint={hint} />;
    return (
      <Select
        id={question.id}
        name={question.id}
        label={<Words of={question.text} language={language} />}
        hint={hint}
        error={error}
        defaultValue={typed[question.id]?.[0] ?? ""}
      >
        <option value="">{t("notChosen")}</option>
        {question.options.map(({ code, label }) => (
          <option key={code} value={code} {...languageMark(label, language)}>
            {inWords(label, language)}
          </option>
        ))}
      </Select>
    );
  },
  draw: drawOne,
};
