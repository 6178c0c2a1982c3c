import { expect, test } from "vitest";
import { countOutcomes } from "#app/features/pledge/outcomes.ts";
import type { Outcome, Pledge } from "#app/features/pledge/pledge.schema.ts";

const pledge = (...outcomes: Outcome[]): Pledge => ({
  id: outcomes.join("-"),
  actor: "police",
  text: "Fotpatrull",
  indicator: null,
  unit: null,
  baseline: null,
  target: null,
  targetKind: null,
  followUps: outcomes.map((outcome) => ({
    followsOn: "2026-11-09",
    level: "production",
    value: null,
    text: "",
    outcome,
  })),
});

test("the latest follow-up says what became of a pledge; without one it has no outcome yet", () => {
  const period = { id: "p", name: "2025–2026", startsOn: "2025-01-01", endsOn: "2026-12-31" };
  const focusAreas = [
    { id: "a", title: "Närvaro", pledges: [pledge("fulfilled", "partly"), pledge("partly")] },
    { id: "b", title: "Trafik", pledges: [pledge("not_fulfilled"), pledge("fulfilled"), pledge()] },
  ];
  expect(countOutcomes({ period, focusAreas })).toEqual({ fulfilled: 2, partly: 1, not_fulfilled: 1, open: 1 });
});
