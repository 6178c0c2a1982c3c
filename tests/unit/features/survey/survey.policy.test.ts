import { expect, test } from "vitest";
import { isAnsweredByLink, surveyState } from "#app/features/survey/survey.policy.ts";

test.each([
  ["the day before", "2026-09-06", "upcoming"],
  ["the first day", "2026-09-07", "open"],
  ["the last day", "2026-10-18", "open"],
  ["the day after", "2026-10-19", "closed"],
])("%s", (_, today, state) => {
  expect(surveyState({ opensOn: "2026-09-07", closesOn: "2026-10-18" }, today)).toBe(state);
});

test("without a closing day it stays open", () => {
  expect(surveyState({ opensOn: "2026-09-07", closesOn: null }, "2099-01-01")).toBe("open");
});

test("a random sample cannot be joined by a link", () => {
  expect(isAnsweredByLink("random_sample")).toBe(false);
  expect(isAnsweredByLink("open_link")).toBe(true);
  expect(isAnsweredByLink("everyone")).toBe(true);
});
