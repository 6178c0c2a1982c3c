import type { LoaderFunctionArgs } from "@remix-run/node";
import { beforeAll, expect, test } from "vitest";
import { DEMO_CLOCK_SETTING } from "#app/platform/clock.server.ts";
import * as results from "#app/routes/public/results.tsx";
import * as resultsIndex from "#app/routes/public/results-index.tsx";
import * as resultsQuestion from "#app/routes/public/results-question.tsx";
import { makeMunicipality } from "#tests/support/municipality.ts";
import { ownDatabase } from "#tests/support/own-database.ts";
import { answer, makeRound, times } from "#tests/support/survey-round.ts";

const db = ownDatabase();

beforeAll(async () => {
  await db.setting.create({ data: { key: DEMO_CLOCK_SETTING, value: "2026-11-16T09:00:00Z" } });
  const { code } = await makeMunicipality(db);
  const days = { opensOn: "2026-09-07", closesOn: "2026-10-18" };
  const round = await makeRound(db, { municipalityCode: code, slug: "hosten", design: "random_sample", ...days });
  await answer(db, round.id, [
    ...times(31, { A1: "very_safe", F1: ["fraud", "traffic"], G2: "woman", G3: "norr" }),
    ...times(20, { A1: "very_unsafe", F1: ["fraud"], G2: "woman", G3: "norr" }),
    ...times(17, { A1: "rather_safe", F1: ["theft"], G2: "man", G3: "norr" }),
    ...times(12, { A1: "rather_unsafe", F1: [], G2: "man", G3: "syd" }),
    ...times(9, { A1: "rather_unsafe", B1: "large_extent", G2: "other", G3: "landsbygd" }),
    ...times(11, { A1: "very_unsafe", G3: "elsewhere" }),
  ]);
});

function visit(path: string, more: Record<string, string> = {}): LoaderFunctionArgs {
  const request = new Request(`http://lyhord.test/kommun-0001/resultat/${path}`);
  const params = { kommun: "kommun-0001", dialogue: "hosten", ...more };
  return { request, params, context: { cspNonce: "", requestId: "", local: true, address: "192.0.2.1" } };
}
const thrown = (work: Promise<unknown>) =>
  work.then(
    () => expect.unreachable(),
    (response: Response) => response.status,
  );

test("the loaders of the public pages carry no base, share or chart of a group under 30", async () => {
  const page = await results.loader(visit("hosten"));
  const a1 = await resultsQuestion.loader(visit("hosten", { enkat: "hosten", fraga: "A1" }));
  const f1 = await resultsQuestion.loader(visit("hosten", { enkat: "hosten", fraga: "F1" }));
  for (const data of [page, a1, f1]) {
    const text = JSON.stringify(data);
    const bases = [...text.matchAll(/"base":(\d+)/g)].map(([, base]) => Number(base));
    expect(Math.min(...bases)).toBeGreaterThanOrEqual(30);
    expect(text).not.toContain('"count"');
  }
  const groups = Object.fromEntries(a1.question.breaks.map((one) => [one.dimension, one.groups]));
  expect(groups.sex?.map(({ code, table }) => [code, table.state])).toEqual([
    ["woman", "shown"],
    ["man", "hidden"],
    ["other", "hidden"],
    ["not_apart:man+other", "shown"],
  ]);
  expect(a1.question.elsewhere.table.state).toBe("hidden");
  expect(a1.charts.sex, "a group that is hidden is not drawn").not.toContain(">Man<");
  // The 68 of the second area are hidden too: fewer than thirty would be left.
  expect(page.survey?.byArea.map(({ answers }) => answers)).toEqual([null, null, null]);
  expect(page.survey?.elsewhere).toBeNull();
});

test("a question that few answered is hidden altogether", async () => {
  const { question, charts } = await resultsQuestion.loader(visit("hosten", { enkat: "hosten", fraga: "B1" }));
  expect(question.total).toEqual({ state: "hidden", tier: "public", multiple: false });
  expect(charts).toEqual({});
});

test.each([
  ["another dialogue", () => results.loader(visit("x", { dialogue: "varen" }))],
  ["another municipality", () => results.loader(visit("x", { kommun: "gnosjo" }))],
  ["another survey", () => results.loader(visit("x", { enkat: "finns-inte" }))],
  ["another question", () => resultsQuestion.loader(visit("x", { enkat: "hosten", fraga: "A9" }))],
  ["a question about who answered", () => resultsQuestion.loader(visit("x", { enkat: "hosten", fraga: "G2" }))],
  ["a list of another municipality", () => resultsIndex.loader(visit("", { kommun: "gnosjo" }))],
])("%s is not found", async (_, load) => expect(await thrown(load())).toBe(404));

test("a dialogue that has no survey yet has a page all the same", async () => {
  const days = { opensOn: "2026-11-01", closesOn: null };
  await db.dialogue.create({ data: { id: "d", municipalityCode: "0001", slug: "vintern", title: "Vintern", ...days } });
  const page = await results.loader(visit("vintern", { dialogue: "vintern" }));
  expect(page).toMatchObject({ survey: null, others: [], charts: {}, dialogue: { title: "Vintern" } });
  const { dialogues } = await resultsIndex.loader(visit(""));
  expect(dialogues.map(({ slug }) => slug)).toEqual(["vintern", "hosten"]);
});
