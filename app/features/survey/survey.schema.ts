import { z } from "zod";
import { LanguageSchema } from "#app/i18n/language.ts";
import { LocalizedSchema, QuestionSchema } from "../question/question.schema.ts";

/** How people came to answer: decides what may be said of the figures. */
export const SurveyDesignSchema = z.enum(["random_sample", "open_link", "everyone"]);
export type SurveyDesign = z.infer<typeof SurveyDesignSchema>;

export const SectionSchema = z.object({
  key: z.string().regex(/^[a-z0-9-]+$/),
  title: LocalizedSchema,
  intro: LocalizedSchema.optional(),
  questions: z.array(QuestionSchema).min(1),
});

/** A survey as published: an immutable document, kept with every version. */
export const SurveyDocumentSchema = z.object({
  title: LocalizedSchema,
  purpose: LocalizedSchema,
  languages: z.array(LanguageSchema).min(1),
  minutes: z.number().int().min(1),
  sections: z.array(SectionSchema).min(1),
});

export type Section = z.infer<typeof SectionSchema>;
export type SurveyDocument = z.infer<typeof SurveyDocumentSchema>;
