import { translator } from "#app/i18n/i18n.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { isUniqueViolation } from "#app/platform/database/unique-violation.server.ts";
import { dayOf } from "#app/platform/dates.ts";
import { done, type Result, refused } from "#app/platform/result.ts";
import { recordAudit } from "../audit/audit.commands.server.ts";
import { tipCategory } from "../tip/categories.ts";
import { mayFollow, statusChangeId, type TipStatus, TipStatusSchema } from "../tip/status.ts";
import type { Doer } from "../user/doer.server.ts";
import type { ModerationForm } from "./moderation.schema.ts";

export type StepRefusal = "unknownTip" | "stepNotAllowed" | "changedMeanwhile";

const AUDIT_ACTIONS = { approved: "tip_approved", rejected: "tip_rejected" } as const;

/** Takes a tip one step further – approved, rejected, forwarded, planned, done, no action – and notes who did it. */
export async function moderateTip(
  db: Database,
  by: Doer,
  { tipId, status, seen, reason }: ModerationForm & { tipId: string },
): Promise<Result<TipStatus, StepRefusal>> {
  const { municipalityCode } = by;
  try {
    return await db.$transaction(async (tx) => {
      const tip = await tx.tip.findFirst({
        where: { id: tipId, municipalityCode },
        select: {
          category: true,
          receivedOn: true,
          area: { select: { name: true } },
          statusChanges: { orderBy: { sequence: "desc" }, take: 1 },
        },
      });
      const last = tip?.statusChanges[0];
      if (!tip || !last) return refused("unknownTip");
      if (last.sequence !== seen) return refused("changedMeanwhile");
      if (!mayFollow(TipStatusSchema.parse(last.status), status)) return refused("stepNotAllowed");
      const sequence = seen + 1;
      const change = { status, reason: reason || null, changedOn: dayOf(by.at), sequence };
      await tx.tipStatusChange.create({
        data: { id: statusChangeId(tipId, sequence), tipId, municipalityCode, ...change },
      });
      const subject = [tipCategory(tip.category).label.sv, tip.area?.name, tip.receivedOn].filter(Boolean).join(", ");
      const action = status === "approved" || status === "rejected" ? AUDIT_ACTIONS[status] : "tip_changed";
      const detail = action === "tip_changed" ? translator("sv", "tip")(`status.${status}`) : undefined;
      await recordAudit(tx, { ...by, action, subject, detail });
      return done(status);
    });
  } catch (error) {
    // A colleague took a step at the same moment.
    if (isUniqueViolation(error)) return refused("changedMeanwhile");
    throw error;
  }
}
