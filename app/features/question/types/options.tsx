import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "#app/i18n/format.ts";
import type { Language } from "#app/i18n/language.ts";
import { inWords, type Localized } from "#app/i18n/localized.ts";
import { marked } from "#app/i18n/marked.ts";
import { Choice, ChoiceGroup, describedBy, FieldNotes } from "#app/ui/form.tsx";
import { Marked, Words } from "#app/ui/words.tsx";
import { lengthOf, plainLine } from "../plain-words.ts";
import type { Answers, Option, Question, QuestionOf, Variable } from "../question.schema.ts";
import {
  answered,
  type Chance,
  partId,
  pickOne,
  type Reading,
  type Sent,
  SKIPPED,
  valuesIn,
  wrong,
} from "./contract.ts";

/** What the types with alternatives have in common. */
export type WithOptions = Question & { options: Option[] };

/** The choice, and the words that some alternatives ask for. */
export function choiceVariables<Choice extends QuestionOf<"single" | "multiple">>(question: Choice): Variable[] {
  const { id, text, options } = question;
  const written = options.flatMap(({ code, label, namely }): Variable[] =>
    namely === undefined
      ? []
      : [{ id: partId(id, code), type: "text", text: joined(text, label), maximumLength: namely, short: true }],
  );
  return [{ ...question, options: options.map(({ namely: _, ...option }) => option) }, ...written];
}

const joined = (text: WithOptions["text"], label: Option["label"]) => {
  const languages = Object.keys(text) as Language[];
  const entries = languages.map((language) => [language, `${inWords(text, language)} – ${inWords(label, language)}`]);
  return Object.fromEntries(entries) as WithOptions["text"];
};

interface Written {
  option: Option;
  name: string;
  words: string;
}

/** Own words that were sent, with the alternatives that they belong to. */
export function writtenIn({ id, options }: WithOptions, sent: Sent): Written[] {
  return options.flatMap((option) => {
    const name = partId(id, option.code);
    const words = option.namely === undefined ? "" : plainLine(sent[name]?.[0] ?? "");
    return words ? [{ option, name, words }] : [];
  });
}

/** What is wrong with the words to the chosen alternatives; undefined when nothing is. */
export function faultInWords(written: readonly Written[], codes: readonly string[]): Reading | undefined {
  for (const { option, name, words } of written) {
    const { code, label, namely = 0 } = option;
    if (!codes.includes(code)) return wrong({ key: "namelyNotChosen", label }, name);
    const length = lengthOf(words);
    if (length > namely) return wrong({ key: "tooLong", maximum: namely, length }, name);
  }
  return undefined;
}

export const wordsByName = (written: readonly Written[]): Answers =>
  Object.fromEntries(written.map(({ name, words }) => [name, words]));

/** One of the alternatives. Whoever wrote words to an alternative, and chose nothing else, has chosen it. */
export function readOne(question: WithOptions, sent: Sent): Reading {
  const written = writtenIn(question, sent);
  const [code] = valuesIn(sent, question.id);
  // The empty value is that of the button with which a choice is taken back.
  const tookBack = !code && (sent[question.id] ?? []).length > 0;
  const [only, second] = written;
  const chosen = code ?? (tookBack || second ? undefined : only?.option.code);
  if (chosen === undefined) {
    return second && !tookBack ? wrong({ key: "namelyNotChosen", label: second.option.label }, second.name) : SKIPPED;
  }
  if (!question.options.some((option) => option.code === chosen)) return wrong({ key: "unknownOption" });
  return faultInWords(written, [chosen]) ?? answered({ [question.id]: chosen, ...wordsByName(written) });
}

export function describeOptions(question: WithOptions, answers: Answers, language: Language): string[] {
  const { id, options } = question;
  const codes = [answers[id] ?? []].flat().map(String);
  return options
    .filter(({ code }) => codes.includes(code))
    .map(({ code, label }) => {
      const words = answers[partId(id, code)];
      return words === undefined ? marked(label, language) : `${marked(label, language)}: ${words}`;
    });
}

/** Words that say nothing, for demonstrations. */
export const DRAWN_WORDS = ["Cykelställen vid stationen", "Busskuren", "Elljusspåret", "Gångvägen bakom skolan"];

export function drawOne(question: WithOptions, chance: Chance): Answers {
  const { code, namely } = pickOne(question.options, chance);
  if (namely === undefined) return { [question.id]: code };
  const words = [...pickOne(DRAWN_WORDS, chance)].slice(0, namely).join("").trim();
  return { [question.id]: code, [partId(question.id, code)]: words };
}

interface OptionRowsProps {
  question: WithOptions;
  kind: "radio" | "checkbox";
  typed: Sent;
  hint?: ReactNode;
  error?: string;
  errorAt?: string;
  language: Language;
}

/** The alternatives as rows. What is no point on the scale, or stands alone, is dashed. */
export function OptionRows({ question, kind, typed, hint, error, errorAt, language }: OptionRowsProps) {
  const { t } = useTranslation("question");
  const { id } = question;
  const chosen = typed[id] ?? [];
  // A radio button cannot be unchosen; whoever has answered gets a way to skip the question after all.
  const mayTakeBack = kind === "radio" && chosen.length > 0 && !question.required;
  return (
    <ChoiceGroup
      id={id}
      label={<Words of={question.text} language={language} />}
      hint={hint}
      error={errorAt === undefined ? error : undefined}
    >
      {question.options.map((option, index) => (
        <OptionRow
          key={option.code}
          option={option}
          id={index === 0 ? id : `${id}-${index + 1}`}
          name={id}
          kind={kind}
          isChosen={chosen.includes(option.code)}
          words={typed[partId(id, option.code)]?.[0]}
          error={errorAt === partId(id, option.code) ? error : undefined}
          language={language}
        />
      ))}
      {mayTakeBack ? <Choice id={`${id}-none`} type="radio" name={id} value="" label={t("takeBack")} quiet /> : null}
    </ChoiceGroup>
  );
}

interface OptionRowProps {
  option: Option;
  id: string;
  name: string;
  kind: "radio" | "checkbox";
  isChosen: boolean;
  words: string | undefined;
  error: string | undefined;
  language: Language;
}

function OptionRow({ option, id, name, kind, isChosen, words, error, language }: OptionRowProps) {
  const { code, label, state, quiet, exclusive, namely } = option;
  const row = (
    <Choice
      id={id}
      type={kind}
      name={name}
      value={code}
      label={<Words of={label} language={language} />}
      quiet={quiet || exclusive || state !== undefined}
      defaultChecked={isChosen}
    />
  );
  if (namely === undefined) return row;
  return (
    <>
      {row}
      <Namely {...{ name: partId(name, code), label, maximum: namely, words, error, language }} />
    </>
  );
}

interface NamelyProps {
  name: string;
  label: Localized;
  maximum: number;
  words: string | undefined;
  error: string | undefined;
  language: Language;
}

/** The line below an alternative for one's own words. It is always there: pages run no script that could show it. */
function Namely({ name, label, maximum, words, error, language }: NamelyProps) {
  const { t } = useTranslation("question");
  const hint = t("writeAtMost", { maximum: formatNumber(maximum, language) });
  return (
    <div className="field namely">
      <label htmlFor={name}>
        <Marked>{t("namely", { label: marked(label, language) })}</Marked>
      </label>
      <FieldNotes id={name} hint={hint} error={error} />
      <input
        id={name}
        name={name}
        type="text"
        autoComplete="off"
        defaultValue={words}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id: name, hint, error })}
      />
    </div>
  );
}
