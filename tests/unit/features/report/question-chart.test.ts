import { expect, test } from "vitest";
import type { InquiryTrend } from "#app/features/analysis/inquiry-result.ts";
import type { QuestionResult } from "#app/features/analysis/results.ts";
import { fromBank } from "#app/features/question/bank.ts";
import { groupChart, questionChart, trendChart } from "#app/features/report/question-chart.ts";
import { publishable } from "#app/statistics/suppression.ts";

function table(shares: Record<string, number>, { base = 400, multiple = false } = {}) {
  const cells = Object.entries(shares).map(([code, share]) => ({ code, share, count: Math.round(share * base) }));
  return publishable({ base, effectiveBase: base, multiple, cells }, "staff");
}

function resultOf(id: string, total: QuestionResult["total"]): QuestionResult {
  const question = fromBank(id);
  const options = "options" in question ? question.options : [];
  const categories = options.filter((option) => !option.state);
  const elsewhere = { code: "elsewhere", label: { sv: "" }, table: total, headlines: [], changes: [] };
  return { questionId: id, text: question.text, categories, total, headlines: [], changes: [], breaks: [], elsewhere };
}

const A1 = table({
  very_safe: 0.38,
  rather_safe: 0.45,
  rather_unsafe: 0.05,
  very_unsafe: 0.02,
  stays_in_unsafe: 0.04,
  stays_in_other: 0.06,
});

test("a scale is one bar from safe to unsafe, and answers of one tone are one part", () => {
  const chart = questionChart(resultOf("A1", A1), "sv");
  expect(chart?.rows).toHaveLength(1);
  expect(chart?.rows[0]?.parts.map(({ tone, share }) => [tone, Math.round(share * 100)])).toEqual([
    ["safe", 38],
    ["safe_soft", 45],
    ["neutral", 6],
    ["unsafe_soft", 5],
    ["unsafe", 6],
  ]);
  expect(chart?.description.replaceAll("\u00a0", " ")).toContain("Mycket trygg 38 %, Ganska trygg 45 %");
  const worry = table({ very_often: 0.1, rather_often: 0.2, rather_seldom: 0.3, never: 0.4 });
  expect(questionChart(resultOf("C1", worry), "en")?.rows[0]?.parts[0]).toMatchObject({ share: 0.4, tone: "safe" });
});

test("several choices are a bar each, the longest first", () => {
  const chart = questionChart(
    resultOf("F1", table({ traffic: 0.33, youth_drugs: 0.48, fraud: 0.41 }, { multiple: true })),
    "en",
  );
  expect(chart?.rows.slice(0, 3).map(({ label }) => label)).toEqual(["Young people and drugs", "Fraud", "Traffic"]);
  expect(chart?.description).toContain("Fraud 41%; Traffic 33%");
});

test("what is hidden is not drawn", () => {
  const hidden = table({ very_safe: 0.5 }, { base: 9 });
  expect(questionChart(resultOf("A1", hidden), "sv")).toBeNull();
  const groups = [
    { label: { sv: "Kvinnor" }, table: A1 },
    { label: { sv: "Marieholm" }, table: hidden },
  ];
  expect(groupChart(resultOf("A1", A1), groups, "sv")?.rows.map(({ label }) => label)).toEqual(["Kvinnor"]);
  expect(groupChart(resultOf("A1", A1), groups.slice(1), "sv")).toBeNull();
});

test("a trend is a bar for each round that shows everyone", () => {
  const round = (opensOn: string) => ({ title: { sv: "Trygghet" }, opensOn });
  const line = {
    group: undefined,
    line: "very_safe+rather_safe",
    lineLabel: { sv: "trygga" },
    shares: [{ share: 0.5, base: 160 }, null, { share: 0.75, base: 164 }],
  };
  const trend = {
    rounds: [round("2022-09-12"), round("2024-09-09"), round("2026-09-07")],
    lines: [{ ...line, group: "woman", shares: [] }, line],
  } as unknown as InquiryTrend;
  const chart = trendChart(resultOf("A1", A1), trend, "sv");
  expect(chart?.rows.map(({ label, parts }) => [label, parts[0]?.share, parts[0]?.tone])).toEqual([
    ["2022", 0.5, "safe"],
    ["2026", 0.75, "safe"],
  ]);
  expect(trendChart(resultOf("A1", A1), { ...trend, lines: [] }, "sv")).toBeNull();
});
