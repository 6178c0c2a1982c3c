import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Answers } from "#app/features/question/question.schema.ts";
import { openDatabase } from "#app/platform/database/database.server.ts";
import { expectAccessible } from "#tests/support/axe.ts";
import { launchBrowser } from "#tests/support/browser.ts";

/** The demo's survey with every type of question, conditions, and earlier answers in its texts. */
const home = `${inject("origin")}/krokom/enkat/alla-fragetyper`;
const db = openDatabase(inject("databaseUrl"));

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await db.$disconnect();
});

async function withPage(work: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
  try {
    await work(await context.newPage());
  } finally {
    await context.close();
  }
}

const withoutScripts = (work: (page: Page) => Promise<void>) => withPage(work, { javaScriptEnabled: false });
const at = (page: Page) => new URL(page.url()).pathname.split("/").at(-1);
const next = (page: Page) => page.getByRole("button", { name: "Nästa" }).click();
const save = (page: Page) => page.getByRole("button", { name: "Spara och gå till kontrollen" }).click();
const part = (page: Page) => page.locator("main .eyebrow span").first().textContent();
const fault = (page: Page) => page.getByRole("alert").getByRole("link");
/** A button of a scale: its name is its number, and at the ends what it means. */
const point = (page: Page, name: string) => page.getByRole("radio", { name, exact: true });

/** Past the first page, as somebody who feels safe on the way home: the next question is what they have seen. */
async function toWhatWasSeen(page: Page): Promise<void> {
  await page.goto(`${home}/borja`);
  await page.getByLabel("Ja, jag vet").check();
  await point(page, "9").check();
  await next(page);
}

async function storedAnswers(): Promise<Answers[]> {
  const survey = await db.survey.findFirstOrThrow({ where: { slug: "alla-fragetyper" }, include: { responses: true } });
  return survey.responses.map(({ answers }) => JSON.parse(answers) as Answers);
}

