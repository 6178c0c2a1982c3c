import { z } from "zod";

/**
 * When a question or a section is shown, told of earlier answers by the id they are stored under. An answer that was
 * skipped, or whose question was not asked, is no answer: it is none of the values.
 */
export type Condition =
  | { answer: string; is: string | number }
  | { answer: string; isOneOf: (string | number)[] }
  | { answer: string; given: true }
  | { not: Condition }
  | { all: Condition[] }
  | { any: Condition[] };

const answer = z.string().min(1);
const value = z.union([z.string(), z.number()]);

export const ConditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ answer, is: value }),
    z.strictObject({ answer, isOneOf: z.array(value).min(1) }),
    z.strictObject({ answer, given: z.literal(true) }),
    z.strictObject({ not: ConditionSchema }),
    z.strictObject({ all: z.array(ConditionSchema).min(1) }),
    z.strictObject({ any: z.array(ConditionSchema).min(1) }),
  ]),
);
