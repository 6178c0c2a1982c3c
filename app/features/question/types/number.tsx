import { decimalSign } from "#app/i18n/format.ts";
import type { Language } from "#app/i18n/language.ts";
import { TextField } from "#app/ui/form.tsx";
import { Words } from "#app/ui/words.tsx";
import { plainDigits } from "../digits.ts";
import { answered, type QuestionTypeDefinition, SKIPPED, wrong } from "./contract.ts";

const NUMBER = /^-?\d+(\.\d{1,6})?$/;
/** So large, with six decimals, that nothing is lost on the way to a double and back. */
const LARGEST = 999_999_999;

/** A number as people write it: 1 500 or 2,5. */
export const number: QuestionTypeDefinition<"number"> = {
  result: "table",
  variables: (question) => [question],
  read({ id, minimum = -LARGEST, maximum = LARGEST, whole }, sent) {
    const typed = plainDigits(sent[id]?.[0] ?? "").replace(/\s/g, "");
    if (!typed) return SKIPPED;
    const plain = typed.replace("\u2212", "-").replace(",", ".");
    if (!NUMBER.test(plain)) return wrong({ key: "notANumber" });
    const value = Number(plain);
    if (value < minimum) return wrong({ key: "tooSmall", minimum });
    if (value > maximum) return wrong({ key: "tooLarge", maximum });
    if (whole && !Number.isInteger(value)) return wrong({ key: "notWhole" });
    return answered({ [id]: value });
  },
  typed: ({ id }, answers) => (answers[id] === undefined ? {} : { [id]: [String(answers[id])] }),
  describe: ({ id }, answers, language) =>
    answers[id] === undefined ? [] : [writtenNumber(String(answers[id]), language)],
  Field: ({ question, typed, error, language }) => (
    <TextField
      id={question.id}
      name={question.id}
      label={<Words of={question.text} language={language} />}
      hint={question.hint && <Words of={question.hint} language={language} />}
      error={error}
      inputMode={question.whole ? "numeric" : "decimal"}
      autoComplete="off"
      className="short"
      defaultValue={writtenNumber(typed[question.id]?.[0] ?? "", language)}
    />
  ),
  draw({ id, minimum = 0, maximum = minimum + 100 }, chance) {
    return { [id]: Math.min(maximum, Math.ceil(minimum) + Math.floor(chance() * chance() * (maximum - minimum + 1))) };
  },
};

/** With the language's decimal sign, and otherwise as it is: it may be something that is no number. */
export function writtenNumber(typed: string, language: Language): string {
  return decimalSign(language) === "," && /^-?\d+\.\d+$/.test(typed) ? typed.replace(".", ",") : typed;
}
