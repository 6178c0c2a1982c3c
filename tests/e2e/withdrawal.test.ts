import { setTimeout } from "node:timers/promises";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { draftId, newDraftSecret } from "#app/features/response/draft.server.ts";
import { withdrawalCodeOf } from "#app/features/response/withdrawal-code.server.ts";
import { expectAccessible } from "#tests/support/axe.ts";
import { browserForTests } from "#tests/support/in-browser.ts";
import { ownServer } from "#tests/support/own-server.ts";
import { makeSurvey } from "#tests/support/survey.ts";

/** Taking an answer back with the code on the receipt, where the municipality has decided that answers may be removed. */
const DECISION = "KS 2026/1 § 4";
const served = ownServer(async (db) => {
  const { code } = await makeSurvey(db, { opensOn: "2020-01-01", closesOn: null });
  await db.municipality.update({ where: { code }, data: { purgeDecision: DECISION } });
});
const onPhone = browserForTests({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });

const home = () => `${served.origin}/kommun-0001/enkat/tyck-till`;
const answers = () => served.db.response.count();
const heading = (page: Page) => page.locator("h1").textContent();
const fault = (page: Page) => page.getByRole("alert").getByRole("link").textContent();

/** What pages know of a survey may be a second old. */
const untilKnown = () => setTimeout(1200);

/** Answers one question and sends it. */
async function send(page: Page) {
  await page.goto(`${home()}/trygghet`);
  await page.getByLabel("Ganska trygg").first().check();
  await page.getByRole("button", { name: "Nästa" }).click();
  await page.goto(`${home()}/kontrollera`);
  await page.getByRole("button", { name: "Skicka in svaren" }).click();
  await page.getByText("Tack, dina svar är inskickade").waitFor();
}

async function sendForCode(page: Page): Promise<string> {
  await send(page);
  return (await page.locator("p.receipt-code").textContent())?.trim() ?? "";
}

async function takeBack(page: Page, code: string) {
  await page.goto(`${home()}/ta-tillbaka`);
  await page.getByLabel("Kvittokod").fill(code);
  await page.getByRole("button", { name: "Ta tillbaka svaret" }).click();
}

describe("on a phone, without scripts", () => {
  test("the code on the receipt takes the answer back, from another device and however it is typed, and never shows it", () =>
    onPhone((page) =>
      onPhone(async (other) => {
        const before = await answers();
        const code = await sendForCode(page);
        expect(code).toMatch(/^[\w]{4}(-[\w]{4}){3}$/);
        expect(await answers()).toBe(before + 1);
        await page.reload();
        expect((await page.locator("p.receipt-code").textContent())?.trim(), "the same code again").toBe(code);

        await takeBack(other, code.toLowerCase().replaceAll("-", " "));
        expect(await heading(other)).toBe("Ditt svar är borttaget");
        expect(await answers()).toBe(before);
        for (const shown of [await other.content(), await page.content()]) expect(shown).not.toContain("Ganska trygg");

        await takeBack(other, code);
        expect(await heading(other), "twice is the same as once").toBe("Ditt svar är borttaget");
        expect(await answers()).toBe(before);
        await page.reload();
        expect(await page.locator("p.receipt-code").count(), "the receipt has no code any more").toBe(0);
      }),
    ));

  test("in one's own browser one can answer anew afterwards", () =>
    onPhone(async (page) => {
      const before = await answers();
      const code = await sendForCode(page);
      await page.getByRole("link", { name: "Ta tillbaka svaret" }).click();
      await page.getByLabel("Kvittokod").fill(code);
      await page.getByRole("button", { name: "Ta tillbaka svaret" }).click();
      expect(await page.context().cookies()).toEqual([]);
      await send(page);
      expect(await answers()).toBe(before + 1);
    }));

  test("a code that is mistyped, or nobody's, removes nothing and says what to do", () =>
    onPhone(async (page) => {
      const code = await sendForCode(page);
      const before = await answers();
      const [first = ""] = code;
      const mistyped = (first === "2" ? "3" : "2") + code.slice(1);
      for (const typed of ["", "hej", mistyped]) {
        await takeBack(page, typed);
        expect(await fault(page)).toBe("Kontrollera koden. Något tecken är fel eller saknas.");
        expect(await page.getByLabel("Kvittokod").inputValue(), "what was typed is kept").toBe(typed);
      }
      await takeBack(page, withdrawalCodeOf(draftId(newDraftSecret())));
      expect(await fault(page)).toContain("Ingen i den här enkäten har den koden");
      expect(await answers()).toBe(before);
    }));

  test("when the survey has closed nothing is taken back, and the page says so", () =>
    onPhone(async (page) => {
      const code = await sendForCode(page);
      const before = await answers();
      await page.goto(`${home()}/ta-tillbaka`);
      await served.db.survey.updateMany({ data: { closesOn: "2020-01-31" } });
      try {
        await page.getByLabel("Kvittokod").fill(code);
        await page.getByRole("button", { name: "Ta tillbaka svaret" }).click();
        await untilKnown();
        await page.goto(`${home()}/ta-tillbaka`);
        expect(await page.getByLabel("Kvittokod").count()).toBe(0);
        expect(await page.locator(".notice").textContent()).toContain("svar går inte att ta tillbaka");
        expect(await answers()).toBe(before);
      } finally {
        await served.db.survey.updateMany({ data: { closesOn: null } });
        await untilKnown();
      }
    }));

  test("without a decision there is neither code nor page", () =>
    onPhone(async (page) => {
      await served.db.municipality.updateMany({ data: { purgeDecision: null } });
      try {
        await untilKnown();
        await send(page);
        expect(await page.locator("p.receipt-code").count()).toBe(0);
        expect((await page.goto(`${home()}/ta-tillbaka`))?.status()).toBe(404);
      } finally {
        await served.db.municipality.updateMany({ data: { purgeDecision: DECISION } });
        await untilKnown();
      }
    }));
});

test.each([390, 1280])("axe finds nothing at %i px, and nothing is wider than the page", (width) =>
  onPhone(
    async (page) => {
      const fine = async () => {
        await expectAccessible(page);
        expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), page.url()).toBe(true);
      };
      const code = await sendForCode(page);
      await fine();
      await takeBack(page, "hej");
      await fine();
      await takeBack(page, code);
      await fine();
    },
    { viewport: { width, height: 844 }, javaScriptEnabled: true },
  ),
);
