import { readFileSync } from "node:fs";
import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { describe, expect, test } from "vitest";
import type { Answer, Option, Question, QuestionType } from "#app/features/question/question.schema.ts";
import { QuestionSchema } from "#app/features/question/question.schema.ts";
import { faultText } from "#app/features/question/types/fault-text.ts";
import {
  describeAnswer,
  QUESTION_TYPES,
  QuestionField,
  readAnswer,
  typedOf,
} from "#app/features/question/types/register.ts";
import { i18nFor, translator } from "#app/i18n/i18n.ts";
import { LANGUAGES } from "#app/i18n/language.ts";
import { missing, testData } from "#tests/support/test-data.ts";

const words = (sv: string) => ({ sv, en: `${sv} (en)` });
const options: Option[] = [
  { code: "one", label: words("Ett") },
  { code: "two", label: words("Två") },
  { code: "three", label: words("Tre") },
  { code: "dont_know", label: words("Vet inte"), state: "dont_know" },
];
const many: Option[] = Array.from({ length: 30 }, (_, index) => ({
  code: `area_${index}`,
  label: words(`Ort ${index}`),
}));

interface Example {
  question: Question;
  good: [sent: string[], answer: Answer, words: string[]][];
  bad: [sent: string[], text: string][];
}

const EXAMPLES: Record<QuestionType, Example> = {
  single: {
    question: { id: "Q1", type: "single", text: words("En fråga"), hint: words("En hjälp"), options },
    good: [
      [["two"], "two", ["Två"]],
      [["dont_know"], "dont_know", ["Vet inte"]],
    ],
    bad: [
      [["four"], "Välj ett av alternativen"],
      [["One"], "Välj ett av alternativen"],
      [["__proto__"], "Välj ett av alternativen"],
    ],
  },
  multiple: {
    question: { id: "Q2", type: "multiple", text: words("Flera"), options, maximum: 3 },
    good: [
      [
        ["three", "one"],
        ["one", "three"],
        ["Ett", "Tre"],
      ],
      [["one", "one", ""], ["one"], ["Ett"]],
    ],
    bad: [
      [["one", "two", "three", "dont_know"], "Välj högst tre"],
      [["one", "four"], "Välj ett av alternativen"],
    ],
  },
  area: {
    question: { id: "Q3", type: "area", text: words("Var bor du?"), options: many },
    good: [[["area_7"], "area_7", ["Ort 7"]]],
    bad: [[["area_30"], "Välj ett av alternativen"]],
  },
  number: {
    question: { id: "Q4", type: "number", text: words("Hur många?"), minimum: -5.5, maximum: 2000 },
    good: [
      [["12"], 12, ["12"]],
      [[" 1\u00a0500 "], 1500, ["1500"]],
      [["2,5"], 2.5, ["2,5"]],
      [["\u22121"], -1, ["-1"]],
      [["0"], 0, ["0"]],
    ],
    bad: [
      [["tre"], "Skriv ett tal med siffror"],
      [["1e3"], "Skriv ett tal med siffror"],
      [["1.000,5"], "Skriv ett tal med siffror"],
      [["9".repeat(400)], "Skriv ett tal med siffror"],
      [["-6"], "Skriv ett tal som är minst \u22125,5"],
      [["2001"], "Skriv ett tal som är högst 2\u00a0000"],
    ],
  },
  text: {
    question: { id: "Q5", type: "text", text: words("Berätta"), maximumLength: 10 },
    good: [
      [["  hej\r\ndu "], "hej\ndu", ["hej", "du"]],
      [["\u0000a\u0008b\u007f"], "ab", ["ab"]],
      [["👩‍🚒".repeat(3)], "👩‍🚒".repeat(3), ["👩‍🚒".repeat(3)]],
    ],
    bad: [[["elva tecken"], "Korta texten till högst 10 tecken. Nu är den 11."]],
  },
};

const formOf = (question: Question, sent: readonly string[]) => {
  const form = new FormData();
  for (const value of sent) form.append(question.id, value);
  return form;
};
const read = (question: Question, sent: readonly string[]) => readAnswer(question, formOf(question, sent));

