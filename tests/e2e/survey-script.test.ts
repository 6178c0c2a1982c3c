import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { EVERY_TYPE_PATH, openEveryPage, SURVEY_PAGES } from "#tests/support/every-type.ts";
import { browserForTests } from "#tests/support/in-browser.ts";

const origin = inject("origin");
const home = `${origin}/gnosjo/enkat/tyck-till`;
const inBrowser = browserForTests({ viewport: { width: 390, height: 844 } });

const next = (page: Page) => page.getByRole("button", { name: "Nästa" }).click();
const told = (page: Page) => page.locator("#told").textContent();
const kept = (page: Page) => page.evaluate("Object.keys(sessionStorage).filter((key) => key.startsWith('lyhord'))");
const checked = (page: Page, label: string) => page.getByLabel(label).first().isChecked();
/** Asked by the debugger again and again: the page's own policy lets nothing be evaluated. */
const until = (page: Page, expression: string) =>
  expect.poll(() => page.evaluate(expression), { timeout: 20_000 }).toBe(true);
/** Saving on the device waits for a pause. */
const settle = (page: Page) => until(page, "Object.keys(sessionStorage).length > 0");

describe("what is chosen on a page is kept on the device until it is saved", () => {
  test("a page that is loaded again has it, says so, and forgets it when it has been saved", () =>
    inBrowser(async (page) => {
      await page.goto(`${home}/trygghet`);
      await page.getByLabel("Ganska trygg").first().check();
      await settle(page);
      await page.reload();
      expect(await checked(page, "Ganska trygg")).toBe(true);
      expect(await told(page)).toContain("är tillbaka");
      await next(page);
      await page.waitForURL(/problem/);
      await until(page, "Object.keys(sessionStorage).length === 0");
      await page.goto(`${home}/trygghet`);
      expect(await checked(page, "Ganska trygg"), "what the server has").toBe(true);
      expect(await told(page)).toBe("");
    }));

  test("another tab, and a new answer, know nothing of it", () =>
    inBrowser(async (page) => {
      await page.goto(`${home}/trygghet`);
      await page.getByLabel("Ganska trygg").first().check();
      await settle(page);
      const other = await page.context().newPage();
      await other.goto(`${home}/trygghet`);
      expect(await checked(other, "Ganska trygg")).toBe(false);
      await page.goto(home);
      await until(page, "Object.keys(sessionStorage).length === 0");
      await page.goto(`${home}/trygghet`);
      expect(await checked(page, "Ganska trygg")).toBe(false);
    }));

  test("a shared tablet keeps nothing, and asks when nobody touches it", () =>
    inBrowser(async (page) => {
      await page.clock.install();
      await page.goto(`${origin}/gnosjo/kiosk/tyck-till/trygghet`);
      await page.getByLabel("Ganska trygg").first().check();
      await page.clock.runFor(150_000);
      expect(await kept(page)).toEqual([]);
      await page.mouse.move(10, 10);
      await page.keyboard.press("Shift");
      await page.clock.runFor(150_000);
      expect(new URL(page.url()).pathname, "touched meanwhile").toMatch(/trygghet$/);
      await page.clock.runFor(40_000);
      await page.waitForURL(/\/kvar\?/);
      await page.getByRole("link", { name: "Ja, visa sidan igen" }).click();
      expect(await checked(page, "Ganska trygg"), "what was chosen had been saved").toBe(true);
    }));
});

test("without a connection the page waits, says so, and sends when it is back", () =>
  inBrowser(async (page) => {
    await page.goto(`${home}/trygghet`);
    await page.getByLabel("Ganska trygg").first().check();
    await page.context().setOffline(true);
    await next(page);
    expect(await told(page)).toContain("Ingen anslutning");
    await page.getByLabel("Mycket trygg").first().check();
    await next(page);
    expect(new URL(page.url()).pathname).toMatch(/trygghet$/);
    await page.context().setOffline(false);
    await page.waitForURL(/problem/);
    await page.goto(`${home}/trygghet`);
    expect(await checked(page, "Mycket trygg"), "what was chosen last").toBe(true);
  }));

test("a long text is counted, and the end of it told to those who listen", () =>
  inBrowser(async (page) => {
    await openEveryPage(page, origin);
    await page.goto(`${origin}${EVERY_TYPE_PATH}/vagen-hem`);
    const field = page.locator("textarea");
    const [shown, said] = [page.locator(".counter span").first(), page.locator(".counter [role=status]")];
    const maximum = Number(await page.locator(".counter").getAttribute("data-maximum"));
    expect(await shown.textContent()).toBe(`${maximum} tecken kvar`);
    await field.fill("å".repeat(10));
    expect(await shown.textContent()).toBe(`${maximum - 10} tecken kvar`);
    expect(await said.textContent()).toBe("");
    await field.fill("å".repeat(maximum + 2));
    expect(await shown.textContent()).toBe("2 tecken för mycket");
    await until(page, "document.querySelector('.counter [role=status]').textContent !== ''");
  }));

test("the page can be read aloud, where the device can, and stopped", () =>
  inBrowser(async (page) => {
    await page.addInitScript(`
      // why: the test's browser has no voices; what is asked of the device is what is looked at.
      window.said = [];
      speechSynthesis.speak = (one) => { said.push([one.lang, one.text]); };
      speechSynthesis.cancel = () => { said.push("stop"); };
      Object.defineProperty(speechSynthesis, "pending", { get: () => said.length > 0 && said.at(-1) !== "stop" });
    `);
    await page.goto(`${home}/trygghet?lang=en`);
    const button = page.locator("#read-aloud");
    await button.click();
    const said = (await page.evaluate("said")) as [string, string][];
    expect(said[0]).toEqual(["en", "Safety where you live"]);
    expect(said.map(([, text]) => text)).toContain("Rather safe");
    expect(await button.textContent()).toBe("Stop reading");
    await button.click();
    expect(await page.evaluate("said.at(-1)")).toBe("stop");
    expect(await button.textContent()).toBe("Read the page aloud");
  }));

test("nothing moves while a page comes, nor when its script does", () =>
  inBrowser(async (page) => {
    await page.addInitScript(`
      window.moved = [];
      new PerformanceObserver((list) => {
        for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) moved.push(value);
      }).observe({ type: "layout-shift", buffered: true });
    `);
    const quiet = async (where: string) => {
      await page.waitForLoadState("load");
      await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
      expect(await page.evaluate("moved"), where).toEqual([]);
    };
    await page.goto(home);
    await quiet("landing");
    await openEveryPage(page, origin);
    for (const key of [...SURVEY_PAGES.map(({ key }) => key), "kontrollera", "fortsatt"]) {
      await page.goto(`${origin}${EVERY_TYPE_PATH}/${key}`);
      await quiet(key);
    }
    await page.goto(`${home}/trygghet`);
    await page.getByLabel("Ganska trygg").first().check();
    await settle(page);
    await page.reload();
    await quiet("a page with something restored");
  }));
