import { marked } from "#app/i18n/marked.ts";
import { Choice, ChoiceGroup } from "#app/ui/form.tsx";
import { Words } from "#app/ui/words.tsx";
import { answered, type QuestionTypeDefinition, SKIPPED, valueIn, wrong } from "./contract.ts";

const YES = "yes";

/** One box to tick. Where it is required nothing can be sent without it, and otherwise an empty box is no answer. */
export const consent: QuestionTypeDefinition<"consent"> = {
  result: "count",
  variables({ label, type: _, ...rest }) {
    return [{ ...rest, type: "single", options: [{ code: YES, label }] }];
  },
  read({ id, required }, sent) {
    const value = valueIn(sent, id);
    if (value === undefined) return required ? wrong({ key: "consentMissing" }) : SKIPPED;
    return value === YES ? answered({ [id]: YES }) : wrong({ key: "unknownOption" });
  },
  typed: ({ id }, answers): Record<string, string[]> => (answers[id] === YES ? { [id]: [YES] } : {}),
  describe: ({ id, label }, answers, language) => (answers[id] === YES ? [marked(label, language)] : []),
  Field({ question, typed, error, language }) {
    const { id, text, hint, label } = question;
    return (
      <ChoiceGroup
        id={id}
        label={<Words of={text} language={language} />}
        hint={hint && <Words of={hint} language={language} />}
        error={error}
      >
        <Choice
          id={id}
          type="checkbox"
          name={id}
          value={YES}
          label={<Words of={label} language={language} />}
          defaultChecked={(typed[id] ?? []).includes(YES)}
        />
      </ChoiceGroup>
    );
  },
  draw: ({ id }) => ({ [id]: YES }),
};
