import { z } from "zod";
import { QuestionSchema } from "../question/question.schema.ts";
import { SectionSchema, type SurveyDocument, SurveyDocumentSchema } from "./survey.schema.ts";
import { tidied } from "./tidied.ts";

/** A survey that is being written: as one that is published, but that nothing has to be finished. */
const WorkingCopySchema = z.object({
  ...SurveyDocumentSchema.shape,
  sections: z.array(SectionSchema.extend({ questions: z.array(QuestionSchema) })),
});

/** Also what has been kept with a section or a question twice, as it was meant. */
export const readWorkingCopy = (stored: string): SurveyDocument => tidied(WorkingCopySchema.parse(JSON.parse(stored)));
