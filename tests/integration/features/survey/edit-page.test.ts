import { expect, test } from "vitest";
import { openEdited } from "#app/features/survey/edit-page.server.ts";
import { startedSurvey } from "#app/features/survey/started-survey.ts";
import { createSurvey, publishSurvey } from "#app/features/survey/survey.commands.server.ts";
import type { Doer } from "#app/features/user/doer.server.ts";
import type { GrantedCode } from "#app/features/user/user.policy.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { makeMunicipality } from "#tests/support/municipality.ts";

const DIALOGUE = { id: "d", municipalityCode: "0001" };
const FACTS = { design: "open_link", opensOn: "2026-11-01", closesOn: "2026-11-30", invited: null } as const;

const addPlace = (db: Database, name: string) =>
  db.place.create({
    data: { id: name, municipalityCode: "0001", areaId: "0001-syd", name, kind: "stop", lat: 57.05, lon: 13.3 },
  });

async function leastSafePlace(db: Database, slug: string) {
  const opened = await openEdited(db, DIALOGUE, slug);
  const question = opened?.bank.find(({ id }) => id === "A7");
  if (question?.type !== "place") throw new Error("The bank has no question on the least safe place.");
  return question;
}

test("the bank asks for places as the municipality has them, until they are asked for", async () => {
  await using fresh = await freshDatabase();
  const { db } = fresh;
  await makeMunicipality(db);
  await db.dialogue.create({ data: { ...DIALOGUE, slug: "d", title: "Dialogen", opensOn: "2026-11-01" } });
  await db.user.create({ data: { id: "staff", name: "Personal", email: "personal@example.se" } });
  const doer: Doer = { userId: "staff", municipalityCode: "0001" as GrantedCode, at: new Date("2026-11-02T09:00:00Z") };
  const empty = startedSurvey({ start: "core", title: "Tyck till", municipalityName: "Kommunen", areas: [] });
  const first = await createSurvey(db, doer, { dialogueId: "d", document: empty, facts: FACTS });

  const question = await leastSafePlace(db, first.slug);
  expect(question.places).toEqual([{ code: "place-stora-torget", label: { sv: "Stora torget", en: "Stora torget" } }]);
  expect(question.areas.map(({ code }) => code)).toEqual(["landsbygd", "norr", "syd"]);
  expect(question.map?.spots).toMatchObject([
    { code: "norr" },
    { code: "syd" },
    { code: "place-stora-torget", within: "norr" },
  ]);

  const [section, ...others] = empty.sections;
  if (!section) throw new Error("The survey has no section.");
  const document = {
    ...empty,
    languages: ["sv" as const],
    sections: [{ ...section, questions: [...section.questions, question] }, ...others],
  };
  const asked = await createSurvey(db, doer, { dialogueId: "d", document, facts: FACTS });
  const seen = { dialogueId: "d", slug: asked.slug, seen: 1, sameMeaning: [], offered: ["sv" as const] };
  expect(await publishSurvey(db, doer, seen)).toMatchObject({ ok: true });

  await addPlace(db, "Hamnen");
  expect((await leastSafePlace(db, first.slug)).places.map(({ code }) => code)).toEqual([
    "place-hamnen",
    "place-stora-torget",
  ]);
  expect(await leastSafePlace(db, asked.slug)).toEqual(question);
});
