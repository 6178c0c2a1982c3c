import type { Page } from "playwright-core";
import { afterAll, describe, expect, inject, test } from "vitest";
import { isFormField } from "#app/features/question/form-fields.ts";
import { UNNOTICED_PER_HOUR } from "#app/features/response/suspicion.ts";
import { openDatabase } from "#app/platform/database/database.server.ts";
import { expectAccessible } from "#tests/support/axe.ts";
import { browserForTests } from "#tests/support/in-browser.ts";

const home = `${inject("origin")}/sotenas/enkat/tyck-till`;
const db = openDatabase(inject("databaseUrl"));
afterAll(() => db.$disconnect());

/** Behind a proxy on the same machine, which tells whose network it is. */
const withPage = browserForTests();
const from = (address: string, javaScriptEnabled: boolean) => (work: (page: Page) => Promise<void>) =>
  withPage(work, { javaScriptEnabled, extraHTTPHeaders: { "X-Forwarded-For": address } });

async function answerAndSend(page: Page) {
  await page.context().clearCookies();
  await page.goto(home);
  await page.getByRole("link", { name: "Börja svara" }).click();
  await page.getByLabel("Ganska trygg").first().check();
  await page.getByRole("button", { name: "Nästa" }).click();
  await page.goto(`${home}/kontrollera`);
  await page.getByRole("button", { name: "Skicka in svaren" }).click();
}

/** One more than may pass without anybody noticing comes next. */
async function fillTheNetwork(page: Page) {
  await answerAndSend(page);
  await page.getByRole("heading", { name: "Tack" }).waitFor();
  await db.networkCount.updateMany({ data: { count: UNNOTICED_PER_HOUR } });
}

const heading = (page: Page) => page.locator("h1").textContent();

describe("when very many have answered from one network", () => {
  test("a device with scripts works in the background, says so, and sends by itself", () =>
    from(
      "192.0.2.9",
      true,
    )(async (page) => {
      await fillTheNetwork(page);
      // The page is gone soon: what it told is written down.
      await page.addInitScript(() => {
        new MutationObserver(() => {
          const told = document.getElementById("told");
          if (told?.getAttribute("role") === "status" && told.textContent)
            sessionStorage.setItem("told", `${sessionStorage.getItem("told") ?? ""}${told.textContent}`);
        }).observe(document, { childList: true, subtree: true, characterData: true });
      });
      const before = await db.response.count();
      await answerAndSend(page);
      await page.getByRole("heading", { name: "Tack, dina svar är inskickade" }).waitFor();
      expect(await page.evaluate(() => sessionStorage.getItem("told"))).toContain("din enhet räknar ut ett tal");
      expect(await db.response.count()).toBe(before + 1);
    }));

  test("without scripts one is asked to wait, with nothing lost and nothing to solve", () =>
    from(
      "198.51.100.7",
      false,
    )(async (page) => {
      await fillTheNetwork(page);
      const before = await db.response.count();
      await answerAndSend(page);
      expect(await heading(page)).toBe("Vänta en liten stund och skicka sedan igen");
      expect(await page.getByText("din enhet räknar").count()).toBe(0);
      await page.getByRole("button", { name: "Skicka in svaren" }).click();
      expect(await heading(page), "at once is too soon").toBe("Vänta en liten stund och skicka sedan igen");
      expect(await db.response.count()).toBe(before);
      await page.goto(`${home}/trygghet`);
      expect(await page.getByLabel("Ganska trygg").first().isChecked()).toBe(true);
    }));

  test("a device that cannot work is asked to wait like one without scripts", () =>
    from(
      "198.18.0.7",
      true,
    )(async (page) => {
      // As in a browser that reached the page without encryption.
      await page.addInitScript(() => Object.defineProperty(crypto, "subtle", { value: undefined }));
      await fillTheNetwork(page);
      await answerAndSend(page);
      expect(await heading(page)).toBe("Vänta en liten stund och skicka sedan igen");
      expect(await page.locator("#told").textContent()).toBe("");
      await expectAccessible(page);
    }));
});

test("every field of a page is a question's or one of the form's own names, which no question may have", () =>
  from(
    "192.0.2.7",
    false,
  )(async (page) => {
    await page.goto(`${inject("origin")}/krokom/enkat/alla-fragetyper/borja`);
    await page.getByLabel("Ja, jag vet").check();
    await page.getByRole("button", { name: "Nästa" }).click();
    for (const key of ["borja", "sett", "viktigt", "om-dig", "kontrollera"]) {
      await page.goto(`${inject("origin")}/krokom/enkat/alla-fragetyper/${key}`);
      const names = await page
        .locator("[name]:is(input, select, textarea, button)")
        .evaluateAll((controls) => controls.map((control) => control.getAttribute("name") ?? ""));
      expect(names.length).toBeGreaterThan(1);
      for (const name of names) expect(/^(T\d|G3)/.test(name) || isFormField(name), `${key} ${name}`).toBe(true);
    }
  }));
