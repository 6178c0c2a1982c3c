import { z } from "zod";
import type { Localized } from "#app/i18n/localized.ts";

export const LocalizedSchema = z.object({
  sv: z.string().min(1),
  en: z.string().min(1).optional(),
}) satisfies z.ZodType<Localized>;

/** What choosing an answer means for safety: decides its colour in a chart, never a number. */
export const ToneSchema = z.enum(["safe", "safe_soft", "neutral", "unsafe_soft", "unsafe"]);

/**
 * An answer alternative. `state` says that choosing it is no point on the scale: such answers are stored and counted as
 * a state of their own and are left out of the base of a table.
 */
export const OptionSchema = z.object({
  code: z.string().regex(/^[a-z0-9_-]+$/),
  label: LocalizedSchema,
  state: z.enum(["dont_know", "no_answer", "not_applicable"]).optional(),
  /** Shown apart from the scale though it counts in the base. */
  quiet: z.boolean().optional(),
  tone: ToneSchema.optional(),
});

/** What a question's one-line result counts: the share of valid answers with one of the codes. */
export const HeadlineSchema = z.object({
  codes: z.array(z.string()).min(1),
  /** Stands beside the figure: "83 % trygga ute en mörk kväll". */
  label: LocalizedSchema,
  /** Ends the sentence "Åtta av tio …" where the label has no verb: "är trygga ute en mörk kväll". */
  predicate: LocalizedSchema.optional(),
  /** Names the line among questions with the same answers: "bilar som kör för fort". */
  topic: LocalizedSchema.optional(),
});

const base = {
  /** From the question bank (A1) or the imported file; what an answer is stored under. */
  id: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9_]*$/)
    // Answers are looked up by id in a plain object, which has these without anybody having answered.
    .refine((id) => !(id in {}), "is a word that means something to JavaScript"),
  text: LocalizedSchema,
  hint: LocalizedSchema.optional(),
  /** Shows urgent help before the question. */
  sensitive: z.boolean().optional(),
};

export const QuestionSchema = z.discriminatedUnion("type", [
  z.object({
    ...base,
    type: z.literal("single"),
    options: z.array(OptionSchema).min(1),
    headlines: z.array(HeadlineSchema).optional(),
  }),
  z.object({
    ...base,
    type: z.literal("multiple"),
    options: z.array(OptionSchema).min(1),
    maximum: z.number().int().min(1).optional(),
  }),
  /** Where the resident lives: the municipality's areas, and "elsewhere". */
  z.object({ ...base, type: z.literal("area"), options: z.array(OptionSchema).min(1) }),
  z.object({ ...base, type: z.literal("number"), minimum: z.number().optional(), maximum: z.number().optional() }),
  z.object({ ...base, type: z.literal("text"), maximumLength: z.number().int().min(1) }),
]);

export type Question = z.infer<typeof QuestionSchema>;
export type QuestionType = Question["type"];
export type Option = z.infer<typeof OptionSchema>;
export type Headline = z.infer<typeof HeadlineSchema>;
export type QuestionOf<Type extends QuestionType> = Extract<Question, { type: Type }>;

/** What is stored under a question's id. A question that was skipped has no entry. */
export type Answer = string | string[] | number;
export type Answers = Record<string, Answer>;
