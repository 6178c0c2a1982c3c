import { expect, test } from "vitest";
import { faultText } from "#app/features/question/types/fault-text.ts";
import { describeAnswer, typedOf } from "#app/features/question/types/register.ts";
import { translator } from "#app/i18n/i18n.ts";
import type { WrittenType } from "#tests/fixtures/question-types.ts";
import { ONE_OF_EACH } from "#tests/fixtures/question-types.ts";
import { type Example, expectContract, read, render } from "#tests/support/question-contract.ts";

const EXAMPLES: Record<WrittenType, Example> = {
  number: {
    good: [
      [{ Q6: ["12"] }, { Q6: 12 }, ["12"]],
      [{ Q6: [" 1\u00a0500 "] }, { Q6: 1500 }, ["1500"]],
      [{ Q6: ["2,5"] }, { Q6: 2.5 }, ["2,5"]],
      [{ Q6: ["\u22121"] }, { Q6: -1 }, ["-1"]],
      [{ Q6: ["0"] }, { Q6: 0 }, ["0"]],
      [{ Q6: ["١٬٢٣٤٫٥"] }, { Q6: 1234.5 }, ["1234,5"]],
      [{ Q6: ["۹۰"] }, { Q6: 90 }, ["90"]],
      [{ Q6: ["１２"] }, { Q6: 12 }, ["12"]],
    ],
    bad: [
      [{ Q6: ["tre"] }, "Skriv ett tal med siffror"],
      [{ Q6: ["1e3"] }, "Skriv ett tal med siffror"],
      [{ Q6: ["1.000,5"] }, "Skriv ett tal med siffror"],
      [{ Q6: ["9".repeat(20)] }, "Skriv ett tal som är högst 2\u00a0000"],
      [{ Q6: ["9".repeat(400)] }, "Skriv ett tal som är högst 2\u00a0000"],
      [{ Q6: [`-${"9".repeat(20)}`] }, "Skriv ett tal som är minst \u22125,5"],
      [{ Q6: ["-6"] }, "Skriv ett tal som är minst \u22125,5"],
      [{ Q6: ["2001"] }, "Skriv ett tal som är högst 2\u00a0000"],
    ],
  },
  text: {
    good: [
      [{ Q7: ["  hej\r\ndu "] }, { Q7: "hej\ndu" }, ["hej", "du"]],
      [{ Q7: ["\u0000a\u0008b\u007f"] }, { Q7: "ab" }, ["ab"]],
      [{ Q7: ["\ufdd0en\ufdd1hej\ufdd2\u{1fffe}"] }, { Q7: "enhej" }, ["enhej"]],
      [{ Q7: ["👩‍🚒".repeat(3)] }, { Q7: "👩‍🚒".repeat(3) }, ["👩‍🚒".repeat(3)]],
    ],
    bad: [[{ Q7: ["tjugoett tecken är det"] }, "Korta texten till högst 20 tecken. Nu är den 22."]],
  },
  date: {
    good: [
      [{ Q8__day: ["7"], Q8__month: ["3"], Q8__year: ["2026"] }, { Q8: "2026-03-07" }, ["7 mars 2026"]],
      [{ Q8__day: [" 29 "], Q8__month: ["09"], Q8__year: ["2025"] }, { Q8: "2025-09-29" }, ["29 september 2025"]],
      [{ Q8__day: ["7"], Q8__month: ["Mars"], Q8__year: ["2026"] }, { Q8: "2026-03-07" }, ["7 mars 2026"]],
      [{ Q8__day: ["٠٧"], Q8__month: ["٣"], Q8__year: ["٢٠٢٦"] }, { Q8: "2026-03-07" }, ["7 mars 2026"]],
    ],
    bad: [
      [{ Q8__month: ["3"], Q8__year: ["2026"] }, "Skriv även dagen", "Q8"],
      [{ Q8__day: ["7"], Q8__month: [""], Q8__year: ["2026"] }, "Skriv även månaden", "Q8__month"],
      [{ Q8__day: ["7"], Q8__month: ["3"] }, "Skriv även året", "Q8__year"],
      [{ Q8__day: ["7"], Q8__month: ["3"], Q8__year: ["26"] }, "Skriv året med fyra siffror", "Q8__year"],
      [{ Q8__day: ["29"], Q8__month: ["2"], Q8__year: ["2026"] }, "Skriv ett datum som finns, med siffror"],
      [
        { Q8__day: ["7"], Q8__month: ["marsvin"], Q8__year: ["2026"] },
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
};

expectContract(EXAMPLES);

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

test("a month beyond the limits is told of as a month, and one that has an allowed day in it is taken", () => {
  const question = { ...ONE_OF_EACH.date, precision: "month" as const, earliest: "2025-08-15", latest: "2026-11-16" };
  const fault = (month: string, year: string) => {
    const reading = read(question, { Q8__month: [month], Q8__year: [year] });
    return reading.state === "wrong" ? faultText(reading.fault, translator("sv", "question"), "sv") : reading.state;
  };
  expect(fault("7", "2025")).toBe("Skriv en månad som är augusti 2025 eller senare");
  expect(fault("8", "2025")).toBe("answered");
  expect(fault("11", "2026")).toBe("answered");
  expect(fault("12", "2026")).toBe("Skriv en månad som är november 2026 eller tidigare");
});

test("a number without limits of its own is as large as can be kept", () => {
  const { minimum, maximum, ...question } = ONE_OF_EACH.number;
  expect([minimum, maximum]).toEqual([-5.5, 2000]);
  expect(read(question, { Q6: ["999999999"] })).toMatchObject({ state: "answered" });
  expect(read(question, { Q6: ["9".repeat(20)] })).toMatchObject({ fault: { key: "tooLarge", maximum: 999_999_999 } });
});
