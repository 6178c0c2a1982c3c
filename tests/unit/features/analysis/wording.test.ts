import { describe, expect, test } from "vitest";
import type { Change, HeadlineShare, QuestionResult, SurveyResult } from "#app/features/analysis/results.ts";
import {
  certaintyNote,
  changeNote,
  comparisonSummary,
  groupComparisonNote,
  headlineSentence,
  provenance,
  shareInWords,
} from "#app/features/analysis/wording.ts";
import { translator } from "#app/i18n/i18n.ts";
import type { Verdict } from "#app/statistics/compare-shares.ts";
import { publishable } from "#app/statistics/suppression.ts";

const SV = { t: translator("sv", "analysis"), language: "sv" as const };
const EN = { t: translator("en", "analysis"), language: "en" as const };
/** Numbers and percent signs are kept together by a space that does not break. */
const plain = (text: string | undefined) => text?.replaceAll("\u00a0", " ");

test.each([
  [0, "0 procent", "0 per cent"],
  [0.07, "7 procent", "7 per cent"],
  [0.08, "nästan en av tio", "nearly one in ten"],
  [0.37, "nästan fyra av tio", "nearly four in ten"],
  [0.4, "fyra av tio", "four in ten"],
  [0.48, "nästan hälften", "nearly half"],
  [0.504, "hälften", "half"],
  [0.83, "drygt åtta av tio", "just over eight in ten"],
  [0.95, "nästan alla", "nearly all"],
  [1, "alla", "all"],
])("%f in words", (share, sv, en) => {
  expect(shareInWords(share, SV)).toBe(sv);
  expect(shareInWords(share, EN)).toBe(en);
});

const SAFE = {
  state: "shown",
  codes: ["very_safe", "rather_safe"],
  label: { sv: "trygga ute en mörk kväll", en: "safe out on a dark evening" },
  predicate: { sv: "är trygga ute en mörk kväll", en: "are safe out on a dark evening" },
  share: 0.83,
  interval: { low: 0.784, high: 0.868 },
  base: 391,
  smallBase: false,
} satisfies HeadlineShare;
const changed = (verdict: Verdict): Change => ({
  state: "compared",
  earlierShare: 0.82,
  earlierOpensOn: "2024-09-09",
  verdict,
});

describe("a headline", () => {
  test("is a sentence, with its certainty", () => {
    expect(headlineSentence(SAFE, SV)).toBe("Drygt åtta av tio är trygga ute en mörk kväll");
    expect(headlineSentence(SAFE, EN)).toBe("Just over eight in ten are safe out on a dark evening");
    expect(plain(certaintyNote(SAFE, SV))).toBe("78–87 % med 95 procents säkerhet.");
  });

  test("of an open link has no certainty, and a hidden one says nothing", () => {
    const { interval: _, ...open } = SAFE;
    expect(certaintyNote(open, SV)).toBeUndefined();
    const hidden: HeadlineShare = { state: "hidden", codes: SAFE.codes, label: SAFE.label };
    expect([headlineSentence(hidden, SV), certaintyNote(hidden, SV)]).toEqual([undefined, undefined]);
  });

  test.each([
    ["no_certain_change", "Ingen säker förändring sedan 2024 (82 %)."],
    ["certain_increase", "Säker ökning sedan 2024 (82 %)."],
    ["certain_decrease", "Säker minskning sedan 2024 (82 %)."],
  ] as const)("against the round before: %s", (verdict, text) => {
    expect(plain(changeNote(changed(verdict), SV))).toBe(text);
  });

  test("compared with nothing says nothing", () => {
    expect(changeNote({ state: "not_compared" }, SV)).toBeUndefined();
    expect(changeNote(undefined, SV)).toBeUndefined();
  });
});

function questionWith(changes: Change[]): QuestionResult {
  const table = { base: 391, effectiveBase: 302.4, multiple: false, cells: [] };
  return {
    questionId: "A1",
    text: { sv: "Hur trygg?" },
    categories: [],
    total: publishable(table, "staff"),
    headlines: [SAFE],
    changes,
    breaks: [],
    elsewhere: { code: "elsewhere", label: { sv: "" }, table: publishable(table, "staff"), headlines: [], changes: [] },
  };
}

const surveyWith = (questions: QuestionResult[], more: Partial<SurveyResult> = {}) =>
  ({ design: "random_sample", weightedBy: ["sex", "age"], questions, ...more }) as SurveyResult;

test("all comparisons together, with what chance would give", () => {
  const still = () => questionWith([changed("no_certain_change")]);
  const all = (count: number, ...more: QuestionResult[]) =>
    surveyWith([...Array.from({ length: count }, still), ...more]);
  expect(comparisonSummary(all(33), SV)).toBe("Ingen av de 33 förändringarna sedan 2024 är statistiskt säker.");
  expect(comparisonSummary(all(39, questionWith([changed("certain_increase")])), SV)).toBe(
    "En av 40 förändringar sedan 2024 är statistiskt säker. Av 40 jämförelser väntas två slå ut av en slump.",
  );
  expect(comparisonSummary(all(19, questionWith([changed("certain_decrease")])), EN)).toBe(
    "One of 20 changes since 2024 is statistically certain. Of 20 comparisons, one is expected to come out by chance.",
  );
  expect(comparisonSummary(all(0, questionWith([changed("certain_increase")])), SV)).toBe(
    "Förändringen sedan 2024 är statistiskt säker. Av 1 jämförelser väntas ingen slå ut av en slump.",
  );
  expect(comparisonSummary(surveyWith([questionWith([{ state: "not_compared" }])]), SV)).toBeUndefined();
});

test("the comparisons of groups, with what chance would give", () => {
  const group = (change: Change) => ({ ...questionWith([change]).elsewhere, changes: [change, change] });
  const groups = [changed("no_certain_change"), changed("certain_increase"), { state: "not_compared" } as const].map(
    group,
  );
  const question = { ...questionWith([]), breaks: [{ dimension: "sex" as const, groups }] };
  expect(groupComparisonNote(question, SV)).toBe("Av 4 jämförelser väntas ingen slå ut av en slump.");
  expect(groupComparisonNote(questionWith([]), SV)).toBeUndefined();
});

test("where a figure comes from", () => {
  expect(provenance(questionWith([]), surveyWith([]), SV)).toBe(
    "Bygger på 391 svar från invånare som har gett ett giltigt svar på frågan, vägda efter kön och ålder, motsvarar 302 lika tunga svar, slumpmässigt urval.",
  );
  expect(provenance(questionWith([]), surveyWith([], { weightedBy: [], design: "open_link" }), EN)).toBe(
    "From 391 answers by residents who gave a valid answer to the question, unweighted, open web survey.",
  );
});
