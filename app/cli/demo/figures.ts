import type { DemoSlug } from "./municipalities.ts";

/**
 * What the demo's weighted tables are to show, in percent. All of it is invented; people and answers are made so that
 * the product's own analysis arrives at these figures (tests/integration/cli/demo.test.ts).
 */
export interface RoundFigures {
  answers: number;
  /** A1: very or rather safe on a dark evening. */
  safe: number;
  /** A1: rather or very unsafe, or stays in because of it. */
  unsafe: number;
  /** C1: worries very or rather often about fraud. */
  fraudWorry: number;
  /** B4 and B7: a problem to a large extent. */
  speeding: number;
  drugs: number;
  /** E3: the police care, fully or rather true. */
  policeCare: number;
  /** D1–D3: exposed to at least one of them. */
  exposed: number;
  /** F2: knew the pledge, at least partly. */
  knew: number;
  /** The local safety index, 0–6. */
  index: number;
}

export interface MunicipalityFigures {
  invited: number;
  2024: RoundFigures;
  2026: RoundFigures & {
    effective: number;
    unsafeWomen: number;
    unsafeMen: number;
    /** Respondents per area, unweighted. */
    areas: Record<string, number>;
    /** F1: the three issues chosen most, in order. */
    issues: [code: string, share: number][];
  };
  openLink: number;
  marketCards: number;
  staffDialogue: number;
  estReports: number;
  estRhythm: "monthly" | "fortnightly";
  /** Population shares, percent: women, and the ages 16–29, 30–49, 50–64 and 65–84. */
  women: number;
  ages: [number, number, number, number];
}

type Row = [number, number, number, number, number, number, number, number, number, number];

const round = ([answers, safe, unsafe, fraudWorry, speeding, drugs, policeCare, exposed, knew, index]: Row) => ({
  answers,
  safe,
  unsafe,
  fraudWorry,
  speeding,
  drugs,
  policeCare,
  exposed,
  knew,
  index,
});

export const DEMO_FIGURES: Record<DemoSlug, MunicipalityFigures> = {
  gnosjo: {
    invited: 900,
    2024: round([412, 82, 12, 31, 27, 11, 49, 15, 38, 1.18]),
    2026: {
      ...round([396, 83, 11, 37, 26, 12, 52, 16, 43, 1.16]),
      effective: 305,
      unsafeWomen: 17,
      unsafeMen: 6,
      areas: { gnosjo: 182, hillerstorp: 91, kulltorp: 22, nissafors: 17, asenhoga: 12, marieholm: 8, landsbygd: 64 },
      issues: [
        ["youth_drugs", 48],
        ["fraud", 41],
        ["traffic", 33],
      ],
    },
    openLink: 121,
    marketCards: 62,
    staffDialogue: 28,
    estReports: 143,
    estRhythm: "monthly",
    women: 48.5,
    ages: [19, 31, 26, 24],
  },
  gislaved: {
    invited: 1500,
    2024: round([688, 73, 19, 29, 34, 17, 44, 19, 34, 1.74]),
    2026: {
      ...round([655, 76, 16, 34, 31, 16, 47, 18, 38, 1.66]),
      effective: 504,
      unsafeWomen: 23,
      unsafeMen: 10,
      areas: { gislaved: 248, anderstorp: 121, smalandsstenar: 103, reftele: 41, hestra: 29, landsbygd: 113 },
      issues: [
        ["youth_drugs", 46],
        ["presence", 39],
        ["traffic", 37],
      ],
    },
    openLink: 342,
    marketCards: 140,
    staffDialogue: 64,
    estReports: 612,
    estRhythm: "fortnightly",
    women: 49,
    ages: [19, 31, 26, 24],
  },
  gotene: {
    invited: 1000,
    2024: round([503, 77, 15, 30, 29, 13, 48, 16, 37, 1.42]),
    2026: {
      ...round([487, 79, 14, 36, 28, 12, 51, 15, 44, 1.38]),
      effective: 375,
      unsafeWomen: 20,
      unsafeMen: 8,
      areas: { gotene: 206, kallby: 74, hallekis: 38, lundsbrunn: 43, landsbygd: 126 },
      issues: [
        ["youth_drugs", 44],
        ["fraud", 40],
        ["presence", 35],
      ],
    },
    openLink: 204,
    marketCards: 85,
    staffDialogue: 37,
    estReports: 318,
    estRhythm: "fortnightly",
    women: 49.5,
    ages: [17, 30, 26, 27],
  },
  krokom: {
    invited: 1100,
    2024: round([521, 85, 9, 33, 37, 12, 46, 14, 36, 1.21]),
    2026: {
      ...round([540, 86, 8, 31, 32, 13, 48, 14, 41, 1.19]),
      effective: 415,
      unsafeWomen: 12,
      unsafeMen: 4,
      areas: {
        krokom: 97,
        as: 88,
        nalden: 46,
        follinge: 25,
        ange: 19,
        aspas: 24,
        trangsviken: 9,
        landsbygd: 232,
      },
      issues: [
        ["traffic", 51],
        ["youth_drugs", 38],
        ["fraud", 36],
      ],
    },
    openLink: 188,
    marketCards: 70,
    staffDialogue: 41,
    estReports: 164,
    estRhythm: "fortnightly",
    women: 49,
    ages: [17, 35, 25, 23],
  },
  sotenas: {
    invited: 900,
    2024: round([455, 84, 10, 35, 33, 12, 43, 13, 31, 1.27]),
    2026: {
      ...round([448, 83, 11, 40, 35, 14, 49, 14, 39, 1.33]),
      effective: 345,
      unsafeWomen: 16,
      unsafeMen: 6,
      areas: {
        kungshamn: 141,
        smogen: 72,
        hunnebostrand: 93,
        vajern: 41,
        bovallstrand: 26,
        "bohus-malmon": 9,
        landsbygd: 66,
      },
      issues: [
        ["fraud", 45],
        ["traffic", 42],
        ["youth_drugs", 37],
      ],
    },
    openLink: 231,
    marketCards: 94,
    staffDialogue: 30,
    estReports: 152,
    estRhythm: "monthly",
    women: 49.5,
    ages: [14, 23, 27, 36],
  },
};
