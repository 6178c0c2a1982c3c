import { BorderStyle, type IParagraphStyleOptions, type IStylesOptions, LineRuleType, ShadingType } from "docx";
import type { Language } from "#app/i18n/language.ts";

export const INK = { ink: "17231E", quiet: "4A5A52", spruce: "14573F", deep: "0C3B2B", mist: "EDF2EE", line: "CAD4CD" };
const LOCALES: Record<Language, string> = { sv: "sv-SE", en: "en-GB" };

/** Millimetres and points in the units of Word. */
export const millimetres = (length: number) => Math.round((length / 25.4) * 1440);
const points = (size: number) => size * 20;
const halfPoints = (size: number) => size * 2;

export const PAGE = { width: millimetres(210), height: millimetres(297), side: millimetres(22) };
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
        run: { font, size: halfPoints(10.5), color: INK.ink, language: { value: LOCALES[language] } },
        paragraph: { spacing: { after: points(7), line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font, size: halfPoints(27), bold: true, color: INK.deep },
        paragraph: { spacing: { before: points(10), after: points(4), line: 250, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(font, 16, 18, 6),
      heading2: heading(font, 12.5, 14, 4),
      heading3: heading(font, 11, 10, 3),
    },
    paragraphStyles: [
      based("Sender", "Avsändare", { run: { bold: true, color: INK.spruce, size: halfPoints(12) } }),
      based("Lead", "Underrubrik", { run: { size: halfPoints(13) } }),
      based("Facts", "Fakta", {
        run: { color: INK.quiet },
        paragraph: {
          spacing: { after: points(14) },
          border: { bottom: { style: BorderStyle.SINGLE, size: 24, color: INK.spruce, space: 8 } },
        },
      }),
      based("KeyFigure", "Nyckeltal", {
        run: { bold: true },
        paragraph: { keepNext: true, spacing: { before: points(5), after: 0 }, border: bar, indent: { left: 180 } },
      }),
      based("KeyFigureNote", "Nyckeltal, förklaring", {
        run: { color: INK.quiet, size: halfPoints(9.5) },
        paragraph: { spacing: { after: points(8) }, border: bar, indent: { left: 180 } },
      }),
      based("Notice", "Notis", {
        paragraph: {
          shading: { type: ShadingType.CLEAR, fill: INK.mist, color: "auto" },
          border: bar,
          indent: { left: 180 },
        },
      }),
      based("FigureCaption", "Rubrik till tabell eller diagram", {
        run: { bold: true, size: halfPoints(10) },
        paragraph: { keepNext: true, spacing: { before: points(10), after: points(4) } },
      }),
      based("TableText", "Tabelltext", {
        run: { size: halfPoints(9.5) },
        paragraph: { spacing: { before: points(2), after: points(2), line: 250, lineRule: LineRuleType.AUTO } },
      }),
      based("Note", "Not", {
        run: { color: INK.quiet, size: halfPoints(8.5) },
        paragraph: { spacing: { before: points(3), after: points(3) } },
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
