import { z } from "zod";
import { LanguageSchema } from "#app/i18n/language.ts";
import { hasLooseBraces } from "../question/piping.ts";
import { OWN_TYPES, optionsFault } from "./own-question.ts";
import { SurveyDesignSchema } from "./survey.schema.ts";

export const TITLE_MAXIMUM = 120;
export const PURPOSE_MAXIMUM = 600;
export const QUESTION_MAXIMUM = 300;

// The messages are keys of the `builder` texts.
/** Lone surrogates and control characters are no text: databases and files refuse them. */
const words = (maximum: number, missing: string, tooLong: string) =>
  z
    .string(missing)
    .transform((text) =>
      text
        .replaceAll("\r\n", "\n")
        .replace(/[^\P{C}\n\p{Cf}]/gu, "")
        .trim(),
    )
    .pipe(z.string().min(1, missing).max(maximum, tooLong));
const optionalWords = (maximum: number, tooLong: string) => words(maximum, "", tooLong).or(z.literal("")).default("");

const day = (missing: string) => z.string(missing).trim().pipe(z.iso.date(missing));
const optionalDay = (wrong: string) => day(wrong).optional();
const invited = z.coerce
  .number("invitedWrong")
  .int("invitedWrong")
  .min(1, "invitedWrong")
  .max(10_000_000, "invitedWrong");

const facts = {
  title: words(TITLE_MAXIMUM, "titleMissing", "titleTooLong"),
  design: z.enum(SurveyDesignSchema.options, "designMissing"),
  opensOn: day("opensMissing"),
  closesOn: optionalDay("closesWrong"),
  invited: invited.optional(),
};

interface Days {
  opensOn: string;
  closesOn?: string;
}
const isInOrder = ({ opensOn, closesOn }: Days) => closesOn === undefined || closesOn >= opensOn;
const outOfOrder = { error: "closesBefore", path: ["closesOn"] };

export const STARTS = ["core", "sample", "young", "empty"] as const;

export const NewSurveySchema = z
  .object({ ...facts, start: z.enum(STARTS, "startMissing") })
  .refine(isInOrder, outOfOrder);
export type NewSurvey = z.infer<typeof NewSurveySchema>;
export type NewSurveyForm = z.input<typeof NewSurveySchema>;

/** The revision that was on the page when the writing began. */
const seen = z.coerce.number().int().min(0).default(0);
const checked = <Item extends z.ZodType>(item: Item) => z.preprocess((value) => [value ?? []].flat(), z.array(item));

/** One plain page. Titles and places of sections come under their keys: title-trygghet, place-trygghet. */
export const EditSurveySchema = z
  .object({
    ...facts,
    seen,
    purpose: words(PURPOSE_MAXIMUM, "purposeMissing", "purposeTooLong"),
    minutes: z.coerce.number("minutesWrong").int("minutesWrong").min(1, "minutesWrong").max(120, "minutesWrong"),
    languages: checked(LanguageSchema),
    question: checked(z.string().max(100)),
  })
  .refine(isInOrder, outOfOrder);
export type EditSurveyForm = z.input<typeof EditSurveySchema>;

const lines = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

const isTidy = (text: string) => !hasLooseBraces(text);

export const OwnQuestionSchema = z
  .object({
    seen,
    section: z.string("sectionMissing").min(1, "sectionMissing"),
    type: z.enum(OWN_TYPES, "typeMissing"),
    text: words(QUESTION_MAXIMUM, "questionMissing", "questionTooLong").refine(isTidy, "braces"),
    hint: optionalWords(QUESTION_MAXIMUM, "questionTooLong").refine(isTidy, "braces"),
    options: optionalWords(4000, "optionsTooMany").transform(lines),
    dontKnow: z.preprocess((value) => value === "on", z.boolean()),
  })
  .superRefine(({ type, options, dontKnow }, context) => {
    const fault = type === "text" ? null : optionsFault({ options, dontKnow });
    if (fault) context.addIssue({ code: "custom", path: ["options"], message: fault });
  });
export type OwnQuestionForm = z.input<typeof OwnQuestionSchema>;

export const PublishSchema = z.object({ seen, sameMeaning: checked(z.string().max(100)) });
export const SeenSchema = z.object({ seen });
