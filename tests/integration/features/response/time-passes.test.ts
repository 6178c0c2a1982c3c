import { describe, expect, test } from "vitest";
import { saveSection, submitDraft } from "#app/features/response/response.commands.server.ts";
import { findDraft } from "#app/features/response/response.queries.server.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { dayOf } from "#app/platform/dates.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { makeSurvey } from "#tests/support/survey.ts";

type Survey = Awaited<ReturnType<typeof makeSurvey>>;

/** Begins an answer at one moment and sends it at another, as the server's clock shows them. */
async function answerAcross(db: Database, survey: Survey, begin: string, send: string) {
  const { surveyId, document } = survey;
  const section = document.sections.find(({ key }) => key === "trygghet");
  if (!section) throw new Error("no such section");
  const [began, sent] = [dayOf(new Date(begin)), dayOf(new Date(send))];
  const draft = { state: "none" } as const;
  const answers = { A1: "very_safe" };
  const saved = await saveSection(db, { secret: null, draft, ...survey, section, answers, today: began });
  if (!saved.ok || !saved.value) throw new Error("not saved");
  const secret = saved.value;
  const again = async () => {
    const found = await findDraft(db, { secret, surveyId, today: sent });
    return submitDraft(db, { secret, draft: found, surveyId, language: "sv", today: sent });
  };
  expect([await again(), await again()]).toEqual(Array(2).fill({ ok: true, value: null }));
}

describe("the clock changes while somebody answers: one answer, in the week and on the day that it was sent in Sweden", () => {
  test.each([
    [
      "the night to winter time, when an hour comes twice",
      "2026-10-25T00:30:00Z",
      "2026-10-25T01:30:00Z",
      "2026-W43",
      "2026-10-25",
    ],
    [
      "the night to summer time, when an hour is left out",
      "2027-03-28T00:59:00Z",
      "2027-03-28T01:01:00Z",
      "2027-W12",
      "2027-03-28",
    ],
    ["midnight in Sweden, not in Greenwich", "2026-11-15T22:59:00Z", "2026-11-15T23:01:00Z", "2026-W47", "2026-11-16"],
    [
      "the new year, whose first days belong to the old year's last week",
      "2026-12-31T22:59:00Z",
      "2026-12-31T23:01:00Z",
      "2026-W53",
      "2027-01-01",
    ],
    ["a clock that is set back a day", "2026-11-17T12:00:00Z", "2026-11-16T12:00:00Z", "2026-W47", "2026-11-16"],
  ])("%s", async (_, begin, send, week, day) => {
    await using fresh = await freshDatabase();
    const { db } = fresh;
    const survey = await makeSurvey(db, { opensOn: "2026-01-01", closesOn: null });
    await answerAcross(db, survey, begin, send);
    expect(await db.response.findMany({ select: { week: true } })).toEqual([{ week }]);
    expect(await db.responseCount.findMany({ where: { kind: "day" }, select: { key: true, count: true } })).toEqual([
      { key: day, count: 1 },
    ]);
  });
});
