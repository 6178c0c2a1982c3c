import { readFileSync } from "node:fs";
import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { describe, expect, test } from "vitest";
import { rawColumns } from "#app/features/dataset/raw-columns.ts";
import { answersSchema } from "#app/features/question/answer.schema.ts";
import {
  type Answers,
  type Question,
  QuestionSchema,
  type QuestionType,
} from "#app/features/question/question.schema.ts";
import type { Sent } from "#app/features/question/types/contract.ts";
import { faultText } from "#app/features/question/types/fault-text.ts";
import {
  describeAnswer,
  drawAnswer,
  QuestionField,
  readSent,
  sentFor,
  storedIds,
  typedOf,
  variablesOf,
} from "#app/features/question/types/register.ts";
import { i18nFor, translator } from "#app/i18n/i18n.ts";
import { LANGUAGES } from "#app/i18n/language.ts";
import { ONE_OF_EACH } from "#tests/fixtures/question-types.ts";
import { missing, testData } from "#tests/support/test-data.ts";

/** What a type of question takes, and what it refuses. */
export interface Example {
  /** What is sent, what is stored of it, and the same in words. */
  good: [sent: Sent, answers: Answers, words: string[]][];
  bad: [sent: Sent, text: string, at?: string][];
}

const formOf = (sent: Sent) => {
  const form = new FormData();
  for (const [name, values] of Object.entries(sent)) for (const value of values) form.append(name, value);
  return form;
};
const readAnswer = (question: Question, form: FormData) => readSent(question, sentFor(question, form));
export const read = (question: Question, sent: Sent) => readAnswer(question, formOf(sent));

export const render = (question: Question, typed: Sent, error?: string, errorAt?: string) =>
  renderToStaticMarkup(
    createElement(
      I18nextProvider,
      { i18n: i18nFor("sv") },
      createElement(QuestionField, { question, typed, error, errorAt, language: "sv" }),
    ),
  );
