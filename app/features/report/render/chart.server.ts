import type { TopLevelSpec } from "vega-lite";
import type { Language } from "#app/i18n/language.ts";
import { languageOfMarked, unmarked } from "#app/i18n/marked.ts";
import type { Chart } from "../document.ts";
import { type ChartLayout, type Fill, type Ink, layOutChart } from "./chart-layout.ts";
import { escaped } from "./escaped.ts";

/** On a page the colours follow light and dark (app/ui/look.css); on paper they stand still. */
type Medium = "page" | "paper";

export const FILLS: Record<Medium, Record<Fill, string>> = {
  page: {
    safe: "var(--safe)",
    safe_soft: "var(--safe-2)",
    neutral: "var(--neutral)",
    unsafe_soft: "var(--unsafe-2)",
    unsafe: "var(--unsafe)",
    track: "var(--mist)",
  },
  paper: {
    safe: "#14573f",
    safe_soft: "#8dbca6",
    neutral: "#d5dbd6",
    unsafe_soft: "#e0a884",
    unsafe: "#b5562b",
    track: "#edf2ee",
  },
};
const INKS: Record<Medium, Record<Ink, string>> = {
  page: { ink: "var(--ink)", on_strong: "var(--on-spruce)", on_soft: "var(--ink)" },
  paper: { ink: "#17231e", on_strong: "#ffffff", on_soft: "#17231e" },
};
const FONTS: Record<Medium, string> = { page: "inherit", paper: "Atkinson Hyperlegible Next" };

interface ChartOptions {
  language: Language;
  medium: Medium;
  /** The width in pixels that it is laid out for; it scales with its container. */
  width: number;
  className?: string;
}

/** A chart as an SVG image that says in words what it shows. It has no style attribute: the pages' policy forbids them. */
export async function chartSvg(chart: Chart, { language, medium, width, className }: ChartOptions): Promise<string> {
  // Loaded when the first chart is drawn: they would make every start slower.
  const [{ parse, View }, { compile }] = await Promise.all([import("vega"), import("vega-lite")]);
  const layout = layOutChart(chart, width, language);
  const view = new View(parse(compile(specOf(layout, medium)).spec), { renderer: "none" });
  const svg = await view.toSVG();
  view.finalize();
  const { height } = layout;
  const attributes = [
    `xmlns="http://www.w3.org/2000/svg"`,
    `viewBox="0 0 ${width} ${height}"`,
    `width="${width}" height="${height}"`,
    `role="img"`,
    ...(className ? [`class="${className}"`] : []),
  ].join(" ");
  const words = `${inItsLanguage("title", chart.title)}${inItsLanguage("desc", chart.description)}`;
  return withLanguages(svg.replaceAll(/<[^>]*>/g, withoutOrnament), layout).replace(
    /^<svg[^>]*>/,
    `<svg ${attributes}>${words}`,
  );
}

const spoken = (language: Language | undefined) => (language ? ` lang="${language}"` : "");

/** Both are plain text: one that speaks several languages is read in the language around it. */
const inItsLanguage = (tag: "title" | "desc", text: string) =>
  `<${tag}${spoken(languageOfMarked(text))}>${escaped(unmarked(text))}</${tag}>`;

/** Says of each text which language it is in, where it is another: Vega draws them in the order of the layout. */
function withLanguages(svg: string, { texts }: ChartLayout): string {
  const left = ALIGNS.flatMap((align) => texts.filter((text) => text.align === align));
  return svg.replaceAll(/<text\b/g, (tag) => `${tag}${spoken(left.shift()?.language)}`);
}

const ALIGNS = ["left", "center"] as const;

/** One role speaks for the whole image; Vega's own roles, classes and styles would only weigh. */
const withoutOrnament = (tag: string) => tag.replaceAll(/ (?:style|class|role|aria-[a-z]+)="[^"]*"/g, "");

const drawn = new Map<string, Promise<string>>();
const KEPT = 500;

/**
 * A chart for a page, as markup: one drawing for wide screens and one for phones, of which the stylesheet shows the one
 * that fits. Drawings are kept, since the same figures are looked at again and again.
 */
export function chartFigure(chart: Chart, language: Language): Promise<string> {
  const key = `${language}${JSON.stringify(chart)}`;
  const known = drawn.get(key);
  if (known) return known;
  const drawing = Promise.all([
    chartSvg(chart, { language, medium: "page", width: 600, className: "wide" }),
    chartSvg(chart, { language, medium: "page", width: 340, className: "narrow" }),
  ]).then((drawings) => `<figure class="chart">${drawings.join("")}</figure>`);
  if (drawn.size >= KEPT) drawn.clear();
  drawn.set(key, drawing);
  drawing.catch(() => drawn.delete(key));
  return drawing;
}

function specOf({ width, height, boxes, texts }: ChartLayout, medium: Medium): TopLevelSpec {
  const x = { type: "quantitative" as const, scale: { domain: [0, width], nice: false }, axis: null };
  const y = { type: "quantitative" as const, scale: { domain: [height, 0], nice: false }, axis: null };
  const colour = { field: "colour", type: "nominal", scale: null } as const;
  return {
    width,
    height,
    padding: 0,
    autosize: "none",
    background: "transparent",
    config: { view: { stroke: null }, aria: false, font: FONTS[medium] },
    layer: [
      {
        data: { values: boxes.map((box) => ({ ...box, colour: FILLS[medium][box.fill] })) },
        mark: "rect",
        encoding: {
          x: { ...x, field: "x" },
          x2: { field: "x2" },
          y: { ...y, field: "y" },
          y2: { field: "y2" },
          color: colour,
        },
      },
      ...ALIGNS.map((align) => ({
        data: {
          values: texts
            .filter((text) => text.align === align)
            .map((text) => ({ ...text, colour: INKS[medium][text.ink] })),
        },
        mark: { type: "text", align, baseline: "middle", fontWeight: align === "center" ? 600 : 400 } as const,
        encoding: {
          x: { ...x, field: "x" },
          y: { ...y, field: "y" },
          text: { field: "text", type: "nominal" as const },
          size: { field: "size", type: "quantitative" as const, scale: null },
          color: colour,
        },
      })),
    ],
  };
}
