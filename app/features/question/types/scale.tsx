import { useTranslation } from "react-i18next";
import type { Language } from "#app/i18n/language.ts";
import type { Localized } from "#app/i18n/localized.ts";
import { Choice, ChoiceGroup } from "#app/ui/form.tsx";
import { Words } from "#app/ui/words.tsx";
import type { Option, QuestionOf } from "../question.schema.ts";
import { type FieldProps, partId, type QuestionTypeDefinition, typedAsStored } from "./contract.ts";
import { describeOptions, drawOne, readOne } from "./options.tsx";

type Scale = QuestionOf<"scale">;

/** The scale as alternatives: a point's code is its number, and the ends carry their words. */
export function asSingle(question: Scale): QuestionOf<"single"> {
  const { minimum, maximum, ends, states = [], type: _, ...rest } = question;
  const points = Array.from({ length: maximum - minimum + 1 }, (_, index) => point(minimum + index));
  const first = { ...point(minimum), label: withEnd(minimum, ends.low) };
  const last = { ...point(maximum), label: withEnd(maximum, ends.high) };
  return { ...rest, type: "single", options: [first, ...points.slice(1, -1), last, ...states] };
}

// A minus sign is no letter of a code.
const codeOf = (value: number) => (value < 0 ? `minus_${-value}` : String(value));
const point = (value: number): Option => ({ code: codeOf(value), label: { sv: String(value) }, value });

function withEnd(value: number, end: Localized): Localized {
  const entries = Object.entries(end).map(([language, words]) => [language, `${value} – ${words}`]);
  return Object.fromEntries(entries) as Localized;
}

/** A number between two ends, as radio buttons in a row that breaks where it has to. */
export const scale: QuestionTypeDefinition<"scale"> = {
  result: "table",
  variables: (question) => [asSingle(question)],
  read: (question, sent) => readOne(asSingle(question), sent),
  typed: (question, answers) => typedAsStored(scale.variables(question), answers),
  describe: (question, answers, language) => describeOptions(asSingle(question), answers, language),
  Field: (props) => <ScaleRow {...props} />,
  draw: (question, chance) => drawOne(asSingle(question), chance),
};

function ScaleRow({ question, typed, error, language }: FieldProps<"scale">) {
  const { t } = useTranslation("question");
  const { id, text, hint, ends, minimum, required, states = [] } = question;
  const chosen = typed[id] ?? [];
  const points = asSingle(question).options.filter(({ value }) => value !== undefined);
  const button = (code: string) => ({
    type: "radio" as const,
    name: id,
    value: code,
    defaultChecked: chosen.includes(code),
  });
  const endOf = (value: number | undefined) =>
    value === minimum ? ends.low : value === question.maximum ? ends.high : undefined;
  return (
    <ChoiceGroup
      id={id}
      label={<Words of={text} language={language} />}
      hint={hint && <Words of={hint} language={language} />}
      error={error}
    >
      <div className="points">
        {points.map(({ code, value }) => (
          <Choice
            key={code}
            {...button(code)}
            id={value === minimum ? id : partId(id, code)}
            label={<PointLabel value={value} end={endOf(value)} language={language} />}
          />
        ))}
      </div>
      <p className="point-ends" aria-hidden="true">
        <span>
          <Words of={withEnd(minimum, ends.low)} language={language} />
        </span>
        <span>
          <Words of={withEnd(question.maximum, ends.high)} language={language} />
        </span>
      </p>
      {states.map(({ code, label }) => (
        <Choice
          key={code}
          {...button(code)}
          id={partId(id, code)}
          label={<Words of={label} language={language} />}
          quiet
        />
      ))}
      {chosen.length > 0 && !required ? (
        <Choice id={`${id}-none`} type="radio" name={id} value="" label={t("takeBack")} quiet />
      ) : null}
    </ChoiceGroup>
  );
}

interface PointLabelProps {
  value: number | undefined;
  end: Localized | undefined;
  language: Language;
}

/** The number; what it means at the ends is heard here, and seen below the row. */
function PointLabel({ value, end, language }: PointLabelProps) {
  return (
    <>
      {value}
      {end ? (
        <span className="visually-hidden">
          {" "}
          – <Words of={end} language={language} />
        </span>
      ) : null}
    </>
  );
}
