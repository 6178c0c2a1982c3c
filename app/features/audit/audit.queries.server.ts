import type { Reader } from "#app/platform/database/database.server.ts";
import { AUDIT_ACTIONS, type AuditAction } from "./audit.ts";

const PAGE = 50;

/** A municipality, and the police area that it lies in. */
interface Place {
  code: string;
  policeAreaId: string | null;
}

/**
 * What was done in a municipality, the latest first, a page at a time; what is about no municipality, such as a sign-in,
 * is there when done by somebody whose membership reaches it.
 * @returns the lines, and `next` to ask for the page after
 */
export async function listAudit(db: Reader, { code, policeAreaId }: Place, before?: number) {
  const wider = [{ policeAreaId: null }, ...(policeAreaId === null ? [] : [{ policeAreaId }])];
  const reaching = [{ municipalityCode: code }, ...wider.map((scope) => ({ municipalityCode: null, ...scope }))];
  const rows = await db.auditEntry.findMany({
    where: {
      AND: [
        before === undefined ? {} : { id: { lt: before } },
        {
          OR: [
            { municipalityCode: code },
            { municipalityCode: null, user: { memberships: { some: { OR: reaching } } } },
          ],
        },
      ],
    },
    orderBy: { id: "desc" },
    take: PAGE + 1,
    select: { id: true, at: true, action: true, subject: true, detail: true, user: { select: { name: true } } },
  });
  const lines = rows.slice(0, PAGE).map(({ user, action, ...row }) => ({
    ...row,
    who: user?.name ?? null,
    action: AUDIT_ACTIONS.find((known): known is AuditAction => known === action) ?? null,
  }));
  return { lines, next: rows.length > PAGE ? lines.at(-1)?.id : undefined };
}
