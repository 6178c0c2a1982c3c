import { inWords } from "#app/i18n/localized.ts";
import { languageMark, Marked, Words } from "#app/ui/words.tsx";
import { type QuestionTypeDefinition, SKIPPED } from "./contract.ts";

/** Something to read between the questions. Nothing is answered, and nothing stored. */
export const information: QuestionTypeDefinition<"information"> = {
  result: "none",
  variables: () => [],
  read: () => SKIPPED,
  typed: () => ({}),
  describe: () => [],
  Field: ({ question, language }) => (
    <section className="information" id={question.id}>
      <h2>
        <Words of={question.text} language={language} />
      </h2>
      {question.body
        ? inWords(question.body, language)
            .split("\n")
            .filter(Boolean)
            .map((line) => (
              <p key={line} {...languageMark(question.body ?? question.text, language)}>
                <Marked>{line}</Marked>
              </p>
            ))
        : null}
    </section>
  ),
  draw: () => ({}),
};
