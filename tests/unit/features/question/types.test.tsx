import { readFileSync } from "node:fs";
import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { describe, expect, test } from "vitest";
import { rawColumns } from "#app/features/dataset/raw-columns.ts";
import { answersSchema } from "#app/features/question/answer.schema.ts";
import type { Answers, Question, QuestionType } from "#app/features/question/question.schema.ts";
import { QuestionSchema } from "#app/features/question/question.schema.ts";
import type { Sent } from "#app/features/question/types/contract.ts";
import { faultText } from "#app/features/question/types/fault-text.ts";
import {
  describeAnswer,
  drawAnswer,
  QUESTION_TYPES,
  QuestionField,
  readAnswer,
  storedIds,
  typedOf,
  variablesOf,
} from "#app/features/question/types/register.ts";
import { i18nFor, translator } from "#app/i18n/i18n.ts";
import { LANGUAGES } from "#app/i18n/language.ts";
import { ONE_OF_EACH } from "#tests/fixtures/question-types.ts";
import { missing, testData } from "#tests/support/test-data.ts";

interface Example {
  /** What is sent, what is stored of it, and the same in words. */
  good: [sent: Sent, answers: Answers, words: string[]][];
  bad: [sent: Sent, text: string, at?: string][];
}

const EXAMPLES: Record<QuestionType, Example> = {
  single: {
    good: [
      [{ Q1: ["two"] }, { Q1: "two" }, ["Två"]],
      [{ Q1: ["dont_know"] }, { Q1: "dont_know" }, ["Vet inte"]],
      [
        { Q1: ["something_else"], Q1__something_else: [" en  cykel\r\n"] },
        { Q1: "something_else", Q1__something_else: "en  cykel" },
        ["Något annat: en  cykel"],
      ],
      [
        { Q1__something_else: ["en båt"] },
        { Q1: "something_else", Q1__something_else: "en båt" },
        ["Något annat: en båt"],
      ],
    ],
    bad: [
      [{ Q1: ["four"] }, "Välj ett av alternativen"],
      [{ Q1: ["One"] }, "Välj ett av alternativen"],
      [{ Q1: ["__proto__"] }, "Välj ett av alternativen"],
      [
        { Q1: ["one"], Q1__something_else: ["en cykel"] },
        "Välj ”Något annat” om det du har skrivit ska vara med, eller ta bort texten",
        "Q1__something_else",
      ],
      [
        { Q1: ["something_else"], Q1__something_else: ["x".repeat(21)] },
        "Korta texten till högst 20 tecken. Nu är den 21.",
        "Q1__something_else",
      ],
    ],
  },
  multiple: {
    good: [
      [{ Q2: ["three", "one"] }, { Q2: ["one", "three"] }, ["Ett", "Tre"]],
      [{ Q2: ["one", "one", ""] }, { Q2: ["one"] }, ["Ett"]],
      [{ Q2: ["none"] }, { Q2: ["none"] }, ["Inget av dem"]],
      [
        { Q2: ["one"], Q2__something_else: ["en båt"] },
        { Q2: ["one", "something_else"], Q2__something_else: "en båt" },
        ["Ett", "Något annat: en båt"],
      ],
    ],
    bad: [
      [{ Q2: ["one", "two", "three", "something_else"] }, "Välj högst tre"],
      [{ Q2: ["one", "two", "three"], Q2__something_else: ["en båt"] }, "Välj högst tre"],
      [{ Q2: ["one", "four"] }, "Välj ett av alternativen"],
      [{ Q2: ["one", "none"] }, "Välj antingen ”Inget av dem” eller något av det andra, inte båda"],
      [{ Q2: ["one", "dont_know"] }, "Välj antingen ”Vet inte” eller något av det andra, inte båda"],
    ],
  },
  scale: {
    good: [
      [{ Q3: ["0"] }, { Q3: "0" }, ["0 – Inte alls trygg"]],
      [{ Q3: ["7"] }, { Q3: "7" }, ["7"]],
      [{ Q3: ["dont_know"] }, { Q3: "dont_know" }, ["Vet inte"]],
    ],
    bad: [
      [{ Q3: ["11"] }, "Välj ett av alternativen"],
      [{ Q3: ["-1"] }, "Välj ett av alternativen"],
      [{ Q3: ["7.0"] }, "Välj ett av alternativen"],
    ],
  },
  grid: {
    good: [
      [
        { Q4__litter: ["large"], Q4__dark: ["dont_know"] },
        { Q4__litter: "large", Q4__dark: "dont_know" },
        ["Nedskräpning: Stort", "Mörka gångvägar: Vet inte"],
      ],
    ],
    bad: [[{ Q4__litter: ["large"], Q4__speed: ["huge"] }, "Välj ett av alternativen", "Q4__speed"]],
  },
  ranking: {
    good: [
      [{ Q5__1: ["traffic"], Q5__2: ["light"] }, { Q5__1: "traffic", Q5__2: "light" }, ["1. Trafik", "2. Belysning"]],
      [{ Q5__1: [""], Q5__3: ["fraud"] }, { Q5__1: "fraud" }, ["1. Bedrägerier"]],
      [{ Q5__1: ["fraud"], Q5__4: ["light"] }, { Q5__1: "fraud" }, ["1. Bedrägerier"]],
    ],
    bad: [
      [{ Q5__1: ["fraud"], Q5__3: ["fraud"] }, "Välj ”Bedrägerier” på bara ett ställe", "Q5__3"],
      [{ Q5__2: ["ghosts"] }, "Välj ett av alternativen", "Q5__2"],
    ],
  },
  number: {
    good: [
      [{ Q6: ["12"] }, { Q6: 12 }, ["12"]],
      [{ Q6: [" 1\u00a0500 "] }, { Q6: 1500 }, ["1500"]],
      [{ Q6: ["2,5"] }, { Q6: 2.5 }, ["2,5"]],
      [{ Q6: ["\u22121"] }, { Q6: -1 }, ["-1"]],
      [{ Q6: ["0"] }, { Q6: 0 }, ["0"]],
    ],
    bad: [
      [{ Q6: ["tre"] }, "Skriv ett tal med siffror"],
      [{ Q6: ["1e3"] }, "Skriv ett tal med siffror"],
      [{ Q6: ["1.000,5"] }, "Skriv ett tal med siffror"],
      [{ Q6: ["9".repeat(400)] }, "Skriv ett tal med siffror"],
      [{ Q6: ["-6"] }, "Skriv ett tal som är minst \u22125,5"],
      [{ Q6: ["2001"] }, "Skriv ett tal som är högst 2\u00a0000"],
    ],
  },
  text: {
    good: [
      [{ Q7: ["  hej\r\ndu "] }, { Q7: "hej\ndu" }, ["hej", "du"]],
      [{ Q7: ["\u0000a\u0008b\u007f"] }, { Q7: "ab" }, ["ab"]],
      [{ Q7: ["👩‍🚒".repeat(3)] }, { Q7: "👩‍🚒".repeat(3) }, ["👩‍🚒".repeat(3)]],
    ],
    bad: [[{ Q7: ["tjugoett tecken är det"] }, "Korta texten till högst 20 tecken. Nu är den 22."]],
  },
  date: {
    good: [
      [{ Q8__day: ["7"], Q8__month: ["3"], Q8__year: ["2026"] }, { Q8: "2026-03-07" }, ["7 mars 2026"]],
      [{ Q8__day: [" 29 "], Q8__month: ["09"], Q8__year: ["2025"] }, { Q8: "2025-09-29" }, ["29 september 2025"]],
    ],
    bad: [
      [{ Q8__month: ["3"], Q8__year: ["2026"] }, "Skriv även dagen", "Q8"],
      [{ Q8__day: ["7"], Q8__month: [""], Q8__year: ["2026"] }, "Skriv även månaden", "Q8__month"],
      [{ Q8__day: ["7"], Q8__month: ["3"] }, "Skriv även året", "Q8__year"],
      [{ Q8__day: ["7"], Q8__month: ["3"], Q8__year: ["26"] }, "Skriv året med fyra siffror", "Q8__year"],
      [{ Q8__day: ["29"], Q8__month: ["2"], Q8__year: ["2026"] }, "Skriv ett datum som finns, med siffror"],
      [
        { Q8__day: ["7"], Q8__month: ["mars"], Q8__year: ["2026"] },
        "Skriv ett datum som finns, med siffror",
        "Q8__month",
      ],
      [{ Q8__day: ["0"], Q8__month: ["3"], Q8__year: ["2026"] }, "Skriv ett datum som finns, med siffror"],
      [{ Q8__day: ["1"], Q8__month: ["13"], Q8__year: ["2026"] }, "Skriv ett datum som finns, med siffror"],
      [{ Q8__day: ["1"], Q8__month: ["1"], Q8__year: ["0000"] }, "Skriv ett datum som finns, med siffror"],
      [
        { Q8__day: ["31"], Q8__month: ["12"], Q8__year: ["2024"] },
        "Skriv ett datum som är 1 januari 2025 eller senare",
      ],
      [
        { Q8__day: ["1"], Q8__month: ["12"], Q8__year: ["2026"] },
        "Skriv ett datum som är 30 november 2026 eller tidigare",
      ],
    ],
  },
  area: {
    good: [[{ Q9: ["area_7"] }, { Q9: "area_7" }, ["Ort 7"]]],
    bad: [[{ Q9: ["area_30"] }, "Välj ett av alternativen"]],
  },
  place: {
    good: [
      [{ Q10: ["tunnel"] }, { Q10: "tunnel" }, ["Gångtunneln"]],
      [
        { Q10: ["north"], Q10__words: ["bakom kiosken"] },
        { Q10: "north", Q10__words: "bakom kiosken" },
        ["Norr", "bakom kiosken"],
      ],
      [
        { Q10: [""], Q10__words: ["bakom kiosken"] },
        { Q10: "own_words", Q10__words: "bakom kiosken" },
        ["bakom kiosken"],
      ],
    ],
    bad: [
      [{ Q10: ["own_words"] }, "Välj ett av alternativen"],
      [{ Q10: ["57.36,13.74"] }, "Välj ett av alternativen"],
      [{ Q10__words: ["x".repeat(41)] }, "Korta texten till högst 40 tecken. Nu är den 41.", "Q10__words"],
    ],
  },
  information: { good: [], bad: [] },
  consent: {
    good: [[{ Q12: ["yes"] }, { Q12: "yes" }, ["Ja, det går bra"]]],
    bad: [[{ Q12: ["no"] }, "Välj ett av alternativen"]],
  },
};

