import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { approveLanguage } from "#app/features/language/language.commands.server.ts";
import { textsIn } from "#app/features/language/language.queries.server.ts";
import { fromBank } from "#app/features/question/bank.ts";
import type { Sent } from "#app/features/question/types/contract.ts";
import { QUESTION_TYPES } from "#app/features/question/types/register.ts";
import { networkKey } from "#app/features/response/network.server.ts";
import { UNNOTICED_PER_HOUR } from "#app/features/response/suspicion.ts";
import { youngSurvey } from "#app/features/survey/standard-surveys.ts";
import type { SurveyDocument } from "#app/features/survey/survey.schema.ts";
import { mapTexts } from "#app/features/survey/survey-texts.ts";
import type { GrantedCode } from "#app/features/user/user.policy.ts";
import { inLanguage } from "#app/i18n/language.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { EACH_TYPE, TRIED_PAGES, TRIED_TYPES, type TriedPage, together } from "#tests/fixtures/each-type.ts";
import { ONE_OF_EACH } from "#tests/fixtures/question-types.ts";
import { browserForTests } from "#tests/support/in-browser.ts";
import { ownServer } from "#tests/support/own-server.ts";
import { makeUser } from "#tests/support/staff.ts";
import { makeSurvey } from "#tests/support/survey.ts";
import { expectFine, VARIANTS, type Variant } from "#tests/support/variants.ts";

/** What somebody has been through, and words of their own, none of which has to be answered. */
const HARD_THINGS: SurveyDocument = mapTexts(
  {
    title: { sv: "Det du har varit med om" },
    purpose: { sv: "Så provas hjälpen." },
    languages: ["sv", "ar"],
    minutes: 1,
    sections: [
      { key: "utsatthet", title: { sv: "Det du har varit med om" }, questions: [fromBank("D1")] },
      { key: "ord", title: { sv: "Med egna ord" }, questions: [{ ...ONE_OF_EACH.text, maximumLength: 200 }] },
    ],
  },
  (text) => ({ ...text, ar: "نص تجريبي" }),
);

/** Every type of question × empty, wrong, filled, come back to × everybody who meets it. Nothing is excepted. */
const served = ownServer(async (db) => {
  const { code } = await makeSurvey(db, { document: EACH_TYPE, opensOn: "2020-01-01", closesOn: null });
  await db.municipality.update({ where: { code }, data: { purgeDecision: "KS 2026/1 § 4" } });
  const place = { municipalityName: "Kommun", areas: [{ key: "norr", name: "Norr" }] };
  const young = mapTexts(youngSurvey(place), (text) => ({ ...text, ar: "نص تجريبي" }));
  const document: SurveyDocument = { ...young, languages: ["sv", "ar"] };
  await makeSurvey(db, { slug: "unga", document, opensOn: "2020-01-01", closesOn: null });
  await makeSurvey(db, { slug: "utsatt", document: HARD_THINGS, opensOn: "2020-01-01", closesOn: null });
  await approveArabic(db, code);
});
const inBrowser = browserForTests();

async function approveArabic(db: Database, code: string) {
  const userId = await makeUser(db, "sprak@kommun.example");
  const reviewer = { reviewerName: "Prov", reviewerRole: "Provare", fingerprint: textsIn("ar").fingerprint };
  const doer = { userId, municipalityCode: code as GrantedCode, at: new Date() };
  expect(await approveLanguage(db, doer, { ...reviewer, language: "ar" })).toMatchObject({ ok: true });
}

/** Milliseconds after which a walk is told to have stalled, and where. */
const STALLED = 30_000;
const HOME = "/kommun-0001/enkat/tyck-till";
/** Behind a proxy, which tells whose network it is. */
const LIBRARY = "203.0.113.9";
const addressOf = ({ language }: Variant, path: string) => served.origin + inLanguage(HOME + path, language);
const at = (page: Page) => new URL(page.url()).pathname.split("/").at(-1);

