import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { dialogueResults } from "#app/features/analysis/analysis.queries.server.ts";
import { decideOnSuspects } from "#app/features/analysis/suspect.commands.server.ts";
import { findSuspectAnswers } from "#app/features/analysis/suspect.queries.server.ts";
import { type Arrival, arrivalOf, begunAt, waitToken } from "#app/features/response/arrival.server.ts";
import { removeExpired } from "#app/features/response/closing.commands.server.ts";
import { formToken } from "#app/features/response/form-token.server.ts";
import { saveSection, submitDraft } from "#app/features/response/response.commands.server.ts";
import { findDraft } from "#app/features/response/response.queries.server.ts";
import { UNNOTICED_PER_HOUR } from "#app/features/response/suspicion.ts";
import type { GrantedCode } from "#app/features/user/user.policy.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { freshPostgres } from "#tests/support/postgres.ts";
import { makeSurvey } from "#tests/support/survey.ts";
import { workOf } from "#tests/support/work.ts";

const today = "2026-11-16";
const NOON = new Date(`${today}T12:00:00Z`);
const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1000);
type Survey = Awaited<ReturnType<typeof makeSurvey>>;

/** Somebody who opened the survey at noon and answered three questions. @returns the draft's secret */
async function answered(db: Database, survey: Survey, token = formToken(survey.surveyId, NOON)): Promise<string> {
  const { surveyId, surveyVersionId, document } = survey;
  const section = document.sections.find(({ key }) => key === "trygghet");
  if (!section) throw new Error("no such section");
  const answers = { A1: "very_safe", A2: "not_at_all", A3: "never" };
  const draft = { state: "none" } as const;
  const begun = begunAt(surveyId, token, NOON);
  const saved = await saveSection(db, {
    secret: null,
    draft,
    surveyId,
    surveyVersionId,
    section,
    answers,
    begun,
    today,
  });
  if (!saved.ok || !saved.value) throw new Error("The draft was not made.");
  return saved.value;
}

async function send(db: Database, { surveyId }: Survey, secret: string, arrival: Arrival) {
  const draft = await findDraft(db, { secret, surveyId, today });
  return submitDraft(db, { secret, draft, surveyId, language: "sv", today, arrival });
}

/** The same in a process of its own. */
async function sendElsewhere(url: string, { surveyId }: Survey, secrets: string[], arrival: Arrival) {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/support/send-drafts.ts"], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.end(JSON.stringify({ surveyId, secrets, today, arrival }));
  return JSON.parse(await text(child.stdout)) as Awaited<ReturnType<typeof send>>[];
}

const arriving = (more: Partial<Arrival> = {}): Arrival => ({
  now: later(60),
  trapped: false,
  network: null,
  waited: "",
  worked: "",
  ...more,
});

async function verdictOf(arrival: Arrival, token?: string): Promise<boolean | undefined> {
  await using fresh = await freshDatabase();
  const survey = await makeSurvey(fresh.db);
  const sent = await send(fresh.db, survey, await answered(fresh.db, survey, token), arrival);
  expect(sent).toEqual({ ok: true, value: null });
  return (await fresh.db.response.findFirst())?.suspect;
}

describe("an answer that looks like a machine's is stored like any other, and marked", () => {
  test("not when a person sent it", async () => expect(await verdictOf(arriving())).toBe(false));
  test("when it came too fast", async () => expect(await verdictOf(arriving({ now: later(1) }))).toBe(true));
  test("when it filled in the field that nobody sees", async () =>
    expect(await verdictOf(arriving({ trapped: true }))).toBe(true));
  test("when no page of ours began it", async () => expect(await verdictOf(arriving(), "made.up")).toBe(true));
});

test("what the form says of how it came", () => {
  const form = new FormData();
  form.append("webbplats", "https://spam.example");
  expect(arrivalOf(form, "192.0.2.1", NOON)).toMatchObject({ trapped: true, waited: "" });
  expect(arrivalOf(new FormData(), "127.0.0.1", NOON)).toEqual({
    now: NOON,
    trapped: false,
    network: null,
    waited: "",
    worked: "",
  });
});

