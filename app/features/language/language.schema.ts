import { z } from "zod";

/** One line: neither line breaks nor other control characters, which PostgreSQL refuses in part. */
const line = (missing: string, tooLong: string) =>
  z
    .string(missing)
    .trim()
    .min(1, missing)
    .max(100, tooLong)
    .regex(/^\P{Cc}*$/u, missing);

// The messages are keys of the `language` texts.
export const ApprovalSchema = z.object({
  reviewerName: line("nameMissing", "nameTooLong"),
  reviewerRole: line("roleMissing", "roleTooLong"),
  /** Of the texts that were on the page. */
  fingerprint: z.string("textsChanged").regex(/^[0-9a-f]{64}$/, "textsChanged"),
});

export const LanguageFormSchema = z.discriminatedUnion("intent", [
  ApprovalSchema.extend({ intent: z.literal("approve") }),
  z.object({ intent: z.literal("withdraw") }),
]);

export type Approval = z.infer<typeof ApprovalSchema>;
export type ApprovalForm = z.input<typeof ApprovalSchema>;
