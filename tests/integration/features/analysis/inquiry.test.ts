import { expect, test } from "vitest";
import { findInquiryPage } from "#app/features/analysis/inquiry.server.ts";
import type { Inquiry } from "#app/features/analysis/inquiry.ts";
import type { Answers } from "#app/features/question/question.schema.ts";
import { DEMO_CLOCK_SETTING } from "#app/platform/clock.server.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { makeMunicipality } from "#tests/support/municipality.ts";
import { answer, makeRound, times } from "#tests/support/survey-round.ts";

const SAMPLE = { design: "random_sample" as const };

async function prepare(db: Database) {
  await db.setting.create({ data: { key: DEMO_CLOCK_SETTING, value: "2026-11-16T09:00:00Z" } });
  const { code: municipalityCode } = await makeMunicipality(db);
  const sample = { municipalityCode, ...SAMPLE };
  const before = await makeRound(db, { ...sample, slug: "forra", opensOn: "2024-09-09", closesOn: "2024-10-20" });
  const now = await makeRound(db, { ...sample, slug: "nu", opensOn: "2026-09-07", closesOn: "2026-10-18" });
  const open = await makeRound(db, { ...sample, slug: "oppen", opensOn: "2026-11-01", closesOn: null });
  const people = (safe: number) => [
    ...times(safe, { A1: "very_safe", G2: "woman", G3: "norr" }),
    ...times(80 - safe, { A1: "very_unsafe", G2: "woman", G3: "norr" }),
    ...times(60, { A1: "rather_safe", G2: "man", G3: "syd" }),
    ...times(20, { A1: "rather_unsafe", G2: "man", G3: "syd" }),
  ];
  await answer(db, before.id, people(20));
  await answer(db, now.id, [...people(60), ...times(4, { A1: "very_safe", G2: "other", G3: "norr" })]);
  await answer(db, open.id, people(40));
  const dialogue = (dialogueId: string) => ({ id: dialogueId, municipalityCode });
  return { now: dialogue(now.dialogueId), open: dialogue(open.dialogueId) };
}

const WEIGHTED: Inquiry = { weighting: "survey" };

test("an analyst asks of a closed survey and gets what may be seen, compared with the round before", async () => {
  await using fresh = await freshDatabase();
  const { db } = fresh;
  const { now } = await prepare(db);
  const ask = async (inquiry: Partial<Inquiry>) => (await findInquiryPage(db, now, { ...WEIGHTED, ...inquiry }))?.asked;

  expect((await ask({}))?.result).toBeNull();
  expect((await ask({ question: "A1" }))?.choices.comparable.map(({ slug }) => slug)).toEqual(["forra"]);

  const bySex = (await ask({ question: "A1", break: "G2", compare: "forra" }))?.result;
  if (bySex?.state !== "shown") throw new Error("Nothing is shown.");
  expect(bySex.question.total).toMatchObject({ state: "shown", base: 164 });
  // Four are neither: told apart they would be what is left, so that another group is not shown apart either.
  expect(bySex.groups.filter(({ table }) => table.state === "shown").map(({ code }) => code)).not.toContain("other");
  expect(bySex.comparison?.lines?.find(({ group }) => group === undefined)).toMatchObject({
    verdict: "certain_increase",
    earlier: expect.closeTo(0.5, 9),
  });

  const women = (await ask({ question: "A1", filter: { question: "G2", codes: ["woman"] } }))?.result;
  expect(women?.state === "shown" && women.question.total).toMatchObject({ base: 80 });
  const others = (await ask({ question: "A1", filter: { question: "G2", codes: ["other"] } }))?.result;
  expect(others).toEqual({ state: "refused", reason: "answer_hidden" });
});

test("groups are compared with everybody else, those that are hidden are not", async () => {
  await using fresh = await freshDatabase();
  const { db } = fresh;
  const { now } = await prepare(db);
  const ask = async (inquiry: Partial<Inquiry>) =>
    (await findInquiryPage(db, now, { ...WEIGHTED, question: "A1", compare: "ovriga", ...inquiry }))?.asked;
  expect((await ask({}))?.choices.comparedGroups, "without groups there is nobody to compare").toEqual([]);

  const byArea = await ask({ break: "G3" });
  expect(byArea?.choices.comparedGroups.map(({ code }) => code)).toEqual(expect.arrayContaining(["norr", "syd"]));
  const areas = byArea?.result?.state === "shown" ? byArea.result.comparison : null;
  expect(areas).toMatchObject({ with: "rest" });
  expect(areas?.lines?.find(({ group }) => group === "norr")).toMatchObject({
    later: expect.closeTo(64 / 84, 9),
    earlier: expect.closeTo(60 / 80, 9),
    difference: expect.closeTo(64 / 84 - 60 / 80, 9),
    verdict: "no_certain_change",
  });
  const bySex = await ask({ break: "G2" });
  const shown = bySex?.result?.state === "shown" ? bySex.result.groups : [];
  const apart = shown.flatMap(({ code, table, together }) => (table.state === "shown" && !together ? [code] : []));
  const compared = bySex?.result?.state === "shown" ? bySex.result.comparison?.lines?.map(({ group }) => group) : [];
  expect(new Set(compared)).toEqual(new Set(apart));
});

