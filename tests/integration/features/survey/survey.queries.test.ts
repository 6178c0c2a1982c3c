import { expect, test } from "vitest";
import { findDocument, findSurvey, listOpenSurveys } from "#app/features/survey/survey.queries.server.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { coreDocument, makeSurvey, publishVersion } from "#tests/support/survey.ts";

test("a survey is found by its address, with its newest version", async () => {
  await using fresh = await freshDatabase();
  const { db } = fresh;
  const { surveyId } = await makeSurvey(db);
  await publishVersion(db, surveyId, 2, coreDocument);
  expect(await findSurvey(db, "kommun-0001", "tyck-till")).toMatchObject({
    id: surveyId,
    design: "open_link",
    versionId: `${surveyId}-2`,
    municipality: { slug: "kommun-0001", name: "Kommun 0001" },
  });
});

test("one that does not exist, belongs elsewhere or was never published is not found", async () => {
  await using fresh = await freshDatabase();
  const { db } = fresh;
  const { surveyId } = await makeSurvey(db, { slug: "utkast" });
  await db.surveyVersion.deleteMany({ where: { surveyId } });
  expect(await findSurvey(db, "kommun-0001", "finns-inte")).toBeNull();
  expect(await findSurvey(db, "kommun-0002", "utkast")).toBeNull();
  expect(await findSurvey(db, "kommun-0001", "utkast")).toBeNull();
});

test("a document that was published wrongly is a fault, not a page", async () => {
  await using fresh = await freshDatabase();
  const { db } = fresh;
  const { surveyId } = await makeSurvey(db);
  await db.surveyVersion.create({ data: { id: "broken", surveyId, number: 9, document: '{"title":{"sv":"x"}}' } });
  await expect(findDocument(db, "broken")).rejects.toThrow();
  expect(await findDocument(db, "nowhere")).toBeNull();
});

test("open surveys: those that anyone may answer today, the one that closes first on top", async () => {
  await using fresh = await freshDatabase();
  const { db } = fresh;
  await makeSurvey(db, { slug: "for-alltid", closesOn: null });
  await makeSurvey(db, { slug: "snart", closesOn: "2026-11-16" });
  await makeSurvey(db, { slug: "stangd", closesOn: "2026-11-15" });
  await makeSurvey(db, { slug: "senare", opensOn: "2026-11-17" });
  await makeSurvey(db, { slug: "urval", design: "random_sample" });
  const open = await listOpenSurveys(db, "0001", "2026-11-16");
  expect(open.map(({ slug }) => slug)).toEqual(["snart", "for-alltid"]);
  expect(open[0]).toEqual({ slug: "snart", closesOn: "2026-11-16", title: coreDocument.title, minutes: 5 });
  expect(await listOpenSurveys(db, "0002", "2026-11-16")).toEqual([]);
});
