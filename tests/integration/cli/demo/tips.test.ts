import { afterAll, beforeAll, expect, test } from "vitest";
import { loadDemo } from "#app/cli/demo/load-demo.ts";
import { isApproved, type TipStatus } from "#app/features/tip/status.ts";
import { freshDatabase } from "#tests/support/database.ts";

/** L1 L2 L3 T1+T2 T3 M1 M2 P1 P2 P3+P4 L4 X1, then done, planned, no action. */
const LISTED: Record<string, number[]> = {
  gnosjo: [17, 8, 3, 14, 6, 3, 4, 4, 2, 1, 1, 1, 23, 17, 9],
  gislaved: [46, 22, 11, 41, 19, 14, 17, 18, 9, 6, 5, 3, 71, 54, 31],
  gotene: [25, 11, 4, 17, 9, 7, 8, 11, 4, 3, 2, 2, 38, 26, 14],
  krokom: [29, 9, 4, 38, 19, 4, 3, 3, 2, 2, 3, 2, 35, 33, 22],
  sotenas: [18, 7, 2, 27, 9, 6, 4, 5, 4, 2, 1, 2, 29, 21, 13],
};
const CATEGORIES = [
  ["L1"],
  ["L2"],
  ["L3"],
  ["T1", "T2"],
  ["T3"],
  ["M1"],
  ["M2"],
  ["P1"],
  ["P2"],
  ["P3", "P4"],
  ["L4"],
  ["X1"],
];

let demo: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  demo = await freshDatabase();
  await loadDemo(demo.db);
});
afterAll(() => demo[Symbol.asyncDispose]());

test("approved tips are as many of each kind, and have come as far, as listed", async () => {
  for (const [slug, listed] of Object.entries(LISTED)) {
    const tips = await demo.db.tip.findMany({
      where: { municipality: { slug } },
      include: { statusChanges: { orderBy: { sequence: "asc" } } },
    });
    const known = tips.map((tip) => ({ ...tip, status: tip.statusChanges.at(-1)?.status as TipStatus }));
    const approved = known.filter(({ status }) => isApproved(status));
    const inCategories = CATEGORIES.map((codes) => approved.filter(({ category }) => codes.includes(category)).length);
    const inStatus = ["done", "planned", "no_action"].map(
      (wanted) => known.filter(({ status }) => status === wanted).length,
    );
    expect([...inCategories, ...inStatus], slug).toEqual(listed);
    expect(approved).toHaveLength(inCategories.reduce((sum, count) => sum + count, 0));
    for (const tip of approved) {
      expect(tip.receivedOn >= "2026-04-01" && tip.receivedOn <= "2026-10-31", tip.receivedOn).toBe(true);
    }
    for (const { receivedOn, statusChanges } of known) {
      const days = statusChanges.map(({ changedOn }) => changedOn);
      expect(days).toEqual([...days].sort());
      expect(days[0]).toBe(receivedOn);
      expect((days.at(-1) as string) < "2026-11-16").toBe(true);
    }
    expect(known.filter(({ status }) => status === "received").length, "something to read").toBeGreaterThan(4);
  }
});

test("nobody uses the same words twice in one municipality", async () => {
  const tips = await demo.db.tip.findMany({ where: { description: { not: "" } } });
  const texts = tips.map(({ municipalityCode, description }) => `${municipalityCode} ${description}`);
  expect(new Set(texts).size).toBe(texts.length);
});
