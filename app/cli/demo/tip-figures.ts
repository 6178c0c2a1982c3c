import type { TipCategoryCode } from "#app/features/tip/categories.ts";
import type { DemoSlug } from "./municipalities.ts";

/** Approved tips of 1 April to 31 October 2026: how many per category, and what became of them. Invented. */
export interface TipFigures {
  categories: Partial<Record<TipCategoryCode, number>>;
  done: number;
  planned: number;
  noAction: number;
}

export const TIP_FIGURES: Record<DemoSlug, TipFigures> = {
  gnosjo: {
    categories: { L1: 17, L2: 8, L3: 3, T1: 9, T2: 5, T3: 6, M1: 3, M2: 4, P1: 4, P2: 2, P3: 1, L4: 1, X1: 1 },
    done: 23,
    planned: 17,
    noAction: 9,
  },
  gislaved: {
    categories: {
      L1: 46,
      L2: 22,
      L3: 11,
      T1: 24,
      T2: 17,
      T3: 19,
      M1: 14,
      M2: 17,
      P1: 18,
      P2: 9,
      P3: 4,
      P4: 2,
      L4: 5,
      X1: 3,
    },
    done: 71,
    planned: 54,
    noAction: 31,
  },
  gotene: {
    categories: {
      L1: 25,
      L2: 11,
      L3: 4,
      T1: 10,
      T2: 7,
      T3: 9,
      M1: 7,
      M2: 8,
      P1: 11,
      P2: 4,
      P3: 2,
      P4: 1,
      L4: 2,
      X1: 2,
    },
    done: 38,
    planned: 26,
    noAction: 14,
  },
  krokom: {
    categories: {
      L1: 29,
      L2: 9,
      L3: 4,
      T1: 24,
      T2: 14,
      T3: 19,
      M1: 4,
      M2: 3,
      P1: 3,
      P2: 2,
      P3: 1,
      P4: 1,
      L4: 3,
      X1: 2,
    },
    done: 35,
    planned: 33,
    noAction: 22,
  },
  sotenas: {
    categories: { L1: 18, L2: 7, L3: 2, T1: 17, T2: 10, T3: 9, M1: 6, M2: 4, P1: 5, P2: 4, P3: 1, P4: 1, L4: 1, X1: 2 },
    done: 29,
    planned: 21,
    noAction: 13,
  },
};