const controlsOf = (html: string) => html.match(/<(input|select|textarea)[^>]*>/g) ?? [];
const namesOf = (question: Question) => [
  ...new Set([...render(question, {}).matchAll(/ name="([^"]+)"/g)].map((match) => match[1] as string)),
];

const rawWords = { language: "sv" as const, week: "", mode: "", stratum: "", modes: {}, yes: "Ja", no: "Nej" };

/** What holds for every type of question, tried on these. */
export function expectContract(examples: Partial<Record<QuestionType, Example>>): void {
  const cases = Object.entries(examples).map(([type, example]) => ({
    type,
    question: ONE_OF_EACH[type as QuestionType] as Question,
    isAnswered: storedIds(ONE_OF_EACH[type as QuestionType]).length > 0,
    ...example,
  }));

  describe.each(cases)("$type", ({ question, isAnswered, good, bad }) => {
    const variables = variablesOf(question);
    const schema = answersSchema(variables);

    test("is a question", () => {
      expect(QuestionSchema.parse(question)).toEqual(question);
    });

    test("what is stored has the question's id, or begins with it", () => {
      const ids = storedIds(question);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id === question.id || id.startsWith(`${question.id}__`), id).toBe(true);
      for (const variable of variables) expect(QuestionSchema.safeParse(variable).success, variable.id).toBe(true);
      // They are what is stored already: nothing more comes of them.
      expect(variables.flatMap(variablesOf)).toEqual(variables);
    });

    test.runIf(isAnswered).each(good)(
      "%j is an answer, in words, and the same when sent again",
      (sent, answers, inWords) => {
        expect(read(question, sent)).toEqual({ state: "answered", answers });
        expect(schema.parse(answers)).toEqual(answers);
        expect(describeAnswer(question, answers, "sv")).toEqual(inWords);
        expect(read(question, typedOf(question, answers))).toEqual({ state: "answered", answers });
      },
    );

    test.runIf(isAnswered).each(bad)("%j is none, and says what to do", (sent, text, at) => {
      const reading = read(question, sent);
      if (reading.state !== "wrong") throw new Error(`It was ${reading.state}.`);
      expect(faultText(reading.fault, translator("sv", "question"), "sv")).toBe(text);
      expect(faultText(reading.fault, translator("en", "question"), "en")).not.toMatch(/fault|\{|undefined/);
      expect(reading.at).toBe(at);
      // The error leads to a control, and what was typed is still there.
      const html = render(question, sent, text, at);
      expect(html).toContain(`id="${at ?? question.id}"`);
      expect(html.match(/class="field-error"/g)).toHaveLength(1);
    });

    test("nothing, and blanks in every control, is a question that was skipped", () => {
      expect(read(question, {})).toEqual({ state: "skipped" });
      const names = namesOf(question);
      expect(read(question, Object.fromEntries(names.map((name) => [name, [" "]])))).toEqual({ state: "skipped" });
      expect(read(question, Object.fromEntries(names.map((name) => [name, ["", ""]])))).toEqual({ state: "skipped" });
      expect(describeAnswer(question, {}, "sv")).toEqual([]);
      expect(typedOf(question, {})).toEqual({});
    });

    test("where it has to be answered, skipping is no way out", () => {
      const reading = read({ ...question, required: true } as Question, {});
      expect(reading.state).toBe(isAnswered ? "wrong" : "skipped");
      if (reading.state !== "wrong") return;
      expect(faultText(reading.fault, translator("sv", "question"), "sv")).toMatch(/^(Svara på|Kryssa i)/);
    });

    test("a file is no answer", () => {
      const form = new FormData();
      for (const name of namesOf(question)) form.append(name, new File(["one"], "one"));
      expect(readAnswer(question, form)).toEqual({ state: "skipped" });
    });

    test("whatever is sent is skipped, wrong, or an answer that may be stored and stays the same", () => {
      const names = [...namesOf(question), `${question.id}__elsewhere`];
      const value = fc.oneof(
        fc.string({ unit: "binary" }),
        fc.constantFrom("one", "12", "-1,50", "2026", "large", "something_else", "fraud", "north", "yes", "none"),
      );
      const sending = fc.dictionary(fc.constantFrom(...names), fc.array(value, { maxLength: 3 }));
      fc.assert(
        fc.property(sending, (sent) => {
          const reading = read(question, sent);
          if (reading.state !== "answered") return;
          expect(schema.parse(reading.answers)).toEqual(reading.answers);
          expect(read(question, typedOf(question, reading.answers))).toEqual(reading);
          for (const language of LANGUAGES) expect(describeAnswer(question, reading.answers, language)).not.toEqual([]);
        }),
      );
    });

    test("what is drawn for a demonstration is an answer, and the same by the same chance", () => {
      const chances = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), {
        minLength: 40,
        maxLength: 40,
      });
      fc.assert(
        fc.property(chances, (numbers) => {
          const chance = () => {
            let index = 0;
            return () => numbers[index++ % numbers.length] as number;
          };
          const drawn = drawAnswer(question, chance());
          expect(drawAnswer(question, chance())).toEqual(drawn);
          if (isAnswered)
            expect(read(question, typedOf(question, drawn))).toEqual({ state: "answered", answers: drawn });
          else expect(drawn).toEqual({});
        }),
      );
    });

    test("data files have a column for everything that is stored", () => {
      const columns = rawColumns(variables, rawWords).slice(3);
      expect(columns.length > 0).toBe(isAnswered);
      const names = columns.map(({ name }) => name.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
      for (const { label, values = [] } of columns) {
        expect(label).toContain(question.id);
        expect(new Set(values.map(({ number }) => number)).size).toBe(values.length);
      }
      for (const [, answers] of good) {
        const response = { stratum: null, week: "", mode: "", answers: new Map(Object.entries(answers)) };
        const cells = columns.map((column) => ({ column, cell: column.read(response) }));
        expect(cells.some(({ cell }) => cell !== null)).toBe(true);
        for (const { column, cell } of cells) {
          if (cell !== null && column.values) expect(column.values.map(({ code }) => code)).toContain(cell);
          if (cell !== null && !column.values)
            expect(typeof cell).toBe(column.isText || column.date ? "string" : "number");
        }
      }
    });

    test("its field leads from the error to its first control, and shows what was typed", () => {
      const html = render(question, good[0]?.[0] ?? {}, "Rätta <detta>");
      const controls = controlsOf(html);
      expect(controls.length > 0).toBe(isAnswered);
      if (!isAnswered) return;
      expect(html).toMatch(/id="[^"]+-error">Rätta &lt;detta&gt;/);
      expect(html).toMatch(/aria-describedby="[^"]*-error/);
      expect(controls[0]).toContain(` id="${question.id}"`);
      for (const control of controls) expect(control).toMatch(new RegExp(` name="${question.id}(__[a-z0-9_]+)?"`));
      const typed = Object.values(good[0]?.[0] ?? {}).flat();
      expect(
        html.match(/checked=""|<option value="[^"]+" selected=""|<input[^>]*type="text"[^>]* value="[^"]+"|hej/g),
      ).toHaveLength(typed.length);
    });

    test("its field has no id twice, and a label to every control", () => {
      const html = render(question, good[0]?.[0] ?? {}, "Fel");
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
      expect(new Set(ids).size).toBe(ids.length);
      const described = [...html.matchAll(/aria-describedby="([^"]+)"/g)].flatMap(
        (match) => match[1]?.split(" ") ?? [],
      );
      for (const id of described) expect(ids).toContain(id);
      for (const control of controlsOf(html)) {
        const id = control.match(/ id="([^"]+)"/)?.[1];
        expect(html, control).toContain(`for="${id}"`);
      }
      for (const text of [question.text, question.hint]) if (text) expect(html).toContain(text.sv);
    });

    test("its field shows what was typed as text, whatever it is", () => {
      const typed = Object.fromEntries(namesOf(question).map((name) => [name, ['"><script>alert(1)</script>']]));
      expect(render(question, typed)).not.toContain("<script");
    });

    test.skipIf(missing("8_adversarial/blns.json"))("takes none of the naughty strings amiss", () => {
      const strings = JSON.parse(readFileSync(testData("8_adversarial/blns.json"), "utf8")) as string[];
      const names = namesOf(question);
      for (const naughty of strings) {
        const sent = Object.fromEntries(names.map((name) => [name, [naughty]]));
        const reading = read(question, sent);
        if (question.type === "text" && naughty.trim() && reading.state === "skipped") {
          // Some are nothing but control characters.
          expect(naughty).not.toMatch(/[\p{L}\p{N}]/u);
        }
        if (!["text", "number", "scale"].includes(question.type)) expect(reading.state).not.toBe("answered");
        // The map of a place is the only drawing of ours.
        const others = render(question, sent).replace(/<svg viewBox="[\d ]+">/g, "");
        expect(others).not.toMatch(/<(script|img|svg|iframe|a )/i);
      }
    });
  });
}
