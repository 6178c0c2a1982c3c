import { useTranslation } from "react-i18next";
import { formatNumber } from "#app/i18n/format.ts";
import { inWords } from "#app/i18n/localized.ts";
import { TextArea } from "#app/ui/form.tsx";
import { answered, type QuestionTypeDefinition, SKIPPED, wrong } from "./contract.ts";

/** All that are no text: PostgreSQL, XML and spreadsheets refuse them, and nobody means to type one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the control characters are what is to be found
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/** Free text. No maxlength in the form: a browser cuts what is pasted without a word. */
export const text: QuestionTypeDefinition<"text"> = {
  read({ maximumLength: maximum }, sent) {
    const typed = (sent[0] ?? "").replace(/\r\n?/g, "\n").replace(CONTROL_CHARACTERS, "").trim();
    if (!typed) return SKIPPED;
    const length = [...typed].length;
    return length > maximum ? wrong({ key: "tooLong", maximum, length }) : answered(typed);
  },
  describe: (_, answer) => String(answer).split("\n"),
  Field({ question, typed, error, language }) {
    const { t } = useTranslation("survey");
    const limit = t("writeAtMost", { maximum: formatNumber(question.maximumLength, language) });
    return (
      <TextArea
        id={question.id}
        name={question.id}
        label={inWords(question.text, language)}
        hint={[question.hint && inWords(question.hint, language), limit].filter(Boolean).join(" ")}
        error={error}
        rows={6}
        defaultValue={typed[0]}
      />
    );
  },
};
