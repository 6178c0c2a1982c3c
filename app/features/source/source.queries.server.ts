import type { Reader } from "#app/platform/database/database.server.ts";
import { CRIME_MEASURES } from "./measures.ts";
import { type ToldCount, toldCount } from "./small-count.ts";
import type { SourceTypeCode } from "./source-types.ts";

/** A municipality's other sources with their values, the latest first; all of them, or those of one type or dialogue. */
export function listSources(
  db: Reader,
  municipalityCode: string,
  { type, dialogueId }: { type?: SourceTypeCode; dialogueId?: string } = {},
) {
  return db.source.findMany({
    where: { municipalityCode, type, dialogueId },
    orderBy: [{ collectedOn: "desc" }, { id: "asc" }],
    select: {
      id: true,
      type: true,
      label: true,
      origin: true,
      referenceYear: true,
      collectedOn: true,
      dialogueId: true,
      values: {
        select: { measure: true, period: true, value: true, unit: true },
        orderBy: [{ period: "asc" }, { measure: "asc" }],
      },
    },
  });
}

export type FoundSource = Awaited<ReturnType<typeof listSources>>[number];

export interface ReportedCrime {
  origin: string;
  periods: string[];
  /** Per crime one count per period; small ones are not told. */
  rows: { measure: string; counts: ToldCount[] }[];
}

/** Reported crime over the years as it may be told to anyone, or null when none has been brought in. */
export async function reportedCrime(db: Reader, municipalityCode: string): Promise<ReportedCrime | null> {
  const sources = await listSources(db, municipalityCode, { type: "reported_crime" });
  const values = sources.flatMap((source) => source.values);
  const periods = [...new Set(values.map(({ period }) => period))].sort();
  const measures = [...new Set([...Object.keys(CRIME_MEASURES), ...values.map(({ measure }) => measure)])];
  const rows = measures
    .filter((measure) => values.some((value) => value.measure === measure))
    .map((measure) => ({
      measure,
      counts: periods.map((period) =>
        // The latest source that says something of the year holds.
        toldCount(values.find((value) => value.measure === measure && value.period === period)?.value),
      ),
    }));
  return rows.length > 0 ? { origin: sources[0]?.origin ?? "", periods, rows } : null;
}
