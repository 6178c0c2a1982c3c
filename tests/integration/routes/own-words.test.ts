import type { LoaderFunctionArgs } from "@remix-run/node";
import { beforeAll, expect, test } from "vitest";
import type { OwnWordsPage } from "#app/features/dataset/own-words.server.ts";
import { loader } from "#app/routes/staff/own-words.tsx";
import { ownDatabase } from "../../support/own-database.ts";
import { cookieOf, makePlaces, makeUser } from "../../support/staff.ts";
import { coreDocument } from "../../support/survey.ts";
import { answer, makeRound } from "../../support/survey-round.ts";

const db = ownDatabase();
const cookies: Record<string, string> = {};
const WRITTEN = 120;

beforeAll(async () => {
  await makePlaces(db);
  await makeUser(db, "coordinator@example.se", { role: "coordinator", municipalityCode: "0617" });
  await makeUser(db, "raw@example.se", { role: "analyst", municipalityCode: "0617", rawAnswers: true });
  for (const name of ["coordinator", "raw"]) cookies[name] = await cookieOf(db, `${name}@example.se`);
  const days = { design: "open_link", opensOn: "2026-09-01", closesOn: "2026-09-30" } as const;
  const { id } = await makeRound(db, { municipalityCode: "0617", slug: "hosten", document: coreDocument, ...days });
  const words = Array.from({ length: WRITTEN }, (_, index) => ({ F4: `Mörkt vid bro ${index}`, A1: "very_safe" }));
  await answer(db, id, [...words, { F4: "<b>Åsbacken</b>\n=1+1" }, { A1: "very_safe" }]);
  const marked = await db.response.findFirstOrThrow({ where: { answers: { contains: "Åsbacken" } } });
  await db.response.update({ where: { id: marked.id }, data: { suspect: true } });
});

async function get(who: string, search = "", more: Record<string, string> = {}) {
  const request = new Request(`http://localhost/x${search}`, { headers: { Cookie: cookies[who] ?? "" } });
  const { slug } = await db.survey.findFirstOrThrow();
  const params = { kommun: "gnosjo", dialogue: "hosten", enkat: slug, fraga: "F4", ...more };
  try {
    const { found } = await loader({ request, params, context: {} } as unknown as LoaderFunctionArgs);
    return found;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status;
    throw thrown;
  }
}
const page = async (...asked: Parameters<typeof get>) => (await get(...asked)) as OwnWordsPage;
const noted = () => db.auditEntry.count({ where: { action: "own_words_read" } });

test("whoever may read raw answers reads all of them, once each, over the pages", async () => {
  const pages = [await page("raw"), await page("raw", "?sida=2"), await page("raw", "?sida=3")];
  const words = pages.flatMap(({ entries }) => entries.map((entry) => entry.words));
  expect(pages[0]).toMatchObject({ all: WRITTEN + 1, found: WRITTEN + 1, page: 1, pages: 3 });
  expect(pages.map(({ entries }) => entries.length)).toEqual([50, 50, WRITTEN + 1 - 100]);
  expect(new Set(words).size).toBe(WRITTEN + 1);
  // The order of random ids, not that in which they came.
  expect(words).not.toEqual([...words].sort((one, other) => one.localeCompare(other, "sv", { numeric: true })));
  expect(await get("raw", "?sida=4")).toBe(404);
});

test("a search finds upper and lower case alike, and what a machine may have sent is marked", async () => {
  expect(await page("raw", "?sok=åsBACKEN")).toMatchObject({
    all: WRITTEN + 1,
    found: 1,
    entries: [{ words: "<b>Åsbacken</b>\n=1+1", suspect: true }],
  });
  expect(await page("raw", "?sok=bro+1")).toMatchObject({ found: 31, pages: 1 });
  expect(await page("raw", "?sok=%25")).toMatchObject({ found: 0, entries: [] });
});

test("every look is noted, with the question and never what was looked for", async () => {
  const before = await noted();
  await page("raw", "?sok=bron");
  expect(await noted()).toBe(before + 1);
  const line = await db.auditEntry.findFirstOrThrow({ where: { action: "own_words_read" }, orderBy: { id: "desc" } });
  expect(line).toMatchObject({ municipalityCode: "0617", detail: "F4", subject: expect.stringContaining("Gnosjö") });
  expect(JSON.stringify(line)).not.toContain("bron");
});

test("nobody else does, and nothing is noted of what was not seen", async () => {
  const before = await noted();
  expect(await get("coordinator")).toBe(403);
  expect(await get("raw", "", { kommun: "gislaved" })).toBe(404);
  expect(await get("raw", "", { fraga: "A1" })).toBe(404);
  expect(await get("raw", "", { fraga: "constructor" })).toBe(404);
  expect(await get("raw", "", { enkat: "finns-inte" })).toBe(404);
  expect(await noted()).toBe(before);
});
