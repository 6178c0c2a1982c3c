import { z } from "zod";
import { plainLines } from "../question/plain-words.ts";
import { needsReason, TipStatusSchema } from "../tip/status.ts";

export const REASON_LIMIT = 300;

/** What may be wrong with a step; each is the key of a text. */
export type ModerationFault = "stepMissing" | "reasonMissing" | "reasonLong" | "formStale";

const fault = (error: ModerationFault) => ({ error });

/** One step with a tip. */
export const ModerationFormSchema = z
  .object({
    status: z.enum(TipStatusSchema.options, fault("stepMissing")),
    /** The last step that was on the page: if a colleague was faster, nothing is changed. */
    seen: z.number(fault("formStale")).int().min(0),
    reason: z
      .string(fault("reasonLong"))
      .transform(plainLines)
      .pipe(z.string().max(REASON_LIMIT, fault("reasonLong")))
      .optional(),
  })
  .refine(({ status, reason }) => reason || !needsReason(status), { ...fault("reasonMissing"), path: ["reason"] });

export type ModerationForm = z.output<typeof ModerationFormSchema>;
