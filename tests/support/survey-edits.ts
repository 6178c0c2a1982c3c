import fc from "fast-check";
import { BANK } from "#app/features/question/bank.ts";
import type { Question } from "#app/features/question/question.schema.ts";
import { type SurveyDocument, SurveyDocumentSchema } from "#app/features/survey/survey.schema.ts";
import { LANGUAGES } from "#app/i18n/language.ts";

const at = fc.nat(40);

/** Anything that staff can do to a document: words, answers, conditions, order, questions that come and go. */
export const surveyEdit = fc.oneof(
  fc.record({ kind: fc.constant("word" as const), at, words: fc.string({ minLength: 1 }) }),
  fc.record({ kind: fc.constant("label" as const), at, words: fc.string({ minLength: 1 }) }),
  fc.record({ kind: fc.constant("translate" as const), at, language: fc.constantFrom(...LANGUAGES) }),
  fc.record({ kind: fc.constant("option" as const), at, code: fc.constantFrom("x", "y", "yes") }),
  fc.record({ kind: fc.constant("fewer" as const), at }),
  fc.record({ kind: fc.constant("several" as const), at }),
  fc.record({ kind: fc.constant("condition" as const), at }),
  fc.record({ kind: fc.constant("turn" as const), at }),
  fc.record({ kind: fc.constant("drop" as const), at }),
  fc.record({ kind: fc.constant("take" as const), at: fc.nat(BANK.length - 1) }),
);
export type SurveyEdit = typeof surveyEdit extends fc.Arbitrary<infer One> ? One : never;

/** The document after an edit; the same where the edit has nothing to change, or makes what cannot be published. */
export function editedSurvey(before: SurveyDocument, edit: SurveyEdit): SurveyDocument {
  const edited = withEdit(before, edit);
  return SurveyDocumentSchema.safeParse(edited).success ? edited : before;
}

function withEdit(before: SurveyDocument, edit: SurveyEdit): SurveyDocument {
  const copy = structuredClone(before);
  const section = copy.sections[edit.at % copy.sections.length];
  const questions = section?.questions ?? [];
  const question = questions[edit.at % questions.length];
  if (!question) return copy;
  if (edit.kind === "turn") questions.reverse();
  else if (edit.kind === "drop" && questions.length > 1) questions.splice(edit.at % questions.length, 1);
  else if (edit.kind === "take") takeFromBank(copy, questions, edit.at);
  else changeQuestion(question, questions, edit);
  return copy;
}

function takeFromBank({ sections }: SurveyDocument, questions: Question[], place: number) {
  const taken = BANK[place];
  const isThere = sections.some((section) => section.questions.some(({ id }) => id === taken?.id));
  if (taken && !isThere) questions.push(structuredClone(taken));
}

function changeQuestion(question: Question, questions: readonly Question[], edit: SurveyEdit) {
  const options = "options" in question ? question.options : [];
  const first = options[0];
  if (edit.kind === "word") question.text.sv = edit.words;
  if (edit.kind === "label" && first) first.label.sv = edit.words;
  if (edit.kind === "translate") question.text[edit.language] = "översatt";
  if (edit.kind === "option" && first && !options.some(({ code }) => code === edit.code)) {
    options.push({ code: edit.code, label: { sv: edit.code } });
  }
  if (edit.kind === "fewer" && options.length > 2) options.pop();
  if (edit.kind === "several" && question.type === "single") Object.assign(question, { type: "multiple" });
  const before = questions[questions.indexOf(question) - 1];
  if (edit.kind === "condition" && before?.type === "single") question.shownWhen = { answer: before.id, given: true };
}
