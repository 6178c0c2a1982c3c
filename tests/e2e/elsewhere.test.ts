import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { expectAccessible } from "#tests/support/axe.ts";
import { signInAs } from "#tests/support/demo-sign-in.ts";
import { browserForTests } from "#tests/support/in-browser.ts";

/** People who do not live in the municipality are asked what brings them there, and nobody else is. */
const origin = inject("origin");
const home = `${origin}/gislaved/enkat/tyck-till`;
const inBrowser = browserForTests({ viewport: { width: 390, height: 844 } });
const QUESTION = "Vad har du för koppling till kommunen?";

const at = (page: Page) => new URL(page.url()).pathname.split("/").at(-1);
const next = (page: Page) => page.getByRole("button", { name: "Nästa" }).click();
const save = (page: Page) => page.getByRole("button", { name: "Spara och gå till kontrollen" }).click();

async function answerWhere(page: Page, area: string) {
  await page.goto(`${home}/lofte`);
  await page.getByLabel(area).check();
  await next(page);
}

describe("without scripts", () => {
  test("whoever lives elsewhere is asked, on a page of its own, and sends what was chosen", () =>
    inBrowser(
      async (page) => {
        await page.goto(`${home}/lofte`);
        expect(await page.getByText(QUESTION).count(), "nobody is asked before").toBe(0);
        await answerWhere(page, "Bor inte i kommunen");
        expect(at(page)).toBe("lofte-2");
        await page.getByLabel("Jag har fritidshus här").check();
        await page.getByLabel("Jag driver företag här").check();
        await next(page);
        expect(at(page)).toBe("kontrollera");
        for (const line of ["Jag har fritidshus här", "Jag driver företag här"]) {
          expect(await page.getByText(line, { exact: true }).count(), line).toBe(1);
        }
        await page.getByRole("button", { name: "Skicka in svaren" }).click();
        await page.getByText("Tack, dina svar är inskickade").waitFor();
      },
      { javaScriptEnabled: false },
    ));

  test("whoever lives here is not, and a changed mind drops the answer and says so", () =>
    inBrowser(
      async (page) => {
        await answerWhere(page, "Bor inte i kommunen");
        await page.getByLabel("Jag besöker kommunen").check();
        await next(page);
        await page.getByRole("link", { name: "Ändra svaret på frågan: Var bor du?" }).click();
        await page.getByLabel("Anderstorp").check();
        await save(page);
        expect(at(page)).toBe("kontrollera");
        await page.getByText("Ett svar visas inte längre, och skickas inte").waitFor();
        expect(await page.getByText("Jag besöker kommunen").count()).toBe(0);
        await page.goto(`${home}/lofte-2`);
        expect(at(page), "the page is no more").toBe("kontrollera");

        await page.getByRole("link", { name: "Ändra svaret på frågan: Var bor du?" }).click();
        await page.getByLabel("Bor inte i kommunen").check();
        await save(page);
        expect(at(page), "asked again, with what was answered").toBe("lofte-2");
        expect(await page.getByLabel("Jag besöker kommunen").isChecked()).toBe(true);
      },
      { javaScriptEnabled: false },
    ));
});

test.each([320, 390, 1280])("axe finds nothing at %i px, and nothing is wider than the page", (width) =>
  inBrowser(
    async (page) => {
      await answerWhere(page, "Bor inte i kommunen");
      await expectAccessible(page);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    },
    { viewport: { width, height: 844 } },
  ),
);

test("staff see what brings those who live elsewhere, apart from everybody else; so few are not shown in public", () =>
  inBrowser(
    async (page) => {
      await page.goto(`${origin}/gislaved/resultat/hosten-2026/enkat/tyck-till`);
      expect(await page.getByText(QUESTION).count()).toBe(0);
      await signInAs(page, "samordnare@gislaved.example");
      await page.goto(`${origin}/personal/gislaved/dialoger/hosten-2026/enkat/tyck-till`);
      const table = page.locator("#svarade").getByRole("table", { name: QUESTION });
      expect(await table.getByRole("row").count(), "a line for each connection, below their heading").toBe(6);
      expect(await page.locator("#svarade").textContent()).toContain("bor någon annanstans");
      await expectAccessible(page);
    },
    { viewport: { width: 1280, height: 900 } },
  ));