const formOf = (sent: Sent) => {
  const form = new FormData();
  for (const [name, values] of Object.entries(sent)) for (const value of values) form.append(name, value);
  return form;
};
const read = (question: Question, sent: Sent) => readAnswer(question, formOf(sent));

const render = (question: Question, typed: Sent, error?: string, errorAt?: string) =>
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

test("every type of question has an example", () => {
  expect(Object.keys(ONE_OF_EACH).sort()).toEqual(Object.keys(QUESTION_TYPES).sort());
});

const CASES = Object.entries(EXAMPLES).map(([type, example]) => ({
  type,
  question: ONE_OF_EACH[type as QuestionType] as Question,
  isAnswered: storedIds(ONE_OF_EACH[type as QuestionType]).length > 0,
  ...example,
}));

describe.each(CASES)("$type", ({ question, isAnswered, good, bad }) => {
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
        if (isAnswered) expect(read(question, typedOf(question, drawn))).toEqual({ state: "answered", answers: drawn });
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
        if (cell !== null && !column.values) expect(typeof cell).toBe(column.isText ? "string" : "number");
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
    const described = [...html.matchAll(/aria-describedby="([^"]+)"/g)].flatMap((match) => match[1]?.split(" ") ?? []);
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
      expect(render(question, sent)).not.toMatch(/<(script|img|svg|iframe|a )/i);
    }
  });
});

