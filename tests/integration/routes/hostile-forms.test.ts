import type { ActionFunctionArgs } from "@remix-run/node";
import { beforeAll, describe, expect, test } from "vitest";
import { FORM_FIELDS } from "#app/features/question/form-fields.ts";
import { storedIds } from "#app/features/question/types/register.ts";
import { pagesOf } from "#app/features/survey/pages.ts";
import { action as checkAction } from "#app/routes/public/survey-check.tsx";
import { action as sectionAction } from "#app/routes/public/survey-section.tsx";
import { EVERY_TYPE } from "#tests/fixtures/every-type.ts";
import { HOSTILE_NAMES } from "#tests/support/hostile-texts.ts";
import { ownDatabase } from "../../support/own-database.ts";
import { makeSurvey } from "../../support/survey.ts";

const db = ownDatabase();
beforeAll(async () => {
  await makeSurvey(db, { document: EVERY_TYPE, closesOn: null });
});

const pages = pagesOf(EVERY_TYPE);
const names = pages.flatMap(({ questions }) => questions.flatMap((question) => [question.id, ...storedIds(question)]));
const file = () => new File(["<script>alert(1)</script>"], "../../etc/passwd", { type: "text/html" });

/** Every field of every type, filled in by somebody who means ill. */
const BODIES: Record<string, (form: FormData) => void> = {
  "names that mean something to JavaScript": (form) => {
    for (const name of HOSTILE_NAMES) form.append(name, "polluted");
    for (const name of names)
      for (const part of ["__proto__", "constructor", "toString", "[0]", "[]", ".a"]) {
        form.append(`${name}__${part}`, "polluted");
        form.append(`${name}${part}`, "polluted");
      }
    form.append("__proto__[polluted]", "yes");
    form.append("constructor.prototype.polluted", "yes");
  },
  "values that mean something to JavaScript": (form) => {
    for (const name of names) for (const value of HOSTILE_NAMES) form.append(name, value);
  },
  "ten thousand fields": (form) => {
    for (let index = 0; index < 10_000; index++) form.append(`${names[index % names.length]}__${index}`, "1");
  },
  "the same field a thousand times": (form) => {
    for (const name of names) for (let index = 0; index < 1000; index++) form.append(name, String(index % 3));
  },
  "files in place of answers": (form) => {
    for (const name of [...names, ...Object.values(FORM_FIELDS)]) form.append(name, file());
  },
  "the form's own fields, many times and long": (form) => {
    for (const name of Object.values(FORM_FIELDS))
      for (let index = 0; index < 50; index++) form.append(name, "x".repeat(1000));
  },
};

async function post(action: (args: ActionFunctionArgs) => unknown, section: string, fill: (form: FormData) => void) {
  const body = new FormData();
  fill(body);
  const url = `http://localhost/kommun-0001/enkat/tyck-till/${section}`;
  const request = new Request(url, { method: "POST", body });
  const params = { kommun: "kommun-0001", slug: "tyck-till", section };
  const context = { cspNonce: "", requestId: "", local: true, address: "127.0.0.1" };
  try {
    const answer = (await action({ request, params, context } as unknown as ActionFunctionArgs)) as {
      init?: { status?: number };
    };
    return answer.init?.status ?? 200;
  } catch (thrown) {
    // Anything else would be a page that says that something went wrong on our side.
    if (thrown instanceof Response) return thrown.status;
    throw thrown;
  }
}

describe.each(Object.keys(BODIES))("a form with %s", (kind) => {
  const fill = BODIES[kind] as (form: FormData) => void;

  test.each(pages.map(({ key }) => key))("on the page %s is refused in words or passed over", async (key) => {
    expect([303, 400, 404]).toContain(await post(sectionAction, key, fill));
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test("does not send anything either", async () => {
    const before = await db.response.count();
    expect([303, 400, 404]).toContain(await post(checkAction, "kontrollera", fill));
    expect(await db.response.count()).toBe(before);
  });
});

test("nothing of it was stored", async () => {
  for (const { answers } of await db.response.findMany()) expect(answers).not.toContain("polluted");
  expect(await db.response.count()).toBe(0);
});
