import { createHash } from "node:crypto";
import type { Database, Reader } from "#app/platform/database/database.server.ts";
import { dayOf } from "#app/platform/dates.ts";
import type { CsvFile } from "#app/platform/files/csv.server.ts";
import { FileFault } from "#app/platform/files/file-fault.ts";
import { recordAudit } from "../audit/audit.commands.server.ts";
import { listAreasEverywhere, listBorders } from "../municipality/geography.queries.server.ts";
import { listMunicipalities } from "../municipality/municipality.queries.server.ts";
import type { TipCategoryCode } from "./categories.ts";
import { TipReader, type TipRecord } from "./imported-tip.ts";
import { type Placed, placeImported, type Receiving, type Unplaced } from "./place-imported.ts";
import { createTips, type NewTip } from "./tip.commands.server.ts";

const ROWS_AT_A_TIME = 500;
const PATIENCE_MS = 10 * 60_000;

export interface TipImport {
  /** What the list is called, such as "Polisens händelser". */
  origin: string;
  /** Only what lies here; everywhere when null. */
  municipalityCode: string | null;
  /** Without it the tips wait for somebody to read them. */
  approved: boolean;
  dryRun: boolean;
  now: Date;
}

export interface ImportedTips {
  added: number;
  /** Taken in before. */
  known: number;
  /** Municipalities and how many of the list's rows are theirs. */
  byMunicipality: { name: string; count: number }[];
  byCategory: { category: TipCategoryCode; count: number }[];
  unplaced: Record<Unplaced, number>;
  /** The names by which those that are known only by county are known. */
  counties: { name: string; count: number }[];
  withoutPin: number;
}

/**
 * Takes in a list of places or events from elsewhere, all of it or nothing; a row that was taken in before is left as
 * it is. @throws FileFault naming the row and column that cannot be read
 */
export async function importTips(db: Database, csv: CsvFile, input: TipImport): Promise<ImportedTips> {
  const records = await readRecords(csv);
  const { placed, unplaced, withoutPin } = onlyIn(
    placeImported(records, await listReceiving(db)),
    input.municipalityCode,
  );
  const tips = placed.map((tip) => newTip(tip, input));
  const added = await db.$transaction(
    async (tx) => {
      const fresh = await notThereYet(tx, tips);
      if (fresh.length > 0 && !input.dryRun) await store(tx, fresh, input);
      return fresh.length;
    },
    { timeout: PATIENCE_MS },
  );
  const names = new Map((await listMunicipalities(db)).map(({ code, name }) => [code, name]));
  const byMunicipality = tally(placed, ({ municipalityCode }) => names.get(municipalityCode) ?? municipalityCode);
  const onlyCounty = unplaced.filter(({ why }) => why === "only_county");
  return {
    added,
    known: tips.length - added,
    byMunicipality,
    byCategory: tally(placed, ({ record }) => record.category).map(({ name, count }) => ({ category: name, count })),
    unplaced: { only_county: onlyCounty.length, unknown_place: unplaced.length - onlyCounty.length },
    counties: tally(onlyCounty, ({ record }) => record.municipality ?? record.location ?? ""),
    withoutPin,
  };
}

async function readRecords(csv: CsvFile): Promise<TipRecord[]> {
  const reader = new TipReader(csv.file, csv.columns);
  const records: TipRecord[] = [];
  for await (const { row, cells } of csv.rows()) records.push(reader.read(row, cells));
  if (records.length === 0) throw new FileFault(csv.file, "there are no rows below the header.");
  return records;
}

async function listReceiving(db: Reader): Promise<Receiving[]> {
  const [municipalities, borders, areas] = await Promise.all([
    listMunicipalities(db),
    listBorders(db),
    listAreasEverywhere(db),
  ]);
  const border = new Map(borders.map((one) => [one.code, one.border]));
  return municipalities.map(({ code, name }) => ({
    code,
    name,
    border: border.get(code),
    areas: areas.get(code) ?? [],
  }));
}

function onlyIn({ placed, unplaced, withoutPin }: Placed, municipalityCode: string | null): Placed {
  if (municipalityCode === null) return { placed, unplaced, withoutPin };
  return { placed: placed.filter((tip) => tip.municipalityCode === municipalityCode), unplaced, withoutPin };
}

function newTip({ record, ...place }: Placed["placed"][number], { origin, approved, now }: TipImport): NewTip {
  const { key, category, description, receivedOn = dayOf(now) } = record;
  return {
    ...place,
    // The same row of the same list is the same tip.
    id: createHash("sha256").update(`${origin}\n${key}`).digest("hex").slice(0, 32),
    category,
    description,
    receivedOn,
    origin,
    history: approved ? [{ status: "approved", changedOn: dayOf(now) }] : [],
  };
}

async function notThereYet(tx: Reader, tips: NewTip[]): Promise<NewTip[]> {
  const known = new Set<string>();
  for (let from = 0; from < tips.length; from += ROWS_AT_A_TIME) {
    const ids = tips.slice(from, from + ROWS_AT_A_TIME).flatMap(({ id }) => id ?? []);
    for (const { id } of await tx.tip.findMany({ where: { id: { in: ids } }, select: { id: true } })) known.add(id);
  }
  return tips.filter(({ id }) => !known.has(id ?? ""));
}

async function store(tx: Reader, tips: NewTip[], { origin, now }: TipImport): Promise<void> {
  await createTips(tx, tips);
  for (const { name, count } of tally(tips, ({ municipalityCode }) => municipalityCode)) {
    const line = { at: now, userId: null, municipalityCode: name, action: "data_imported" } as const;
    await recordAudit(tx, { ...line, subject: origin, detail: `${count}` });
  }
}

function tally<Row, Name extends string>(rows: readonly Row[], nameOf: (row: Row) => Name) {
  const counts = new Map<Name, number>();
  for (const row of rows) counts.set(nameOf(row), (counts.get(nameOf(row)) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count })).sort((one, other) => other.count - one.count);
}
