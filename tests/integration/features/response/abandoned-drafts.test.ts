import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { removeExpired } from "#app/features/response/closing.commands.server.ts";
import { draftId, newDraftSecret, sealDraft } from "#app/features/response/draft.server.ts";
import { saveSection, submitDraft } from "#app/features/response/response.commands.server.ts";
import { findDraft } from "#app/features/response/response.queries.server.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { freshPostgres } from "#tests/support/postgres.ts";
import { makeSurvey } from "#tests/support/survey.ts";

const TODAY = "2026-11-16";
const COUNT = 10_000;
type Survey = Awaited<ReturnType<typeof makeSurvey>>;

/** Answers that somebody began and left: two of three expired yesterday or before, the rest can be gone on with today. */
async function abandon(db: Database, { surveyId, surveyVersionId }: Survey) {
  const drafts = Array.from({ length: COUNT }, (_, index) => ({
    secret: newDraftSecret(),
    answers: { F4: `berättelse ${index}` },
    expiresOn: index % 3 === 0 ? TODAY : index % 3 === 1 ? "2026-11-15" : "2026-11-01",
  }));
  const rows = drafts.map(({ secret, answers, expiresOn }) => ({
    id: draftId(secret),
    ciphertext: sealDraft(secret, { surveyId, surveyVersionId, answers }),
    expiresOn,
  }));
  for (let from = 0; from < COUNT; from += 1000) {
    await db.draft.createMany({ data: rows.slice(from, from + 1000) });
  }
  return { alive: drafts.filter(({ expiresOn }) => expiresOn === TODAY), all: drafts };
}

const both = [
  ["SQLite", freshDatabase],
  ["PostgreSQL", freshPostgres],
] as const;

describe.each(both)("10,000 answers that were begun and left, on %s", (_, open) => {
  test("those that have expired go, all others are as they were, and whoever answers meanwhile is not held up", async () => {
    await using fresh = await open();
    const { db } = fresh;
    const survey = await makeSurvey(db);
    const { alive, all } = await abandon(db, survey);
    const resident = new Resident(db, survey);
    await resident.answer("began");

    let saved = 0;
    let isRemoving = true;
    const removing = removeExpired(db, { today: TODAY }).finally(() => {
      isRemoving = false;
    });
    while (isRemoving) {
      await resident.answer(`word ${saved}`);
      saved += 1;
      // The next page is another request.
      await setTimeout(1);
    }
    expect(await removing).toEqual({ drafts: COUNT - alive.length, submittedForms: 0, withdrawalCodes: 0 });
    expect(saved, "pages saved between batches").toBeGreaterThan(3);

    const left = await db.draft.findMany({ select: { id: true } });
    const expected = [...alive.map(({ secret }) => draftId(secret)), draftId(resident.secret ?? "")];
    expect(new Set(left.map(({ id }) => id))).toEqual(new Set(expected));
    const look = (secret: string) => findDraft(db, { secret, surveyId: survey.surveyId, today: TODAY });
    for (const { secret, answers, expiresOn } of all.filter((_, index) => index % 50 === 0)) {
      const found = await look(secret);
      if (expiresOn === TODAY) expect(found).toMatchObject({ state: "open", content: { answers } });
      else expect(found).toEqual({ state: "gone" });
    }
    await resident.answer("the last word");
    await resident.send();
    const [response, ...others] = await db.response.findMany();
    expect(others).toEqual([]);
    expect(JSON.parse(response?.answers ?? "")).toEqual({ F4: "the last word" });
    expect(await removeExpired(db, { today: TODAY }), "a second time there is nothing").toMatchObject({ drafts: 0 });
  });
});

/** Answers the same page again and again. */
class Resident {
  secret: string | null = null;

  constructor(
    private readonly db: Database,
    private readonly survey: Survey,
  ) {}

  async answer(words: string): Promise<void> {
    const { surveyId, surveyVersionId, document } = this.survey;
    const section = document.sections.find(({ key }) => key === "ord");
    if (!section) throw new Error("no such section");
    const input = { secret: this.secret, draft: await this.draft(), surveyId, surveyVersionId, section };
    const saved = await saveSection(this.db, { ...input, answers: { F4: words }, today: TODAY });
    if (!saved.ok) throw new Error(saved.reason);
    this.secret = saved.value;
    expect(await this.draft(), "read again").toMatchObject({ state: "open", content: { answers: { F4: words } } });
  }

  async send(): Promise<void> {
    const { surveyId } = this.survey;
    const input = { secret: this.secret, draft: await this.draft(), surveyId, language: "sv" as const, today: TODAY };
    expect(await submitDraft(this.db, input)).toEqual({ ok: true, value: null });
  }

  private draft() {
    return findDraft(this.db, { secret: this.secret, surveyId: this.survey.surveyId, today: TODAY });
  }
}
