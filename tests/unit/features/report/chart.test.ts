import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Chart } from "#app/features/report/document.ts";
import { chartFigure, chartSvg } from "#app/features/report/render/chart.server.ts";
import { layOutChart } from "#app/features/report/render/chart-layout.ts";

const safety: Chart = {
  title: "Ute ensam en mörk kväll",
  description: "Mycket trygg 38 procent, ganska trygg 45 procent, övriga 17 procent.",
  rows: [
    {
      label: "Hur trygg känner du dig när du är ute ensam där du bor en mörk kväll?",
      parts: [
        { label: "Mycket trygg", share: 0.38, tone: "safe" },
        { label: "Ganska trygg", share: 0.45, tone: "safe_soft" },
        { label: "Går inte ut av annat skäl", share: 0.1, tone: "neutral" },
        { label: "Ganska otrygg", share: 0.05, tone: "unsafe_soft" },
        { label: "Mycket otrygg", share: 0.02, tone: "unsafe" },
      ],
    },
  ],
};
const wishes: Chart = {
  title: "Vad löftet ska handla om",
  description: "",
  rows: [0.48, 0.01].map((share) => ({ label: `${share}`, parts: [{ label: "Vill", share, tone: "safe" }] })),
};

test("segments share the width, and a value stands where it fits", () => {
  const { boxes, texts } = layOutChart(safety, 500, "sv");
  expect(boxes.slice(0, 5).map(({ x, x2 }) => [x, x2])).toEqual([
    [0, 188],
    [190, 413],
    [415, 463],
    [465, 488],
    [490, 500],
  ]);
  const values = texts.filter((text) => text.align === "center").map((text) => text.text);
  expect(values).toEqual(["38\u00a0%", "45\u00a0%", "10\u00a0%", "5"]);
});

test.each([340, 640])("nothing reaches outside a chart of %i pixels", (width) => {
  for (const chart of [safety, wishes]) {
    const { boxes, texts, height } = layOutChart(chart, width, "sv");
    for (const box of boxes) expect(box.x2 <= width && box.y2 <= height && box.x <= box.x2).toBe(true);
    for (const text of texts) expect(text.x <= width && text.y <= height).toBe(true);
  }
});

test("a short single bar has its value beside it", () => {
  const small = layOutChart(wishes, 340, "en").texts.find((text) => text.text === "1%");
  expect(small).toMatchObject({ align: "left", ink: "ink" });
});

test("the image says what it shows, and carries no style, class or role but its own", async () => {
  const svg = await chartSvg(safety, { language: "sv", medium: "paper", width: 640 });
  expect(svg).toContain(`<title>${safety.title}</title><desc>${safety.description}</desc>`);
  expect(svg).not.toMatch(/<[^>]* style=/);
  expect(svg.match(/role="/g)).toHaveLength(1);
  expect(svg).not.toContain("var(");
});

test("words stay words", async () => {
  const nasty = `<script>alert(1)</script> " style="x" & ]]> role="button"`;
  const rows = wishes.rows.map((row) => ({ ...row, label: nasty }));
  const chart: Chart = { title: nasty, description: nasty, rows };
  const svg = await chartSvg(chart, { language: "sv", medium: "page", width: 640 });
  expect(svg).not.toContain("<script");
  expect(svg).toContain(`style="x"`);
});

test("a page gets one drawing for wide screens and one for phones, in colours that follow the scheme", async () => {
  const figure = await chartFigure(safety, "sv");
  expect(figure.match(/<svg [^>]*class="(?:wide|narrow)"/g)).toHaveLength(2);
  expect(figure).toContain(`fill="var(--safe)"`);
  expect(figure).not.toMatch(/fill="#/);
});

const css = readFileSync("app/ui/look.css", "utf8");
const [light, dark] = [css.slice(0, css.indexOf("@media")), css.slice(css.indexOf("@media"))];

test.each([
  ["on-spruce", "safe"],
  ["on-spruce", "unsafe"],
  ["ink", "safe-2"],
  ["ink", "neutral"],
  ["ink", "unsafe-2"],
  ["ink", "mist"],
])("%s is readable on %s in both schemes", (ink, fill) => {
  for (const scheme of [light, dark]) {
    expect(contrast(token(scheme, ink), token(scheme, fill))).toBeGreaterThanOrEqual(4.5);
  }
});

function token(scheme: string, name: string): string {
  const hex = scheme.match(new RegExp(`--${name}: #([0-9a-f]+);`))?.[1] ?? "";
  return hex.length === 3 ? hex.replace(/./g, "$&$&") : hex;
}

function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [0, 2, 4].map((start) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
