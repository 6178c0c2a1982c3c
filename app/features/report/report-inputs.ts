import type { PledgesOfPeriod } from "../pledge/pledge.schema.ts";
import type { FoundSource, ReportedCrime } from "../source/source.queries.server.ts";
import type { DialogueInputs } from "./dialogue-inputs.ts";

/** Approved tips by when it is so. */
export type TipTimes = Record<"timeOfDay" | "weekPart", { choice: string; count: number }[]>;

/** All that an input report is made of. */
export interface ReportInputs {
  report: {
    title: string;
    diaryNumber: string | null;
    /** What staff have written, by chapter. */
    texts: ReadonlyMap<string, string>;
  };
  municipality: {
    name: string;
    countyName: string;
    population: number | null;
    areas: { name: string; kind: string; population: number | null }[];
  };
  dialogue: DialogueInputs;
  tipTimes: TipTimes;
  /** Everything else that is known, whatever dialogue it belongs to. */
  sources: FoundSource[];
  crime: ReportedCrime | null;
  pledges: PledgesOfPeriod | null;
}