test("whoever has answered with a radio button can skip the question after all", () => {
  const { single, scale, grid } = ONE_OF_EACH;
  for (const [question, answers] of [
    [single, { Q1: "one" }],
    [scale, { Q3: "3" }],
    [grid, { Q4__speed: "large" }],
  ] as const) {
    expect(render(question, {})).not.toContain('value=""');
    expect(render(question, typedOf(question, answers)).match(/value=""/g)).toHaveLength(1);
    expect(render({ ...question, required: true }, typedOf(question, answers))).not.toContain('value=""');
  }
  expect(read(single, { Q1: [""], Q1__something_else: [""] })).toEqual({ state: "skipped" });
});

test("a month is asked for without its day, and stored without it", () => {
  const question = { ...ONE_OF_EACH.date, precision: "month" as const };
  expect(render(question, {})).not.toContain("__day");
  expect(read(question, { Q8__month: ["3"], Q8__year: ["2026"] })).toEqual({
    state: "answered",
    answers: { Q8: "2026-03" },
  });
  expect(describeAnswer(question, { Q8: "2026-03" }, "sv")).toEqual(["mars 2026"]);
  expect(read(question, typedOf(question, { Q8: "2026-03" }))).toMatchObject({ state: "answered" });
});

test("a required grid wants every row, and says which is missing", () => {
  const question = { ...ONE_OF_EACH.grid, required: true };
  const reading = read(question, { Q4__litter: ["large"], Q4__dark: ["small"] });
  expect(reading).toMatchObject({ state: "wrong", at: "Q4__speed", fault: { key: "rowMissing" } });
});
