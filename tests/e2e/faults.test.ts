import { setTimeout } from "node:timers/promises";
import type { Page } from "playwright-core";
import { beforeEach, describe, expect, test } from "vitest";
import { browserForTests } from "#tests/support/in-browser.ts";
import { ownServer } from "#tests/support/own-server.ts";
import { coreDocument, makeSurvey } from "#tests/support/survey.ts";

/** What goes wrong while somebody answers: nothing is lost without a word, and nothing is stored twice. */
const served = ownServer((db) => makeSurvey(db, { opensOn: "2020-01-01", closesOn: null }));
const inBrowser = browserForTests({ viewport: { width: 390, height: 844 } });
const WITHOUT_SCRIPTS = { javaScriptEnabled: false };
const both = [
  ["with scripts", {}],
  ["without", WITHOUT_SCRIPTS],
] as const;

beforeEach(() => served.db.response.deleteMany());

const home = () => `${served.origin}/kommun-0001/enkat/tyck-till`;
const at = (page: Page) => new URL(page.url()).pathname.split("/").at(-1);
const heading = (page: Page) => page.locator("h1").textContent();
const next = (page: Page) => page.getByRole("button", { name: "Nästa" }).click();
const sendButton = (page: Page) => page.getByRole("button", { name: "Skicka in svaren" });
const stored = async () => (await served.db.response.findMany()).map(({ answers }) => JSON.parse(answers));

async function answer(page: Page, key: string, label: string) {
  await page.goto(`${home()}/${key}`);
  await page.getByLabel(label).first().check();
  await next(page);
  await page.waitForURL((url) => !url.pathname.endsWith(key));
}

async function untilReceipt(page: Page) {
  await page.getByText("Tack, dina svar är inskickade").waitFor();
}

describe.each(both)("two tabs of one answer, %s", (_, options) => {
  test("what was answered in either is in the one that is stored, whichever sends it", () =>
    inBrowser(async (one) => {
      await answer(one, "trygghet", "Ganska trygg");
      const other = await one.context().newPage();
      await one.goto(`${home()}/problem`);
      await other.goto(`${home()}/oro`);
      await one.getByLabel("I stor utsträckning").first().check();
      await other.getByLabel("Mycket ofta").first().check();
      await Promise.all([next(one), next(other)]);
      for (const page of [one, other]) {
        await page.goto(`${home()}/kontrollera`);
        for (const words of ["Ganska trygg", "I stor utsträckning", "Mycket ofta"]) {
          expect(await page.getByText(words).count(), words).toBe(1);
        }
      }
      await Promise.all([sendButton(one).click(), sendButton(other).click()]);
      for (const page of [one, other]) await untilReceipt(page);
      expect(await stored()).toEqual([{ A1: "rather_safe", B1: "large_extent", C1: "very_often" }]);
    }, options));
});

test.each(both)("a double click on send is one answer, %s", (_, options) =>
  inBrowser(async (page) => {
    await answer(page, "trygghet", "Ganska trygg");
    await page.goto(`${home()}/kontrollera`);
    await sendButton(page).dblclick();
    await untilReceipt(page);
    await page.goBack();
    await untilReceipt(page);
    await page.goForward();
    await untilReceipt(page);
    expect(await stored()).toEqual([{ A1: "rather_safe" }]);
  }, options),
);

describe("a key that opens nothing any more, half-way", () => {
  const lostAt = async (page: Page) => {
    await page.getByLabel("Mycket ofta").first().check();
    await next(page);
    expect(await heading(page)).toBe("Svaren du började på finns inte kvar");
    await page.getByText("Inget av dem är inskickat").waitFor();
    expect(await stored()).toEqual([]);
  };

  test("a cookie that somebody changed: it is said, nothing is stored, and with the right one all is there", () =>
    inBrowser(async (page) => {
      await answer(page, "trygghet", "Ganska trygg");
      const [cookie] = await page.context().cookies();
      if (!cookie) throw new Error("no cookie");
      await page.goto(`${home()}/oro`);
      const other = Buffer.from(JSON.stringify("x".repeat(43))).toString("base64");
      await page.context().addCookies([{ ...cookie, value: encodeURIComponent(other) }]);
      await lostAt(page);
      await page.context().addCookies([cookie]);
      await page.goto(`${home()}/kontrollera`);
      expect(await page.getByText("Ganska trygg").count()).toBe(1);
    }, WITHOUT_SCRIPTS));

  test("answers whose week has passed: it is said, and one can begin again", () =>
    inBrowser(async (page) => {
      await answer(page, "trygghet", "Ganska trygg");
      await page.goto(`${home()}/oro`);
      await served.db.draft.updateMany({ data: { expiresOn: "2020-01-08" } });
      await lostAt(page);
      await page.getByRole("button", { name: "Börja om" }).click();
      expect(await page.getByRole("radio", { checked: true }).count()).toBe(0);
      await answer(page, "trygghet", "Mycket trygg");
      await page.goto(`${home()}/kontrollera`);
      await sendButton(page).click();
      await untilReceipt(page);
      expect(await stored()).toEqual([{ A1: "very_safe" }]);
    }, WITHOUT_SCRIPTS));
});

