import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { BANK } from "#app/features/question/bank.ts";
import { youngSurvey } from "#app/features/survey/standard-surveys.ts";
import { HELP_LINES } from "#app/i18n/help-lines.ts";
import { openDatabase } from "#app/platform/database/database.server.ts";
import { expectAccessible } from "#tests/support/axe.ts";
import { EVERY_TYPE_PATH, goOn } from "#tests/support/every-type.ts";
import { browserForTests } from "#tests/support/in-browser.ts";

const origin = inject("origin");
const withPage = browserForTests();
const phone = { viewport: { width: 390, height: 800 } };

const suicideLine = (page: Page) => page.locator(".notice.urgent", { hasText: HELP_LINES.suicide.number });

describe("what somebody writes in a survey", () => {
  async function writeAndCheck(page: Page, words: string) {
    await page.goto(`${origin}${EVERY_TYPE_PATH}/borja`);
    await page.getByLabel("Ja, jag vet").check();
    await goOn(page);
    await page.goto(`${origin}${EVERY_TYPE_PATH}/om-dig`);
    await page.getByLabel("Vad tycker du bäst om").fill(words);
    await goOn(page);
    await page.goto(`${origin}${EVERY_TYPE_PATH}/kontrollera`);
  }

  test("sounds urgent: help stands before the answers are sent, and again when they are", () =>
    withPage(
      async (page) => {
        await writeAndCheck(page, "Inget. Jag vill ta mitt liv.");
        expect(await suicideLine(page).count()).toBe(1);
        expect(await page.locator(`.notice.urgent a[href="tel:112"]`).count()).toBe(1);
        await page.getByRole("button", { name: "Skicka in svaren" }).click();
        await page.getByRole("heading", { level: 1, name: "Tack" }).waitFor();
        expect(await suicideLine(page).count()).toBe(1);
      },
      { ...phone, javaScriptEnabled: false },
    ));

  test("sounds like any other day: no help is pressed on anybody", () =>
    withPage(
      async (page) => {
        await writeAndCheck(page, "Skogen och sjön");
        expect(await suicideLine(page).count()).toBe(0);
        await page.getByRole("button", { name: "Skicka in svaren" }).click();
        await page.getByRole("heading", { level: 1, name: "Tack" }).waitFor();
        expect(await suicideLine(page).count()).toBe(0);
      },
      { ...phone, javaScriptEnabled: false },
    ));
});

describe("the form for ages 13 to 15", () => {
  const db = openDatabase(inject("databaseUrl"));
  const home = `${origin}/gotene/enkat/unga-provar`;
  const id = "young-walked";
  beforeAll(async () => {
    const { code, dialogues } = await db.municipality.findFirstOrThrow({
      where: { slug: "gotene" },
      select: { code: true, dialogues: { where: { slug: "hosten-2026" }, select: { id: true } } },
    });
    const areas = await db.area.findMany({ where: { municipalityCode: code }, orderBy: { key: "asc" } });
    const document = youngSurvey({ municipalityName: "Götene", areas });
    const survey = { id, municipalityCode: code, dialogueId: dialogues[0]?.id ?? "", slug: "unga-provar" };
    await db.survey.create({ data: { ...survey, design: "open_link", opensOn: "2026-09-01" } });
    await db.surveyVersion.create({ data: { id, surveyId: id, number: 1, document: JSON.stringify(document) } });
  });
  afterAll(async () => {
    // Others count what is there.
    const where = { surveyId: id };
    await db.response.deleteMany({ where });
    await db.responseChange.deleteMany({ where });
    await db.responseCount.deleteMany({ where });
    await db.surveyVersion.deleteMany({ where });
    await db.survey.delete({ where: { id } });
    await db.$disconnect();
  });

  test("asks nobody what they have been through, shows where children get help, and is for everyone", () =>
    withPage(async (page) => {
      await page.goto(home);
      await expectAccessible(page);
      const read: string[] = [];
      await page.getByRole("link", { name: "Börja svara" }).click();
      for (let pages = 0; !page.url().includes("kontrollera"); pages++) {
        expect(pages, page.url()).toBeLessThan(20);
        await expectAccessible(page);
        read.push((await page.locator("main").textContent()) ?? "");
        const groups = page.getByRole("group");
        for (let group = 0; group < (await groups.count()); group++)
          await groups.nth(group).locator("input:is([type=radio], [type=checkbox])").first().check();
        await goOn(page);
        await page.waitForLoadState();
      }
      const victimisation = BANK.filter(({ sensitive }) => sensitive);
      expect(victimisation.length).toBeGreaterThan(3);
      for (const { text } of victimisation) expect(read.join("\n")).not.toContain(text.sv);
      expect(read.join("\n")).not.toMatch(/utsatt|misshandl|rånad|våldtä|sexuell/i);
      await page.getByRole("button", { name: "Skicka in svaren" }).click();
      await page.getByRole("heading", { level: 1, name: "Tack" }).waitFor();
      expect(await page.getByText(HELP_LINES.children.number).count()).toBeGreaterThan(0);
      expect(await db.response.count({ where: { surveyId: id } })).toBe(1);
    }, phone));
});
