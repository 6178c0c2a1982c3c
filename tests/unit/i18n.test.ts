import { describe, expect, test } from "vitest";
import { LANGUAGES } from "#app/i18n/language.ts";
import { resources } from "#app/i18n/resources.ts";

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

describe.each(LANGUAGES.filter((language) => language !== "sv"))("%s", (language) => {
  const texts = flatten(resources[language] as Texts);

  test("has every text, and no other", () => {
    expect([...texts.keys()].sort()).toEqual([...source.keys()].sort());
  });

  test("fills in the same values", () => {
    const different = [...source].filter(([key, text]) => slots(text).join() !== slots(texts.get(key) ?? "").join());
    expect(different.map(([key]) => key)).toEqual([]);
  });
});

test("texts speak calmly: no exclamation marks, no oops", () => {
  const loud = [...source].filter(([, text]) => /!|\boj\b|hoppsan/i.test(text));
  expect(loud.map(([key]) => key)).toEqual([]);
});
