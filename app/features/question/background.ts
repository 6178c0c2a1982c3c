import type { Question } from "./question.schema.ts";

/** The bank's questions by which tables are broken down and weighted. */
export const SEX_QUESTION = "G2";
export const AGE_QUESTION = "G1";

/** A question that only says who answers: it is no result of its own, and all other results are told apart by it. */
export const isBackground = ({ id, type }: Pick<Question, "id" | "type">): boolean =>
  type === "area" || id === SEX_QUESTION || id === AGE_QUESTION;
