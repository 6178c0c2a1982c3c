import { expect, test } from "vitest";
import { skipText } from "#app/features/response/components/skip-text.ts";
import { translator } from "#app/i18n/i18n.ts";
import { unmarked } from "#app/i18n/marked.ts";

const CONSENT = { sv: "Är det okej?" };

test.each([
  ["sv", [], "Du kan hoppa över vilken fråga du vill."],
  ["sv", [CONSENT], "Du kan hoppa över alla frågor utom ”Är det okej?”."],
  ["en", [CONSENT, { sv: "Ja", en: "Yes" }], "You can skip every question but “Är det okej?” and “Yes”."],
] as const)("in %s, of %j", (language, required, text) => {
  expect(unmarked(skipText(required, language, translator(language, "survey")))).toBe(text);
});
