import { expect, test } from "vitest";
import { monthNumber } from "#app/features/question/months.ts";
import { monthNames } from "#app/i18n/format.ts";
import { LANGUAGES } from "#app/i18n/language.ts";

test.each([
  ["mars", 3],
  ["Mars ", 3],
  ["nov.", 11],
  ["November", 11],
  ["marraskuu", 11],
  ["березня", 3],
  ["مارس", 3],
  ["Okt", 10],
])("%j is month %d", (written, number) => expect(monthNumber(written)).toBe(number));

test.each(["", "m", "vinter", "marsvin", "<b>"])("%j is no month", (written) =>
  expect(monthNumber(written)).toBeNull(),
);

test("no word is one month in one language and another in another", () => {
  for (const language of LANGUAGES) {
    for (const [index, names] of monthNames(language).entries()) {
      for (const name of names) expect(monthNumber(name), `${name} (${language})`).toBe(index + 1);
    }
  }
});