test("every type of question is among those that are tried", () => {
  expect([...TRIED_TYPES].sort()).toEqual(Object.keys(QUESTION_TYPES).sort());
});

describe.each(VARIANTS)("$name", (variant) => {
  test("every type, empty, wrong, filled and come back to, as far as the receipt", () =>
    inBrowser(async (page) => {
      page.setDefaultTimeout(STALLED);
      await page.goto(addressOf(variant, ""));
      await expectFine(page, variant, "the first page");
      await page.locator("main a.button").first().click();
      for (const { section, tried } of TRIED_PAGES) {
        await page.waitForURL(`**${HOME}/${section.key}*`);
        await expectFine(page, variant, "empty");
        await answerWrongly(page, variant, tried);
        await variant.hand.fill(page, together(tried.map(({ filled }) => filled)));
        await expectFine(page, variant, "filled");
        await variant.hand.goOn(page);
        await page.waitForURL((url) => !url.pathname.endsWith(section.key));
        await comeBack(page, variant, { section, tried });
      }
      expect(at(page)).toBe("kontrollera");
      await expectFine(page, variant, "check");
      await page.locator("main form .button").click();
      await page.waitForURL("**/kvitto*");
      await expectFine(page, variant, "receipt");
    }, variant.context));
});

describe.each(VARIANTS)("$name", (variant) => {
  test("the pages beside the way: a pause, a link, a shared tablet, the young, a lost answer and taking one back", () =>
    inBrowser(async (page) => {
      page.setDefaultTimeout(STALLED);
      const look = async (path: string, state: string, home = HOME) => {
        await page.goto(served.origin + inLanguage(home + path, variant.language));
        await expectFine(page, variant, state);
      };
      await look("", "a shared tablet", "/kommun-0001/kiosk/tyck-till");
      await look("/skolan", "the young", "/kommun-0001/enkat/unga");
      await look("/var", "before anything is answered");
      await variant.hand.fill(page, together(TRIED_PAGES[2]?.tried.map(({ filled }) => filled) ?? []));
      await variant.hand.goOn(page);
      await page.waitForURL("**/kontrollera*");
      await page.locator("main form .button").click();
      await page.locator(".error-summary").waitFor();
      await expectFine(page, variant, "sent without what has to be answered");
      await look("/fortsatt", "a pause");
      await page.goto((await page.locator(".private-link a").first().getAttribute("href")) ?? "");
      await expectFine(page, variant, "a private link");
      await look("", "come back to the first page");
      await look("/ta-tillbaka", "taking an answer back");
      await page.locator("main form .button").click();
      await page.locator(".error-summary").waitFor();
      await expectFine(page, variant, "a code that is none");
      await page.context().clearCookies();
      await look("/kontrollera?sparat=1", "a lost answer");
      await look("/val", "a question on a shared tablet", "/kommun-0001/kiosk/tyck-till");
      await look("/kvar", "a shared tablet that nobody has touched", "/kommun-0001/kiosk/tyck-till");
    }, variant.context));

  test("help before hard questions and where a text sounds urgent, a wait, and the answer taken back", () =>
    inBrowser(
      async (page) => {
        page.setDefaultTimeout(STALLED);
        // As in a browser that reached the page without encryption: it cannot work instead of somebody waiting.
        await page.addInitScript("Object.defineProperty(crypto, 'subtle', { value: undefined })");
        const home = "/kommun-0001/enkat/utsatt";
        await page.goto(served.origin + inLanguage(`${home}/utsatthet`, variant.language));
        expect(await page.locator("a[href='tel:112']").count(), "help is there").toBeGreaterThan(0);
        await expectFine(page, variant, "help before hard questions");
        await variant.hand.fill(page, { D1: ["once"] });
        await variant.hand.goOn(page);
        await page.waitForURL("**/ord*");
        await variant.hand.fill(page, { [ONE_OF_EACH.text.id]: ["Jag vill ta mitt liv"] });
        await variant.hand.goOn(page);
        await page.waitForURL("**/kontrollera*");
        await page.locator("a[href='tel:112']").first().waitFor();
        await expectFine(page, variant, "help where a text sounds urgent");
        await fillNetwork();
        await page.locator("main form .button").click();
        await page.locator("#told").waitFor({ state: "attached" });
        await expectFine(page, variant, "asked to wait");
        await served.db.networkCount.deleteMany();
        await page.locator("main form .button").click();
        await page.waitForURL("**/kvitto*");
        await page.locator("a[href='tel:112']").first().waitFor();
        await expectFine(page, variant, "a receipt with help");
        const code = (await page.locator("p.receipt-code").textContent())?.trim() ?? "";
        await page.goto(served.origin + inLanguage(`${home}/ta-tillbaka`, variant.language));
        await page.locator("main [name=code]").fill(code);
        await page.locator("main form .button").click();
        await page.locator("main [name=code]").waitFor({ state: "detached" });
        await expectFine(page, variant, "an answer taken back");
        expect(await served.db.response.count({ where: { surveyId: "survey-utsatt" } })).toBe(0);
      },
      { ...variant.context, extraHTTPHeaders: { "X-Forwarded-For": LIBRARY } },
    ));
});

