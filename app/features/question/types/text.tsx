import { useTranslation } from "react-i18next";
import { formatNumber } from "#app/i18n/format.ts";
import { marked } from "#app/i18n/marked.ts";
import { TextArea, TextField } from "#app/ui/form.tsx";
import { Marked, Words } from "#app/ui/words.tsx";
import { lengthOf, plainLine, plainLines } from "../plain-words.ts";
import { answered, pickOne, type QuestionTypeDefinition, SKIPPED, typedAsStored, wrong } from "./contract.ts";
import { DRAWN_WORDS } from "./options.tsx";

/** Own words, short or long. No maxlength in the form: a browser cuts what is pasted without a word. */
export const text: QuestionTypeDefinition<"text"> = {
  result: "count",
  variables: (question) => [question],
  read({ id, maximumLength: maximum, short }, sent) {
    const typed = (short ? plainLine : plainLines)(sent[id]?.[0] ?? "");
    if (!typed) return SKIPPED;
    const length = lengthOf(typed);
    return length > maximum ? wrong({ key: "tooLong", maximum, length }) : answered({ [id]: typed });
  },
  typed: (question, answers) => typedAsStored([question], answers),
  describe: ({ id }, answers) => (answers[id] === undefined ? [] : String(answers[id]).split("\n")),
  Field({ question, typed, error, language }) {
    const { t } = useTranslation("question");
    const { id, hint, maximumLength, short } = question;
    const limit = t("writeAtMost", { maximum: formatNumber(maximumLength, language) });
    const field = {
      id,
      name: id,
      label: <Words of={question.text} language={language} />,
      hint: <Marked>{[hint && marked(hint, language), limit].filter(Boolean).join(" ")}</Marked>,
      error,
      defaultValue: typed[id]?.[0],
    };
    return short ? (
      <TextField {...field} autoComplete="off" />
    ) : (
      <TextArea {...field} rows={6} maximum={maximumLength} />
    );
  },
  draw: ({ id, maximumLength }, chance) => ({
    [id]: [...pickOne(DRAWN_WORDS, chance)].slice(0, maximumLength).join("").trim(),
  }),
};
