import { describe, expect, test } from "vitest";
import { approvalState } from "#app/features/language/approval.ts";
import { i18nFor } from "#app/i18n/i18n.ts";
import { PRODUCT_LANGUAGES, REVIEWED_LANGUAGES } from "#app/i18n/language.ts";
import { REVIEWED_TEXTS } from "#app/i18n/resident-texts.server.ts";
import { resources } from "#app/i18n/resources.ts";
import { askedKey, missingKeys } from "#app/i18n/reviewed-texts.ts";

type Texts = { [key: string]: string | Texts };

function flatten(texts: Texts, prefix = ""): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === "string") flat.set(prefix + key, value);
    else for (const [below, text] of flatten(value, `${prefix}${key}.`)) flat.set(below, text);
  }
  return flat;
}

const slots = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]).sort();
const source = flatten(resources.sv as Texts);

describe.each(PRODUCT_LANGUAGES.filter((language) => language !== "sv"))("%s", (language) => {
  const texts = flatten(resources[language] as Texts);

  test("has every text, and no other", () => {
    expect([...texts.keys()].sort()).toEqual([...source.keys()].sort());
  });

  test("fills in the same values", () => {
    const different = [...source].filter(([key, text]) => slots(text).join() !== slots(texts.get(key) ?? "").join());
    expect(different.map(([key]) => key)).toEqual([]);
  });
});

describe.each(REVIEWED_LANGUAGES)("%s, for residents alone", (language) => {
  const { texts, source: wanted, missing } = REVIEWED_TEXTS.get(language) ?? expect.unreachable();

  test("has no text that the Swedish pages do not have", () => {
    const known = new Set([...wanted.keys()].map(askedKey));
    expect([...texts.keys()].filter((key) => !known.has(askedKey(key)))).toEqual([]);
  });

  test("has its plural forms, all of them and no others", () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const plural = [...texts.keys()].filter((key) => askedKey(key) !== key);
    for (const key of new Set(plural.map(askedKey))) {
      const own = plural.filter((form) => askedKey(form) === key).map((form) => form.slice(key.length + 1));
      expect(own.sort(), key).toEqual([...forms].sort());
      expect(texts.has(key), key).toBe(false);
    }
  });

  test("fills in no value that the Swedish text does not have, and drops only a number said in words", () => {
    const slotsOf = (key: string) => slots(wanted.get(key) ?? wanted.get(`${key}_other`) ?? "");
    for (const [key, text] of texts) {
      const own = slots(text);
      expect(slotsOf(askedKey(key)), key).toEqual(expect.arrayContaining(own));
      if (!/_(zero|one|two)$/.test(key)) expect(own, key).toEqual(slotsOf(askedKey(key)));
    }
  });

  test.runIf(language !== "sma")("has every text that residents meet", () => {
    expect(missing).toEqual([]);
  });

  test.runIf(language === "sma")("has not one invented text, and so is never offered", () => {
    expect(texts.size).toBe(0);
    expect(approvalState({ missing, fingerprint: "" }, { fingerprint: "" })).toBe("incomplete");
    expect(missing.length).toBe(new Set([...wanted.keys()].map(askedKey)).size);
  });
});

test("a language lacks a text until each of its plural forms is there", () => {
  const wanted = new Map([["survey.factTime", "{{minutes}} minuter"]]);
  const own = (...forms: string[]) => new Map(forms.map((form) => [`survey.factTime_${form}`, "x"]));
  expect(missingKeys(wanted, own("one", "few", "many", "other"), "uk")).toEqual([]);
  expect(missingKeys(wanted, own("one", "other"), "uk")).toEqual(["survey.factTime"]);
  expect(missingKeys(wanted, own("one", "other"), "fi")).toEqual([]);
  expect(missingKeys(wanted, new Map([["survey.factTime", "x"]]), "ar")).toEqual([]);
});

test("counting follows the language's own forms", () => {
  const minutes = (language: "ar" | "uk" | "fi" | "sv" | "en", count: number) =>
    i18nFor(language).t("factTime", { ns: "survey", minutes: count, count });
  expect([1, 2, 5, 12].map((count) => minutes("ar", count))).toEqual([
    "يستغرق ذلك دقيقة واحدة تقريبًا.",
    "يستغرق ذلك دقيقتين تقريبًا.",
    "يستغرق ذلك 5 دقائق تقريبًا.",
    "يستغرق ذلك 12 دقيقة تقريبًا.",
  ]);
  expect([1, 3, 5, 21].map((count) => minutes("uk", count))).toEqual([
    "Це займе приблизно 1 хвилину.",
    "Це займе приблизно 3 хвилини.",
    "Це займе приблизно 5 хвилин.",
    "Це займе приблизно 21 хвилину.",
  ]);
  expect(minutes("fi", 5)).toBe("Vastaaminen kestää noin 5 minuuttia.");
  expect([1, 2].map((count) => minutes("sv", count))).toEqual([
    "Det tar ungefär en minut.",
    "Det tar ungefär 2 minuter.",
  ]);
  expect([1, 2].map((count) => minutes("en", count))).toEqual([
    "It takes about one minute.",
    "It takes about 2 minutes.",
  ]);
});

test("texts speak calmly: no exclamation marks, no oops", () => {
  const loud = [...source].filter(([, text]) => /!|\boj\b|hoppsan/i.test(text));
  expect(loud.map(([key]) => key)).toEqual([]);
});