test.each(["oro", "kontrollera"])(
  "the survey closes while somebody is at %s: they are told so, and nothing is stored",
  (key) =>
    inBrowser(async (page) => {
      await answer(page, "trygghet", "Ganska trygg");
      await page.goto(`${home()}/${key}`);
      await served.db.survey.updateMany({ data: { closesOn: "2020-01-31" } });
      try {
        // What pages know of a survey may be a second old.
        await setTimeout(1200);
        await (key === "oro" ? next(page) : sendButton(page).click());
        await page.getByRole("heading", { name: "Enkäten har stängt" }).waitFor();
        await page.getByText("Inget av det du har svarat är inskickat").waitFor();
        expect(await stored()).toEqual([]);
      } finally {
        await served.db.survey.updateMany({ data: { closesOn: null } });
        await setTimeout(1200);
      }
    }, WITHOUT_SCRIPTS),
);

test.each(["1999-12-31T23:59:00Z", "2031-07-01T12:00:00Z"])(
  "a device whose clock says %s stores the answer as any other",
  (time) =>
    inBrowser(async (page) => {
      await page.clock.install({ time });
      await answer(page, "trygghet", "Ganska trygg");
      await page.goto(`${home()}/oro`);
      await page.getByLabel("Mycket ofta").first().check();
      await page.clock.runFor(1000);
      await page.reload();
      expect(await page.getByLabel("Mycket ofta").first().isChecked(), "kept on the device").toBe(true);
      await next(page);
      await page.waitForURL(/lofte/);
      await page.goto(`${home()}/kontrollera`);
      await sendButton(page).click();
      await untilReceipt(page);
      expect(await stored()).toEqual([{ A1: "rather_safe", C1: "very_often" }]);
      const [{ week } = { week: "" }] = await served.db.response.findMany({ select: { week: true } });
      expect(week, "the server's week").toMatch(
        new RegExp(`^(${new Date().getFullYear()}|${new Date().getFullYear() + 1})-W`),
      );
    }),
);

test("the connection is lost when the answers are sent: they wait, are told to, and are stored once when it is back", () =>
  inBrowser(async (page) => {
    await answer(page, "trygghet", "Ganska trygg");
    await page.goto(`${home()}/oro`);
    await page.getByLabel("Mycket ofta").first().check();
    await page.context().setOffline(true);
    await next(page);
    expect(at(page)).toBe("oro");
    await page.context().setOffline(false);
    await page.waitForURL(/lofte/);
    await page.goto(`${home()}/kontrollera`);
    await page.context().setOffline(true);
    for (let times = 0; times < 3; times += 1) await sendButton(page).click();
    expect(at(page)).toBe("kontrollera");
    expect(await stored()).toEqual([]);
    await page.context().setOffline(false);
    await untilReceipt(page);
    expect(await stored()).toEqual([{ A1: "rather_safe", C1: "very_often" }]);
  }));

test("another language on every page: the answers are the same, and one", () =>
  inBrowser(async (page) => {
    await page.goto(`${home()}/trygghet`);
    await page.getByLabel("Ganska trygg").first().check();
    await page.getByRole("button", { name: "English" }).click();
    expect(await page.getByLabel("Rather safe").first().isChecked()).toBe(true);
    await page.getByRole("button", { name: "Next" }).click();
    await page.getByLabel("To a large extent").first().check();
    await page.getByRole("button", { name: "Svenska" }).click();
    expect(await page.getByLabel("I stor utsträckning").first().isChecked()).toBe(true);
    await next(page);
    await page.goto(`${home()}/kontrollera?lang=en`);
    for (const words of ["Rather safe", "To a large extent"])
      expect(await page.getByText(words).count(), words).toBe(1);
    await page.getByRole("button", { name: "Send the answers" }).click();
    await page.getByText("Thank you, your answers have been sent").waitFor();
    expect(await stored()).toEqual([{ A1: "rather_safe", B1: "large_extent" }]);
  }, WITHOUT_SCRIPTS));

test("a fault on our side: what was written is still on the device when the page is opened again", () =>
  inBrowser(async (page) => {
    await page.goto(`${home()}/ord`);
    await page.getByLabel("Berätta").fill("Lampan vid bron är trasig");
    await served.db.$executeRawUnsafe('ALTER TABLE "Draft" RENAME TO "Away"');
    await next(page);
    await page.getByRole("heading", { name: "Något gick fel" }).waitFor();
    await served.db.$executeRawUnsafe('ALTER TABLE "Away" RENAME TO "Draft"');
    await page.goto(`${home()}/ord`);
    expect(await page.getByLabel("Berätta").inputValue()).toBe("Lampan vid bron är trasig");
    await next(page);
    expect(at(page)).toBe("kontrollera");
    await page.getByText("Lampan vid bron är trasig").waitFor();
  }));

test("a shared tablet that nobody touches saves the page, also where something has to be answered", () =>
  inBrowser(async (page) => {
    const consent = {
      id: "Q1",
      type: "consent",
      text: { sv: "Får vi?" },
      label: { sv: "Ja" },
      required: true,
    } as const;
    const words = { id: "Q2", type: "text", text: { sv: "Berätta" }, maximumLength: 99 } as const;
    const sections = [{ key: "ett", title: { sv: "Ett" }, questions: [consent, words] }];
    const document = { ...coreDocument, sections };
    await makeSurvey(served.db, { slug: "tablet", opensOn: "2020-01-01", closesOn: null, document });
    await page.clock.install();
    await page.goto(`${served.origin}/kommun-0001/kiosk/tablet/ett`);
    await page.getByLabel("Berätta").fill("Det är mörkt");
    await page.clock.runFor(190_000);
    await page.waitForURL(/\/kvar\?/);
    await page.getByRole("link", { name: "Ja, visa sidan igen" }).click();
    expect(await page.getByLabel("Berätta").inputValue()).toBe("Det är mörkt");
  }));