describe.each([
  ["SQLite", freshDatabase],
  ["PostgreSQL", freshPostgres],
] as const)("very many from one network, on %s", (_, open) => {
  test("two processes count together; whoever comes later waits and loses nothing; other networks notice nothing", async () => {
    await using fresh = await open();
    const survey = await makeSurvey(fresh.db);
    const secrets: string[] = [];
    for (let index = 0; index < UNNOTICED_PER_HOUR + 4; index += 1) secrets.push(await answered(fresh.db, survey));
    const half = secrets.length / 2;
    const halves = [secrets.slice(0, half), secrets.slice(half)];
    const orders = halves.map((some) => sendElsewhere(fresh.url, survey, some, arriving({ network: "library" })));
    const replies = (await Promise.all(orders)).flat();
    const turnedBack = secrets.filter((_, index) => !replies[index]?.ok);
    expect(turnedBack).toHaveLength(4);
    expect(replies.filter((reply) => !reply.ok)).toEqual(Array(4).fill({ ok: false, reason: "wait" }));
    expect(await fresh.db.response.count()).toBe(UNNOTICED_PER_HOUR);

    const [one = "", other = ""] = turnedBack;
    const atHome = await send(fresh.db, survey, one, arriving({ network: "home" }));
    expect(atHome.ok).toBe(true);
    const waited = waitToken(other, later(60));
    const tooSoon = await send(fresh.db, survey, other, arriving({ network: "library", waited, now: later(62) }));
    expect(tooSoon).toEqual({ ok: false, reason: "wait" });
    const borrowed = { network: "library", waited: waitToken(one, later(60)), now: later(75) };
    expect(await send(fresh.db, survey, other, arriving(borrowed))).toEqual({ ok: false, reason: "wait" });
    const [, , third = ""] = turnedBack;
    const challenge = waitToken(third, later(60));
    const working = (more: Partial<Arrival>) =>
      send(fresh.db, survey, third, arriving({ network: "library", waited: challenge, now: later(62), ...more }));
    expect(await working({ worked: "x" })).toEqual({ ok: false, reason: "wait" });
    // What somebody else's device has worked out is of no use.
    const others = workOf(waitToken(one, later(60)));
    expect(await working({ waited: waitToken(one, later(60)), worked: others })).toEqual({ ok: false, reason: "wait" });
    expect(await working({ worked: workOf(challenge) })).toEqual({ ok: true, value: null });
    const stored = await fresh.db.response.count();
    // Sent again it is the same answer, and no second one.
    expect(await working({ worked: workOf(challenge) })).toMatchObject({ ok: true });
    expect(await fresh.db.response.count()).toBe(stored);
    const patient = await send(fresh.db, survey, other, arriving({ network: "library", waited, now: later(75) }));
    expect(patient.ok).toBe(true);
    expect(await fresh.db.response.count({ where: { suspect: true } })).toBe(0);

    const counts = await fresh.db.networkCount.findMany({ orderBy: { count: "desc" } });
    expect(counts.map((row) => Object.keys(row))).toEqual(Array(2).fill(["key", "count", "expiresOn"]));
    expect(counts.map(({ expiresOn }) => expiresOn)).toEqual([today, today]);
    await removeExpired(fresh.db, { today: "2026-11-17" });
    expect(await fresh.db.networkCount.count()).toBe(0);
  }, 240_000);
});

test("whoever is asked to wait is counted when the answer is stored: pressing the button makes nobody suspect", async () => {
  await using fresh = await freshDatabase();
  const survey = await makeSurvey(fresh.db);
  const full = { key: "library", count: UNNOTICED_PER_HOUR, expiresOn: today };
  await fresh.db.networkCount.create({ data: full });
  const secret = await answered(fresh.db, survey);
  for (let pressed = 0; pressed < 5; pressed += 1) {
    const sent = await send(fresh.db, survey, secret, arriving({ network: "library" }));
    expect(sent).toEqual({ ok: false, reason: "wait" });
  }
  expect(await fresh.db.networkCount.findMany()).toEqual([full]);
  const waited = waitToken(secret, later(60));
  const sent = await send(fresh.db, survey, secret, arriving({ network: "library", waited, now: later(75) }));
  expect(sent.ok).toBe(true);
  expect(await fresh.db.networkCount.findMany()).toEqual([{ ...full, count: UNNOTICED_PER_HOUR + 1 }]);
});

