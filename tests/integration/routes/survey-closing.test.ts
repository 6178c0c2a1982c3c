import type { LoaderFunctionArgs } from "@remix-run/node";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { DEMO_CLOCK_SETTING } from "#app/platform/clock.server.ts";
import * as check from "#app/routes/public/survey-check.tsx";
import * as section from "#app/routes/public/survey-section.tsx";
import { ownDatabase } from "#tests/support/own-database.ts";
import { makeSurvey } from "#tests/support/survey.ts";

const db = ownDatabase();
beforeAll(async () => {
  await db.setting.create({ data: { key: DEMO_CLOCK_SETTING, value: "2026-11-16T09:00:00Z" } });
});
afterEach(() => void vi.useRealTimers());

interface Sent {
  path: string;
  cookie?: string;
  fields?: Record<string, string>;
}

function call({ path, cookie, fields }: Sent): LoaderFunctionArgs {
  const headers = new Headers(cookie ? { cookie } : {});
  const body = fields ? new URLSearchParams(fields) : undefined;
  const request = new Request(`http://lyhord.test/kommun-0001/enkat/tyck-till/${path}`, {
    method: fields ? "POST" : "GET",
    headers,
    body,
  });
  const params = { kommun: "kommun-0001", slug: "tyck-till", section: path };
  return { request, params, context: { cspNonce: "", requestId: "", local: true, address: "192.0.2.1" } };
}

/** What was thrown: the redirect. */
const redirected = (work: Promise<unknown>) =>
  work.then(
    () => expect.unreachable(),
    (thrown: Response) => thrown,
  );

test("a survey that closes while somebody answers: a calm page, nothing stored, nothing lost without a word", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  const { surveyId } = await makeSurvey(db);
  const first = await redirected(section.action(call({ path: "trygghet", fields: { A1: "very_safe" } })));
  expect(first.headers.get("location")).toBe("/kommun-0001/enkat/tyck-till/problem?sparat=1");
  const cookie = first.headers.get("set-cookie")?.split(";")[0] ?? "";

  await db.survey.update({ where: { id: surveyId }, data: { closesOn: "2026-11-15" } });
  // What the pages remember of the survey is a moment old; what stores an answer looks for itself.
  const sent = await redirected(check.action(call({ path: "kontrollera", cookie, fields: { started: "1" } })));
  expect(sent.headers.get("location")).toBe("/kommun-0001/enkat/tyck-till/kontrollera");
  expect(await db.response.count()).toBe(0);

  vi.advanceTimersByTime(1000);
  const saved = await redirected(section.action(call({ path: "oro", cookie, fields: { C1: "never", started: "1" } })));
  expect(saved.headers.get("location")).toBe("/kommun-0001/enkat/tyck-till/kontrollera");
  const page = await check.loader(call({ path: "kontrollera", cookie }));
  expect(page.init?.status).toBe(410);
  expect(page.data).toMatchObject({ obstacle: "closed", answers: { A1: "very_safe" } });
});
