import { expect, test } from "vitest";
import { bankId } from "#app/features/question/bank-edition.ts";
import { builderSections, withChoices } from "#app/features/survey/builder.ts";
import { openEdited } from "#app/features/survey/edit-page.server.ts";
import { startedSurvey } from "#app/features/survey/started-survey.ts";
import { createSurvey, publishSurvey, writeSurvey } from "#app/features/survey/survey.commands.server.ts";
import { mapTexts } from "#app/features/survey/survey-texts.ts";
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

/** A municipality with a dialogue, and somebody who makes its surveys. */
async function begin(db: Database): Promise<Doer> {
  await makeMunicipality(db);
  await db.dialogue.create({ data: { ...DIALOGUE, slug: "d", title: "Dialogen", opensOn: "2026-11-01" } });
  await db.user.create({ data: { id: "staff", name: "Personal", email: "personal@example.se" } });
  return { userId: "staff", municipalityCode: "0001" as GrantedCode, at: new Date("2026-11-02T09:00:00Z") };
}

async function leastSafePlace(db: Database, slug: string) {
  const opened = await openEdited(db, DIALOGUE, slug);
  const question = opened?.bank.find(({ id }) => bankId(id) === "A7");
  if (question?.type !== "place") throw new Error("The bank has no question on the least safe place.");
  return question;
}

test("the bank asks for places as the municipality has them, until they are asked for", async () => {
  await using fresh = await freshDatabase();
  const { db } = fresh;
  const doer = await begin(db);
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

test("a question of the bank that became another edition is ticked and unticked as before", async () => {
  await using fresh = await freshDatabase();
  const { db } = fresh;
  const doer = await begin(db);
  const areas = [{ key: "norr", name: "Norr" }];
  const started = startedSurvey({ start: "core", title: "Tyck till", municipalityName: "Kommunen", areas });
  const document = mapTexts(started, (text) => ({ ...text, en: text.en ?? "English" }));
  const { slug } = await createSurvey(db, doer, { dialogueId: "d", document, facts: FACTS });
  const where = { dialogueId: "d", slug };
  const open = async () => (await openEdited(db, DIALOGUE, slug)) ?? expect.unreachable("There is no such survey.");
  const write = async (change: (opened: Awaited<ReturnType<typeof open>>) => typeof document) => {
    const opened = await open();
    const written = await writeSurvey(db, doer, { ...where, seen: opened.edited.revision, document: change(opened) });
    expect(written).toMatchObject({ ok: true });
  };
  const publish = async () => {
    const { edited } = await open();
    const said = { ...where, seen: edited.revision, sameMeaning: [], offered: ["sv" as const, "en" as const] };
    expect(await publishSurvey(db, doer, said)).toMatchObject({ ok: true });
  };
  const offered = async () => {
    const { edited, bank } = await open();
    const [section] = builderSections(edited.document, bank);
    return {
      bank: section?.bank.map(({ question, chosen }) => (chosen ? question.id : `(${question.id})`)),
      own: section?.own,
    };
  };
  const choose = (ids: string[]) =>
    write(({ edited, bank }) =>
      withChoices(edited.document, bank, { chosen: new Set(ids), titles: new Map(), places: new Map() }),
    );
  const others = ["B1", "B4", "B5", "B7", "C1", "C5", "E1", "E2", "F1", "G1", "G2", "G3", "G4"];

  await choose([...others, "A1", "A3", "A7"]);
  await publish();
  await write(({ edited }) => ({
    ...edited.document,
    sections: edited.document.sections.map((section) => ({
      ...section,
      questions: section.questions.map((one) =>
        ["A1", "A7"].includes(one.id) ? { ...one, text: { ...one.text, en: "In other words" } } : one,
      ),
    })),
  }));
  await publish();

  const editions = ["A1_v2", "(A2)", "A3", "(A4)", "(A5)", "(A6)", "A7_v2"];
  expect(await offered()).toEqual({ bank: editions, own: [] });
  const before = (await open()).edited.document;
  await choose([...others, "A3"]);
  expect(await offered()).toEqual({ bank: ["(A1_v2)", "(A2)", "A3", "(A4)", "(A5)", "(A6)", "(A7_v2)"], own: [] });
  await choose([...others, "A1_v2", "A3", "A7_v2"]);
  expect((await open()).edited.document, "what was asked last comes back").toEqual(before);
});
