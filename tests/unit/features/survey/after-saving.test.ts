import { expect, test } from "vitest";
import { afterSaving, NEW_QUESTION, pageAfterSaving } from "#app/features/survey/after-saving.ts";

test.each([
  afterSaving.publish,
  afterSaving.preview,
  afterSaving.ownQuestion(NEW_QUESTION),
  afterSaving.ownQuestion("own_1"),
  afterSaving.translation("sv-x-lattlast"),
])("%s is gone on to", (page) => expect(pageAfterSaving(page)).toBe(page));

test.each([
  null,
  "",
  "/",
  "..",
  "fraga/../../..",
  "https://elsewhere.example",
  "publicera?nu",
  new File([], "publicera"),
])("%o stays with the form", (then) => expect(pageAfterSaving(then)).toBe("redigera?sparat=1"));
