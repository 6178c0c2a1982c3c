import type { Page } from "playwright-core";
import { afterAll, describe, expect, inject, test } from "vitest";
import { openDatabase } from "#app/platform/database/database.server.ts";
import { expectAccessible } from "#tests/support/axe.ts";
import { signInAs } from "#tests/support/demo-sign-in.ts";
import { browserForTests } from "#tests/support/in-browser.ts";
import { makeSurvey, publish, surveyPages, translateAll, unfold } from "#tests/support/staff-survey.ts";

const origin = inject("origin");
const COORDINATOR = "samordnare@sotenas.example";
const inBrowser = browserForTests({ viewport: { width: 390, height: 844 } });
const db = openDatabase(inject("databaseUrl"));
afterAll(() => db.$disconnect());

const OWN = "Hur ofta går du förbi stationen?";
let slug = "";
const pages = () => surveyPages(origin, "sotenas", slug);
const home = () => `${origin}/sotenas/enkat/${slug}`;
const save = (page: Page) => page.getByRole("button", { name: "Spara", exact: true }).click();
const saveQuestion = (page: Page) => page.getByRole("button", { name: "Spara frågan" }).click();
const alert = (page: Page) => page.getByRole("alert").textContent();

/** Fits a phone and a desk, and is accessible. */
async function expectFitting(page: Page) {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${page.url()} at ${width}`).toBe(width);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
}

async function changeOwn(page: Page, change: (page: Page) => Promise<void>) {
  await page.goto(pages().edit);
  await unfold(page);
  await page.getByRole("button", { name: `Ändra ${OWN}` }).click();
  await change(page);
  await saveQuestion(page);
  await page.waitForURL(/sparat/);
}

async function versions() {
  const survey = await db.survey.findFirstOrThrow({ where: { slug, municipality: { slug: "sotenas" } } });
  return db.surveyVersion.findMany({ where: { surveyId: survey.id }, orderBy: { number: "asc" } });
}

describe("staff make a survey from the bank", () => {
  test("nonsense in a new survey is told of, and what was typed is kept", () =>
    inBrowser(async (page) => {
      await signInAs(page, COORDINATOR);
      await page.goto(pages().fresh);
      const long = "Tyck till om tryggheten ".repeat(20);
      await page.getByLabel("Enkätens namn").fill(long);
      await page.getByLabel("Enkät för 13–15 år").check();
      await page.getByLabel("Slumpvis utvalda").check();
      await page.getByLabel("Första dagen").fill("2026-11-10");
      await page.getByLabel("Sista dagen").fill("2026-11-01");
      await page.getByLabel("Antal som blir inbjudna").fill("många");
      await page.getByRole("button", { name: "Fortsätt till frågorna" }).click();
      expect(await alert(page)).toMatch(/högst 120 tecken[\s\S]*Skriv ett antal/);
      expect(await page.getByLabel("Enkätens namn").inputValue()).toBe(long);
      expect(await page.getByLabel("Enkät för 13–15 år").isChecked()).toBe(true);
      expect(await page.getByLabel("Slumpvis utvalda").isChecked()).toBe(true);
      expect(await page.getByLabel("Sista dagen").inputValue()).toBe("2026-11-01");
      expect(await page.getByLabel("Antal som blir inbjudna").inputValue()).toBe("många");
      await expectFitting(page);
    }));

  test("makes one, ticks questions, adds an own one, looks at it and publishes it", () =>
    inBrowser(async (page) => {
      await signInAs(page, COORDINATOR);
      slug = await makeSurvey(page, origin, "sotenas", "Trygg vid stationen");
      // Folded, all of it is to be seen at a glance.
      const length = await page.evaluate(() => document.documentElement.scrollHeight);
      expect(length, "three phones at most").toBeLessThan(3 * 844);
      await expectFitting(page);
      await unfold(page);
      // Nonsense in the facts keeps the ticks that have been made.
      await page.getByLabel("Hur trygg känner du dig i din närmaste centralort på dagtid?").check();
      await page.getByLabel("Ungefär hur många minuter den tar").fill("länge");
      await page.getByLabel("Vad svaren används till").fill("");
      await save(page);
      expect(await alert(page)).toMatch(/Skriv vad svaren används till[\s\S]*Skriv ett antal minuter/);
      expect(await page.getByLabel("Ungefär hur många minuter den tar").inputValue()).toBe("länge");
      expect(await page.getByLabel("Hur trygg känner du dig i din närmaste centralort på dagtid?").isChecked()).toBe(
        true,
      );
      await expectFitting(page);
      await unfold(page);
      await page.getByLabel("Ungefär hur många minuter den tar").fill("5");
      await page.getByLabel("Vad svaren används till").fill("Svaren används när stationen byggs om.");
      await save(page);
      await page.waitForURL(/sparat/);
      await expectFitting(page);

      // Ticked and not saved yet: going on to a question of one's own keeps it.
      await unfold(page);
      await page.locator("#question-A4").check();
      await page.getByLabel("Vilken plats i kommunen känns minst trygg för dig?").check();
      await page.getByRole("button", { name: "Spara och lägg till en egen fråga" }).click();
      await page.waitForURL(/fraga\/ny/);
      await page.getByLabel("Fråga", { exact: true }).fill(OWN);
      await page.locator("#options").fill("Ofta\nofta");
      await saveQuestion(page);
      expect(await alert(page)).toContain("Två alternativ är likadana");
      expect(await page.locator("#options").inputValue()).toBe("Ofta\nofta");
      await expectFitting(page);
      await page.locator("#options").fill("Ofta\nSällan");
      await page.getByLabel("Lägg till Vet inte").check();
      await page.getByLabel("Del av enkäten").selectOption({ label: "Trygghet där du bor" });
      await saveQuestion(page);
      await page.waitForURL(/sparat/);
      expect(await page.locator("#question-A4").isChecked()).toBe(true);

      await page.goto(pages().list);
      expect(await page.getByRole("listitem").filter({ hasText: "Trygg vid stationen" }).textContent()).toContain(
        "Utkast",
      );
      await expectFitting(page);
      expect((await page.goto(home()))?.status(), "nobody's but staff's yet").toBe(404);

      await translateAll(page, pages().translation("en"), (_, index) => `English ${index}`);
      await page.goto(pages().translation("en"));
      await expectFitting(page);
      await page.goto(`${pages().preview}?sida=1`);
      expect(await page.getByRole("group", { name: OWN }).getByRole("radio").count()).toBe(3);
      const places = page.getByRole("group", { name: "Vilken plats i kommunen" });
      expect(await places.getByRole("option", { name: "Kungshamn" }).count()).toBe(1);
      await places.locator("summary").click();
      expect(await places.getByRole("button", { name: /Kungshamn/ }).count()).toBe(1);
      await expectFitting(page);
      await publish(page, pages().publish);
      expect(await page.getByRole("status").textContent()).toContain("Version 1 är publicerad");
      await expectFitting(page);
    }));

  test("whatever one goes on to from the form, what was ticked goes along; the Enter key stays with it", () =>
    inBrowser(async (page) => {
      await signInAs(page, COORDINATOR);
      const mine = surveyPages(origin, "sotenas", await makeSurvey(page, origin, "sotenas", "Går vidare"));
      const ticked = page.locator("#question-A5");
      for (const [name, address, isTicked] of [
        ["Spara och gå till publicering", mine.publish, true],
        ["Spara och förhandsgranska", mine.preview, false],
        ["En text saknas på engelska", mine.translation("en"), true],
        ["Översätt till engelska", mine.translation("en"), false],
      ] as const) {
        await unfold(page);
        await ticked.setChecked(isTicked);
        await page.getByRole("button", { name }).click();
        expect(new URL(page.url()).pathname, name).toBe(new URL(address).pathname);
        await page.goto(mine.edit);
        expect(await ticked.isChecked(), name).toBe(isTicked);
      }
      await unfold(page);
      await ticked.check();
      await page.getByLabel("Enkätens namn").press("Enter");
      await page.waitForURL(/redigera\?sparat/);
      expect(await ticked.isChecked()).toBe(true);
    }));

  test("saved again and again each part is there once, and a survey for the young as it began can be published", () =>
    inBrowser(async (page) => {
      await signInAs(page, COORDINATOR);
      const parts = () =>
        page.locator("details[id^=part-]").evaluateAll((all) => all.map(({ id }) => id.replace("part-", "")));
      const saveAgain = async () => {
        await save(page);
        await page.waitForURL(/sparat/);
        return parts();
      };
      await makeSurvey(page, origin, "sotenas", "Tryggt att spara");
      const begun = await parts();
      await unfold(page);
      for (const id of ["A1", "A3"]) await page.locator(`#question-${id}`).uncheck();
      expect((await saveAgain()).sort()).toEqual([...begun].sort());
      expect((await saveAgain()).sort()).toEqual([...begun].sort());
      await unfold(page);
      await page.locator("#question-A1").check();
      expect((await saveAgain()).sort()).toEqual([...begun].sort());
      await unfold(page);
      await page.locator("#question-G3").uncheck();
      await saveAgain();
      const tasks = await page.getByRole("region", { name: "Innan du kan publicera" }).textContent();
      expect(tasks).toContain("visas bara efter vissa svar på ”Var bor du?”");
      await expectFitting(page);

      const young = await makeSurvey(page, origin, "sotenas", "Unga tycker till", "Enkät för 13–15 år");
      const asked = await parts();
      expect(await saveAgain()).toEqual(asked);
      expect(await page.locator("#question-D1").count(), "never what they have been exposed to").toBe(0);
      await expectFitting(page);
      const its = surveyPages(origin, "sotenas", young);
      await translateAll(page, its.translation("en"), () => "Young people have their say");
      await publish(page, its.publish);
      expect(await page.getByRole("status").textContent()).toContain("Version 1 är publicerad");
    }));

  test("while somebody answers, words are mended, a language comes and an answer more: they go on with what they began", () =>
    inBrowser(async (resident) => {
      await resident.goto(`${home()}/trygghet`);
      await resident.getByRole("group", { name: OWN }).getByLabel("Sällan").check();
      await resident.locator("form#section .actions button").first().click();
      expect(new URL(resident.url()).pathname).toMatch(/problem$/);

      await inBrowser(async (page) => {
        await signInAs(page, COORDINATOR);
        // A typo: staff say that it means the same.
        await changeOwn(page, (form) => form.getByLabel("Fråga", { exact: true }).fill(`${OWN.slice(0, -1)} nu?`));
        await translateAll(page, pages().translation("en"), () => "How often do you pass the station now?");
        await page.goto(pages().publish);
        expect(await page.locator("main").textContent()).toContain(`Förut: ${OWN}`);
        await page.getByLabel("Bara ett skrivfel").check();
        await expectFitting(page);
        await page.getByRole("button", { name: "Publicera nu" }).click();
        await page.getByText("Version 2 är publicerad").waitFor();
        // Breaking: an answer more.
        await page.goto(pages().edit);
        await unfold(page);
        await page.getByRole("button", { name: /Ändra Hur ofta går du förbi stationen nu/ }).click();
        await page.locator("#options").fill("Ofta\nIbland\nSällan");
        await saveQuestion(page);
        await page.waitForURL(/sparat/);
        await translateAll(page, pages().translation("en"), () => "Sometimes");
        await page.goto(pages().publish);
        expect(await page.locator("main").textContent()).toContain("Frågan räknas som ny");
        await page.getByRole("button", { name: "Publicera nu" }).click();
        await page.getByText("Version 3 är publicerad").waitFor();
        await expectFitting(page);
      });
      expect((await versions()).map(({ change }) => change)).toEqual(["first", "typo", "breaking"]);

      // Whoever begins now gets the new question; whoever had begun has the old one, on every page and at the end.
      await inBrowser(async (other) => {
        await other.goto(`${home()}/trygghet`);
        expect(await other.getByRole("group", { name: "stationen nu" }).getByRole("radio").count()).toBe(4);
      });
      await resident.goto(`${home()}/trygghet`);
      const question = resident.getByRole("group", { name: OWN });
      expect(await question.getByLabel("Sällan").isChecked()).toBe(true);
      expect(await question.getByLabel("Ibland").count()).toBe(0);
      await resident.goto(`${home()}/kontrollera`);
      expect(await resident.locator("main").textContent()).toContain(OWN);
      await resident.getByRole("button", { name: "Skicka in svaren" }).click();
      await resident.waitForURL(/kvitto/);
      const [first] = await versions();
      const [stored, ...more] = await db.response.findMany({ where: { surveyId: first?.surveyId } });
      expect(more).toEqual([]);
      expect(stored?.surveyVersionId).toBe(first?.id);
      expect(JSON.parse(String(stored?.answers))).toEqual({ own_1: "a2" });
    }));

  test("of two colleagues who save at once the second is told, and loses nothing", () =>
    inBrowser(async (page) => {
      await signInAs(page, COORDINATOR);
      await page.goto(pages().edit);
      const colleague = await page.context().newPage();
      await colleague.goto(pages().edit);
      for (const one of [page, colleague]) await unfold(one);
      await colleague.getByLabel("Enkätens namn").fill("Kollegans namn");
      await save(colleague);
      await colleague.waitForURL(/sparat/);
      await page.getByLabel("Enkätens namn").fill("Mitt namn");
      await save(page);
      await page.getByText("Någon annan har sparat enkäten").waitFor();
      expect(await page.locator("main").textContent()).toContain("Enkätens namn: Kollegans namn");
      expect(await page.getByLabel("Enkätens namn").inputValue()).toBe("Mitt namn");
      await expectFitting(page);
    }));

  test("the pages around it fit and are accessible: languages, one language, and an analyst's questions", () =>
    inBrowser(async (page) => {
      await signInAs(page, COORDINATOR);
      const staff = `${origin}/personal/sotenas`;
      for (const path of ["/installningar/sprak", "/installningar/sprak/fi", "/dialoger/hosten-2026/analysera"]) {
        await page.goto(`${staff}${path}`);
        await expectFitting(page);
      }
      await page.goto(`${staff}/installningar/sprak/fi`);
      await page.getByLabel("Granskarens roll").fill("modersmålslärare");
      await page.getByRole("button", { name: "Godkänn" }).click();
      expect(await alert(page)).toContain("Skriv granskarens namn");
      expect(await page.getByLabel("Granskarens roll").inputValue()).toBe("modersmålslärare");
      await page.goto(`${staff}/installningar/sprak/sma`);
      expect(await page.getByRole("button", { name: "Godkänn" }).count(), "no invented text, nothing to approve").toBe(
        0,
      );
    }));
});