test("three rounds that asked the same have a trend, with what each showed", async () => {
  await using fresh = await freshDatabase();
  const { db } = fresh;
  const { now } = await prepare(db);
  const ask = async (inquiry: Partial<Inquiry>) =>
    (await findInquiryPage(db, now, { ...WEIGHTED, question: "A1", compare: "omgangar", ...inquiry }))?.asked;
  expect((await ask({}))?.choices.hasTrend, "two rounds are compared with each other").toBe(false);

  const { municipalityCode } = now;
  const dates = { opensOn: "2022-09-12", closesOn: "2022-10-23" };
  const first = await makeRound(db, { municipalityCode, ...SAMPLE, slug: "forsta", ...dates });
  await answer(db, first.id, [
    ...times(60, { A1: "very_safe", G2: "woman", G3: "norr" }),
    ...times(100, { A1: "very_unsafe", G2: "woman", G3: "norr" }),
  ]);
  const asked = await ask({ break: "G3" });
  expect(asked?.choices.hasTrend).toBe(true);
  const trend = asked?.result?.state === "shown" ? asked.result.trend : null;
  expect(trend?.rounds.map(({ opensOn }) => opensOn)).toEqual(["2022-09-12", "2024-09-09", "2026-09-07"]);
  const everyone = trend?.lines.find(({ group }) => group === undefined);
  expect(everyone?.shares).toEqual(
    [
      [60, 160],
      [80, 160],
      [124, 164],
    ].map(([safe = 0, base = 1]) => ({ share: expect.closeTo(safe / base, 9), base })),
  );
  expect(everyone).toMatchObject({ verdict: "certain_increase" });
  // About 38 percentage points in four years.
  expect(everyone?.slope).toBeCloseTo(0.095, 2);
  expect(
    trend?.lines.map(({ group }) => group),
    "a place that one of the rounds has not shown has no trend",
  ).not.toContain("syd");
});

test("two groups are compared with each other, and a hidden one with none", async () => {
  await using fresh = await freshDatabase();
  const { db } = fresh;
  const { now } = await prepare(db);
  const ask = async (inquiry: Partial<Inquiry>) => {
    const page = await findInquiryPage(db, now, { ...WEIGHTED, question: "A1", compare: "grupper", ...inquiry });
    const result = page.asked?.result;
    return { unknown: page.unknown, comparison: result?.state === "shown" ? result.comparison : undefined };
  };
  const areas = await ask({ break: "G3", own: "norr", other: "syd" });
  expect(areas.comparison).toMatchObject({ with: "group", own: { sv: "Norr" }, other: { sv: "Syd" } });
  expect(areas.comparison?.lines, "one per headline").toHaveLength(2);
  expect(areas.comparison?.lines?.[0]).toMatchObject({
    later: expect.closeTo(64 / 84, 9),
    earlier: expect.closeTo(60 / 80, 9),
    difference: expect.closeTo(64 / 84 - 60 / 80, 9),
    verdict: "no_certain_change",
  });
  const women = (await ask({ break: "G2", own: "woman", other: "man" })).comparison;
  expect(women, "four that are neither are not told apart from men").toMatchObject({
    own: { sv: "Kvinna" },
    other: { sv: expect.stringContaining("Man") },
  });
  const men = women?.lines?.[0];
  expect([men?.earlier, men?.later]).toEqual([64 / 84, 60 / 80].map((share) => expect.closeTo(share, 9)));
  const hidden = await ask({ break: "G2", own: "other", other: "man" });
  expect(hidden.comparison, "both are in what is told together").toMatchObject({ lines: undefined });
  expect(await ask({ break: "G3" }), "not chosen yet").toEqual({ unknown: [], comparison: null });
  expect(await ask({ break: "G3", own: "norr", other: "norr" })).toEqual({ unknown: ["other"], comparison: null });
  expect(await ask({ break: "G3", own: "woman", other: "syd" })).toEqual({ unknown: ["own"], comparison: null });
  expect(await ask({ own: "norr", other: "syd" }), "of no groups").toEqual({ unknown: ["compare"], comparison: null });
});

