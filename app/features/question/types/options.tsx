import { useTranslation } from "react-i18next";
import type { Language } from "#app/i18n/language.ts";
import { inWords } from "#app/i18n/localized.ts";
import { Choice, ChoiceGroup } from "#app/ui/form.tsx";
import type { Answer, Option, Question } from "../question.schema.ts";
import { answered, type Reading, SKIPPED, wrong } from "./contract.ts";

/** What the types with alternatives have in common. */
interface WithOptions {
  options: Option[];
}

/** One of the alternatives. */
export function readOne({ options }: WithOptions, sent: readonly string[]): Reading {
  const code = sent.find(Boolean);
  if (!code) return SKIPPED;
  return options.some((option) => option.code === code) ? answered(code) : wrong({ key: "unknownOption" });
}

export function describeOptions({ options }: WithOptions, answer: Answer, language: Language): string[] {
  const codes = [answer].flat().map(String);
  return options.filter(({ code }) => codes.includes(code)).map(({ label }) => inWords(label, language));
}

interface OptionRowsProps {
  question: Question & WithOptions;
  kind: "radio" | "checkbox";
  typed: readonly string[];
  hint?: string;
  error?: string;
  language: Language;
}

/** The alternatives as rows. What is no point on the scale is dashed. */
export function OptionRows({ question, kind, typed, hint, error, language }: OptionRowsProps) {
  const { t } = useTranslation("survey");
  // A radio button cannot be unchosen; whoever has answered gets a way to skip the question after all.
  const mayTakeBack = kind === "radio" && typed.length > 0;
  return (
    <ChoiceGroup id={question.id} label={inWords(question.text, language)} hint={hint} error={error}>
      {question.options.map(({ code, label, state, quiet }, index) => (
        <Choice
          key={code}
          id={index === 0 ? question.id : `${question.id}-${index + 1}`}
          type={kind}
          name={question.id}
          value={code}
          label={inWords(label, language)}
          quiet={quiet || state !== undefined}
          defaultChecked={typed.includes(code)}
        />
      ))}
      {mayTakeBack ? (
        <Choice id={`${question.id}-none`} type="radio" name={question.id} value="" label={t("takeBack")} quiet />
      ) : null}
    </ChoiceGroup>
  );
}
