import { inWords } from "#app/i18n/localized.ts";
import type { QuestionTypeDefinition } from "./contract.ts";
import { describeOptions, OptionRows, readOne } from "./options.tsx";

/** One alternative, as radio buttons. */
export const single: QuestionTypeDefinition<"single"> = {
  read: readOne,
  describe: describeOptions,
  Field: (props) => (
    <OptionRows {...props} kind="radio" hint={props.question.hint && inWords(props.question.hint, props.language)} />
  ),
};
