import { expect, test } from "vitest";
import { createReport, freezeReport, writeChapter } from "#app/features/report/report.commands.server.ts";
import { findDraft, findFrozen, findReport, listReports } from "#app/features/report/report.queries.server.ts";
import type { GrantedCode } from "#app/features/user/user.policy.ts";
import { everyBlock } from "#tests/fixtures/report-documents.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { makeMunicipality } from "#tests/support/municipality.ts";

async function withReport() {
  const fresh = await freshDatabase();
  const { db } = fresh;
  const { code: municipalityCode } = await makeMunicipality(db);
  await db.user.create({ data: { id: "user", name: "Samordnare", email: "samordnare@example.org" } });
  const opensOn = "2026-09-01";
  await db.dialogue.create({ data: { id: "dialogue", municipalityCode, slug: "hosten", title: "Hösten", opensOn } });
  const by = {
    municipalityCode: municipalityCode as GrantedCode,
    userId: "user",
    at: new Date("2026-11-16T12:00:00Z"),
  };
  const created = await createReport(db, by, { title: "Underlag", dialogue: "hosten", diaryNumber: "" });
  const reportId = created.ok ? created.value.id : "";
  const write = (text: string, seen: number) => writeChapter(db, by, { reportId, key: "uppdrag", text, seen });
  const freeze = (versions: [string, number][]) =>
    freezeReport(db, by, { reportId, document: { ...everyBlock, draft: false }, versions: new Map(versions) });
  return { db, by, reportId, write, freeze, [Symbol.asyncDispose]: () => fresh[Symbol.asyncDispose]() };
}

test("what staff do to a report is told in the audit", async () => {
  await using made = await withReport();
  await made.write("Första", 0);
  await made.freeze([["uppdrag", 1]]);
  const audit = await made.db.auditEntry.findMany();
  expect(audit.map(({ action, subject }) => [action, subject]).sort()).toEqual([
    ["report_created", "Underlag"],
    ["report_frozen", "Underlag"],
    ["report_written", "Underlag"],
  ]);
});

test("the draft tells how many of its texts are missing; blank ones are, and a frozen report is no draft", async () => {
  await using made = await withReport();
  const draft = () => findDraft(made.db, made.by.municipalityCode);
  const { needed } = (await draft()) ?? { needed: 0 };
  expect(await draft()).toEqual({ id: made.reportId, title: "Underlag", needed, missing: needed });
  await made.write("  ", 0);
  expect(await draft()).toMatchObject({ missing: needed });
  await made.write("Första", 1);
  expect(await draft()).toMatchObject({ missing: needed - 1 });
  await made.freeze([["uppdrag", 2]]);
  expect(await draft()).toBeNull();
});

test("a text that somebody else has changed is not overwritten", async () => {
  await using made = await withReport();
  expect(await made.write("Första", 0)).toEqual({ ok: true, value: { version: 1 } });
  expect(await made.write("Utan att ha sett den första", 0)).toEqual({ ok: false, reason: "changedMeanwhile" });
  expect(await made.write("Andra", 1)).toEqual({ ok: true, value: { version: 2 } });
  expect(await made.write("Efter den första", 1)).toEqual({ ok: false, reason: "changedMeanwhile" });
  const report = await findReport(made.db, made.by.municipalityCode, made.reportId);
  expect(report?.texts.get("uppdrag")).toMatchObject({ text: "Andra", version: 2 });
});

test("of two who save at the same moment one is told", async () => {
  await using made = await withReport();
  const answers = await Promise.all([made.write("Den ena", 0), made.write("Den andra", 0)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers).toContainEqual({ ok: false, reason: "changedMeanwhile" });
});

test("a frozen report is frozen once, and its texts stay", async () => {
  await using made = await withReport();
  await made.write("Första", 0);
  expect(await made.freeze([])).toEqual({ ok: false, reason: "changedMeanwhile" });
  expect(await made.freeze([["uppdrag", 0]])).toEqual({ ok: false, reason: "changedMeanwhile" });
  const frozen = await made.freeze([["uppdrag", 1]]);
  expect(frozen).toMatchObject({ ok: true, value: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) } });
  expect(await made.freeze([["uppdrag", 1]])).toEqual({ ok: false, reason: "frozen" });
  expect(await made.write("Efteråt", 1)).toEqual({ ok: false, reason: "frozen" });
  expect(await made.write("Ett nytt kapitel", 0)).toEqual({ ok: false, reason: "frozen" });
  const document = await findFrozen(made.db, made.by.municipalityCode, made.reportId);
  const hash = frozen.ok ? frozen.value.hash : "";
  expect(document).toEqual({ ...everyBlock, draft: false, hash });
});

test("a snapshot that was changed in the database is not shown as frozen", async () => {
  await using made = await withReport();
  await made.freeze([]);
  const { frozenDocument } = await made.db.report.findUniqueOrThrow({ where: { id: made.reportId } });
  const changed = frozenDocument?.replace("83", "93") ?? "";
  await made.db.report.update({ where: { id: made.reportId }, data: { frozenDocument: changed } });
  await expect(findFrozen(made.db, made.by.municipalityCode, made.reportId)).rejects.toThrow("has been changed");
});

test("another municipality's report does not exist", async () => {
  await using made = await withReport();
  await makeMunicipality(made.db, "0002", 14);
  const other = { ...made.by, municipalityCode: "0002" as GrantedCode };
  expect(await findReport(made.db, "0002", made.reportId)).toBeNull();
  expect(await findFrozen(made.db, "0002", made.reportId)).toBeNull();
  expect(await listReports(made.db, "0002")).toEqual([]);
  const chapter = { reportId: made.reportId, key: "uppdrag" as const, text: "x", seen: 0 };
  expect(await writeChapter(made.db, other, chapter)).toEqual({ ok: false, reason: "unknownReport" });
  const freezing = { reportId: made.reportId, document: everyBlock, versions: new Map() };
  expect(await freezeReport(made.db, other, freezing)).toEqual({ ok: false, reason: "unknownReport" });
  const report = { title: "x", dialogue: "hosten" };
  expect(await createReport(made.db, other, report)).toEqual({ ok: false, reason: "unknownDialogue" });
});
