import { describe, expect, test } from "vitest";
import { createTips, type NewTip, submitTip } from "#app/features/tip/tip.commands.server.ts";
import {
  countTips,
  findTipByReference,
  findTipForStaff,
  listApprovedTips,
  listPublicPlaces,
  listTipsForStaff,
} from "#app/features/tip/tip.queries.server.ts";
import type { TipForm } from "#app/features/tip/tip.schema.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { randomId } from "#app/platform/ids.server.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { makeMunicipality } from "#tests/support/municipality.ts";
import { freshPostgres } from "#tests/support/postgres.ts";

const CODE = "0001";
const AT_TORGET = { lat: 57.15021, lon: 13.10017 };

const form = (more: Partial<TipForm> = {}): TipForm => ({
  submission: randomId(),
  category: "L1",
  placeText: "Vid förrådet",
  area: "norr",
  ...more,
});

async function withMunicipality() {
  const fresh = await freshDatabase();
  await makeMunicipality(fresh.db);
  return fresh;
}

async function accepted(db: Database, tip: TipForm): Promise<string> {
  const submitted = await submitTip(db, CODE, tip);
  if (!submitted.ok) throw new Error(submitted.reason);
  return submitted.value.reference;
}

const newTip = (more: Partial<NewTip> = {}): NewTip => ({
  municipalityCode: CODE,
  category: "L1",
  receivedOn: "2026-05-04",
  areaId: `${CODE}-norr`,
  history: [{ status: "approved", changedOn: "2026-05-05" }],
  ...more,
});

const times = (count: number, more: Partial<NewTip> = {}) => Array.from({ length: count }, () => newTip(more));

describe("a resident's tip", () => {
  test("with a pin is stored once however often it is sent, and followed by one reference", async () => {
    await using fresh = await withMunicipality();
    const sent = form({ ...AT_TORGET, area: undefined, placeText: undefined, description: "Mörkt", avoids: "yes" });
    const references = await Promise.all([1, 2, 3].map(() => accepted(fresh.db, sent)));
    expect(new Set(references).size).toBe(1);
    expect(references[0]).toMatch(/^([2-9A-HJ-NP-Z]{5}-){3}[2-9A-HJ-NP-Z]{5}$/);
    const tips = await fresh.db.tip.findMany();
    expect(tips).toMatchObject([
      { areaId: "0001-norr", placeId: "0001-torget", description: "Mörkt", avoids: true, urgent: false },
    ]);
    const followed = await findTipByReference(fresh.db, references[0]?.toLowerCase().replaceAll("-", " ") ?? "");
    expect(followed).toMatchObject({
      category: "L1",
      areaName: "Norr",
      history: [{ status: "received", reason: null }],
    });
  });

  test("keeps neither its point, its reference nor its form as they were sent", async () => {
    await using fresh = await withMunicipality();
    const sent = form(AT_TORGET);
    const reference = await accepted(fresh.db, sent);
    const stored = JSON.stringify([await fresh.db.tip.findMany(), await fresh.db.submittedForm.findMany()]);
    for (const secret of [
      String(AT_TORGET.lat),
      String(AT_TORGET.lon),
      sent.submission,
      reference,
      reference.replaceAll("-", ""),
    ]) {
      expect(stored).not.toContain(secret);
    }
    expect(await fresh.db.auditEntry.count(), "residents leave no line").toBe(0);
  });

  test.each([
    ["words that name a place", { placeText: " stora  TORGET ", area: undefined }, "0001-norr", "0001-torget"],
    ["an area of its own choice", { ...AT_TORGET, area: "syd" }, "0001-syd", "0001-torget"],
    ["a pin far from everything", { lat: 57.01, lon: 13.02, area: undefined }, "0001-landsbygd", null],
    ["words alone", { area: undefined }, null, null],
  ])("%s: area and place", async (_name, where, areaId, placeId) => {
    await using fresh = await withMunicipality();
    await accepted(fresh.db, form(where));
    expect(await fresh.db.tip.findMany()).toMatchObject([{ areaId, placeId }]);
  });

  test("outside the border is refused with the right municipality's name where it is known", async () => {
    await using fresh = await withMunicipality();
    await makeMunicipality(fresh.db, "0002", 13.4);
    expect(await submitTip(fresh.db, CODE, form({ lat: 57.1, lon: 13.5 }))).toEqual({
      ok: false,
      reason: "pointOutside",
      belongsTo: { slug: "kommun-0002", name: "Kommun 0002" },
    });
    expect(await submitTip(fresh.db, CODE, form({ lat: 60, lon: 15 }))).toMatchObject({ ok: false, belongsTo: null });
    expect(await fresh.db.tip.count()).toBe(0);
    expect(await fresh.db.submittedForm.count(), "a corrected form may be sent").toBe(0);
  });

  test("with an area of another municipality is refused", async () => {
    await using fresh = await withMunicipality();
    expect(await submitTip(fresh.db, CODE, form({ area: "ost" }))).toEqual({ ok: false, reason: "areaUnknown" });
  });

  test("that sounds urgent is marked and comes first in the queue", async () => {
    await using fresh = await withMunicipality();
    await accepted(fresh.db, form({ description: "Det brinner, ring polisen" }));
    await createTips(fresh.db, times(3, { receivedOn: "2099-01-01", history: [] }));
    const { tips, counts } = await listTipsForStaff(fresh.db, CODE, "waiting");
    expect(tips.map(({ urgent }) => urgent)).toEqual([true, false, false, false]);
    expect(counts).toEqual({ waiting: 4, approved: 0, rejected: 0 });
  });

  test("a reference that nobody was given leads nowhere", async () => {
    await using fresh = await withMunicipality();
    await accepted(fresh.db, form());
    for (const guess of ["", "22222-22222-22222-22222", "å".repeat(500)]) {
      expect(await findTipByReference(fresh.db, guess)).toBeNull();
    }
  });
});

