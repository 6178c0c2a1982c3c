import type { Database } from "#app/platform/database/database.server.ts";
import { recordAudit } from "../audit/audit.commands.server.ts";
import type { Doer } from "../user/doer.server.ts";

/** Enters the decision that lets residents take answers back; null says that there is none. Saving the same again is nothing. */
export async function setPurgeDecision(db: Database, by: Doer, decision: string | null): Promise<void> {
  const { municipalityCode: code } = by;
  await db.$transaction(async (tx) => {
    const { count } = await tx.municipality.updateMany({
      where: {
        code,
        OR: [{ purgeDecision: { not: decision } }, { purgeDecision: decision === null ? { not: null } : null }],
      },
      data: { purgeDecision: decision },
    });
    if (count > 0) await recordAudit(tx, { ...by, action: "purge_decision_changed", subject: decision ?? "–" });
  });
}
