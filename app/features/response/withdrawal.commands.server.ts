import { addressOf, type Database, type Reader } from "#app/platform/database/database.server.ts";
import { done, type Result, refused } from "#app/platform/result.ts";
import { surveyState } from "../survey/survey.policy.ts";
import { type ChangeOfSurvey, tellResponseChange } from "./response-changes.ts";
import { withdrawalHash } from "./withdrawal-code.server.ts";

export interface WithdrawResponse {
  surveyId: string;
  /** As on the receipt. */
  code: string;
  today: string;
}

/**
 * Takes an answer back for good, while its survey is open. A second time it is the same reply. The counts per day and
 * language stay: neither is known of a single answer, and they say how many came. What was taken back is counted apart.
 */
export async function withdrawResponse(
  db: Database,
  { surveyId, code, today }: WithdrawResponse,
): Promise<Result<null, "unknown" | "closed">> {
  const hash = withdrawalHash(code);
  let change: ChangeOfSurvey | undefined;
  const result = await db.$transaction(async (tx) => {
    const survey = await tx.survey.findUniqueOrThrow({
      where: { id: surveyId },
      select: { opensOn: true, closesOn: true },
    });
    if (surveyState(survey, today) !== "open") return refused("closed");
    const known = await tx.withdrawalCode.findFirst({ where: { hash, surveyId } });
    if (!known) return refused("unknown");
    // One of two requests at once finds it still there.
    const taken = { where: { hash, responseId: { not: null } }, data: { responseId: null } };
    const { count } = await tx.withdrawalCode.updateMany(taken);
    if (known.responseId && count === 1) change = await removeResponse(tx, surveyId, known.responseId);
    return done(null);
  });
  if (change) tellResponseChange({ url: addressOf(db), ...change });
  return result;
}

async function removeResponse(tx: Reader, surveyId: string, id: string): Promise<ChangeOfSurvey | undefined> {
  const select = { week: true, stratum: true, answers: true, suspect: true };
  const response = await tx.response.findUnique({ where: { id }, select });
  if (!response) return undefined;
  await tx.response.delete({ where: { id }, select: { id: true } });
  const { week, suspect, ...removed } = response;
  const { counter } = await tx.responseChange.upsert({
    where: { surveyId_week: { surveyId, week } },
    create: { surveyId, week, counter: 1 },
    update: { counter: { increment: 1 } },
    select: { counter: true },
  });
  const total = { surveyId, kind: "withdrawn", key: "all" };
  await tx.responseCount.upsert({
    where: { surveyId_kind_key: total },
    create: { ...total, count: 1 },
    update: { count: { increment: 1 } },
  });
  // Whether it counted is for whoever reads: the week is read anew.
  if (suspect) return undefined;
  return { surveyId, week, from: counter - 1, to: counter, added: [], removed: [removed] };
}