test("an open survey is not analysed, and what an address names in vain is told", async () => {
  await using fresh = await freshDatabase();
  const { db } = fresh;
  const { now, open } = await prepare(db);
  expect(await findInquiryPage(db, open, WEIGHTED)).toEqual({ surveys: [], asked: null, unknown: [] });
  const vain: [Partial<Inquiry>, string][] = [
    [{ survey: "oppen" }, "survey"],
    [{ question: "Z9" }, "question"],
    [{ question: "A1", break: "F1" }, "break"],
    [{ question: "A1", filter: { question: "A9", codes: [] } }, "filter"],
    [{ question: "A1", filter: { question: "G2", codes: ["__proto__"] } }, "code"],
  ];
  for (const [wrong, name] of vain) {
    const page = await findInquiryPage(db, now, { ...WEIGHTED, ...wrong });
    expect(page, JSON.stringify(wrong)).toMatchObject({ unknown: [name], asked: { result: null } });
  }
  const compared = await findInquiryPage(db, now, { ...WEIGHTED, question: "A1", compare: "oppen" });
  expect(compared, "the rest is shown").toMatchObject({ unknown: ["compare"], asked: { result: { state: "shown" } } });
});

test("questions that may measure the same thing: alpha of those who answered all of them, from ten on", async () => {
  await using fresh = await freshDatabase();
  const { db } = fresh;
  const { now } = await prepare(db);
  const { municipalityCode } = now;
  const dates = { opensOn: "2025-09-07", closesOn: "2025-10-18" };
  const worried = (count: number, ...answers: string[]) =>
    times(count, {
      ...Object.fromEntries(answers.map((code, at) => [["B1", "B4", "B5", "B7"][at] as string, code])),
      G2: "woman",
      G3: "norr",
    });
  const ask = async (slug: string, people: readonly Answers[]) => {
    const round = await makeRound(db, { municipalityCode, ...SAMPLE, slug, ...dates });
    await answer(db, round.id, people);
    const dialogue = { id: round.dialogueId, municipalityCode };
    return (await findInquiryPage(db, dialogue, { weighting: "survey", scale: "B1" })).asked;
  };
  const [often, seldom, never] = ["large_extent", "small_extent", "not_at_all"] as const;
  const all = (code: string) => times(4, code);
  const shown = await ask("manga", [
    ...worried(20, ...all(often)),
    ...worried(20, ...all(never)),
    ...worried(12, ...all(seldom)),
    ...worried(1, never, often, never, often),
    // Leaves one out: in that question's mean, not in alpha.
    ...worried(3, often, often),
  ]);
  expect(shown?.choices.blocks).toContainEqual(expect.objectContaining({ key: "B1", items: 4 }));
  const { scale } = shown ?? {};
  if (scale?.state !== "shown") throw new Error("Nothing is shown.");
  expect(scale).toMatchObject({ complete: 53, facts: { answers: 56 } });
  expect(scale.alpha).toBeGreaterThan(0.9);
  expect(scale.items.map(({ id, base }) => [id, base])).toEqual([
    ["B1", 56],
    ["B4", 56],
    ["B5", 53],
    ["B7", 53],
  ]);
  const few = await ask("fa", [
    ...worried(9, ...all(often)),
    ...worried(60, often, often),
    ...worried(5, ...all(never)),
  ]);
  expect(few?.scale).toMatchObject({ state: "shown", complete: 14 });
  const hidden = await ask("farre", [
    ...worried(5, ...all(often)),
    ...worried(60, never),
    ...worried(4, ...all(never)),
  ]);
  expect(hidden?.scale, "nine answered three of them").toMatchObject({ state: "refused", reason: "item_hidden" });
  const one = (id: string) => times(20, { [id]: often, G2: "woman", G3: "norr" });
  const apart = await ask("spridda", [
    ...worried(5, ...all(often)),
    ...worried(4, ...all(never)),
    ...["B1", "B4", "B5", "B7"].flatMap(one),
  ]);
  expect(apart?.scale, "nine answered all of them").toMatchObject({ state: "refused", reason: "too_few_complete" });
  const page = await findInquiryPage(db, now, { weighting: "survey", scale: "Z9" });
  expect(page).toMatchObject({ unknown: ["scale"], asked: { scale: null, result: null } });
});