describe("without JavaScript", () => {
  test("every type of question, wrong and right, to the receipt", () =>
    withoutScripts(async (page) => {
      await page.goto(home);
      await page.getByText("upp till 12 frågor").waitFor();
      await page.getByRole("link", { name: "Börja svara" }).click();
      expect(await part(page)).toBe("Del 1 av 4");
      await page.getByText("Det här är ingen riktig undersökning").waitFor();
      await next(page);
      expect(await fault(page).textContent()).toBe("Kryssa i rutan för att gå vidare");
      expect(await page.locator(":focus").getAttribute("class"), "the summary takes focus").toContain("error-summary");
      await fault(page).click();
      expect(await page.locator(":target").getAttribute("type")).toBe("checkbox");
      await page.getByLabel("Ja, jag vet").check();
      await page.getByRole("radio", { name: "På annat sätt" }).check();
      await page.getByLabel("På annat sätt, nämligen").fill("Med sparkstötting");
      await point(page, "0 – Inte alls trygg").check();
      await next(page);

      expect([at(page), await part(page)], "an answer has opened a section").toEqual(["vagen-hem", "Del 2 av 5"]);
      await page.getByLabel("Vad skulle göra vägen hem tryggare?").fill("Fler lampor");
      await next(page);

      await page.getByLabel("Klotter").check();
      await page.getByLabel("Inget av det här").check();
      await next(page);
      expect(await fault(page).textContent()).toContain("inte båda");
      await page.getByLabel("Inget av det här").uncheck();
      await page.getByLabel("Något annat, nämligen").fill("Krossat glas");
      await next(page);

      expect([at(page), await part(page)], "on a page of its own").toEqual(["sett-2", "Del 4 av 6"]);
      await page.getByText("Du svarade: Klotter och Något annat.").waitFor();
      await page.getByLabel("Månad").fill("3");
      await next(page);
      expect(await fault(page).textContent()).toBe("Skriv även året");
      await page.getByLabel("År").fill("2026");
      await page.getByLabel("Välj en plats eller ett område").selectOption({ label: "Krokoms station" });
      await page.getByLabel("Eller beskriv platsen med egna ord").fill("Bakom cykelstället");
      await next(page);

      await page.getByRole("group", { name: "Snöröjningen" }).getByLabel("Ganska nöjd").check();
      await page.getByRole("group", { name: "Belysningen" }).getByLabel("Vet inte").check();
      await page.getByLabel("Första val").selectOption("lamps");
      await page.getByLabel("Tredje val").selectOption("lamps");
      await next(page);
      expect(await fault(page).textContent()).toBe("Välj ”Fler lampor” på bara ett ställe");
      await page.getByLabel("Tredje val").selectOption("speed");
      await next(page);

      await page.getByLabel("Hur många år").fill("tolv");
      await next(page);
      expect(await fault(page).textContent()).toBe("Skriv ett tal med siffror");
      await page.getByLabel("Hur många år").fill("12,5");
      await next(page);
      expect(await fault(page).textContent()).toBe("Skriv ett helt tal, utan decimaler");
      await page.getByLabel("Hur många år").fill("12");
      await page.getByLabel("Vad tycker du bäst om").fill("Skogen");
      await page.getByLabel("Nälden").check();
      await next(page);

      for (const line of [
        "På annat sätt: Med sparkstötting",
        "mars 2026",
        "Bakom cykelstället",
        "2. Lägre fart vid skolor",
        "12",
      ]) {
        expect(await page.getByText(line, { exact: true }).count(), line).toBe(1);
      }
      await page.getByRole("button", { name: "Skicka in svaren" }).click();
      await page.getByText("Tack, dina svar är inskickade").waitFor();
      const answers = await storedAnswers();
      expect(answers).toContainEqual({
        T2: "yes",
        T3: "other",
        T3__other: "Med sparkstötting",
        T4: "0",
        T5: "Fler lampor",
        T6: ["graffiti", "other"],
        T6__other: "Krossat glas",
        T7: "2026-03",
        T8: "place-krokoms-station",
        T8__words: "Bakom cykelstället",
        T9__lighting: "dont_know",
        T9__snow: "rather",
        T10__1: "lamps",
        T10__2: "speed",
        T11: 12,
        T12: "Skogen",
        G3: "nalden",
      });
    }));

  test("a place is chosen on the map, number by number, and what else stands on the page is kept", () =>
    withoutScripts(async (page) => {
      await toWhatWasSeen(page);
      await page.getByLabel("Klotter").check();
      await next(page);
      await page.getByLabel("Månad").fill("3");
      const map = page.locator(".place-map");
      const list = page.getByLabel("Välj en plats eller ett område");
      await page.locator("summary", { hasText: "Välj på karta" }).click();
      await map.getByRole("button", { name: "1 Krokom" }).click();
      expect(await fault(page).textContent(), "what is wrong is told first").toBe("Skriv även året");
      await page.getByLabel("År").fill("2026");
      await page.getByLabel("Eller beskriv platsen").fill("Bakom cykelstället");
      await map.getByRole("button", { name: "1 Krokom" }).click();
      expect([at(page), new URL(page.url()).hash]).toEqual(["sett-2", "#q-T8"]);
      expect(await list.inputValue()).toBe("krokom");
      await map.getByRole("button", { name: "Krokoms station" }).click();
      expect(await list.inputValue(), "the surroundings of what is chosen").toBe("place-krokoms-station");
      expect(await map.locator("[aria-current]").getAttribute("aria-label")).toContain("Krokoms station");
      expect(await page.getByLabel("Eller beskriv platsen").inputValue()).toBe("Bakom cykelstället");
      await map.getByRole("button", { name: "Visa hela kommunen" }).click();
      expect(await list.inputValue(), "nothing is chosen").toBe("");
      expect(await map.getByRole("button", { name: "Krokoms station" }).count()).toBe(0);
      await list.selectOption({ label: "Krokoms station" });
      await next(page);
      await page.goto(`${home}/kontrollera`);
      await page.getByText("Krokoms station").waitFor();
    }));

  test("a change from the check page goes through what it opens, and what it closes is not sent", () =>
    withoutScripts(async (page) => {
      await toWhatWasSeen(page);
      await page.getByLabel("Inget av det här").check();
      await next(page);
      expect(at(page), "nothing seen: nothing more to ask of it").toBe("viktigt");
      await page.goto(`${home}/kontrollera`);
      await page.getByRole("link", { name: "Ändra svaret på frågan: Vad har du sett" }).click();
      await page.getByLabel("Inget av det här").uncheck();
      await page.getByLabel("Klotter").check();
      await save(page);
      expect(at(page)).toBe("sett-2");
      await page.getByLabel("Månad").fill("5");
      await page.getByLabel("År").fill("2026");
      await save(page);
      expect(at(page)).toBe("kontrollera");
      await page.getByText("maj 2026").waitFor();

      await page.getByRole("link", { name: "Ändra svaret på frågan: Vad har du sett" }).click();
      await page.getByLabel("Klotter").uncheck();
      await page.getByLabel("Vet inte").check();
      await save(page);
      expect(at(page)).toBe("kontrollera");
      await page.getByText("Ett svar visas inte längre, och skickas inte").waitFor();
      expect(await page.getByText("maj 2026").count()).toBe(0);
      await page.goto(`${home}/sett-2`);
      expect(at(page), "a page that is not shown leads on").toBe("viktigt");

      await page.goto(`${home}/om-dig`);
      await page.getByLabel("Vad tycker du bäst om").fill("Bara den som ändrade sig");
      await next(page);
      await page.getByRole("button", { name: "Skicka in svaren" }).click();
      const sent = (await storedAnswers()).find(({ T12 }) => T12 === "Bara den som ändrade sig");
      expect(sent).toEqual({ T2: "yes", T4: "9", T6: ["dont_know"], T12: "Bara den som ändrade sig" });
    }));

  test("what has to be answered cannot be walked past", () =>
    withoutScripts(async (page) => {
      await page.goto(`${home}/om-dig`);
      await page.getByLabel("Nälden").check();
      await next(page);
      await page.getByText("Frågan måste besvaras").waitFor();
      await page.getByRole("button", { name: "Skicka in svaren" }).click();
      expect(await fault(page).textContent()).toBe("Svara på frågan: Är det okej?");
      await fault(page).click();
      await page.locator(":target").click();
      await page.getByLabel("Ja, jag vet").check();
      await save(page);
      await page.getByRole("button", { name: "Skicka in svaren" }).click();
      await page.getByText("Tack, dina svar är inskickade").waitFor();
    }));

  test("in English, with the answers so far", () =>
    withoutScripts(async (page) => {
      await page.goto(`${home}/borja`);
      await page.getByLabel("Ja, jag vet").check();
      await next(page);
      await page.getByLabel("Klotter").check();
      await next(page);
      await page.getByRole("button", { name: "English" }).click();
      await page.getByText("You answered: Graffiti.").waitFor();
    }));
});

