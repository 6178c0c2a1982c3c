import { z } from "zod";
import { plainLines } from "../question/plain-words.ts";
import { TipCategorySchema } from "./categories.ts";

export const TIMES_OF_DAY = ["morning", "day", "evening", "night", "any_time"] as const;
export const WEEK_PARTS = ["weekdays", "weekend", "any_day"] as const;
export const SEASONS = ["winter", "spring", "summer", "autumn", "all_year"] as const;
export const FREQUENCIES = ["once", "sometimes", "often"] as const;

export const TEXT_LIMIT = 300;
export const PLACE_TEXT_LIMIT = 100;

/** What may be wrong with a tip; each is the key of a text. */
export type TipFault =
  | "categoryMissing"
  | "placeMissing"
  | "placeTextLong"
  | "pointWrong"
  | "pointOutside"
  | "areaUnknown"
  | "choiceWrong"
  | "descriptionMissing"
  | "descriptionLong"
  | "suggestionLong"
  | "formStale";

const fault = (error: TipFault) => ({ error });

const text = (limit: number, tooLong: TipFault) =>
  z
    .string(fault(tooLong))
    .transform(plainLines)
    .pipe(z.string().max(limit, fault(tooLong)))
    .optional();

/** Sweden with its waters, roughly: anything else is a slip of the hand. */
const lat = z.number(fault("pointWrong")).min(54.5, fault("pointWrong")).max(69.5, fault("pointWrong"));
const lon = z.number(fault("pointWrong")).min(10, fault("pointWrong")).max(24.5, fault("pointWrong"));

/** A point in an address, such as ?lat=57.36&lon=13.74. */
export const PointSchema = z.object({ lat: z.coerce.number().pipe(lat), lon: z.coerce.number().pipe(lon) });

/** Two rules look at several fields; they are told even when another field is wrong too. */
const always = { when: () => true };

/**
 * A tip as a resident sends it. What only the database knows – the area, the border – is checked when it is
 * stored. The fields stand in the order of the page, and so does what is wrong with them.
 */
export const TipFormSchema = z
  .object({
    /** Made with the form: the same form sent twice is one tip. */
    submission: z.string(fault("formStale")).regex(/^[0-9a-f]{32}$/, fault("formStale")),
    lat: lat.optional(),
    lon: lon.optional(),
    placeText: text(PLACE_TEXT_LIMIT, "placeTextLong"),
    area: z.string(fault("areaUnknown")).optional(),
    category: z.enum(TipCategorySchema.options, fault("categoryMissing")),
    description: text(TEXT_LIMIT, "descriptionLong"),
    suggestion: text(TEXT_LIMIT, "suggestionLong"),
    timeOfDay: z.enum(TIMES_OF_DAY, fault("choiceWrong")).optional(),
    weekPart: z.enum(WEEK_PARTS, fault("choiceWrong")).optional(),
    season: z.enum(SEASONS, fault("choiceWrong")).optional(),
    frequency: z.enum(FREQUENCIES, fault("choiceWrong")).optional(),
    avoids: z.enum(["yes", "no"], fault("choiceWrong")).optional(),
  })
  .refine((tip) => (tip.lat === undefined) === (tip.lon === undefined), {
    ...fault("pointWrong"),
    path: ["lat"],
    ...always,
  })
  .refine((tip) => tip.lat !== undefined || tip.placeText, { ...fault("placeMissing"), path: ["placeText"], ...always })
  .refine((tip) => tip.category !== "X1" || tip.description, {
    ...fault("descriptionMissing"),
    path: ["description"],
    ...always,
  });

export type TipForm = z.output<typeof TipFormSchema>;
