import { z } from "zod";

export const TipStatusSchema = z.enum([
  "received",
  "approved",
  "rejected",
  "forwarded",
  "planned",
  "done",
  "no_action",
]);
export type TipStatus = z.infer<typeof TipStatusSchema>;

/** The steps that may follow one another. A step can be skipped forwards; a rejected tip can be taken up again. */
const NEXT: Record<TipStatus, readonly TipStatus[]> = {
  received: ["approved", "rejected"],
  approved: ["forwarded", "planned", "done", "no_action", "rejected"],
  rejected: ["approved"],
  forwarded: ["planned", "done", "no_action"],
  planned: ["done", "no_action"],
  done: ["planned"],
  no_action: ["planned"],
};

export const nextSteps = (status: TipStatus): readonly TipStatus[] => NEXT[status];

export const mayFollow = (from: TipStatus, to: TipStatus): boolean => NEXT[from].includes(to);

/** What a resident is told why. */
export const needsReason = (status: TipStatus): boolean => status === "rejected" || status === "no_action";

/** Read and found fit to count: everything from approval on. */
export const APPROVED_STATUSES: readonly TipStatus[] = ["approved", "forwarded", "planned", "done", "no_action"];

export const isApproved = (status: TipStatus): boolean => APPROVED_STATUSES.includes(status);

export const QueueSchema = z.enum(["waiting", "approved", "rejected"]);
export type Queue = z.infer<typeof QueueSchema>;

/** The three piles of the queue. */
export const QUEUES: Record<Queue, readonly TipStatus[]> = {
  waiting: ["received"],
  approved: APPROVED_STATUSES,
  rejected: ["rejected"],
};

/** A status change is known by its tip and its place in the history: the same step twice is the same row. */
export const statusChangeId = (tipId: string, sequence: number): string => `${tipId}-${sequence}`;
