import { z } from "zod";

export const PURGE_DECISION_LENGTH = 200;

/** Nothing, or only blanks, says that there is no decision. */
export const PurgeDecisionSchema = z.object({
  decision: z
    .string()
    .trim()
    .max(PURGE_DECISION_LENGTH, "purgeTooLong")
    .optional()
    .transform((decision) => decision || null),
});
