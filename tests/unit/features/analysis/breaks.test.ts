import { expect, test } from "vitest";
import { breaksOf } from "#app/features/analysis/breaks.ts";
import { allQuestions, mergedDocument } from "#app/features/analysis/versions.ts";
import { isBackground } from "#app/features/question/background.ts";
import { fromBank, whereYouLive } from "#app/features/question/bank.ts";
import { coreSurvey } from "#app/features/survey/standard-surveys.ts";

const QUESTIONS = [fromBank("A1"), fromBank("G1"), fromBank("G2"), whereYouLive([{ key: "as", name: "Ås" }])];

test("groups are those of the population margins, then those without one; elsewhere is no area", () => {
  const breaks = breaksOf(QUESTIONS, new Set(["elsewhere"]));
  expect(breaks.map(({ dimension, groups }) => [dimension, groups.map(({ code }) => code)])).toEqual([
    ["sex", ["woman", "man", "other"]],
    ["age", ["16_29", "30_49", "50_64", "65_84", "age_85_up"]],
    ["area", ["as", "countryside"]],
  ]);
  expect(breaks[1]?.groups[0]).toEqual({
    code: "16_29",
    label: { sv: "16–29 år", en: "16–29 years" },
    of: ["age_16_19", "age_20_29"],
  });
});

test("a survey that asks nothing of who answers has no breaks", () => {
  expect(breaksOf([fromBank("A1")], new Set())).toEqual([]);
  expect(QUESTIONS.map(isBackground)).toEqual([false, true, true, true]);
});

test("of several versions the latest holds, with answers that only an earlier one offered", () => {
  const areas = (...keys: string[]) => keys.map((key) => ({ key, name: key }));
  const before = coreSurvey({ municipalityName: "Krokom", areas: areas("as", "nalden") });
  const now = coreSurvey({ municipalityName: "Krokoms kommun", areas: areas("as", "aspas") });
  const merged = mergedDocument([now, before]);
  expect(merged.title).toEqual(now.title);
  const area = allQuestions(merged).find(({ type }) => type === "area");
  const codes = area && "options" in area ? area.options.map(({ code }) => code) : [];
  expect(codes).toEqual(["as", "aspas", "countryside", "elsewhere", "nalden"]);
  expect(mergedDocument([now])).toEqual(now);
});
