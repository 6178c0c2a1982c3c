import { expect, test } from "vitest";
import { recordAudit } from "#app/features/audit/audit.commands.server.ts";
import { listAudit } from "#app/features/audit/audit.queries.server.ts";
import { freshDatabase } from "../../../support/database.ts";
import { makePlaces, makeUser } from "../../../support/staff.ts";

// A demo's clock stands still.
const at = new Date("2026-11-16T09:00:00Z");
const GNOSJO = { code: "0617", policeAreaId: "varnamo" };

test("the latest is first, also when the clock stands still, and every line is on one page", async () => {
  await using fresh = await freshDatabase();
  const { db } = fresh;
  await makePlaces(db);
  const userId = await makeUser(db, "gun@gnosjo.se", { role: "coordinator", municipalityCode: "0617" });
  const subjects = Array.from({ length: 120 }, (_, number) => `Tips ${number}`);
  for (const subject of subjects) {
    await recordAudit(db, { at, userId, municipalityCode: "0617", action: "tip_approved", subject });
  }
  const seen: string[] = [];
  for (let before: number | undefined, first = true; first || before !== undefined; first = false) {
    const page = await listAudit(db, GNOSJO, before);
    seen.push(...page.lines.map(({ subject }) => subject));
    before = page.next;
  }
  expect(seen).toEqual(subjects.reverse());
});

test("a municipality sees what was done in it, and the sign-ins of those who reach it", async () => {
  await using fresh = await freshDatabase();
  const { db } = fresh;
  await makePlaces(db);
  const people = {
    gnosjo: await makeUser(db, "gun@gnosjo.se", { role: "coordinator", municipalityCode: "0617" }),
    krokom: await makeUser(db, "kim@krokom.se", { role: "coordinator", municipalityCode: "2309" }),
    police: await makeUser(db, "polis@polisen.se", { role: "police", policeAreaId: "varnamo" }),
    everywhere: await makeUser(db, "chef@example.se", { role: "administrator" }),
  };
  for (const [subject, userId] of Object.entries(people)) {
    await recordAudit(db, { at, userId, municipalityCode: null, action: "signed_in", subject });
  }
  await recordAudit(db, { at, userId: null, municipalityCode: "0617", action: "data_imported", subject: "here" });
  await recordAudit(db, { at, userId: null, municipalityCode: "2309", action: "data_imported", subject: "there" });
  const seenIn = async (place: { code: string; policeAreaId: string | null }) =>
    (await listAudit(db, place)).lines.map(({ subject }) => subject);
  expect(await seenIn(GNOSJO)).toEqual(["here", "everywhere", "police", "gnosjo"]);
  expect(await seenIn({ code: "2309", policeAreaId: null })).toEqual(["there", "everywhere", "krokom"]);
});
