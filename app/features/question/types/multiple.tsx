import { useTranslation } from "react-i18next";
import { formatCount } from "#app/i18n/format.ts";
import { marked } from "#app/i18n/marked.ts";
import { Marked } from "#app/ui/words.tsx";
import type { Answers, Option } from "../question.schema.ts";
import { answered, type QuestionTypeDefinition, SKIPPED, typedAsStored, valuesIn, wrong } from "./contract.ts";
import {
  choiceVariables,
  describeOptions,
  drawOne,
  faultInWords,
  OptionRows,
  wordsByName,
  writtenIn,
} from "./options.tsx";

const standsAlone = ({ exclusive, state }: Option) => exclusive || state !== undefined;

/** Several alternatives, as checkboxes; stored in the order of the alternatives. */
export const multiple: QuestionTypeDefinition<"multiple"> = {
  result: "table",
  variables: choiceVariables,
  read(question, sent) {
    const { id, options, maximum } = question;
    const written = writtenIn(question, sent);
    const chosen = new Set([...valuesIn(sent, id), ...written.map(({ option }) => option.code)]);
    if (chosen.size === 0) return SKIPPED;
    const picked = options.filter(({ code }) => chosen.has(code));
    if (picked.length < chosen.size) return wrong({ key: "unknownOption" });
    const alone = picked.find(standsAlone);
    if (alone && picked.length > 1) return wrong({ key: "standsAlone", label: alone.label });
    if (maximum !== undefined && picked.length > maximum) return wrong({ key: "tooMany", maximum });
    const codes = picked.map(({ code }) => code);
    return faultInWords(written, codes) ?? answered({ [id]: codes, ...wordsByName(written) });
  },
  typed: (question, answers) => typedAsStored(multiple.variables(question), answers),
  describe: describeOptions,
  Field(props) {
    const { t } = useTranslation("question");
    const { hint, maximum } = props.question;
    const limit = maximum ? t("chooseAtMost", { maximum: formatCount(maximum, props.language) }) : t("chooseAny");
    const notes = [hint && marked(hint, props.language), limit].filter(Boolean).join(" ");
    return <OptionRows {...props} kind="checkbox" hint={<Marked>{notes}</Marked>} />;
  },
  draw(question, chance) {
    const together = question.options.filter((option) => !standsAlone(option));
    if (together.length === 0 || chance() < 0.05) return asList(drawOne(question, chance), question.id);
    const wanted = Math.min(question.maximum ?? 3, together.length);
    const codes = new Set<string>();
    const words = {};
    for (let times = 0; times < wanted; times++) {
      const drawn = drawOne({ ...question, options: together }, chance);
      codes.add(String(drawn[question.id]));
      const { [question.id]: _, ...more } = drawn;
      Object.assign(words, more);
    }
    return { [question.id]: together.map(({ code }) => code).filter((code) => codes.has(code)), ...words };
  },
};

const asList = (answers: Answers, id: string): Answers => ({ ...answers, [id]: [String(answers[id])] });
