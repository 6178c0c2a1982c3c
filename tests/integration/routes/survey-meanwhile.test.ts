import type { LoaderFunctionArgs } from "@remix-run/node";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { FORM_FIELDS } from "#app/features/question/form-fields.ts";
import type { Question } from "#app/features/question/question.schema.ts";
import { readDraftCookie } from "#app/features/response/draft-cookie.server.ts";
import { findDraft } from "#app/features/response/response.queries.server.ts";
import type { SurveyDocument } from "#app/features/survey/survey.schema.ts";
import { DEMO_CLOCK_SETTING } from "#app/platform/clock.server.ts";
import * as section from "#app/routes/public/survey-section.tsx";
import { ownDatabase } from "#tests/support/own-database.ts";
import { coreDocument, makeSurvey, publishVersion } from "#tests/support/survey.ts";

/** What happens to a survey, or in another tab, while somebody has a page of it before them. */
const db = ownDatabase();
const today = "2026-11-16";
beforeAll(async () => {
  await db.setting.create({ data: { key: DEMO_CLOCK_SETTING, value: `${today}T09:00:00Z` } });
});
afterEach(() => void vi.useRealTimers());

interface Asked {
  slug: string;
  key: string;
  cookie?: string;
  fields?: Record<string, string>;
}

function call({ slug, key, cookie, fields }: Asked): LoaderFunctionArgs {
  const url = `http://lyhord.test/kommun-0001/enkat/${slug}/${key}`;
  const body = fields && new URLSearchParams(fields);
  const request = new Request(url, { method: fields ? "POST" : "GET", headers: cookie ? { cookie } : {}, body });
  const context = { cspNonce: "", requestId: "", local: true, address: "192.0.2.1" };
  return { request, params: { kommun: "kommun-0001", slug, section: key }, context };
}

/** The page as it stands: what its form says without anybody having chosen anything. */
async function opened(asked: Asked) {
  const page = await section.loader(call(asked));
  const questions = page.section.questions.map(({ id }) => id);
  const begins = page.begins && { [FORM_FIELDS.token]: page.begins.token, [FORM_FIELDS.version]: page.begins.version };
  return { questions, hidden: { [FORM_FIELDS.asked]: questions.join(" "), ...begins } };
}

/** Sends a page and is led on. @returns the cookie, when one came */
async function send(asked: Asked): Promise<string> {
  const answer = await section.action(call(asked)).catch((thrown: Response) => thrown);
  if (!(answer instanceof Response)) throw new Error("The page was refused.");
  return answer.headers.get("set-cookie")?.split(";")[0] ?? "";
}

async function draftOf(slug: string, cookie: string) {
  const secret = await readDraftCookie(cookie);
  const draft = await findDraft(db, { secret, surveyId: `survey-${slug}`, today });
  return draft.state === "open" ? draft.content : undefined;
}

const choice = (id: string, more: Partial<Question> = {}) =>
  ({
    id,
    type: "single",
    text: { sv: `Fråga ${id}` },
    options: ["ja", "nej"].map((code) => ({ code, label: { sv: code } })),
    ...more,
  }) as Question;
const words = (id: string, more: Partial<Question> = {}) =>
  ({ id, type: "text", text: { sv: `Fråga ${id}` }, maximumLength: 5, ...more }) as Question;
const documentOf = (sections: Record<string, Question[]>): SurveyDocument => ({
  ...coreDocument,
  sections: Object.entries(sections).map(([key, questions]) => ({ key, title: { sv: key }, questions })),
});

test.each([
  ["has a question of another meaning in its place", documentOf({ ett: [choice("Q1_v2"), words("Q2")] })],
  ["has no such page", documentOf({ annat: [words("Q3")] })],
])(
  "an answer that is begun on a page of the version before is of that version, also when the new one %s",
  async (_, next) => {
    vi.useFakeTimers({ toFake: ["performance"] });
    const slug = `utgava-${next.sections[0]?.key}`;
    const { surveyVersionId } = await makeSurvey(db, {
      slug,
      document: documentOf({ ett: [choice("Q1"), words("Q2")] }),
    });
    const { hidden } = await opened({ slug, key: "ett" });
    await publishVersion(db, `survey-${slug}`, 2, next);
    vi.advanceTimersByTime(2000);

    const refused = call({ slug, key: "ett", fields: { ...hidden, Q1: "ja", Q2: "alldeles för långt" } });
    expect(await section.action(refused)).toMatchObject({ init: { status: 400 } });
    const again = await section.loader({ ...call({ slug, key: "ett" }), context: refused.context });
    expect(
      again.section.questions.map(({ id }) => id),
      "the page comes back as it was",
    ).toEqual(["Q1", "Q2"]);
    expect(again.begins?.version).toBe(surveyVersionId);

    const cookie = await send({ slug, key: "ett", fields: { ...hidden, Q1: "ja", Q2: "ord" } });
    expect(await draftOf(slug, cookie)).toMatchObject({ surveyVersionId, answers: { Q1: "ja", Q2: "ord" } });
  },
);

test("a version of another survey, or none at all, begins the newest", async () => {
  const { surveyVersionId: other } = await makeSurvey(db, {
    slug: "annan",
    document: documentOf({ ett: [words("Q9")] }),
  });
  const { surveyVersionId } = await makeSurvey(db, { slug: "egen", document: documentOf({ ett: [words("Q1")] }) });
  for (const version of [other, "x".repeat(1000), "__proto__", ""]) {
    const cookie = await send({
      slug: "egen",
      key: "ett",
      fields: { [FORM_FIELDS.version]: version, Q1: "ord", Q9: "x" },
    });
    expect(await draftOf("egen", cookie)).toMatchObject({ surveyVersionId, answers: { Q1: "ord" } });
  }
});

test("a form says nothing of a question that it did not have: what another tab answered since stays", async () => {
  const slug = "dold";
  const sections = { ett: [choice("Q1")], tva: [words("Q2"), words("Q3", { shownWhen: { answer: "Q1", is: "ja" } })] };
  await makeSurvey(db, { slug, document: documentOf(sections) });
  const cookie = await send({ slug, key: "ett", fields: { Q1: "nej" } });
  const before = await opened({ slug, key: "tva", cookie });
  expect(before.questions).toEqual(["Q2"]);
  await send({ slug, key: "ett", cookie, fields: { Q1: "ja" } });
  const now = await opened({ slug, key: "tva", cookie });
  await send({ slug, key: "tva", cookie, fields: { ...now.hidden, Q2: "ett", Q3: "kvar" } });

  await send({ slug, key: "tva", cookie, fields: { ...before.hidden, Q2: "två" } });
  expect((await draftOf(slug, cookie))?.answers).toEqual({ Q1: "ja", Q2: "två", Q3: "kvar" });
  await send({ slug, key: "tva", cookie, fields: { ...now.hidden, Q2: "två", Q3: "" } });
  expect((await draftOf(slug, cookie))?.answers, "taken back by a form that had it").toEqual({ Q1: "ja", Q2: "två" });
});
