import { expect, test } from "vitest";
import { formatDay, formatNumber, languageName } from "#app/i18n/format.ts";
import { inLanguage, LANGUAGES, languageOf, pageLanguage } from "#app/i18n/language.ts";
import { LocalizedSchema } from "#app/i18n/localized.ts";

test("a page speaks what the address asks for only where it is offered in it", () => {
  expect(pageLanguage(["sv", "en", "fi"], "/gnosjo?lang=fi")).toBe("fi");
  expect(pageLanguage(["sv", "en"], "/gnosjo?lang=fi")).toBe("sv");
  expect(pageLanguage(["sv", "fi"], "/gnosjo?lang=en"), "the interface is there in English").toBe("en");
  expect(pageLanguage(["sv", "en"], "/gnosjo?lang=<script>")).toBe("sv");
  expect(pageLanguage([], "/gnosjo")).toBe("sv");
});

test("staff's pages and files are in the product's own languages, whatever the address says", () => {
  expect(LANGUAGES.map((language) => languageOf(inLanguage("/personal", language)))).toEqual([
    "sv",
    "en",
    ...LANGUAGES.slice(2).map(() => "sv"),
  ]);
});

test("every language is a tag that the browser's own formats understand", () => {
  for (const language of LANGUAGES) expect(Intl.getCanonicalLocales(language)).toEqual([language]);
});

test("days and numbers are written as in each language, with the digits of Swedish doors and clocks", () => {
  expect(formatDay("2026-10-18", "fi")).toBe("18. lokakuuta 2026");
  expect(formatDay("2026-10-18", "uk")).toBe("18 жовтня 2026 р.");
  expect(formatDay("2026-10-18", "ar")).toBe("18 أكتوبر 2026");
  expect(formatDay("2026-10-18", "so")).toContain("2026");
  expect(formatDay("2026-10-18", "sv-x-lattlast")).toBe("18 oktober 2026");
  expect(formatNumber(1.5, "fi", 1)).toBe("1,5");
  expect(formatNumber(1234, "ar")).toMatch(/^1.?234$/);
});

test("a text has Swedish, and other languages when somebody has written them", () => {
  expect(LocalizedSchema.parse({ sv: "Hej", "sv-x-lattlast": "Hej du", fi: "Hei" })).toEqual({
    sv: "Hej",
    fi: "Hei",
    "sv-x-lattlast": "Hej du",
  });
  expect(LocalizedSchema.safeParse({ en: "Hello" }).success).toBe(false);
  expect(LocalizedSchema.safeParse({ sv: "Hej", fi: "" }).success).toBe(false);
  expect(LocalizedSchema.parse({ sv: "Hej", xx: "?" })).toEqual({ sv: "Hej" });
});

test("a language has a name in the product's own languages", () => {
  const named = (around: "sv" | "en") => LANGUAGES.map((language) => languageName(language, around));
  expect(named("sv")).toEqual(
    "svenska, engelska, finska, arabiska, ukrainska, somaliska, lättläst svenska, sydsamiska".split(", "),
  );
  expect(named("en")).toEqual(
    "Swedish, English, Finnish, Arabic, Ukrainian, Somali, easy Swedish, Southern Sami".split(", "),
  );
});
