import { describe, expect, test } from "vitest";
import { isApproved, mayFollow, nextSteps, QUEUES, type TipStatus, TipStatusSchema } from "#app/features/tip/status.ts";

const ALL = TipStatusSchema.options;

test.each<[TipStatus, TipStatus, boolean]>([
  ["received", "approved", true],
  ["received", "rejected", true],
  ["received", "done", false],
  ["approved", "forwarded", true],
  ["approved", "done", true],
  ["forwarded", "approved", false],
  ["planned", "no_action", true],
  ["rejected", "approved", true],
  ["rejected", "forwarded", false],
  ["done", "planned", true],
])("%s → %s: %s", (from, to, expected) => {
  expect(mayFollow(from, to)).toBe(expected);
});

describe("every status", () => {
  test.each(ALL)("%s leads somewhere, never to itself or back to the start", (status) => {
    expect(nextSteps(status).length).toBeGreaterThan(0);
    expect(nextSteps(status)).not.toContain(status);
    expect(nextSteps(status)).not.toContain("received");
  });

  test.each(ALL)("%s lies in one pile of the queue", (status) => {
    expect(Object.values(QUEUES).filter((pile) => pile.includes(status))).toHaveLength(1);
  });

  test("counts only after approval", () => {
    expect(ALL.filter((status) => !isApproved(status))).toEqual(["received", "rejected"]);
  });
});
