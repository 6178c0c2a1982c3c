import { z } from "zod";
import { type Localized, LocalizedSchema } from "#app/i18n/localized.ts";
import { ConditionSchema } from "./condition.schema.ts";
import { isFormField } from "./form-fields.ts";
import { PlaceMapSchema } from "./place-map.ts";

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
  /** Where several may be chosen, this one stands alone: "none of these". Answers with a state do so anyway. */
  exclusive: z.boolean().optional(),
  /** Asks for a few words of one's own, at most so many characters: "something else, namely". */
  namely: z.number().int().min(1).max(500).optional(),
  /** What it counts as in a mean, and its number in a statistics program. */
  value: z.number().optional(),
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
    .refine((id) => !(id in {}), "is a word that means something to JavaScript")
    .refine((id) => !isFormField(id), {
      error: ({ input }) =>
        `Frågan kan inte heta ”${input}”: så heter ett av formulärets egna fält. Välj ett annat namn.`,
    }),
  text: LocalizedSchema,
  hint: LocalizedSchema.optional(),
  /** Shows urgent help before the question. */
  sensitive: z.boolean().optional(),
  /** Nothing can be sent without an answer. For consent, and for little else: whoever has to answer makes something up. */
  required: z.boolean().optional(),
  /** Asked only of those whose earlier answers say so. */
  shownWhen: ConditionSchema.optional(),
};

/** Part of a question's id and part of what is stored: letters and digits, so that statistics programs take it. */
const partCode = z.string().regex(/^[a-z0-9_]+$/);
const day = z.iso.date();

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
  /** Whole numbers between two ends that have words; `states` are answers beside the scale, such as "don't know". */
  z
    .object({
      ...base,
      type: z.literal("scale"),
      minimum: z.number().int(),
      maximum: z.number().int(),
      ends: z.object({ low: LocalizedSchema, high: LocalizedSchema }),
      states: z.array(OptionSchema).optional(),
    })
    .refine(({ minimum, maximum }) => maximum > minimum && maximum - minimum <= 10, "a scale has two to eleven points"),
  /** The same answers to several things. Each row is stored under an id of its own. */
  z.object({
    ...base,
    type: z.literal("grid"),
    rows: z.array(z.object({ code: partCode, label: LocalizedSchema })).min(1),
    answers: z.array(OptionSchema).min(2),
    /** What the one-line result of each row counts. */
    headline: HeadlineSchema.omit({ topic: true, predicate: true }).optional(),
  }),
  /** The most important first; `places` is how many are ranked, all when it is missing. */
  z.object({
    ...base,
    type: z.literal("ranking"),
    items: z.array(OptionSchema).min(2).max(20),
    places: z.number().int().min(1).max(10).optional(),
  }),
  /** Where the resident lives: the municipality's areas, and "elsewhere". */
  z.object({ ...base, type: z.literal("area"), options: z.array(OptionSchema).min(1) }),
  /** A place in the municipality: by its name, by the area that it lies in, or in one's own words. Never a point. */
  z
    .object({
      ...base,
      type: z.literal("place"),
      places: z.array(OptionSchema),
      areas: z.array(OptionSchema),
      wordsLength: z.number().int().min(1).max(500),
      /** Where they are, for those who find them more easily on a map. */
      map: PlaceMapSchema.optional(),
    })
    .refine(
      ({ places, areas, map }) =>
        map?.spots.every(({ code }) => [...places, ...areas].some((one) => one.code === code)) ?? true,
      "the map shows something that is not listed",
    ),
  z.object({
    ...base,
    type: z.literal("number"),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    /** No decimals. */
    whole: z.boolean().optional(),
  }),
  z.object({
    ...base,
    type: z.literal("text"),
    maximumLength: z.number().int().min(1),
    /** A few words on one line. */
    short: z.boolean().optional(),
  }),
  /** A day, or only its month where no more needs to be known. */
  z.object({
    ...base,
    type: z.literal("date"),
    precision: z.enum(["day", "month"]),
    earliest: day.optional(),
    latest: day.optional(),
  }),
  /** Something to read; nothing is answered. */
  z.object({ ...base, type: z.literal("information"), body: LocalizedSchema.optional() }),
  /** One box to tick. */
  z.object({ ...base, type: z.literal("consent"), label: LocalizedSchema }),
]);

export type Question = z.infer<typeof QuestionSchema>;
export type QuestionType = Question["type"];
export type Option = z.infer<typeof OptionSchema>;
export type Headline = z.infer<typeof HeadlineSchema>;
export type QuestionOf<Type extends QuestionType> = Extract<Question, { type: Type }>;

/**
 * One thing that is known of every respondent, stored under its own id: what files have a column for and tables count.
 * Most questions are one variable; a grid is one per row, a ranking one per place, and "something else, namely" is one
 * more for its words.
 */
export type Variable = QuestionOf<"single" | "multiple" | "area" | "number" | "text" | "date"> & {
  /** The question of several variables that it belongs to: a grid with its rows, or a ranking with its places from 1 on. */
  partOf?: { id: string; text: Localized; place?: number };
  /** Its answers are places: where few were, it could be told who. */
  ofPlaces?: true;
};

/** What is stored under a variable's id. What was skipped has no entry. */
export type Answer = string | string[] | number;
export type Answers = Record<string, Answer>;