const render = (question: Question, typed: string[], error?: string) =>
  renderToStaticMarkup(
    createElement(
      I18nextProvider,
      { i18n: i18nFor("sv") },
      createElement(QuestionField, { question, typed, error, language: "sv" }),
    ),
  );

test("every type of question has examples", () => {
  expect(Object.keys(EXAMPLES).sort()).toEqual(Object.keys(QUESTION_TYPES).sort());
});

describe.each(Object.entries(EXAMPLES))("%s", (_, { question, good, bad }) => {
  test("is a question", () => {
    expect(QuestionSchema.parse(question)).toEqual(question);
  });

  test.each(good)("%j is an answer, in words, and the same when sent again", (sent, answer, inWords) => {
    expect(read(question, sent)).toEqual({ state: "answered", answer });
    expect(describeAnswer(question, answer, "sv")).toEqual(inWords);
    expect(read(question, typedOf(answer))).toEqual({ state: "answered", answer });
  });

  test.each(bad)("%j is none, and says what to do", (sent, text) => {
    const reading = read(question, sent);
    if (reading.state !== "wrong") throw new Error(`It was ${reading.state}.`);
    expect(faultText(reading.fault, translator("sv", "survey"), "sv")).toBe(text);
    expect(faultText(reading.fault, translator("en", "survey"), "en")).not.toMatch(/fault|\{|undefined/);
  });

  test.each([[[]], [[""]], [["", ""]]])("%j is a question that was skipped", (sent) => {
    expect(read(question, sent)).toEqual({ state: "skipped" });
  });

  test("a file is no answer", () => {
    const form = new FormData();
    form.append(question.id, new File(["one"], "one"));
    expect(readAnswer(question, form)).toEqual({ state: "skipped" });
  });

  test("whatever is sent is skipped, wrong, or an answer that stays the same", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("one", "12", "-1,50"))), (sent) => {
        const reading = read(question, sent);
        if (reading.state !== "answered") return;
        expect(read(question, typedOf(reading.answer))).toEqual(reading);
        for (const language of LANGUAGES) expect(describeAnswer(question, reading.answer, language)).not.toEqual([]);
      }),
    );
  });

  test("its field leads from the error to its first control, and shows what was typed", () => {
    const typed = good[0]?.[0] ?? [];
    const html = render(question, typed, "Rätta <detta>");
    expect(html).toContain(`id="${question.id}-error">Rätta &lt;detta&gt;`);
    expect(html).toMatch(new RegExp(`aria-describedby="[^"]*${question.id}-error`));
    const controls = html.match(/<(input|select|textarea)[^>]*>/g) ?? [];
    expect(controls[0]).toContain(`id="${question.id}"`);
    for (const control of controls) expect(control).toContain(`name="${question.id}"`);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(html.match(/checked=""|selected=""|value="12"|hej/g)).toHaveLength(typed.length);
    if (question.hint) expect(html).toContain(question.hint.sv);
  });

  test("its field shows what was typed as text, whatever it is", () => {
    expect(render(question, ['"><script>alert(1)</script>'])).not.toContain("<script");
  });

  test.skipIf(missing("8_adversarial/blns.json"))("takes none of the naughty strings amiss", () => {
    const strings = JSON.parse(readFileSync(testData("8_adversarial/blns.json"), "utf8")) as string[];
    for (const naughty of strings) {
      const reading = read(question, [naughty]);
      if (question.type === "text" && naughty.trim() && reading.state === "skipped") {
        // Some are nothing but control characters.
        expect(naughty).not.toMatch(/[\p{L}\p{N}]/u);
      }
      if (question.type !== "text" && question.type !== "number") expect(reading.state).not.toBe("answered");
      expect(render(question, [naughty])).not.toMatch(/<(script|img|svg|iframe|a )/i);
    }
  });
});

test("whoever has answered with a radio button can skip the question after all", () => {
  const { question } = EXAMPLES.single;
  expect(render(question, [])).not.toContain('value=""');
  expect(render(question, ["one"])).toContain('value=""');
});
