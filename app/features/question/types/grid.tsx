import { useTranslation } from "react-i18next";
import { marked } from "#app/i18n/marked.ts";
import { Choice, ChoiceGroup } from "#app/ui/form.tsx";
import { Words } from "#app/ui/words.tsx";
import type { QuestionOf } from "../question.schema.ts";
import {
  answered,
  type FieldProps,
  partId,
  type QuestionTypeDefinition,
  SKIPPED,
  typedAsStored,
  valueIn,
  wrong,
} from "./contract.ts";
import { drawOne } from "./options.tsx";

type Grid = QuestionOf<"grid">;
type Row = Grid["rows"][number];

/** A row as a question of its own, which it is in results and files. */
function asSingle({ id, text, answers, headline, sensitive }: Grid, { code, label }: Row) {
  return {
    id: partId(id, code),
    type: "single" as const,
    text: label,
    options: answers,
    partOf: { id, text },
    ...(headline ? { headlines: [{ ...headline, topic: label }] } : {}),
    ...(sensitive ? { sensitive } : {}),
  };
}

const optionOf = ({ answers }: Grid, code: string | undefined) => answers.find((option) => option.code === code);

/** The first button of a row; that of the first row has the question's own id. */
const controlId = ({ id, rows }: Grid, { code }: Row) => (code === rows[0]?.code ? id : partId(id, code));

/** The same answers to several things: one group of radio buttons below the other, never a table. */
export const grid: QuestionTypeDefinition<"grid"> = {
  result: "table",
  variables: (question) => question.rows.map((row) => asSingle(question, row)),
  read(question, sent) {
    const stored: Record<string, string> = {};
    for (const row of question.rows) {
      const name = partId(question.id, row.code);
      const code = valueIn(sent, name);
      if (code === undefined && question.required)
        return wrong({ key: "rowMissing", label: row.label }, controlId(question, row));
      if (code === undefined) continue;
      if (!optionOf(question, code)) return wrong({ key: "unknownOption" }, controlId(question, row));
      stored[name] = code;
    }
    return Object.keys(stored).length > 0 ? answered(stored) : SKIPPED;
  },
  typed: (question, answers) => typedAsStored(grid.variables(question), answers),
  describe: (question, answers, language) =>
    question.rows.flatMap(({ code, label }) => {
      const chosen = optionOf(question, String(answers[partId(question.id, code)]));
      return chosen ? [`${marked(label, language)}: ${marked(chosen.label, language)}`] : [];
    }),
  Field(props) {
    const { question, error, errorAt, language } = props;
    const { id, text, hint, rows } = question;
    return (
      <ChoiceGroup
        id={partId(id, "rows")}
        label={<Words of={text} language={language} />}
        hint={hint && <Words of={hint} language={language} />}
        error={errorAt === undefined ? error : undefined}
      >
        {rows.map((row) => (
          <GridRow key={row.code} {...props} row={row} />
        ))}
      </ChoiceGroup>
    );
  },
  draw: (question, chance) =>
    Object.assign({}, ...question.rows.map((row) => drawOne(asSingle(question, row), chance))),
};

type GridRowProps = FieldProps<"grid"> & { row: Row };

function GridRow({ question, row, typed, error, errorAt, language }: GridRowProps) {
  const { t } = useTranslation("question");
  const name = partId(question.id, row.code);
  const chosen = typed[name] ?? [];
  const first = controlId(question, row);
  const button = (value: string) => ({ type: "radio" as const, name, value, defaultChecked: chosen.includes(value) });
  return (
    <ChoiceGroup
      id={name}
      label={<Words of={row.label} language={language} />}
      error={errorAt === first ? error : undefined}
    >
      <div className="in-line">
        {question.answers.map(({ code, label, state, quiet }, index) => (
          <Choice
            key={code}
            {...button(code)}
            id={index === 0 ? first : partId(name, code)}
            label={<Words of={label} language={language} />}
            quiet={quiet || state !== undefined}
          />
        ))}
        {chosen.length > 0 && !question.required ? (
          <Choice {...button("")} defaultChecked={false} id={partId(name, "none")} label={t("takeBackRow")} quiet />
        ) : null}
      </div>
    </ChoiceGroup>
  );
}
