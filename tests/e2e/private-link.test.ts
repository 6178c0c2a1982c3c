import type { Page } from "playwright-core";
import { afterAll, describe, expect, inject, test } from "vitest";
import { openDatabase } from "#app/platform/database/database.server.ts";
import { expectAccessible } from "#tests/support/axe.ts";
import { browserForTests } from "#tests/support/in-browser.ts";

const origin = inject("origin");
const home = `${origin}/gnosjo/enkat/tyck-till`;
const onDesk = browserForTests({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: false });
const onPhone = browserForTests({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
const db = openDatabase(inject("databaseUrl"));
afterAll(() => db.$disconnect());

const heading = (page: Page) => page.locator("h1").textContent();
const pathOf = (page: Page) => new URL(page.url()).pathname.split("/").at(-1);
const next = (page: Page) => page.getByRole("button", { name: "Nästa" }).click();
const drafts = () => db.draft.findMany({ orderBy: { id: "asc" } });

/** Answers one question and asks to go on later. @returns the private link */
async function paused(page: Page): Promise<string> {
  await page.goto(`${home}/trygghet`);
  await page.getByLabel("Ganska trygg").first().check();
  await page.getByRole("button", { name: "Spara och fortsätt senare" }).click();
  return (await page.locator(".private-link a").first().getAttribute("href")) ?? "";
}

describe("the private link", () => {
  test("from the desk to the phone: opening it changes nothing, the button goes on, and neither loses anything", () =>
    onDesk((desk) =>
      onPhone(async (phone) => {
        const link = await paused(desk);
        expect(link).toMatch(new RegExp(`^${home}/fortsatt/[\\w-]{43}$`));
        const [secret = ""] = link.split("/").slice(-1);
        const before = await drafts();

        const opened = await phone.goto(link);
        expect(opened?.headers()).toMatchObject({ "cache-control": "private, no-store" });
        expect(opened?.headers()["set-cookie"]).toBeUndefined();
        expect(await phone.getByText("Ganska trygg").count(), "no answers are shown").toBe(0);
        expect(await drafts(), "whoever scans links changes nothing").toEqual(before);
        await phone.getByRole("button", { name: "Fortsätt på den här enheten" }).click();
        expect(pathOf(phone)).toBe("problem");
        expect((await phone.content()).includes(secret), "the key stands on no page of the way").toBe(false);

        await phone.getByLabel("I stor utsträckning").first().check();
        await desk.goto(`${home}/oro`);
        await desk.getByLabel("Mycket ofta").first().check();
        await Promise.all([next(phone), next(desk)]);
        for (const page of [phone, desk]) {
          await page.goto(`${home}/kontrollera`);
          for (const words of ["Ganska trygg", "I stor utsträckning", "Mycket ofta"]) {
            expect(await page.getByText(words).count(), words).toBe(1);
          }
        }
        await phone.getByRole("button", { name: "Skicka in svaren" }).click();
        await desk.getByRole("button", { name: "Skicka in svaren" }).click();
        for (const page of [phone, desk]) expect(await heading(page)).toBe("Tack, dina svar är inskickade");
        await desk.goto(link);
        expect(await heading(desk)).toBe("Svaren är redan inskickade");
        await desk.getByRole("button", { name: "Visa kvittot" }).click();
        expect(await heading(desk)).toBe("Tack, dina svar är inskickade");
      }),
    ));

  test("a link that is wrong, cut short or removed is told of, and a browser with answers of its own is warned", () =>
    onDesk((desk) =>
      onPhone(async (phone) => {
        const link = await paused(desk);
        await paused(phone);
        await phone.goto(link);
        expect(await phone.getByText("andra svar som någon har börjat på").count()).toBe(1);
        for (const broken of [link.slice(0, -1), `${link.slice(0, -4)}AAAA`, `${home}/fortsatt/x`]) {
          expect((await phone.goto(broken))?.status()).toBe(410);
          expect(await heading(phone)).toBe("Länken gäller inte längre");
        }
        await desk.goto(home);
        await desk.getByRole("button", { name: "Ta bort svaren och börja om" }).click();
        expect((await phone.goto(link))?.status()).toBe(410);
      }),
    ));

  test("is offered to nobody who has not answered, and it is said why", () =>
    onPhone(async (phone) => {
      await phone.goto(`${home}/fortsatt`);
      expect(phone.url()).toBe(`${home}/kontrollera`);
      await phone.goto(`${home}/trygghet`);
      await phone.getByRole("button", { name: "Spara och fortsätt senare" }).click();
      expect(phone.url()).toBe(`${home}/kontrollera`);
      await phone.getByText("Du har inte svarat på någon fråga än").waitFor();
    }));

  test.each([390, 1280])("axe finds nothing at %i px, and nothing is wider than the page", (width) =>
    onDesk(
      async (page) => {
        const link = await paused(page);
        for (const address of [page.url(), link, `${link}x`, `${home}/fortsatt?lang=en`]) {
          await page.goto(address);
          await expectAccessible(page);
          expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address).toBe(true);
        }
      },
      { viewport: { width, height: 844 }, javaScriptEnabled: true },
    ),
  );
});