describe("what the public sees", () => {
  test("begins at three approved tips, and holds no stored point", async () => {
    await using fresh = await withMunicipality();
    const torget = { point: AT_TORGET, placeId: `${CODE}-torget` };
    await createTips(fresh.db, [...times(2, torget), ...times(2, { ...torget, history: [] })]);
    expect(await listPublicPlaces(fresh.db, CODE)).toEqual([]);
    await createTips(fresh.db, times(1, torget));
    const shown = await listPublicPlaces(fresh.db, CODE);
    expect(shown).toMatchObject([{ kind: "place", name: "Stora torget", unsafe: 3, lat: 57.1502 }]);
    const [stored] = await fresh.db.tip.findMany();
    expect(stored?.lat).toBeTypeOf("number");
    expect(JSON.stringify(shown)).not.toContain(String(stored?.lat));
  });

  test("leaves out what is never public, other municipalities and rejected tips", async () => {
    await using fresh = await withMunicipality();
    await makeMunicipality(fresh.db, "0002", 13.4);
    await createTips(fresh.db, [
      ...times(5, { category: "P3" }),
      ...times(5, { category: "P4" }),
      ...times(5, { municipalityCode: "0002", areaId: "0002-norr" }),
      ...times(5, {
        history: [
          { status: "approved", changedOn: "2026-05-05" },
          { status: "rejected", changedOn: "2026-05-06", reason: "Dubblett" },
        ],
      }),
    ]);
    expect(await listPublicPlaces(fresh.db, CODE)).toEqual([]);
    expect(await listPublicPlaces(fresh.db, "0002")).toMatchObject([{ name: "Norr", unsafe: 5 }]);
  });
});

test("PostgreSQL stores, recognises and counts in the same way", async () => {
  await using fresh = await freshPostgres();
  await makeMunicipality(fresh.db);
  const sent = form({ ...AT_TORGET, description: "Mörkt" });
  const references = await Promise.all([1, 2, 3].map(() => accepted(fresh.db, sent)));
  expect(new Set(references).size).toBe(1);
  await createTips(fresh.db, times(3, { point: AT_TORGET, placeId: `${CODE}-torget` }));
  expect(await listPublicPlaces(fresh.db, CODE)).toMatchObject([{ name: "Stora torget", unsafe: 3 }]);
  const { tips, counts } = await listTipsForStaff(fresh.db, CODE, "waiting");
  expect(tips).toMatchObject([{ urgent: false, status: "received", description: "Mörkt" }]);
  expect(counts).toEqual({ waiting: 1, approved: 3, rejected: 0 });
});

describe("what staff see", () => {
  test("counts by category and the status that holds now, within days of receipt", async () => {
    await using fresh = await withMunicipality();
    const done = { history: [...(newTip().history ?? []), { status: "done" as const, changedOn: "2026-06-01" }] };
    await createTips(fresh.db, [
      ...times(2),
      ...times(3, done),
      ...times(1, { category: "P3" }),
      ...times(4, { receivedOn: "2026-11-01" }),
    ]);
    const counts = await countTips(fresh.db, CODE, { from: "2026-04-01", to: "2026-10-31" });
    expect(counts).toHaveLength(3);
    expect(counts).toEqual(
      expect.arrayContaining([
        { category: "L1", status: "approved", count: 2 },
        { category: "L1", status: "done", count: 3 },
        { category: "P3", status: "approved", count: 1 },
      ]),
    );
  });

  test("approved tips with snapped points, those that are never public marked", async () => {
    await using fresh = await withMunicipality();
    await createTips(fresh.db, [
      newTip({ point: AT_TORGET, placeId: `${CODE}-torget` }),
      newTip({ category: "P4", receivedOn: "2026-05-06" }),
      newTip({ history: [] }),
    ]);
    const tips = await listApprovedTips(fresh.db, CODE, { to: "2026-12-31" });
    expect(tips).toMatchObject([
      { category: "L1", status: "approved", placeName: "Stora torget", neverPublic: false },
      { category: "P4", areaName: "Norr", neverPublic: true, lat: null },
    ]);
    expect(tips[0]?.lat).not.toBe(AT_TORGET.lat);
  });

  test("many tips at once, page by page", async () => {
    await using fresh = await withMunicipality();
    await createTips(fresh.db, times(1203));
    const { tips, counts, pages } = await listTipsForStaff(fresh.db, CODE, "approved", 25);
    expect([tips.length, counts.approved, pages]).toEqual([3, 1203, 25]);
  });

  test("no tip of another municipality", async () => {
    await using fresh = await withMunicipality();
    await createTips(fresh.db, [newTip({ id: "one" })]);
    expect(await findTipForStaff(fresh.db, CODE, "one")).toMatchObject({ status: "approved", sequence: 1 });
    expect(await findTipForStaff(fresh.db, "0002", "one")).toBeNull();
  });
});