describe("staff decide whether suspect answers count", () => {
  async function withAnswers(db: Database, plain: number, suspect: number, closesOn = "2026-11-30") {
    const survey = await makeSurvey(db, { closesOn });
    const row = (index: number) => ({
      id: `${index}`.padStart(32, "0"),
      municipalityCode: survey.code,
      surveyId: survey.surveyId,
      surveyVersionId: survey.surveyVersionId,
      week: "2026-W46",
      mode: "web",
      answers: JSON.stringify({ A1: index < plain ? "very_safe" : "very_unsafe" }),
      suspect: index >= plain,
    });
    await db.response.createMany({ data: Array.from({ length: plain + suspect }, (_, index) => row(index)) });
    await db.responseChange.create({ data: { surveyId: survey.surveyId, week: "2026-W46", counter: 1 } });
    await db.user.create({ data: { id: "user", name: "Namn", email: "a@b.example" } });
    const by = { userId: "user", municipalityCode: survey.code as GrantedCode, at: NOON };
    return { ...survey, by };
  }

  const baseOf = async (db: Database, code: string) => {
    const [survey] = (await dialogueResults(db, code, "dialogue", "staff")).surveys;
    return survey?.tablesAnswers;
  };

  test.each([
    ["SQLite", freshDatabase],
    ["PostgreSQL", freshPostgres],
  ] as const)(
    "the figures are made with and without them, and the decision is written down, on %s",
    async (_, open) => {
      await using fresh = await open();
      const { db } = fresh;
      const { code, surveyId, by } = await withAnswers(db, 100, 12);
      expect(await findSuspectAnswers(db, code, surveyId)).toEqual({
        surveyId,
        suspect: 12,
        all: 112,
        leftOut: false,
        enough: true,
        published: false,
      });
      expect(await baseOf(db, code)).toBe(112);
      expect(await decideOnSuspects(db, by, { surveyId, leaveOut: true })).toEqual({ ok: true, value: null });
      expect(await baseOf(db, code)).toBe(100);
      expect(await decideOnSuspects(db, by, { surveyId, leaveOut: true })).toEqual({ ok: true, value: null });
      expect(await decideOnSuspects(db, by, { surveyId, leaveOut: false })).toEqual({ ok: true, value: null });
      expect(await baseOf(db, code)).toBe(112);
      const lines = await db.auditEntry.findMany({ orderBy: { id: "asc" }, select: { action: true, detail: true } });
      expect(lines).toEqual([
        { action: "suspects_left_out", detail: "12" },
        { action: "suspects_counted", detail: "12" },
      ]);
      expect(await db.response.count()).toBe(112);
    },
  );

  test("fewer than ten cannot be left out: the difference would tell what they answered", async () => {
    await using fresh = await freshDatabase();
    const { code, surveyId, by } = await withAnswers(fresh.db, 100, 9);
    expect((await findSuspectAnswers(fresh.db, code, surveyId))?.enough).toBe(false);
    expect(await decideOnSuspects(fresh.db, by, { surveyId, leaveOut: true })).toEqual({ ok: false, reason: "tooFew" });
    expect(await fresh.db.auditEntry.count()).toBe(0);
  });

  test("figures that have been published do not change", async () => {
    await using fresh = await freshDatabase();
    const { code, surveyId, by } = await withAnswers(fresh.db, 100, 12, "2026-11-15");
    expect(await baseOf(fresh.db, code)).toBe(112);
    expect(await decideOnSuspects(fresh.db, by, { surveyId, leaveOut: true })).toEqual({
      ok: false,
      reason: "published",
    });
    expect(await baseOf(fresh.db, code)).toBe(112);
    expect(await fresh.db.auditEntry.count()).toBe(0);
  });

  test("nobody decides about another municipality's survey", async () => {
    await using fresh = await freshDatabase();
    const { surveyId, by } = await withAnswers(fresh.db, 100, 12);
    const elsewhere = { ...by, municipalityCode: "9999" as GrantedCode };
    const refusal = { ok: false, reason: "unknownSurvey" };
    expect(await decideOnSuspects(fresh.db, elsewhere, { surveyId, leaveOut: true })).toEqual(refusal);
    expect(await findSuspectAnswers(fresh.db, "9999", surveyId)).toBeNull();
  });
});
