import { z } from "zod";
import { QuestionSchema } from "../question/question.schema.ts";
import { SectionSchema, type SurveyDocument, SurveyDocumentSchema } from "./survey.schema.ts";

/** A survey that is being written: as one that is published, but that nothing has to be finished. */
const WorkingCopySchema = z.object({
  ...SurveyDocumentSchema.shape,
  sections: z.array(SectionSchema.extend({ questions: z.array(QuestionSchema) })),
});

export const readWorkingCopy = (stored: string): SurveyDocument => WorkingCopySchema.parse(JSON.parse(stored));

/** Why it could not be published as it is, in the words of the document's own rules; nothing when it could. */
export function documentFaults(document: SurveyDocument): string[] {
  const parsed = SurveyDocumentSchema.safeParse(document);
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
}
