import { Words } from "#app/ui/words.tsx";
import { type QuestionTypeDefinition, typedAsStored } from "./contract.ts";
import { choiceVariables, describeOptions, drawOne, OptionRows, readOne } from "./options.tsx";

/** One alternative, as radio buttons. */
export const single: QuestionTypeDefinition<"single"> = {
  result: "table",
  variables: choiceVariables,
  read: readOne,
  typed: (question, answers) => typedAsStored(single.variables(question), answers),
  describe: describeOptions,
  Field: (props) => (
    <OptionRows
      {...props}
      kind="radio"
      hint={props.question.hint && <Words of={props.question.hint} language={props.language} />}
    />
  ),
  draw: drawOne,
};
