import { formatPercent } from "#app/i18n/format.ts";
import type { Language } from "#app/i18n/language.ts";
import { languageOfMarked, unmarked } from "#app/i18n/marked.ts";
import type { Chart, Tone } from "../document.ts";

/** Where everything in a bar chart stands, in pixels from the top left corner. */
export interface ChartLayout {
  width: number;
  height: number;
  boxes: Box[];
  texts: PlacedText[];
}

export type Fill = Tone | "track";
export type Ink = "ink" | "on_strong" | "on_soft";
type Row = Chart["rows"][number];

interface Box {
  x: number;
  x2: number;
  y: number;
  y2: number;
  fill: Fill;
}

interface PlacedText {
  x: number;
  y: number;
  text: string;
  ink: Ink;
  align: "left" | "center";
  size: number;
  /** Where it is another than the chart's. */
  language?: Language;
}

type Area = Omit<Box, "fill">;

const LABEL = { size: 14, line: 18 };
const VALUE = { size: 13 };
const LEGEND = { size: 13, line: 21, box: 12, gap: 18 };
const STACKED = { bar: 26, gap: 11 };
const SINGLE = { bar: 18, gap: 6 };
/** From this width single bars have their labels beside them. */
const BESIDE = { from: 500, share: 0.42, gap: 14 };
/** Between two segments, so that neighbours are told apart without colour. */
const SEAM = 2;

/** Wider than the real letters, so that nothing is cut where the font is another. */
const widthOf = (text: string, size: number) => text.length * size * 0.55;

const INK_ON: Record<Tone, Ink> = {
  safe: "on_strong",
  unsafe: "on_strong",
  safe_soft: "on_soft",
  neutral: "on_soft",
  unsafe_soft: "on_soft",
};

/**
 * Each row has a label and a bar whose whole width is everyone who answered; the legend comes last. Rows of one part
 * (shares that do not add up, such as "choose at most three") are thinner and stand on a track.
 */
export function layOutChart(chart: Chart, width: number, language: Language): ChartLayout {
  const drawing = new Drawing(language);
  const isSingle = chart.rows.every((row) => row.parts.length === 1);
  let y = 0;
  for (const row of chart.rows) {
    if (isSingle && width >= BESIDE.from) y = drawing.rowBeside(row, y, width);
    else y = drawing.rowBelow(row, y, width, isSingle ? SINGLE : STACKED);
  }
  const height = drawing.legend(chart, y, width);
  return { width, height, boxes: drawing.boxes.map(onWholePixels), texts: drawing.texts.map(onWholePixels) };
}

class Drawing {
  readonly boxes: Box[] = [];
  readonly texts: PlacedText[] = [];
  private readonly language: Language;

  constructor(language: Language) {
    this.language = language;
  }

  rowBelow({ label, parts }: Row, top: number, width: number, { bar, gap }: typeof STACKED): number {
    const y = this.lines(label, width, top) + (label ? 3 : 0);
    this.bar(parts, { x: 0, x2: width, y, y2: y + bar });
    return y + bar + gap;
  }

  rowBeside({ label, parts }: Row, top: number, width: number): number {
    const start = width * BESIDE.share;
    const labelled = wrapped(unmarked(label), LABEL.size, start - BESIDE.gap).length * LABEL.line;
    const height = Math.max(labelled, SINGLE.bar);
    this.lines(label, start - BESIDE.gap, top + (height - labelled) / 2);
    const y = top + (height - SINGLE.bar) / 2;
    this.bar(parts, { x: start, x2: width, y, y2: y + SINGLE.bar });
    return top + height + SINGLE.gap;
  }

  legend(chart: Chart, top: number, width: number): number {
    const entries = new Map(chart.rows.flatMap((row) => row.parts).map((part) => [part.label, part.tone]));
    let x = 0;
    let y = top;
    for (const [label, fill] of entries) {
      const indent = LEGEND.box + 6;
      const needed = indent + widthOf(unmarked(label), LEGEND.size);
      if (x > 0 && x + needed > width) {
        x = 0;
        y += LEGEND.line;
      }
      const middle = y + LEGEND.line / 2;
      this.boxes.push({ x, x2: x + LEGEND.box, y: middle - LEGEND.box / 2, y2: middle + LEGEND.box / 2, fill });
      const lines = wrapped(unmarked(label), LEGEND.size, width - indent);
      for (const [index, line] of lines.entries()) {
        this.text(line, x + indent, middle + index * LEGEND.line, LEGEND.size, languageOfMarked(label));
      }
      y += (lines.length - 1) * LEGEND.line;
      x += needed + LEGEND.gap;
    }
    return y + LEGEND.line;
  }

  private lines(label: string, width: number, top: number): number {
    const lines = wrapped(unmarked(label), LABEL.size, width);
    lines.forEach((line, index) => {
      this.text(line, 0, top + (index + 0.5) * LABEL.line, LABEL.size, languageOfMarked(label));
    });
    return top + lines.length * LABEL.line;
  }

  private bar(parts: Row["parts"], { x, x2, y, y2 }: Area): void {
    const isSingle = parts.length === 1;
    const middle = (y + y2) / 2;
    if (isSingle) this.boxes.push({ x, x2, y, y2, fill: "track" });
    let start = x;
    for (const part of parts) {
      const end = Math.min(x2, start + part.share * (x2 - x));
      const seam = part === parts.at(-1) ? 0 : SEAM;
      if (end > start) this.boxes.push({ x: start, x2: Math.max(start, end - seam), y, y2, fill: part.tone });
      const [whole, bare] = this.percent(part.share);
      const value = (isSingle ? [whole] : [whole, bare]).find((text) => widthOf(text, VALUE.size) + 8 <= end - start);
      if (value) {
        const ink = INK_ON[part.tone];
        this.texts.push({ x: (start + end) / 2, y: middle, text: value, ink, align: "center", size: VALUE.size });
      } else if (isSingle) {
        this.text(whole, end + 6, middle, VALUE.size);
      }
      start = end;
    }
  }

  /** With the sign and, for a narrow segment, without it. What fits in neither way stands in the table. */
  private percent(share: number): [string, string] {
    const whole = formatPercent(share, this.language);
    return [whole, whole.replace(/\s?%/, "")];
  }

  private text(text: string, x: number, y: number, size: number, language?: Language): void {
    this.texts.push({ x, y, text, ink: "ink", align: "left", size, ...(language && { language }) });
  }
}

/** Shorter markup, and sharper edges. */
function onWholePixels<Placed extends Box | PlacedText>(placed: Placed): Placed {
  const rounded = Object.entries(placed).map(([key, value]) => [
    key,
    typeof value === "number" ? Math.round(value) : value,
  ]);
  return Object.fromEntries(rounded);
}

/** The text in lines that fit; a word that is wider than the chart stays whole. */
function wrapped(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && widthOf(longer, size) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line ? [...lines, line] : lines;
}
