import { z } from "zod";
import { LanguageSchema } from "#app/i18n/language.ts";
import { LocalizedSchema } from "#app/i18n/localized.ts";
import { ConditionSchema } from "../question/condition.schema.ts";
import { QuestionSchema } from "../question/question.schema.ts";
import { faultsOf, toldFault } from "./document-rules.ts";

/** How people came to answer: decides what may be said of the figures. */
export const SurveyDesignSchema = z.enum(["random_sample", "open_link", "everyone"]);
export type SurveyDesign = z.infer<typeof SurveyDesignSchema>;

/** Addresses of the journey's own pages, beside those of the sections. */
export const CHECK_KEY = "kontrollera";
export const RECEIPT_KEY = "kvitto";
export const PAUSE_KEY = "fortsatt";
export const WITHDRAW_KEY = "ta-tillbaka";
export const STILL_THERE_KEY = "kvar";
const JOURNEY_KEYS = [CHECK_KEY, RECEIPT_KEY, PAUSE_KEY, WITHDRAW_KEY, STILL_THERE_KEY];

export const SectionSchema = z.object({
  /** Its address. */
  key: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .refine((key) => !JOURNEY_KEYS.includes(key), "is the address of another page"),
  title: LocalizedSchema,
  intro: LocalizedSchema.optional(),
  /** Shown only to those whose earlier answers say so. */
  shownWhen: ConditionSchema.optional(),
  questions: z.array(QuestionSchema).min(1),
});

/** A survey as published: an immutable document, kept with every version. */
export const SurveyDocumentSchema = z
  .object({
    title: LocalizedSchema,
    purpose: LocalizedSchema,
    languages: z.array(LanguageSchema).min(1),
    minutes: z.number().int().min(1),
    /** Ages 13 to 15, whose answers are never pooled with those of others; without it, 16 and older. */
    audience: z.literal("young").optional(),
    sections: z.array(SectionSchema).min(1),
  })
  .superRefine(({ sections }, context) => {
    for (const fault of faultsOf(sections)) {
      context.addIssue({ code: "custom", path: ["sections"], message: toldFault(fault) });
    }
  });

export type Section = z.infer<typeof SectionSchema>;
export type SurveyDocument = z.infer<typeof SurveyDocumentSchema>;
