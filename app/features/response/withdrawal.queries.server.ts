import type { Reader } from "#app/platform/database/database.server.ts";
import { draftId } from "./draft.server.ts";
import type { Withdrawal } from "./withdrawal.ts";
import { withdrawalCodeOf, withdrawalHash } from "./withdrawal-code.server.ts";

/** Of the answer that was sent with a secret. Codes exist only where a purge decision held when it was sent. */
export async function findWithdrawal(db: Reader, secret: string): Promise<Withdrawal> {
  const code = withdrawalCodeOf(draftId(secret));
  const known = await db.withdrawalCode.findUnique({
    where: { hash: withdrawalHash(code) },
    select: { responseId: true },
  });
  if (!known) return { state: "none" };
  return known.responseId === null ? { state: "withdrawn" } : { state: "possible", code };
}
