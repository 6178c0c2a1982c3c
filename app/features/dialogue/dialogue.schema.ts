import { z } from "zod";

export const TITLE_MAXIMUM = 120;
export const LED_TO_MAXIMUM = 1000;

// The messages are keys of the `builder` texts.
const day = (fault: string) => z.string(fault).trim().pipe(z.iso.date(fault));
const year = z.coerce.number("periodWrong").int("periodWrong").min(2000, "periodWrong").max(2100, "periodWrong");

/** A round of dialogue towards a period of pledges, whose years may be left out while they are not known. */
export const NewDialogueSchema = z
  .object({
    title: z
      .string("titleMissing")
      .trim()
      .min(1, "titleMissing")
      .max(TITLE_MAXIMUM, "titleTooLong")
      .regex(/^\P{Cc}*$/u, "titleMissing"),
    opensOn: day("opensMissing"),
    closesOn: day("closesWrong").optional(),
    resultsOn: day("resultsWrong").optional(),
    periodFrom: year.optional(),
    periodTo: year.optional(),
    ledTo: z
      .string()
      .transform((text) =>
        text
          .replaceAll("\r\n", "\n")
          .replace(/[^\P{C}\n\p{Cf}]/gu, "")
          .trim(),
      )
      .pipe(z.string().max(LED_TO_MAXIMUM, "ledToTooLong"))
      .optional(),
  })
  .refine(({ opensOn, closesOn }) => closesOn === undefined || closesOn >= opensOn, {
    error: "closesBefore",
    path: ["closesOn"],
  })
  .refine(({ periodFrom, periodTo }) => (periodFrom === undefined) === (periodTo === undefined), {
    error: "periodHalf",
    path: ["periodTo"],
  })
  .refine(({ periodFrom, periodTo }) => periodFrom === undefined || periodTo === undefined || periodTo >= periodFrom, {
    error: "periodBackwards",
    path: ["periodTo"],
  });
export type NewDialogue = z.infer<typeof NewDialogueSchema>;
export type NewDialogueForm = z.input<typeof NewDialogueSchema>;
