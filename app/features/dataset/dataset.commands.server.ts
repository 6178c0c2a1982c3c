import type { Database } from "#app/platform/database/database.server.ts";
import { recordAudit } from "../audit/audit.commands.server.ts";
import type { AuditAction } from "../audit/audit.ts";

export interface Export {
  at: Date;
  userId: string;
  municipalityCode: string;
  action: AuditAction;
  /** The dialogue or survey. */
  subject: string;
  format: string;
}

/** Notes that somebody has taken a file out of the house, before it is handed over. */
export async function noteExport(db: Database, { format, ...line }: Export): Promise<void> {
  await recordAudit(db, { ...line, detail: format });
}
