import { expect, test } from "vitest";
import { typedOf } from "#app/features/question/types/register.ts";
import type { ChosenType } from "#tests/fixtures/question-types.ts";
import { ONE_OF_EACH } from "#tests/fixtures/question-types.ts";
import { type Example, expectContract, read, render } from "#tests/support/question-contract.ts";

const EXAMPLES: Record<ChosenType, Example> = {
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
  area: {
    good: [[{ Q9: ["area_7"] }, { Q9: "area_7" }, ["Ort 7"]]],
    bad: [[{ Q9: ["area_30"] }, "Välj ett av alternativen"]],
  },
  information: { good: [], bad: [] },
  consent: {
    good: [[{ Q12: ["yes"] }, { Q12: "yes" }, ["Ja, det går bra"]]],
    bad: [[{ Q12: ["no"] }, "Välj ett av alternativen"]],
  },
};

expectContract(EXAMPLES);

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

test("a required grid wants every row, and says which is missing", () => {
  const question = { ...ONE_OF_EACH.grid, required: true };
  const reading = read(question, { Q4__litter: ["large"], Q4__dark: ["small"] });
  expect(reading).toMatchObject({ state: "wrong", at: "Q4__speed", fault: { key: "rowMissing" } });
});
