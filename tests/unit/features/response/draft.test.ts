import { expect, test } from "vitest";
import { draftId, newDraftSecret, openDraft, sealDraft } from "#app/features/response/draft.server.ts";
import { dropDraftCookie, keepDraftCookie, readDraftCookie } from "#app/features/response/draft-cookie.server.ts";

const content = { surveyId: "s", surveyVersionId: "v", answers: { A1: "very_safe", F4: "Åäö 👩‍🚒", F1: ["a", "b"] } };

test("the secret opens what it sealed", () => {
  const secret = newDraftSecret();
  expect(openDraft(secret, sealDraft(secret, content))).toEqual(content);
});

test("without the secret nothing can be read", () => {
  const sealed = sealDraft(newDraftSecret(), content);
  expect(Buffer.from(sealed).toString("latin1")).not.toMatch(/very_safe|answers/);
  expect(() => openDraft(newDraftSecret(), sealed)).toThrow();
});

test("a byte that was changed is noticed", () => {
  const secret = newDraftSecret();
  const sealed = sealDraft(secret, content);
  for (const at of [0, 12, 28, sealed.length - 1]) {
    const changed = Uint8Array.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => openDraft(secret, changed)).toThrow();
  }
});

test("one more answer does not make it longer, and the same answers never look the same", () => {
  const secret = newDraftSecret();
  const more = { ...content, answers: { ...content.answers, C1: "never" } };
  expect(sealDraft(secret, more).length).toBe(sealDraft(secret, content).length);
  expect(sealDraft(secret, content)).not.toEqual(sealDraft(secret, content));
});

test("the row's id says nothing of the secret, and is the same every time", () => {
  const secret = newDraftSecret();
  expect(draftId(secret)).toMatch(/^[0-9a-f]{64}$/);
  expect(draftId(secret)).toBe(draftId(secret));
  expect(draftId(secret)).not.toBe(draftId(newDraftSecret()));
});

test("the cookie goes to this survey alone and no script can read it", async () => {
  const secret = newDraftSecret();
  const header = await keepDraftCookie("/gnosjo/enkat/tyck-till", secret);
  expect(header).toMatch(/; HttpOnly/);
  expect(header).toMatch(/; SameSite=Lax/);
  expect(header).toMatch(/; Path=\/gnosjo\/enkat\/tyck-till/);
  expect(await readDraftCookie(header.split(";")[0] ?? "")).toBe(secret);
  expect(await dropDraftCookie("/gnosjo/enkat/tyck-till")).toMatch(/Max-Age=0.*Path=\/gnosjo/);
});

test.each([null, "", "svar=", "other=1"])("a cookie header of %j says that nothing was begun", async (header) => {
  expect(await readDraftCookie(header)).toBeNull();
});

test.each(["svar=x", "svar=InNob3J0Ig%3D%3D", "svar=e30%3D"])(
  "a cookie header of %j says that something was begun, and leads to nothing",
  async (header) => {
    expect(await readDraftCookie(header)).toBe("unreadable");
  },
);
