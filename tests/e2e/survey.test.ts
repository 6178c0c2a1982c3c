import { gzipSync } from "node:zlib";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { countResponses } from "#app/features/response/response.queries.server.ts";
import { openDatabase } from "#app/platform/database/database.server.ts";
import { expectAccessible } from "#tests/support/axe.ts";
import { launchBrowser } from "#tests/support/browser.ts";

const origin = inject("origin");
const home = `${origin}/gnosjo/enkat/tyck-till`;
const PHONE = { viewport: { width: 390, height: 844 } };

let browser: Browser;
const db = openDatabase(inject("databaseUrl"));
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await db.$disconnect();
});

async function withPage(work: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ ...PHONE, ...options });
  try {
    await work(await context.newPage());
  } finally {
    await context.close();
  }
}

const withoutScripts = (work: (page: Page) => Promise<void>) => withPage(work, { javaScriptEnabled: false });
const heading = (page: Page) => page.locator("h1").textContent();
const pathOf = (page: Page) => new URL(page.url()).pathname.split("/").at(-1);
const next = (page: Page) => page.getByRole("button", { name: "Nästa" }).click();

async function countAnswers() {
  const survey = await db.survey.findFirstOrThrow({ where: { slug: "tyck-till", municipality: { slug: "gnosjo" } } });
  return (await countResponses(db, [survey.id])).get(survey.id) ?? 0;
}

