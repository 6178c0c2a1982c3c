import { z } from "zod";

/**
 * How one column is to be read, where its values do not tell by themselves. A column is named by its header, or by the
 * code at the beginning of it.
 */
const ColumnRuleSchema = z.strictObject({
  /** Left out of the survey. */
  skip: z.boolean().optional(),
  /** A question of the bank (A1, G2) takes its text and its alternatives from there. */
  id: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9_]*$/)
    .optional(),
  type: z.enum(["single", "multiple", "number", "text", "area"]).optional(),
  text: z.string().min(1).optional(),
  /** Between the alternatives of one cell, where several may be chosen. */
  separator: z.string().min(1).default(";"),
  /** The alternatives in their order. What is not listed is refused. */
  options: z
    .array(
      z.strictObject({
        value: z.string().min(1),
        code: z
          .string()
          .regex(/^[a-z0-9_-]+$/)
          .optional(),
        label: z.string().min(1).optional(),
        /** Chosen, but no point on the scale: left out of the base. */
        state: z.enum(["dont_know", "no_answer", "not_applicable"]).optional(),
      }),
    )
    .min(1)
    .optional(),
});

export const ColumnMapSchema = z.record(z.string(), ColumnRuleSchema);
export type ColumnRule = z.infer<typeof ColumnRuleSchema>;
export type ColumnMap = z.infer<typeof ColumnMapSchema>;
