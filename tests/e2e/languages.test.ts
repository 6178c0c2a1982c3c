import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { textsIn } from "#app/features/language/language.queries.server.ts";
import { FORM_FIELDS } from "#app/features/question/form-fields.ts";
import { WAIT_SECONDS } from "#app/features/response/suspicion.ts";
import { expectAccessible } from "#tests/support/axe.ts";
import { signInAs } from "#tests/support/demo-sign-in.ts";
import { browserForTests } from "#tests/support/in-browser.ts";
import { type SpokenText, spokenTexts } from "#tests/support/spoken.ts";
import { makeSurvey, publish, surveyPages, translateAll, unfold } from "#tests/support/staff-survey.ts";
import { formsOf, Visitor } from "#tests/support/visitor.ts";

const origin = inject("origin");
const COORDINATOR = "samordnare@gotene.example";
const PHONE = { viewport: { width: 390, height: 844 } };
/** The network that very many answer from. */
const LIBRARY = "203.0.113.7";
const arabic = textsIn("ar");
const settings = `${origin}/personal/gotene/installningar/sprak`;

const inBrowser = browserForTests(PHONE);
let slug = "";
let home = "";

/** The language and direction of the page, and its heading. */
async function spoken(page: Page) {
  const { lang, dir } = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
  }));
  return { lang, dir };
}
const ARABIC = { lang: "ar", dir: "rtl" };
const SWEDISH = { lang: "sv", dir: "ltr" };
const next = (page: Page) => page.locator("form#section .actions button").first().click();
const inLanguage = (page: Page, name: string) => page.getByRole("button", { name }).click();
const pathOf = (page: Page) => new URL(page.url()).pathname;

async function approveArabic(page: Page) {
  await page.goto(`${settings}/ar`);
  await page.getByLabel("Granskarens namn").fill("Auktoriserad granskare");
  await page.getByLabel("Granskarens roll").fill("översättare");
  await page.getByRole("button", { name: "Godkänn" }).click();
  await page.waitForURL(settings);
}

describe("a language on its way to residents", () => {
  test("one that nobody has approved is not offered, and its address answers in Swedish and says so", () =>
    inBrowser(async (page) => {
      for (const path of ["/gotene", "/gotene/enkat/tyck-till", "/gotene/tipsa", "/integritet?kommun=gotene"]) {
        await page.goto(`${origin}${path}${path.includes("?") ? "&" : "?"}lang=ar`);
        expect(await spoken(page), path).toEqual(SWEDISH);
        expect(await page.getByRole("link", { name: "العربية" }).count(), path).toBe(0);
      }
    }));

  test("publishing waits until a reviewer has approved it and every text is there; each line leads to where it is done", () =>
    inBrowser(async (page) => {
      await signInAs(page, COORDINATOR);
      slug = await makeSurvey(page, origin, "gotene", "Tyck till på flera språk");
      home = `${origin}/gotene/enkat/${slug}`;
      const pages = surveyPages(origin, "gotene", slug);
      await unfold(page);
      await page.getByLabel("Arabiska – inte godkänt i inställningarna").check();
      await page.getByRole("button", { name: "Spara", exact: true }).click();
      await page.waitForURL(/sparat/);

      await page.goto(pages.publish);
      expect(await page.getByRole("button", { name: "Publicera nu" }).count()).toBe(0);
      await expectAccessible(page);
      await page.getByRole("link", { name: "Arabiska är inte godkänt" }).click();
      expect(page.url()).toBe(settings);
      await approveArabic(page);
      expect(await page.getByRole("listitem").filter({ hasText: "العربية" }).textContent()).toMatch(
        /Godkänt.*Auktoriserad granskare, översättare/,
      );

      await page.goto(pages.publish);
      const missing = page.getByRole("link", { name: /texter saknas på arabiska/ });
      const left = Number(/\d+/.exec((await missing.textContent()) ?? "")?.[0]);
      await missing.click();
      expect(await page.locator("textarea").count(), "each text that is said to be missing").toBe(left);
      expect(await page.locator("textarea[lang=ar][dir=rtl]").count()).toBe(left);
      await translateAll(page, pages.translation("ar"), (_, index) => `نص رقم ${index + 1}`);
      await page.goto(pages.publish);
      expect(await page.locator("ul.tasks").textContent(), "the new name has no English yet").toBe(
        "En text saknas på engelska",
      );
      await translateAll(page, pages.translation("en"), () => "Have your say");
      await publish(page, pages.publish);
    }));
});

/** Names that the reviewed Arabic texts themselves write in Latin letters, such as an authority's, and that of a cookie. */
const named = new Set(["svar", ...([...arabic.texts.values()].join(" ").match(/\p{Script=Latin}+/gu) ?? [])]);

