import { instanceOf } from "#app/platform/clock.server.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { isUniqueViolation } from "#app/platform/database/unique-violation.server.ts";
import { dayOf } from "#app/platform/dates.ts";
import { done, type Result, refused } from "#app/platform/result.ts";
import { recordAudit } from "../audit/audit.commands.server.ts";
import { mayFollow, statusChangeId, type TipStatus, TipStatusSchema } from "../tip/status.ts";
import type { ModerationForm } from "./moderation.schema.ts";

interface Step extends ModerationForm {
  tipId: string;
  municipalityCode: string;
  userId: string;
}

export type StepRefusal = "unknownTip" | "stepNotAllowed" | "changedMeanwhile";

/** Takes a tip one step further – approved, rejected, forwarded, planned, done, no action – and notes who did it. */
export async function moderateTip(db: Database, step: Step): Promise<Result<TipStatus, StepRefusal>> {
  const now = (await instanceOf(db)).now();
  try {
    return await db.$transaction(async (tx) => {
      const { tipId, municipalityCode, status } = step;
      const tip = await tx.tip.findFirst({
        where: { id: tipId, municipalityCode },
        select: { category: true, receivedOn: true, statusChanges: { orderBy: { sequence: "desc" }, take: 1 } },
      });
      const last = tip?.statusChanges[0];
      if (!tip || !last) return refused("unknownTip");
      if (last.sequence !== step.seen) return refused("changedMeanwhile");
      const before = TipStatusSchema.parse(last.status);
      if (!mayFollow(before, status)) return refused("stepNotAllowed");
      const sequence = last.sequence + 1;
      const id = statusChangeId(tipId, sequence);
      const change = { status, reason: step.reason || null, changedOn: dayOf(now), sequence };
      await tx.tipStatusChange.create({ data: { id, tipId, municipalityCode, ...change } });
      await recordAudit(tx, {
        at: now,
        userId: step.userId,
        municipalityCode,
        action: status === "approved" ? "tip_approved" : status === "rejected" ? "tip_rejected" : "tip_changed",
        subject: `${tip.category}, ${tip.receivedOn}, ${tipId.slice(0, 8)}`,
        detail: `${before} → ${status}`,
      });
      return done(status);
    });
  } catch (error) {
    // A colleague took the same step at the same moment.
    if (isUniqueViolation(error)) return refused("changedMeanwhile");
    throw error;
  }
}
