import { expect, test } from "vitest";
import { FORM_FIELDS } from "#app/features/question/form-fields.ts";
import { QuestionSchema } from "#app/features/question/question.schema.ts";
import { ONE_OF_EACH } from "#tests/fixtures/question-types.ts";

const messages = (id: string) =>
  Object.values(ONE_OF_EACH).map((question) => QuestionSchema.safeParse({ ...question, id }).error?.issues[0]?.message);

test.each([...Object.values(FORM_FIELDS), "Started", "TO"])("no question of any type may be called %s", (id) => {
  for (const message of messages(id))
    expect(message).toBe(`Frågan kan inte heta ”${id}”: så heter ett av formulärets egna fält. Välj ett annat namn.`);
});

test.each(["A1", "own_1", "tom", "totals", "started_2"])("a question may be called %s", (id) => {
  for (const message of messages(id)) expect(message).toBeUndefined();
});
