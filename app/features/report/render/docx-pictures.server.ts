import { Resvg } from "@resvg/resvg-js";
import { type IContext, ImageRun, type IXmlableObject } from "docx";
import type { Language } from "#app/i18n/language.ts";
import type { Chart, Tone } from "../document.ts";
import { chartSvg, FILLS } from "./chart.server.ts";
import { TEXT_WIDTH } from "./docx-styles.ts";
import { FONT_FAMILY, FONT_FILES } from "./fonts.server.ts";
import { markSvg } from "./mark.ts";

const CHART_WIDTH = 640;
/** Word's pixels between the margins. */
const SHOWN_WIDTH = Math.round((TEXT_WIDTH / 1440) * 96);
const BAR = { width: 80, height: 9 };

/** A chart as a picture that says in words what it shows. */
export async function chartPicture(chart: Chart, language: Language): Promise<ImageRun> {
  const svg = await chartSvg(chart, { language, medium: "paper", width: CHART_WIDTH });
  const height = Number(svg.match(/height="(\d+)"/)?.[1]);
  const shown = { width: SHOWN_WIDTH, height: Math.round((height * SHOWN_WIDTH) / CHART_WIDTH) };
  const altText = { name: chart.title, title: chart.title, description: chart.description };
  return new Picture(png(svg, SHOWN_WIDTH, FONT_FILES), shown, altText);
}

export function markPicture(colour: string, width: number): ImageRun {
  return new Picture(png(markSvg(colour), width), { width, height: width });
}

const bars = new Map<string, Buffer>();

/** The bar beside a percentage. Drawn once: there are no more than a few hundred of them. */
export function barPicture(share: number, tone: Tone): ImageRun {
  const { width, height } = BAR;
  const length = Math.round(share * width);
  const key = `${tone} ${length}`;
  const { [tone]: fill, track } = FILLS.paper;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${track}"/><rect width="${length}" height="${height}" fill="${fill}"/></svg>`;
  const drawn = bars.get(key) ?? png(svg, width);
  bars.set(key, drawn);
  return new Picture(drawn, BAR);
}

/** Sharp in print; without letters in it no font is read. */
function png(svg: string, width: number, fontFiles: string[] = []): Buffer {
  const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: FONT_FAMILY };
  return new Resvg(svg, { font, fitTo: { mode: "width", value: width * 3 } }).render().asPng();
}

interface AltText {
  name: string;
  title: string;
  description: string;
}

/** How many pictures a document has so far: each has a number of its own, which the library leaves at 1. */
const pictures = new WeakMap<object, number>();

/**
 * A picture with its description; or, without one, a picture for the eye alone, marked as such in Word's own way, so that
 * no screen reader stops at it and no check asks for a text.
 */
class Picture extends ImageRun {
  private readonly isDecoration: boolean;

  constructor(data: Buffer, transformation: { width: number; height: number }, altText?: AltText) {
    super({ type: "png", data, transformation, altText: altText ?? { name: "", description: "" } });
    this.isDecoration = altText === undefined;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const xml = super.prepForXml(context);
    const number = (pictures.get(context.file) ?? 0) + 1;
    pictures.set(context.file, number);
    changeProperties(xml, (properties) => [
      { _attr: { ...properties[0]?._attr, id: number } },
      ...(this.isDecoration ? [DECORATIVE] : []),
    ]);
    return xml;
  }
}

type Property = { _attr?: object };

const DECORATIVE = {
  "a:extLst": [
    { _attr: { "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main" } },
    {
      "a:ext": [
        { _attr: { uri: "{C183D7F6-B498-43B3-948B-1728B52AA6E4}" } },
        {
          "adec:decorative": {
            _attr: { "xmlns:adec": "http://schemas.microsoft.com/office/drawing/2017/decorative", val: "1" },
          },
        },
      ],
    },
  ],
};

/** Changes a picture's properties, wherever they stand in it. */
function changeProperties(xml: unknown, change: (properties: Property[]) => object[]): void {
  if (Array.isArray(xml)) for (const item of xml) changeProperties(item, change);
  else if (xml && typeof xml === "object") {
    for (const [name, inside] of Object.entries(xml)) {
      if (name === "wp:docPr") Object.assign(xml, { [name]: change([inside].flat()) });
      else changeProperties(inside, change);
    }
  }
}
