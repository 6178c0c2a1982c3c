import type { Localized } from "./localized.ts";

/**
 * Where somebody in danger or distress gets help. Numbers are facts that change: correct them here and nowhere else, compare
 * each with its source before a round opens, and write the day into `checkedOn`.
 */
export interface HelpLine {
  name: Localized;
  /** As a telephone dials it. */
  dial: string;
  /** As one reads it; spaces that must not break. */
  number: string;
  /** Who answers says so here. */
  source: string;
  /** The day on which a person compared the number with its source; null when nobody has yet. */
  checkedOn: string | null;
}

export const HELP_LINES = {
  emergency: {
    name: { sv: "SOS Alarm", en: "Emergency services" },
    dial: "112",
    number: "112",
    source: "https://www.sosalarm.se",
    checkedOn: null,
  },
  police: {
    name: { sv: "Polisen", en: "The police" },
    dial: "11414",
    number: "114\u00a014",
    source: "https://polisen.se/kontakt",
    checkedOn: null,
  },
  victims: {
    name: { sv: "Brottsofferjouren", en: "Victim Support Sweden" },
    dial: "116006",
    number: "116\u00a0006",
    source: "https://www.brottsofferjouren.se",
    checkedOn: null,
  },
  women: {
    name: { sv: "Kvinnofridslinjen", en: "National Women’s Helpline" },
    dial: "020505050",
    number: "020-50\u00a050\u00a050",
    source: "https://kvinnofridslinjen.se",
    checkedOn: null,
  },
  children: {
    name: { sv: "Bris", en: "Bris, children’s helpline" },
    dial: "116111",
    number: "116\u00a0111",
    source: "https://www.bris.se",
    checkedOn: null,
  },
  suicide: {
    name: { sv: "Självmordslinjen", en: "Suicide helpline" },
    dial: "90101",
    number: "90101",
    source: "https://mind.se",
    checkedOn: null,
  },
} satisfies Record<string, HelpLine>;
