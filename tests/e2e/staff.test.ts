import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { expectAccessible } from "../support/axe.ts";
import { demoPassword, signInAs } from "../support/demo-sign-in.ts";
import { browserForTests } from "../support/in-browser.ts";

const origin = inject("origin");
const COORDINATOR = "samordnare@gnosjo.example";
const ADMINISTRATOR = "administrator@demo.example";
const PHONE = { viewport: { width: 390, height: 844 } };

const inBrowser = browserForTests();

const heading = (page: Page) => page.getByRole("heading", { level: 1 }).textContent();

test("signing in by keyboard leads to the page that was asked for, and signing out closes it", async () => {
  await inBrowser(async (page) => {
    await page.goto(`${origin}/personal/gnosjo`);
    expect(new URL(page.url()).pathname).toBe("/logga-in");
    await page.getByLabel("E-postadress").focus();
    await page.keyboard.type(COORDINATOR);
    await page.keyboard.press("Tab");
    await page.keyboard.type(demoPassword(COORDINATOR));
    await page.keyboard.press("Enter");
    await page.waitForURL(`${origin}/personal/gnosjo`);
    const [shown] = await Promise.all([page.waitForResponse(/gnosjo$/), page.reload()]);
    expect(shown.headers()["cache-control"]).toBe("private, no-store");

    const cookies = await page.context().cookies();
    expect(cookies).toMatchObject([{ name: "lyhord.session_token", httpOnly: true, sameSite: "Lax" }]);

    await page.getByRole("button", { name: "Logga ut" }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/logga-in/);
    expect(await page.locator("main").textContent()).toContain("Du är utloggad");
    await page.context().addCookies(cookies);
    await page.goto(`${origin}/personal/gnosjo`);
    expect(new URL(page.url()).pathname, "the old cookie opens nothing").toBe("/logga-in");
  });
});

test("a wrong password says so without saying which of the two was wrong, and keeps the address", async () => {
  await inBrowser(async (page) => {
    for (const email of ["analytiker@gnosjo.example", "ingen@gnosjo.example"]) {
      await page.goto(`${origin}/logga-in`);
      await page.getByLabel("E-postadress").fill(email);
      await page.getByLabel("Lösenord").fill("inte det rätta");
      const [answer] = await Promise.all([
        page.waitForResponse((response) => response.request().method() === "POST"),
        page.getByRole("button", { name: "Logga in" }).click(),
      ]);
      expect(answer.status()).toBe(400);
      expect(await page.getByRole("alert").textContent()).toContain("E-postadressen eller lösenordet stämmer inte");
      expect(await page.getByLabel("E-postadress").inputValue()).toBe(email);
      expect(await page.getByLabel("Lösenord").inputValue()).toBe("");
    }
    await expectAccessible(page);
  });
});

test("without scripts, an invited colleague gets an account with which to sign in", async () => {
  const noScripts = { javaScriptEnabled: false };
  const email = "ny.kollega@gnosjo.example";
  let link = "";
  await inBrowser(async (page) => {
    await signInAs(page, ADMINISTRATOR);
    await page.goto(`${origin}/personal/gnosjo/anvandare`);
    await page.getByRole("link", { name: "Bjud in en användare" }).click();
    await page.getByRole("button", { name: "Skapa länk" }).click();
    expect(await page.getByRole("alert").textContent()).toMatch(/e-postadress[\s\S]*Välj en roll/);
    await page.getByLabel("E-postadress").fill(email);
    await page.getByLabel("Analytiker").check();
    await page.getByRole("button", { name: "Skapa länk" }).click();
    link = (await page.getByText("/inbjudan/").textContent()) ?? "";
    await page.goto(`${origin}/personal/gnosjo/handelser`);
    expect(await page.getByRole("listitem").first().textContent()).toMatch(/bjöd in ny\.kollega/);
  }, noScripts);
  await inBrowser(async (page) => {
    await page.goto(link);
    await page.getByLabel("Ditt namn").fill("Ny Kollega");
    await page.getByLabel("Välj ett lösenord").fill("kort");
    await page.getByRole("button", { name: "Skapa konto" }).click();
    expect(await page.getByRole("alert").textContent()).toContain("minst 12 tecken");
    expect(await page.getByLabel("Ditt namn").inputValue()).toBe("Ny Kollega");
    for (const label of ["Välj ett lösenord", "Skriv lösenordet en gång till"]) {
      await page.getByLabel(label).fill("fyra ord efter varandra");
    }
    await page.getByRole("button", { name: "Skapa konto" }).click();
    expect(await page.locator("main").textContent()).toContain("Logga in med det");
    await page.getByLabel("E-postadress").fill(email);
    await page.getByLabel("Lösenord").fill("fyra ord efter varandra");
    await page.getByRole("button", { name: "Logga in" }).click();
    await page.waitForURL(`${origin}/personal/gnosjo`);
    expect(await page.getByRole("link", { name: "Användare" }).count(), "an analyst administers nobody").toBe(0);
    expect((await page.goto(link))?.status(), "the link is used up").toBe(404);
    expect(await heading(page)).toBe("Länken gäller inte");
  }, noScripts);
});

