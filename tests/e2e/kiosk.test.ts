import type { Page } from "playwright-core";
import { afterAll, describe, expect, inject, test } from "vitest";
import { openDatabase } from "#app/platform/database/database.server.ts";
import { expectAccessible } from "#tests/support/axe.ts";
import { browserForTests } from "#tests/support/in-browser.ts";

const origin = inject("origin");
const home = `${origin}/gotene/kiosk/tyck-till`;
const onTablet = browserForTests({ viewport: { width: 810, height: 1080 }, javaScriptEnabled: false });
const db = openDatabase(inject("databaseUrl"));
afterAll(() => db.$disconnect());

const heading = (page: Page) => page.locator("h1").textContent();
const next = (page: Page) => page.getByRole("button", { name: "Nästa" }).click();
const checked = (page: Page) => page.getByRole("radio", { checked: true }).count();
const answers = () => db.response.count({ where: { survey: { slug: "tyck-till", municipality: { slug: "gotene" } } } });

async function begin(page: Page, answer: string) {
  await page.goto(home);
  await page.getByRole("link", { name: "Börja svara" }).click();
  await page.getByLabel(answer).first().check();
  await next(page);
}

async function send(page: Page) {
  await page.goto(`${home}/kontrollera`);
  await page.getByRole("button", { name: "Skicka in svaren" }).click();
}

describe("a tablet that many share", () => {
  test("two people after each other are two answers, and the second sees nothing of the first", () =>
    onTablet(async (page) => {
      const before = await answers();
      await page.goto(home);
      const promised = page.locator("#anonymity");
      expect(await promised.textContent()).toContain("när första sidan visas för nästa person");
      expect(await promised.textContent(), "nobody is given a link here").not.toContain("privata länk");
      await begin(page, "Ganska trygg");
      const [cookie] = await page.context().cookies();
      expect(cookie, "no longer than the browser is open").toMatchObject({
        expires: -1,
        path: "/gotene/kiosk/tyck-till",
      });
      expect(await page.getByRole("button", { name: "Spara och fortsätt senare" }).count()).toBe(0);
      await send(page);
      expect(await heading(page)).toBe("Tack, dina svar är inskickade");
      for (const away of ["Berätta om en plats", "Till startsidan", "För personal", "Personuppgifter"]) {
        expect(await page.getByRole("link", { name: away }).count(), away).toBe(0);
      }
      await page.getByRole("button", { name: "Lämna över till nästa person" }).click();
      expect(page.url()).toBe(home);
      expect(await page.context().cookies()).toEqual([]);
      await page.goBack();
      expect(await page.getByText("Ganska trygg").count(), "the back button shows no answers").toBe(0);

      await begin(page, "Mycket otrygg");
      await page.goto(`${home}/trygghet`);
      expect(await page.getByLabel("Mycket otrygg").first().isChecked()).toBe(true);
      expect(await checked(page)).toBe(1);
      await send(page);
      expect(await answers()).toBe(before + 2);
    }));

  test("ending half-way removes what was answered, for good", () =>
    onTablet(async (page) => {
      const before = await db.draft.count();
      await begin(page, "Ganska trygg");
      expect(await db.draft.count()).toBe(before + 1);
      const asked = page.url();
      await page.getByRole("button", { name: "Avsluta utan att skicka" }).click();
      expect(page.url()).toBe(home);
      expect(await db.draft.count()).toBe(before);
      await page.goto(asked);
      expect(page.url(), "an address of somebody before leads to the first page").toBe(home);
    }));

  test("an untouched page asks whether somebody is there, and without an answer the survey begins anew", () =>
    onTablet(async (page) => {
      await begin(page, "Ganska trygg");
      const refresh = await page
        .locator("noscript meta, head meta[http-equiv=refresh]")
        .first()
        .getAttribute("content");
      const [, still = ""] = refresh?.match(/^600;url=(.*)$/) ?? [];
      const asked = await page.goto(`${origin}${still}`);
      expect(await heading(page)).toBe("Är du kvar?");
      expect(asked?.headers()).toMatchObject({
        refresh: "60;url=/gotene/kiosk/tyck-till",
        "cache-control": "private, no-store",
      });
      await page.getByRole("link", { name: "Ja, visa sidan igen" }).click();
      await page.goto(`${home}/trygghet`);
      expect(await checked(page), "nothing was lost").toBe(1);
      await send(page);
      await page.getByRole("heading", { name: "Tack, dina svar är inskickade" }).waitFor();
      const receipt = await page.goto(page.url());
      expect(receipt?.headers().refresh).toMatch(/^60;url=\/gotene\/kiosk\/tyck-till\/kvar\?/);
      await page.goto(home);
      expect(await page.context().cookies(), "the first page forgets").toEqual([]);
    }));

  test("no page is kept by the browser, and somebody's own answers at home are another matter", () =>
    onTablet(async (page) => {
      await page.goto(`${origin}/gotene/enkat/tyck-till/trygghet`);
      await page.getByLabel("Mycket trygg").first().check();
      await next(page);
      for (const address of [home, `${home}/trygghet`, `${home}/kontrollera`]) {
        const answered = await page.goto(address);
        expect(answered?.headers()["cache-control"], address).toBe("private, no-store");
      }
      await page.goto(`${origin}/gotene/enkat/tyck-till/trygghet`);
      expect(await page.getByLabel("Mycket trygg").first().isChecked()).toBe(true);
    }));

  test.each([390, 810])("axe finds nothing at %i px", (width) =>
    onTablet(
      async (page) => {
        await begin(page, "Ganska trygg");
        for (const address of [
          `${home}/trygghet`,
          `${home}/kontrollera`,
          `${home}/kvar?till=/gotene/kiosk/tyck-till/oro`,
          home,
        ]) {
          await page.goto(address);
          await expectAccessible(page);
          expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address).toBe(true);
        }
      },
      { viewport: { width, height: 900 }, javaScriptEnabled: true },
    ),
  );
});