describe("without JavaScript", () => {
  test("the whole journey: begin, skip, correct, change, send", () =>
    withoutScripts(async (page) => {
      const before = await countAnswers();
      await page.goto(home);
      expect(await heading(page)).toContain("tryggheten i Gnosjö");
      for (const words of [
        "Det här ledde förra omgången till",
        "7 december 2026",
        "personuppgiftsansvarig",
        "allmänna handlingar",
      ]) {
        expect(await page.getByText(words).count(), words).toBeGreaterThan(0);
      }
      await page.getByRole("link", { name: "Börja svara" }).click();
      await page.getByLabel("Ganska trygg").first().check();
      expect(await page.context().cookies(), "before the first answer").toEqual([]);
      await next(page);
      const [cookie, ...others] = await page.context().cookies();
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/gnosjo/enkat/tyck-till" });
      expect(others).toEqual([]);

      await next(page);
      expect(pathOf(page)).toBe("oro");
      await page.getByRole("button", { name: "Tillbaka" }).click();
      expect(pathOf(page)).toBe("problem");
      await next(page);
      await next(page);

      for (const issue of ["Unga och droger", "Bedrägerier", "Trafik", "Annat"]) {
        await page.getByRole("checkbox", { name: issue, exact: true }).check();
      }
      await page.getByLabel("Hillerstorp").check();
      await next(page);
      const summary = page.getByRole("alert");
      expect(await summary.textContent()).toContain("Välj högst tre");
      expect(await page.getByRole("checkbox", { checked: true }).count(), "what was chosen is kept").toBe(4);
      await summary.getByRole("link").click();
      await page.waitForURL(/#F1$/);
      // Annat is a choice of the question on gender, too.
      await page.getByRole("checkbox", { name: "Annat" }).uncheck();
      await next(page);

      expect(await heading(page)).toBe("Kontrollera dina svar");
      await page
        .getByRole("link", { name: "Ändra svaret på frågan: Hur trygg känner du dig när du är ute ensam" })
        .click();
      await page.getByLabel("Mycket otrygg").first().check();
      await page.getByRole("button", { name: "Spara och gå till kontrollen" }).click();
      await page.getByText("Mycket otrygg").waitFor();
      await page.getByRole("link", { name: "Ändra svaret på frågan: Var bor du?" }).click();
      await page.getByLabel("Hoppa över frågan").last().check();
      await page.getByRole("button", { name: "Spara och gå till kontrollen" }).click();
      expect(await page.getByText("Hillerstorp").count(), "an answer can be taken back").toBe(0);

      await page.getByRole("button", { name: "Skicka in svaren" }).click();
      expect(await heading(page)).toBe("Tack, dina svar är inskickade");
      expect(await countAnswers()).toBe(before + 1);

      await page.goBack();
      expect(await heading(page), "what was sent cannot be opened again").toBe("Tack, dina svar är inskickade");
    }));

  test("a change after sending is told of, and another person can answer in the same browser", () =>
    withoutScripts(async (page) => {
      const tab = await page.context().newPage();
      await page.goto(`${home}/trygghet`);
      await page.getByLabel("Ganska trygg").first().check();
      await next(page);
      await tab.goto(`${home}/oro`);
      await page.goto(`${home}/kontrollera`);
      await page.getByRole("button", { name: "Skicka in svaren" }).click();

      await tab.getByLabel("Mycket ofta").first().check();
      await next(tab);
      expect(await heading(tab)).toBe("Tack, dina svar är inskickade");
      expect(await tab.getByText("Ändringen kom inte med").count()).toBe(1);

      await tab.getByRole("button", { name: "Börja på ett nytt svar" }).click();
      expect(pathOf(tab)).toBe("trygghet");
      expect(await tab.getByRole("radio", { checked: true }).count()).toBe(0);
      expect(await tab.context().cookies()).toEqual([]);
    }));

  test("pause and go on: the landing page leads to the first section without an answer", () =>
    withoutScripts(async (page) => {
      await page.goto(`${home}/trygghet`);
      await page.getByLabel("Ganska trygg").first().check();
      await page.getByRole("button", { name: "Spara och fortsätt senare" }).click();
      expect(await heading(page)).toBe("Dina svar är sparade");
      expect(await page.getByText("till och med 23 november 2026").count()).toBe(1);
      await page.getByRole("link", { name: "Fortsätt där du var" }).click();
      expect(pathOf(page)).toBe("problem");
      await page.goto(home);
      await page.getByRole("link", { name: "Fortsätt där du var" }).click();
      expect(pathOf(page)).toBe("problem");
      await page.goto(home);
      await page.getByRole("button", { name: "Ta bort svaren och börja om" }).click();
      expect(await page.getByRole("radio", { checked: true }).count()).toBe(0);
    }));

  test("nothing answered is told kindly", () =>
    withoutScripts(async (page) => {
      await page.goto(`${home}/lofte`);
      await next(page);
      await page.getByText("Du har inte svarat på någon fråga än").waitFor();
      expect(await page.getByRole("button", { name: "Skicka in svaren" }).count()).toBe(0);
      expect(await page.context().cookies()).toEqual([]);
    }));

  test("in English, switching on the way: what was chosen on the page is kept", () =>
    withoutScripts(async (page) => {
      await page.goto(home);
      await page.getByRole("link", { name: "English" }).click();
      await page.getByRole("link", { name: "Begin" }).click();
      await page.getByLabel("Rather safe").first().check();
      await page.getByRole("button", { name: "Svenska" }).click();
      expect(pathOf(page)).toBe("trygghet");
      expect(await page.locator("html").getAttribute("lang")).toBe("sv");
      expect(await page.getByLabel("Ganska trygg").first().isChecked()).toBe(true);
      await page.getByRole("button", { name: "English" }).click();
      await page.getByRole("button", { name: "Next" }).click();
      await page.goto(`${home}/kontrollera?lang=en`);
      await page.getByRole("button", { name: "Send the answers" }).click();
      expect(await heading(page)).toBe("Thank you, your answers have been sent");
      expect(new URL(page.url()).searchParams.get("lang")).toBe("en");
    }));

  test("with the keyboard alone", () =>
    withoutScripts(async (page) => {
      await page.goto(`${home}/trygghet`);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      expect(page.url(), "past the header").toMatch(/#main$/);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Space");
      await page.keyboard.press("ArrowDown");
      expect(await page.getByLabel("Ganska trygg").first().isChecked()).toBe(true);
      await page.keyboard.press("Enter");
      await page.waitForURL("**/problem?*");
      expect(await page.locator("html").getAttribute("lang"), "Enter goes on and is no change of language").toBe("sv");
    }));
});

const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(home + path, { method: "POST", body: new URLSearchParams(fields), headers, redirect: "manual" });

/** The cookie of a draft with one answer. */
async function started(): Promise<string> {
  const answer = await post("/trygghet", { A1: "very_safe" });
  expect(answer.status).toBe(303);
  return answer.headers.get("set-cookie")?.split(";")[0] ?? "";
}

test("sent ten times at once it is one answer, with one receipt", async () => {
  const before = await countAnswers();
  const cookie = await started();
  const send = () => post("/kontrollera", { started: "1" }, { cookie });
  const replies = await Promise.all(Array.from({ length: 10 }, send));
  expect(replies.map((reply) => reply.headers.get("location"))).toEqual(
    Array(10).fill("/gnosjo/enkat/tyck-till/kvitto"),
  );
  expect(await countAnswers()).toBe(before + 1);
});

describe("calm pages", () => {
  const lost = `svar=${Buffer.from(JSON.stringify("x".repeat(43))).toString("base64")}`;

  test.each<[string, string, number, string, string?]>([
    ["an unknown survey", `${origin}/gnosjo/enkat/finns-inte`, 404, "<title>Sidan finns inte – Lyhörd</title>"],
    ["an unknown section", `${home}/finns-inte`, 404, "<title>Sidan finns inte – Lyhörd</title>"],
    [
      "a survey of another municipality",
      `${origin}/krokom/enkat/finns-inte`,
      404,
      "<title>Sidan finns inte – Lyhörd</title>",
    ],
    ["a survey that has closed", `${origin}/gnosjo/enkat/trygghet-2026/problem`, 200, "Enkäten har stängt"],
    ["a stale draft", `${home}/problem`, 410, "Svaren du började på finns inte kvar", lost],
    ["a cookie that was cut", `${home}/problem`, 410, "Svaren du började på finns inte kvar", lost.slice(0, 30)],
    ["a browser that takes no cookie", `${home}/problem?sparat=1`, 410, "tar webbläsaren inte emot kakor"],
    ["a receipt for nothing", `${home}/kvitto`, 200, "Börja svara"],
  ])("%s", async (_, address, status, words, cookie) => {
    const answer = await fetch(address, { headers: cookie ? { cookie } : {} });
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(words);
  });

  test("a form whose draft is gone is not lost without a word", async () => {
    const answer = await post("/problem", { B1: "not_at_all", started: "1" });
    expect(answer.headers.get("location")).toBe("/gnosjo/enkat/tyck-till/kontrollera?sparat=1");
  });

  test("an unknown alternative is refused with 400 and stored nowhere", async () => {
    const answer = await post("/trygghet", { A1: "'; DROP TABLE Response; --" });
    expect(answer.status).toBe(400);
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect(await answer.text()).toContain("Välj ett av alternativen");
  });

  test("nothing to send is 400 and says what to do", async () => {
    const answer = await post("/kontrollera", {});
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain("Svara på minst en fråga");
  });

  test("a form on another site is refused", async () => {
    for (const path of ["", "/trygghet", "/kontrollera"]) {
      expect((await post(path, { A1: "very_safe" }, { "sec-fetch-site": "cross-site" })).status).toBe(403);
    }
  });

  test("what is no form is 400", async () => {
    const answer = await fetch(`${home}/trygghet`, {
      method: "POST",
      body: "{}",
      headers: { "content-type": "application/json" },
    });
    expect(answer.status).toBe(400);
  });
});

describe("light enough for a bad connection", () => {
  test.each(["", "/trygghet", "/problem", "/oro", "/lofte", "/kontrollera", "?lang=en"])(
    "%s: at most 15 KB, in one piece and one small deferred script, from one place, without a cookie",
    async (path) => {
      const answer = await fetch(home + path, { headers: { "accept-encoding": "gzip" } });
      const html = await answer.text();
      expect(answer.headers.get("set-cookie")).toBeNull();
      expect(html).not.toMatch(/<link[^>]+stylesheet|<img|@import|@font-face/);
      const scripts = [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
      expect(scripts).toEqual([expect.stringMatching(/^<script [^>]*src="\/[^"]+"/)]);
      expect(scripts[0]).toContain("defer");
      expect([...html.matchAll(/(?:src|href)="(https?:)?\/\//g)]).toEqual([]);
      expect(gzipSync(html).length).toBeLessThanOrEqual(15 * 1024);
    },
  );
});

describe("axe finds nothing, light and dark", () => {
  test("on any page of the journey", () =>
    withPage(async (page) => {
      await page.goto(home);
      await expectAccessible(page);
      await page.getByRole("link", { name: "Börja svara" }).click();
      await page.getByLabel("Ganska trygg").first().check();
      await expectAccessible(page);
      await next(page);
      await page.goto(home);
      await expectAccessible(page);
      await page.goto(`${home}/lofte`);
      for (const box of await page.getByRole("checkbox").all()) await box.check();
      await next(page);
      await expectAccessible(page);
      await page.goto(`${home}/kontrollera`);
      await expectAccessible(page);
      await page.getByRole("button", { name: "Skicka in svaren" }).click();
      await expectAccessible(page);
      await page.goto(home);
      await expectAccessible(page);
    }));

  test("on the pages that stop it", () =>
    withPage(async (page) => {
      for (const address of [
        `${home}/kontrollera`,
        `${home}/kontrollera?sparat=1`,
        `${origin}/gnosjo/enkat/trygghet-2026`,
      ]) {
        await page.goto(address);
        await expectAccessible(page);
      }
    }));
});

test.each([320, 390, 1280])("at %i pixels nothing is cut off", async (width) => {
  await withPage(
    async (page) => {
      for (const path of ["", "/trygghet", "/problem", "/lofte", "/kontrollera"]) {
        await page.goto(home + path);
        expect(await page.evaluate("document.documentElement.scrollWidth"), path).toBeLessThanOrEqual(width);
      }
    },
    { viewport: { width, height: 844 } },
  );
});