const PAGES = ["", "/anvandare", "/anvandare/bjud-in", "/handelser"];

test("the staff pages are accessible, fit a phone and exist in English", async () => {
  await inBrowser(
    async (page) => {
      await signInAs(page, ADMINISTRATOR);
      for (const path of ["/personal", ...PAGES.map((below) => `/personal/gnosjo${below}`)]) {
        for (const language of ["", "?lang=en"]) {
          const answer = await page.goto(`${origin}${path}${language}`);
          expect(answer?.status(), path).toBe(200);
          const { scrollWidth, lang } = await page.evaluate(() => ({
            scrollWidth: document.documentElement.scrollWidth,
            lang: document.documentElement.lang,
          }));
          expect([scrollWidth, lang], path).toEqual([320, language ? "en" : "sv"]);
          await expectAccessible(page);
        }
      }
      await page.goto(`${origin}/personal/gnosjo/anvandare`);
      await page.getByRole("link", { name: /Ändra.*Samordnare/ }).click();
      await expectAccessible(page);
      await page.locator("summary", { hasText: "Nytt lösenord" }).click();
      await page.getByRole("button", { name: "Skapa länk för nytt lösenord" }).click();
      await expectAccessible(page);
      await page.goto(`${origin}/personal/gnosjo/anvandare/bjud-in`);
      await page.getByRole("button", { name: "Skapa länk" }).click();
      await expectAccessible(page);
      await page.getByLabel("E-postadress").fill("lang.adress.som.inte.far.plats@gnosjo.example");
      await page.getByLabel("Polis", { exact: true }).check();
      await page.getByRole("button", { name: "Skapa länk" }).click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await expectAccessible(page);
    },
    { viewport: { width: 320, height: 640 } },
  );
});

test("signed-out pages are accessible", async () => {
  await inBrowser(async (page) => {
    for (const path of ["/logga-in", "/logga-in?lang=en&klart=1", "/inbjudan/finns-inte"]) {
      await page.goto(origin + path);
      await expectAccessible(page);
    }
  }, PHONE);
});

test("nobody is sent to another site after signing in", async () => {
  await inBrowser(async (page) => {
    await page.goto(`${origin}/logga-in?till=${encodeURIComponent("//elsewhere.example/")}`);
    await page.getByLabel("E-postadress").fill(COORDINATOR);
    await page.getByLabel("Lösenord").fill(demoPassword(COORDINATOR));
    await page.getByRole("button", { name: "Logga in" }).click();
    await page.waitForURL(`${origin}/personal/gnosjo`);
  });
});

test("a form on another site cannot sign anybody out or in", async () => {
  for (const [path, body] of [
    ["/logga-ut", ""],
    ["/logga-in", "email=a%40b.se&password=x"],
  ]) {
    const foreign = await fetch(origin + path, {
      method: "POST",
      headers: { "Sec-Fetch-Site": "cross-site", "Content-Type": "application/x-www-form-urlencoded" },
      body,
    });
    expect(foreign.status).toBe(403);
  }
});

test("from another machine a demo account is refused, and a proxy's https makes cookies secure", async () => {
  const form = new URLSearchParams({ email: COORDINATOR, password: demoPassword(COORDINATOR) });
  const forwarded = (headers: Record<string, string>) =>
    fetch(`${origin}/logga-in`, { method: "POST", headers, body: form, redirect: "manual" });
  const elsewhere = await forwarded({ "X-Forwarded-For": "192.0.2.77" });
  expect(elsewhere.status).toBe(403);
  expect(await elsewhere.text()).toContain("LYHORD_DEMO=on");
  const secure = await forwarded({ "X-Forwarded-Proto": "https" });
  expect(secure.headers.get("set-cookie")).toMatch(/^__Secure-lyhord\..*; Secure/);
});
