import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { approveLanguage } from "#app/features/language/language.commands.server.ts";
import { textsIn } from "#app/features/language/language.queries.server.ts";
import type { SurveyDocument } from "#app/features/survey/survey.schema.ts";
import { mapTexts } from "#app/features/survey/survey-texts.ts";
import type { GrantedCode } from "#app/features/user/user.policy.ts";
import type { ReviewedLanguage } from "#app/i18n/language.ts";
import { browserForTests } from "#tests/support/in-browser.ts";
import { ownServer } from "#tests/support/own-server.ts";
import { makeUser } from "#tests/support/staff.ts";
import { coreDocument, makeSurvey } from "#tests/support/survey.ts";
import { expectFine, VARIANTS } from "#tests/support/variants.ts";

/** A municipality with a long name that offers every language that there are texts in, and surveys with long titles. */
const TRANSLATED = ["fi", "ar", "uk", "so", "sv-x-lattlast"] as const satisfies readonly ReviewedLanguage[];
const NAME = "Västra Stenkyrkebygdens landskommun";
const TITLE = "Trygghetsundersökningsuppföljning i Västra Stenkyrkebygden";

const AREA = "Norrastenkyrkebygdensöverförmyndarnämndsområde";

const named = mapTexts(coreDocument, (text) => (text.sv === "Norr" ? { sv: AREA } : text));
const spoken: SurveyDocument = {
  ...mapTexts(named, (text) => ({ ...text, ...Object.fromEntries(TRANSLATED.map((one) => [one, text.sv])) })),
  title: Object.fromEntries(["sv", "en", ...TRANSLATED].map((one) => [one, TITLE])) as SurveyDocument["title"],
  languages: ["sv", "en", ...TRANSLATED],
};

const served = ownServer(async (db) => {
  const { code } = await makeSurvey(db, { document: spoken, opensOn: "2020-01-01", closesOn: null });
  await makeSurvey(db, { slug: "stangd", document: spoken, opensOn: "2020-01-01", closesOn: "2020-02-01" });
  await db.municipality.update({ where: { code }, data: { name: NAME } });
  const userId = await makeUser(db, "sprak@kommun.example");
  for (const language of TRANSLATED) {
    const approval = { reviewerName: "Prov", reviewerRole: "Provare", fingerprint: textsIn(language).fingerprint };
    const doer = { userId, municipalityCode: code as GrantedCode, at: new Date() };
    expect(await approveLanguage(db, doer, { ...approval, language })).toMatchObject({ ok: true });
  }
});
const inBrowser = browserForTests();
const HOME = "/kommun-0001";
const variant = VARIANTS.find(({ name }) => name === "at 320 pixels") as (typeof VARIANTS)[number];

const links = (page: Page) => page.locator("main a").evaluateAll((all) => all.map((one) => one.getAttribute("href")));

describe.each(["", "?lang=ar", "?lang=uk"])("on the narrowest screen%s", (language) => {
  test("a long name, a long title and seven languages fit", () =>
    inBrowser(async (page) => {
      for (const path of ["", "/enkat/tyck-till", "/enkat/stangd", "/enkat/finns-inte", "/enkat/tyck-till/lofte"]) {
        await page.goto(served.origin + HOME + path + language);
        await expectFine(page, variant, path);
      }
      await page.locator("input[name=G3]").first().check();
      await page.locator("form#section .actions button").first().click();
      await page.goto(`${served.origin + HOME}/enkat/tyck-till/kontrollera${language}`);
      expect(await page.locator("dd.given").textContent()).toContain(AREA);
      await expectFine(page, variant, "with a long name chosen");
      await page.goto(`${served.origin + HOME}/enkat/tyck-till${language}`);
      expect(await page.locator("header .end a").count(), "each other language").toBe(TRANSLATED.length + 1);
      await page.goto(`${served.origin + HOME}/enkat/stangd${language}`);
      const told = await page.locator("main a[href*=tipsa]").textContent();
      expect(told?.includes("Svenska"), "it is said before going there that the page is in Swedish").toBe(
        language !== "",
      );
    }, variant.context));
});

describe("no page is a dead end", () => {
  test("a closed survey leads to the results, to telling about a place and to the municipality", () =>
    inBrowser(async (page) => {
      await page.goto(`${served.origin + HOME}/enkat/stangd?lang=en`);
      expect(await links(page)).toEqual(
        expect.arrayContaining([`${HOME}/resultat?lang=en`, `${HOME}/tipsa?lang=en`, `${HOME}?lang=en`]),
      );
    }));

  test("an address that was mistyped below a municipality leads to it, in the same language", () =>
    inBrowser(async (page) => {
      for (const path of ["/enkat/tyck-tll", "/enkat/tyck-till/finns-inte", "/nagot"]) {
        await page.goto(`${served.origin + HOME + path}?lang=en`);
        expect(await page.locator("header b").textContent(), path).toContain(NAME);
        expect(await links(page), path).toEqual([`${HOME}?lang=en`]);
        await page.getByRole("link", { name: "Svenska" }).click();
        expect(await page.locator("h1").textContent()).toBe("Sidan finns inte");
        expect(await links(page), path).toEqual([HOME]);
      }
    }));

  test("on a shared device it leads back to the survey, and nowhere else", () =>
    inBrowser(async (page) => {
      await page.goto(`${served.origin + HOME}/kiosk/tyck-till/finns-inte`);
      const all = await page.locator("a[href^='/']").evaluateAll((some) => some.map((one) => one.getAttribute("href")));
      expect(new Set(all)).toEqual(new Set([`${HOME}/kiosk/tyck-till`, `${HOME}/kiosk/tyck-till/finns-inte?lang=en`]));
    }));
});