/** Every text on a resident's page in Arabic is Arabic, or says what else it is. */
async function expectHonest(page: Page) {
  const [title = "", titleLang] = await page.evaluate(() => [document.title, document.querySelector("title")?.lang]);
  if (!/\p{Script=Arabic}/u.test(title)) expect([title, titleLang]).toEqual([title, "sv"]);
  const html = (await page.locator("body").innerHTML()).replace(/<(script|style|noscript)\b[\s\S]*?<\/\1>/g, "");
  const isForeign = ({ text, lang }: SpokenText) => {
    const words = text.replace(/\S+[@/_]\S+/g, "").match(/\p{Script=Latin}+/gu) ?? [];
    return lang === "ar" && words.some((word) => !named.has(word));
  };
  expect(spokenTexts(html, ARABIC).filter(isForeign), page.url()).toEqual([]);
}

describe("the survey in Arabic", () => {
  for (const javaScriptEnabled of [true, false]) {
    test(`${javaScriptEnabled ? "with" : "without"} scripts: switching on every page of the way loses nothing`, () =>
      inBrowser(
        async (page) => {
          await page.goto(`${home}?lang=ar`);
          expect(await spoken(page)).toEqual(ARABIC);
          await page.locator("main a.button").first().click();
          while (/\/(trygghet|problem|oro)$/.test(pathOf(page))) {
            const here = pathOf(page);
            await page.locator("form#section input[type=radio]").nth(1).check();
            for (const [name, lang] of [
              ["Svenska", "sv"],
              ["English", "en"],
              ["العربية", "ar"],
            ] as const) {
              await inLanguage(page, name);
              expect({ path: pathOf(page), ...(await spoken(page)) }).toMatchObject({ path: here, lang });
              expect(await page.locator("form#section input[type=radio]").nth(1).isChecked(), `${here} ${name}`).toBe(
                true,
              );
            }
            expect(await spoken(page)).toEqual(ARABIC);
            await next(page);
          }
          // What cannot be taken stays on the page, and is told in the language that was switched to.
          expect(pathOf(page)).toMatch(/lofte$/);
          const boxes = page.locator("input[name=F1]");
          for (const index of [0, 1, 2, 3]) await boxes.nth(index).check();
          await next(page);
          expect(await page.getByRole("alert").textContent()).toContain("الحد الأقصى للاختيارات: 3");
          await inLanguage(page, "English");
          expect(await page.getByRole("alert").textContent()).toContain("Choose at most three");
          expect(await page.locator("input[name=F1]:checked").count()).toBe(4);
          await inLanguage(page, "العربية");
          await boxes.nth(3).uncheck();
          await next(page);

          expect(pathOf(page)).toMatch(/kontrollera$/);
          const given = await page.locator("dd.given").count();
          expect(given).toBe(4);
          for (const [name, lang] of [
            ["Svenska", "sv"],
            ["English", "en"],
            ["العربية", "ar"],
          ] as const) {
            await page.getByRole("link", { name, exact: true }).click();
            await page.waitForURL((url) => url.searchParams.get("lang") === (lang === "sv" ? null : lang));
            expect((await spoken(page)).lang).toBe(lang);
            expect(await page.locator("dd.given").count(), name).toBe(given);
          }
          await page.locator("main form[method=post] button").last().click();
          await page.waitForURL(/kvitto/);
          expect(await spoken(page)).toEqual(ARABIC);
        },
        { javaScriptEnabled },
      ));
  }

  test("is read from right to left, says the language of each part, fits a phone and is accessible", () =>
    inBrowser(async (page) => {
      const seen = async () => {
        expect(await spoken(page)).toEqual(ARABIC);
        await expectHonest(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), page.url()).toBe(390);
        await expectAccessible(page);
      };
      await page.goto(`${origin}/gotene?lang=ar`);
      await seen();
      await page.goto(`${home}?lang=ar`);
      await seen();
      await page.locator("main a.button").first().click();
      // Progress begins where reading does.
      const [first, second] = await page
        .locator(".progress i")
        .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().left));
      expect(first).toBeGreaterThan(second ?? Number.POSITIVE_INFINITY);
      await seen();
      await page.locator("form#section input[type=radio]").first().check();
      await page.locator("form#section button[value=pause]").click();
      await seen();
      await page.goto(`${home}/lofte?lang=ar`);
      for (const index of [0, 1, 2, 3]) await page.locator("input[name=F1]").nth(index).check();
      await next(page);
      await seen();
      await page.goto(`${home}/kontrollera?lang=ar`);
      await seen();
      await page.locator("main form[method=post] button").last().click();
      await page.waitForURL(/kvitto/);
      await seen();
      await page.goto(`${origin}/integritet?kommun=gotene&lang=ar`);
      await seen();
      // A page that exists in Swedish and English alone is whole in Swedish.
      await page.goto(`${origin}/gotene/karta?lang=ar`);
      expect(await spoken(page)).toEqual(SWEDISH);
    }));

  test("whoever comes when very many have answered from their network is asked in Arabic to wait, and is then let in", async () => {
    await untilHourIsLong();
    for (const language of ["ar", "sv"]) {
      for (const answer of ["very_safe", "rather_safe", "rather_unsafe"]) {
        for (let person = 0; person < 10; person++) await answerFirst({ language, answer });
      }
    }
    await inBrowser(
      async (page) => {
        // As in a browser that reached the page without encryption: it cannot work instead of somebody waiting.
        await page.addInitScript(() => Object.defineProperty(crypto, "subtle", { value: undefined }));
        await page.goto(`${home}/trygghet?lang=ar`);
        await page.locator("form#section input[type=radio]").first().check();
        await next(page);
        await page.goto(`${home}/kontrollera?lang=ar`);
        await page.locator("main form[method=post] button").last().click();
        await page.getByText("انتظر قليلًا ثم أرسل مرة أخرى").first().waitFor();
        expect(await spoken(page)).toEqual(ARABIC);
        await expectHonest(page);
        await expectAccessible(page);
        await page.waitForTimeout(1000 * (WAIT_SECONDS + 1));
        await page.locator("main form[method=post] button").last().click();
        await page.waitForURL(/kvitto/);
      },
      { extraHTTPHeaders: { "X-Forwarded-For": LIBRARY } },
    );
  }, 300_000);

  test("answers in Arabic and in Swedish are the same answers in the results", async () => {
    await inBrowser(async (page) => {
      await signInAs(page, COORDINATOR);
      await page.goto(`${origin}/personal/gotene/dialoger/hosten-2026/enkat/${slug}`);
      const question = page.locator("#A1");
      await question.locator("summary").click();
      // In browsers two answered the first alternative above, and two the second.
      for (const [label, share] of [
        ["Mycket trygg", 22 / 64],
        ["Ganska trygg", 22 / 64],
        ["Ganska otrygg", 20 / 64],
      ] as const) {
        const row = question.getByRole("row").filter({ hasText: label });
        expect(await row.textContent(), label).toContain(String(Math.round(share * 100)));
      }
      expect(await page.locator("main").textContent()).toContain("64 svar");
      // Many filled in what no person sees: that is said, and it is decided by somebody whether they count.
      expect(await page.getByText("Svar som kan komma från en maskin").count()).toBe(1);
      await expectAccessible(page);
      await page.getByRole("button", { name: "Räkna bort dem från siffrorna" }).click();
      await page.getByText("De räknas inte med i siffrorna här").waitFor();
      await page.getByRole("button", { name: "Räkna med dem igen" }).click();
      await page.getByText("De räknas med i siffrorna här").waitFor();
    });
  });

  test("when the approval is taken back, whoever is answering goes on in Swedish with what they have answered", () =>
    inBrowser(async (page) => {
      await page.goto(`${home}/trygghet?lang=ar`);
      await page.locator("form#section input[type=radio]").nth(2).check();
      await next(page);
      const there = page.url();
      await inBrowser(async (staff) => {
        await signInAs(staff, COORDINATOR);
        await staff.goto(`${settings}/ar`);
        await staff.getByRole("button", { name: "Dra tillbaka" }).click();
        await staff.waitForURL(settings);
      });
      await expect
        .poll(async () => {
          await page.goto(there);
          return spoken(page);
        })
        .toEqual(SWEDISH);
      await page.goto(`${home}/trygghet`);
      expect(await page.locator("form#section input[type=radio]").nth(2).isChecked()).toBe(true);
      expect(await page.getByRole("button", { name: "العربية" }).count()).toBe(0);
    }));
});

/** Answers are counted per network and hour: what follows is to happen within one. */
async function untilHourIsLong() {
  const left = 3_600_000 - (Date.now() % 3_600_000);
  if (left < 120_000) await new Promise((resolve) => setTimeout(resolve, left + 1000));
}

/** One answer to the first question, in a language, as a program sends it: it fills in whatever field there is. */
async function answerFirst({ language, answer }: { language: string; answer: string }) {
  const visitor = new Visitor(origin, undefined, LIBRARY);
  const query = language === "sv" ? "" : `?lang=${language}`;
  const path = new URL(home).pathname;
  const [section] = formsOf(await visitor.get(`${path}/trygghet${query}`));
  if (!section) throw new Error("No form");
  await visitor.send(section, { A1: answer });
  const [send] = formsOf(await visitor.get(`${path}/kontrollera${query}`));
  if (!send) throw new Error("Nothing to send");
  expect((await visitor.send(send, { [FORM_FIELDS.trap]: "https://example.com" })).path).toContain("kvitto");
}
