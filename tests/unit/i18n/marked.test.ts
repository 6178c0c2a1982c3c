import fc from "fast-check";
import { expect, test } from "vitest";
import { languageOfMarked, marked, markedParts, markedSwedish, unmarked } from "#app/i18n/marked.ts";

const HESTRA = { sv: "Hestra" };

test("what is missing in a language is marked as Swedish, and what is there is not", () => {
  expect(markedParts(marked(HESTRA, "ar"))).toEqual([{ text: "Hestra", language: "sv" }]);
  expect(marked({ sv: "Nej", ar: "لا" }, "ar")).toBe("لا");
  expect(marked(HESTRA, "sv")).toBe("Hestra");
  expect(marked({ sv: "3" }, "ar"), "digits are read in the language around them").toBe("3");
});

test("parts keep their marks on the way through sentences and lists", () => {
  const sentence = `هل تسكن في ${markedSwedish("Hestra", "ar")}، أو ${markedSwedish("Gnosjö", "ar")}؟`;
  expect(markedParts(sentence)).toEqual([
    { text: "هل تسكن في " },
    { text: "Hestra", language: "sv" },
    { text: "، أو " },
    { text: "Gnosjö", language: "sv" },
    { text: "؟" },
  ]);
  expect(unmarked(sentence)).toBe("هل تسكن في Hestra، أو Gnosjö؟");
});

test("what cannot have parts says the language that all its words are in, if there is one", () => {
  const hestra = marked(HESTRA, "en");
  expect(languageOfMarked(`${hestra} – ${markedSwedish("Gnosjö", "en")}`)).toBe("sv");
  expect(languageOfMarked(`${hestra} (28) – Lyhörd`), "digits and a name are in no language").toBe("sv");
  expect(languageOfMarked(`${hestra}: 28 answers`)).toBeUndefined();
  expect(languageOfMarked("28 answers")).toBeUndefined();
});

test("half a mark marks nothing, and is not shown", () => {
  expect(markedParts("\uFDD0sv\uFDD1\uFDD0 a")).toEqual([{ text: " a" }]);
  expect(markedParts("\uFDD0sv\uFDD1a\uFDD1b\uFDD2")).toEqual([{ text: "ab" }]);
});

test("marks that somebody sends name no language that there is not, and none of them is ever shown", () => {
  const strange = fc.array(fc.oneof(fc.string(), fc.constantFrom("\uFDD0", "\uFDD1", "\uFDD2", "sv", "xx")));
  fc.assert(
    fc.property(strange, (pieces) => {
      const parts = markedParts(pieces.join(""));
      expect(parts.map(({ text }) => text).join("")).not.toMatch(/[\uFDD0-\uFDD2]/);
      for (const { language } of parts) expect([undefined, "sv"]).toContain(language);
    }),
  );
});