const PAGES = ["borja", "sett", "sett-2", "viktigt", "om-dig", "kontrollera"];

/** A draft that opens every page but one. */
async function begin(page: Page) {
  await page.goto(`${home}/borja`);
  await page.getByLabel("Ja, jag vet").check();
  await page.getByRole("radio", { name: "Till fots" }).check();
  await point(page, "3").check();
  await next(page);
  await page.goto(`${home}/sett`);
  await page.getByLabel("Klotter").check();
  await next(page);
  await page.goto(`${home}/viktigt`);
  await page.getByRole("group", { name: "Snöröjningen" }).getByLabel("Ganska nöjd").check();
  await page.getByLabel("Första val").selectOption("lamps");
  await next(page);
}

test("axe finds nothing on any page: empty, filled, wrong", () =>
  withPage(async (page) => {
    for (const key of PAGES.filter((one) => one !== "sett-2")) {
      await page.goto(`${home}/${key}`);
      await expectAccessible(page);
    }
    await next(await page.goto(`${home}/borja`).then(() => page));
    await expectAccessible(page);
    await begin(page);
    for (const key of [...PAGES, "vagen-hem"]) {
      await page.goto(`${home}/${key}`);
      await expectAccessible(page);
    }
    await page.goto(`${home}/sett-2`);
    await page.getByLabel("Månad").fill("13");
    await next(page);
    await expectAccessible(page);
    await page.goto(`${home}/viktigt`);
    await page.getByLabel("Andra val").selectOption("lamps");
    await next(page);
    await expectAccessible(page);
  }));

test.each([320, 390, 1280])("at %i pixels nothing is cut off, empty or filled", async (width) => {
  await withPage(
    async (page) => {
      await begin(page);
      for (const key of [...PAGES, "vagen-hem"]) {
        await page.goto(`${home}/${key}`);
        expect(await page.evaluate("document.documentElement.scrollWidth"), key).toBeLessThanOrEqual(width);
      }
      await page.goto(`${home}/borja`);
      const tops = await page
        .locator(".points .choice")
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
      expect(tops.filter((top) => top === tops.at(-1)).length, "no point stands alone").toBeGreaterThan(1);
    },
    { viewport: { width, height: 844 } },
  );
});

test("with the keyboard alone, a scale and a grid", () =>
  withoutScripts(async (page) => {
    await page.goto(`${home}/borja`);
    await point(page, "0 – Inte alls trygg").focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowRight");
    expect(await point(page, "1").isChecked()).toBe(true);
    await page.goto(`${home}/viktigt`);
    await page.getByRole("group", { name: "Belysningen" }).getByLabel("Mycket nöjd").focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    expect(await page.getByRole("group", { name: "Snöröjningen" }).getByLabel("Mycket nöjd").isChecked()).toBe(true);
  }));

test("the map of a place question, for everyone, at every width", () =>
  withPage(
    async (page) => {
      await toWhatWasSeen(page);
      await page.getByLabel("Klotter").check();
      await next(page);
      await page.locator("summary", { hasText: "Välj på karta" }).click();
      await expectAccessible(page);
      await page.getByRole("button", { name: "1 Krokom" }).click();
      await expectAccessible(page);
      const isCut = "document.documentElement.scrollWidth > document.documentElement.clientWidth";
      expect(await page.evaluate(isCut)).toBe(false);
    },
    { viewport: { width: 320, height: 800 } },
  ));