/** Many have answered from the library within the hour. */
async function fillNetwork() {
  const key = networkKey(LIBRARY, new Date()) ?? "";
  const row = { key, count: UNNOTICED_PER_HOUR, expiresOn: "2999-12-31" };
  await served.db.networkCount.upsert({ where: { key }, create: row, update: row });
}

/** What cannot be taken is said in a summary that has the focus, and at each field; nothing that was typed is gone. */
async function answerWrongly(page: Page, { hand, ...variant }: Variant, tried: TriedPage["tried"]) {
  const wrong = together(tried.map((one) => one.wrong));
  await hand.fill(page, wrong);
  await hand.goOn(page);
  await page.locator(".error-summary").waitFor();
  const summary = "document.activeElement.classList.contains('error-summary')";
  expect(await page.evaluate(summary), "the summary takes focus").toBe(true);
  const targets = await page
    .locator(".error-summary a")
    .evaluateAll((links) => links.map((link) => (link.getAttribute("href") ?? "").slice(1)));
  const faulty = tried.filter((one) => one.wrong !== null).map(({ question }) => question.id);
  expect(targets.map((id) => id.split("__")[0])).toEqual(faulty);
  for (const id of targets) expect(await page.locator(`[id="${id}"]`).count(), `leads to ${id}`).toBe(1);
  expect(await page.locator(".field-error").count(), "an error at each").toBe(faulty.length);
  expect(await sentBy(page), "what was typed is kept").toEqual(wrong);
  await expectFine(page, { hand, ...variant }, "wrong");
}

/** From the page after, by the journey's own way: the button at its end, or the line on the check page. */
async function comeBack(page: Page, variant: Variant, { section, tried }: TriedPage) {
  const back = page.locator("form#section button[value=back]");
  const change = page.locator(`a[href*="/${section.key}?"]`).last();
  await ((await back.count()) > 0 ? back : change).click();
  await page.waitForURL(`**${HOME}/${section.key}*`);
  expect(await sentBy(page), "the answers are there").toEqual(together(tried.map(({ filled }) => filled)));
  await expectFine(page, variant, "come back to");
  await variant.hand.goOn(page);
  await page.waitForURL((url) => !url.pathname.endsWith(section.key));
}

/** What the form would send of answers. */
async function sentBy(page: Page): Promise<Sent> {
  const entries = (await page.evaluate(
    `[...new FormData(document.querySelector("form#section"))].filter(([name, value]) => /^Q/.test(name) && value)`,
  )) as [string, string][];
  const sent: Record<string, string[]> = {};
  for (const [name, value] of entries) sent[name] = [...(sent[name] ?? []), value];
  return sent;
}
