import { z } from "zod";

export const TEXT_MAXIMUM = 20_000;
export const TITLE_MAXIMUM = 120;
export const DIARY_NUMBER_MAXIMUM = 40;

/** Error messages are keys of the `report` texts. */
export const NewReportSchema = z.object({
  title: z.string("titleMissing").trim().min(1, "titleMissing").max(TITLE_MAXIMUM, "titleTooLong"),
  dialogue: z.string("dialogueMissing").min(1, "dialogueMissing"),
  diaryNumber: z.string().trim().max(DIARY_NUMBER_MAXIMUM, "diaryNumberTooLong").optional(),
});
export type NewReportForm = z.infer<typeof NewReportSchema>;

export const ChapterSchema = z.object({
  /** Nothing at all is an answer too: it takes a text away. Line breaks arrive as two characters and count as one. */
  text: z
    .string()
    .transform((text) => text.replaceAll("\r\n", "\n").trim())
    .pipe(z.string().max(TEXT_MAXIMUM, "textTooLong"))
    .default(""),
  /** The version that was on the page when the writing began. */
  seen: z.coerce.number().int().min(0).default(0),
});
export type ChapterForm = z.infer<typeof ChapterSchema>;
