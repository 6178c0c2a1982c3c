import type { Database, Reader } from "#app/platform/database/database.server.ts";
import { randomId } from "#app/platform/ids.server.ts";
import { recordAudit } from "../audit/audit.commands.server.ts";
import type { AreaRecord } from "./area-file.ts";
import { type AreaPlan, planAreas } from "./area-plan.ts";

const ROWS_AT_A_TIME = 500;
const PATIENCE_MS = 10 * 60_000;

export interface AreaImport {
  dryRun: boolean;
  now: Date;
  /** The names of the files, for the audit. */
  files: string[];
}

interface Tally {
  added: number;
  changed: number;
  unchanged: number;
}

/**
 * Adds and updates municipalities and towns: all of it or, when one record cannot be placed, nothing. The same import a
 * second time changes nothing.
 * @throws FileFault naming the record that cannot be placed
 */
export async function importAreas(
  db: Database,
  records: AreaRecord[],
  { dryRun, now, files }: AreaImport,
): Promise<{ municipalities: Tally; towns: Tally }> {
  const plan = await db.$transaction(
    async (tx) => {
      const plan = planAreas(records, await knownAreas(tx));
      if (!dryRun) await apply(tx, plan, now, files);
      return plan;
    },
    { timeout: PATIENCE_MS },
  );
  return { municipalities: tallyOf(plan.municipalities), towns: tallyOf(plan.towns) };
}

const tallyOf = ({
  added,
  changed,
  unchanged,
}: {
  added: unknown[];
  changed: unknown[];
  unchanged: number;
}): Tally => ({
  added: added.length,
  changed: changed.length,
  unchanged,
});

async function knownAreas(tx: Reader) {
  const shape = { lat: true, lon: true, name: true } as const;
  return {
    municipalities: await tx.municipality.findMany({ select: { ...shape, code: true, slug: true, border: true } }),
    areas: await tx.area.findMany({
      select: {
        ...shape,
        id: true,
        municipalityCode: true,
        kind: true,
        key: true,
        officialCode: true,
        population: true,
        geometry: true,
      },
    }),
  };
}

async function apply(tx: Reader, { municipalities, towns }: AreaPlan, now: Date, files: string[]): Promise<void> {
  const written = [municipalities, towns].reduce((sum, { added, changed }) => sum + added.length + changed.length, 0);
  if (written === 0) return;
  for (const data of batches(municipalities.added)) await tx.municipality.createMany({ data });
  for (const { code, data } of municipalities.changed) await tx.municipality.update({ where: { code }, data });
  const rows = towns.added.map((town) => ({ id: randomId(), ...town }));
  for (const data of batches(rows)) await tx.area.createMany({ data });
  for (const { id, data } of towns.changed) await tx.area.update({ where: { id }, data });
  const detail = `${municipalities.added.length} + ${towns.added.length}`;
  const line = { at: now, userId: null, municipalityCode: null, action: "data_imported" } as const;
  await recordAudit(tx, { ...line, subject: files.join(", "), detail });
}

function batches<Row>(rows: Row[]): Row[][] {
  const count = Math.ceil(rows.length / ROWS_AT_A_TIME);
  return Array.from({ length: count }, (_, index) => rows.slice(index * ROWS_AT_A_TIME, (index + 1) * ROWS_AT_A_TIME));
}
