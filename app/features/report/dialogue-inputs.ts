import type { ProductLanguage } from "#app/i18n/language.ts";
import type { DialogueResults } from "../analysis/results.ts";
import type { PublicPlace } from "../tip/public-places.ts";
import type { TipStatus } from "../tip/status.ts";

/** Talks and cards: what was said where people met. */
export interface Voice {
  type: string;
  label: string;
  collectedOn: string;
  /** How many cards were written, or people took part; null when nobody counted. */
  voices: number | null;
  /** What was mentioned, the most frequent first, in words. */
  mentions: { label: string; count: number }[];
}

export interface TipFigures {
  from: string;
  to: string;
  counts: { category: string; status: TipStatus; count: number }[];
  places: PublicPlace[];
}

/** All that is known of a dialogue, as far as the tier of `results` may see it. */
export interface DialogueInputs {
  language: ProductLanguage;
  demo: boolean;
  today: string;
  municipality: { name: string };
  dialogue: {
    title: string;
    slug: string;
    opensOn: string;
    closesOn: string | null;
    resultsOn: string | null;
    ledTo: string | null;
    period: string | null;
  };
  results: DialogueResults;
  voices: Voice[];
  tips: TipFigures;
}
