import { z } from "zod";
import type { Answer, Answers, Option, Variable } from "./question.schema.ts";

/** What may be stored under the ids of these variables, and nothing beside: every value is one that the question allows. */
export function answersSchema(variables: readonly Variable[]): z.ZodType<Answers> {
  const entries = variables.map((variable) => [variable.id, answerSchema(variable).optional()] as const);
  return z.strictObject(Object.fromEntries(entries)) as z.ZodType<Answers>;
}

/** What may be stored of one variable. */
export function answerSchema(variable: Variable): z.ZodType<Answer> {
  switch (variable.type) {
    case "single":
    case "area":
      return z.enum(codesOf(variable.options));
    case "multiple":
      return listOf(variable.options);
    case "number":
      return z
        .number()
        .min(variable.minimum ?? -Infinity)
        .max(variable.maximum ?? Infinity)
        .refine((number) => !variable.whole || Number.isInteger(number));
    case "text":
      return z.string().refine((text) => text !== "" && [...text].length <= variable.maximumLength);
    case "date":
      return variable.precision === "month" ? z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/) : z.iso.date();
  }
}

const codesOf = (options: readonly Option[]) => options.map(({ code }) => code);

/** Some of the alternatives, none of them twice. */
const listOf = (options: readonly Option[]) =>
  z
    .array(z.enum(codesOf(options)))
    .min(1)
    .refine((codes) => new Set(codes).size === codes.length);
