import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
  ShadingType,
} from "docx";
import { localeOf } from "#app/i18n/format.ts";
import type { Language } from "#app/i18n/language.ts";

export const INK = { ink: "17231E", quiet: "4A5A52", spruce: "14573F", deep: "0C3B2B", mist: "EDF2EE", line: "CAD4CD" };

/** Millimetres and points in the units of Word. */
export const millimetres = (length: number) => Math.round((length / 25.4) * 1440);
const points = (size: number) => size * 20;
const halfPoints = (size: number) => size * 2;

export const PAGE = { width: millimetres(210), height: millimetres(297), side: millimetres(20) };
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.side;

const bar = { left: { style: BorderStyle.SINGLE, size: 24, color: INK.spruce, space: 8 } };
const based = (
  id: string,
  name: string,
  more: Omit<IParagraphStyleOptions, "id" | "name">,
): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: "Normal",
  ...more,
});

/** Named styles, so that whoever goes on working with the report in Word can change its look in one place. */
export function docxStyles(language: Language, font: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font, size: halfPoints(10), color: INK.ink, language: { value: localeOf(language) } },
        paragraph: { spacing: { after: points(3.5), line: 245, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font, size: halfPoints(27), bold: true, color: INK.deep },
        paragraph: { spacing: { before: points(10), after: points(4), line: 250, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(font, 15, 12, 4),
      heading2: heading(font, 12, 9, 2),
      heading3: heading(font, 11, 10, 3),
    },
    paragraphStyles: [
      based("Sender", "Avsändare", { run: { bold: true, color: INK.spruce, size: halfPoints(12) } }),
      based("Lead", "Underrubrik", { run: { size: halfPoints(13) } }),
      based("Facts", "Fakta", {
        run: { color: INK.quiet },
        paragraph: {
          spacing: { after: points(8) },
          border: { bottom: { style: BorderStyle.SINGLE, size: 24, color: INK.spruce, space: 8 } },
        },
      }),
      based("KeyFigure", "Nyckeltal", {
        run: { bold: true, color: INK.deep, size: halfPoints(22) },
        paragraph: { keepNext: true, spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      }),
      based("KeyFigureLabel", "Nyckeltal, rubrik", {
        run: { bold: true },
        paragraph: { keepNext: true, spacing: { after: points(1), line: 240, lineRule: LineRuleType.AUTO } },
      }),
      based("KeyFigureNote", "Nyckeltal, förklaring", {
        run: { color: INK.quiet, size: halfPoints(8.5) },
        paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      }),
      based("Notice", "Notis", {
        paragraph: {
          spacing: { before: points(6), after: points(8) },
          shading: { type: ShadingType.CLEAR, fill: INK.mist, color: "auto" },
          border: bar,
          indent: { left: 180 },
        },
      }),
      based("FigureCaption", "Rubrik till tabell eller diagram", {
        run: { bold: true, size: halfPoints(9.5) },
        paragraph: { keepNext: true, spacing: { before: points(5), after: points(2) } },
      }),
      based("TableText", "Tabelltext", {
        run: { size: halfPoints(8.5) },
        paragraph: { spacing: { before: points(0.4), after: points(0.4), line: 240, lineRule: LineRuleType.AUTO } },
      }),
      based("Note", "Not", {
        run: { color: INK.quiet, size: halfPoints(8) },
        paragraph: { spacing: { before: points(1), after: points(1), line: 240, lineRule: LineRuleType.AUTO } },
      }),
      based("Margin", "Sidhuvud och sidfot", {
        run: { color: INK.quiet, size: halfPoints(8.5) },
        paragraph: { spacing: { after: 0 } },
      }),
    ],
  };
}

function heading(font: string, size: number, before: number, after: number) {
  return {
    run: { font, size: halfPoints(size), bold: true, color: INK.deep },
    paragraph: { keepNext: true, spacing: { before: points(before), after: points(after) } },
  };
}

export const BULLET = "punkt";

/** The lists of a report: close to the text, and the bullet in the report's own colour. */
export const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: BULLET,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: "•",
          alignment: AlignmentType.LEFT,
          style: { run: { color: INK.spruce }, paragraph: { indent: { left: 300, hanging: 220 } } },
        },
      ],
    },
  ],
};
