import type { Reader } from "#app/platform/database/database.server.ts";
import type { AuditAction } from "./audit.ts";

export interface AuditLine {
  at: Date;
  userId: string | null;
  /** Null: not about one municipality, such as a sign-in. */
  municipalityCode: string | null;
  action: AuditAction;
  /** What it was done to, in words that a colleague recognises. Never an answer or a resident's text. */
  subject: string;
  detail?: string;
}

/** Writes what somebody on the staff did, in the transaction that does it. Residents' commands write none. */
export async function recordAudit(tx: Reader, line: AuditLine): Promise<void> {
  await tx.auditEntry.create({ data: line });
}
