import { expect, test } from "vitest";
import { approveLanguage, withdrawLanguage } from "#app/features/language/language.commands.server.ts";
import { listLanguageStates, textsIn } from "#app/features/language/language.queries.server.ts";
import { startedSurvey } from "#app/features/survey/started-survey.ts";
import { createSurvey, publishSurvey, writeSurvey } from "#app/features/survey/survey.commands.server.ts";
import { findSurvey } from "#app/features/survey/survey.queries.server.ts";
import { mapTexts } from "#app/features/survey/survey-texts.ts";
import { findEdited } from "#app/features/survey/working-copy.queries.server.ts";
import type { Doer } from "#app/features/user/doer.server.ts";
import type { GrantedCode } from "#app/features/user/user.policy.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { makeMunicipality } from "#tests/support/municipality.ts";

const at = (day: string): Doer["at"] => new Date(`${day}T09:00:00Z`);
const FACTS = { design: "open_link", opensOn: "2026-11-01", closesOn: "2026-11-30", invited: null } as const;

/** A municipality with a dialogue, a user who makes surveys, and one survey as it begins. */
async function begin(db: Database, title = "Tyck till") {
  const { code } = await makeMunicipality(db);
  await db.user.create({ data: { id: "staff", name: "Personal", email: "personal@example.se" } });
  const facts = { id: "d", municipalityCode: code, slug: "d", title: "Dialogen", opensOn: "2026-11-01" };
  await db.dialogue.create({ data: facts });
  const doer = (day: string): Doer => ({ userId: "staff", municipalityCode: code as GrantedCode, at: at(day) });
  const areas = [{ key: "norr", name: "Norr" }];
  const document = startedSurvey({ start: "core", title, municipalityName: "Kommunen", areas });
  const whole = mapTexts(document, (text) => ({ ...text, en: text.en ?? "English" }));
  const { slug } = await createSurvey(db, doer("2026-11-02"), { dialogueId: "d", document: whole, facts: FACTS });
  return { code, doer, slug, document: whole, where: { dialogueId: "d", slug } };
}

const OFFERED = ["sv", "en"] as const;
const audited = async (db: Database) =>
  (await db.auditEntry.findMany({ orderBy: { id: "asc" } })).map(({ action }) => action);

test("a survey is nobody's but staff's until it is published, and each doing leaves its line", async () => {
  await using fresh = await freshDatabase();
  const { db } = fresh;
  const { doer, slug, where } = await begin(db);
  expect(await findSurvey(db, "kommun-0001", slug)).toBeNull();
  const published = await publishSurvey(db, doer("2026-11-02"), {
    ...where,
    seen: 1,
    sameMeaning: [],
    offered: OFFERED,
  });
  expect(published).toEqual({ ok: true, value: { number: 1, change: "first" } });
  expect(await db.surveyVersion.findMany({ select: { number: true, change: true, publishedOn: true } })).toEqual([
    { number: 1, change: "first", publishedOn: "2026-11-02" },
  ]);
  expect(await audited(db)).toEqual(["survey_created", "survey_published"]);
  const again = await publishSurvey(db, doer("2026-11-02"), { ...where, seen: 2, sameMeaning: [], offered: OFFERED });
  expect(again).toEqual({ ok: false, reason: "unchanged" });
});

test("what is missing keeps it from being published", async () => {
  await using fresh = await freshDatabase();
  const { db } = fresh;
  const { doer, where, document } = await begin(db);
  const finnish = { ...document, languages: [...document.languages, "fi" as const] };
  await writeSurvey(db, doer("2026-11-02"), { ...where, seen: 1, document: finnish });
  const refused = await publishSurvey(db, doer("2026-11-02"), { ...where, seen: 2, sameMeaning: [], offered: OFFERED });
  expect(refused).toEqual({ ok: false, reason: "notReady" });
  expect(await db.surveyVersion.count()).toBe(0);
});

test("of two who save at once one is told, and what the first saved is there", async () => {
  await using fresh = await freshDatabase();
  const { db } = fresh;
  const { doer, where, document } = await begin(db);
  const titled = (sv: string) => ({ ...document, title: { sv, en: sv } });
  const both = await Promise.all(
    ["Den ena", "Den andra"].map((title) =>
      writeSurvey(db, doer("2026-11-02"), { ...where, seen: 1, document: titled(title) }),
    ),
  );
  expect(both.map((written) => (written.ok ? "kept" : written.reason)).sort()).toEqual(["changedMeanwhile", "kept"]);
  const winner = both[0]?.ok ? "Den ena" : "Den andra";
  const edited = await findEdited(db, "d", where.slug);
  expect(edited).toMatchObject({ revision: 2, document: { title: { sv: winner } } });
});

test("design, first day and a closed survey stay as they are, and a refusal writes nothing", async () => {
  await using fresh = await freshDatabase();
  const { db } = fresh;
  const { doer, where, document } = await begin(db);
  await publishSurvey(db, doer("2026-11-02"), { ...where, seen: 1, sameMeaning: [], offered: OFFERED });
  const write = (day: string, facts: object) =>
    writeSurvey(db, doer(day), { ...where, seen: 2, document, facts: { ...FACTS, ...facts } });
  expect(await write("2026-11-05", { design: "everyone" })).toEqual({ ok: false, reason: "designFixed" });
  expect(await write("2026-11-05", { opensOn: "2026-11-04" })).toEqual({ ok: false, reason: "opensFixed" });
  expect(await write("2026-11-05", { closesOn: "2026-11-04" })).toEqual({ ok: false, reason: "closesPassed" });
  expect(await write("2026-12-01", { closesOn: "2026-12-24" })).toEqual({ ok: false, reason: "closed" });
  expect((await findEdited(db, "d", where.slug))?.revision).toBe(2);
  expect(await write("2026-11-05", { closesOn: "2026-12-24" })).toMatchObject({ ok: true });
  expect((await findEdited(db, "d", where.slug))?.closesOn).toBe("2026-12-24");
});

test("a language is offered from approval to withdrawal, for the texts that were read", async () => {
  await using fresh = await freshDatabase();
  const { db } = fresh;
  const { code, doer } = await begin(db);
  const stateOf = async () => (await listLanguageStates(db, code)).find(({ language }) => language === "fi")?.state;
  const reviewer = { reviewerName: "Granskaren", reviewerRole: "översättare", language: "fi" as const };
  const stale = await approveLanguage(db, doer("2026-11-02"), { ...reviewer, fingerprint: "0".repeat(64) });
  expect(stale).toEqual({ ok: false, reason: "textsChanged" });
  expect(await stateOf()).toBe("unreviewed");
  const { fingerprint } = textsIn("fi");
  expect(await approveLanguage(db, doer("2026-11-02"), { ...reviewer, fingerprint })).toMatchObject({ ok: true });
  expect(await stateOf()).toBe("approved");
  await db.languageApproval.updateMany({ data: { fingerprint: "another release" } });
  expect(await stateOf()).toBe("changed");
  await withdrawLanguage(db, doer("2026-11-02"), "fi");
  expect(await stateOf()).toBe("unreviewed");
  const sma = { ...reviewer, language: "sma" as const, fingerprint: textsIn("sma").fingerprint };
  expect(await approveLanguage(db, doer("2026-11-02"), sma)).toEqual({ ok: false, reason: "incomplete" });
});
