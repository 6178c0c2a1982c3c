import type { Database } from "#app/platform/database/database.server.ts";
import { done, type Result, refused } from "#app/platform/result.ts";
import { recordAudit } from "../audit/audit.commands.server.ts";
import type { Doer } from "../user/doer.server.ts";
import { findSuspectAnswers } from "./suspect.queries.server.ts";

interface Decision {
  surveyId: string;
  leaveOut: boolean;
}

/**
 * Decides whether suspect answers are part of a survey's figures, until these are published. The answers stay where they are.
 */
export function decideOnSuspects(
  db: Database,
  by: Doer,
  { surveyId, leaveOut }: Decision,
): Promise<Result<null, "unknownSurvey" | "tooFew" | "published">> {
  const { municipalityCode } = by;
  return db.$transaction(async (tx) => {
    const found = await findSuspectAnswers(tx, municipalityCode, surveyId);
    if (!found) return refused("unknownSurvey");
    if (!found.enough) return refused("tooFew");
    if (found.published) return refused("published");
    if (found.leftOut === leaveOut) return done(null);
    const { slug, dialogue } = await tx.survey.update({
      where: { id: surveyId },
      data: { leavesOutSuspect: leaveOut },
      select: { slug: true, dialogue: { select: { title: true } } },
    });
    // Tables that are remembered are made again.
    await tx.responseChange.updateMany({ where: { surveyId }, data: { counter: { increment: 1 } } });
    const action = leaveOut ? "suspects_left_out" : "suspects_counted";
    await recordAudit(tx, { ...by, action, subject: `${dialogue.title} (${slug})`, detail: String(found.suspect) });
    return done(null);
  });
}
