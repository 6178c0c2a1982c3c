import type { Page } from "playwright-core";

/** The demo's survey with every type of question: how each of its pages is reached, filled in and answered wrongly. */
export const EVERY_TYPE_PATH = "/krokom/enkat/alla-fragetyper";

export interface SurveyPage {
  key: string;
  fill(page: Page): Promise<unknown>;
  /** What the page refuses; what is sent by the button is refused. */
  spoil(page: Page): Promise<unknown>;
}

const point = (page: Page, name: string) => page.getByRole("radio", { name, exact: true });

export const SURVEY_PAGES: readonly SurveyPage[] = [
  {
    // consent, single with "other, namely", scale, information
    key: "borja",
    async fill(page) {
      await page.getByLabel("Ja, jag vet").check();
      await page.getByRole("radio", { name: "På annat sätt" }).check();
      await page.getByLabel("På annat sätt, nämligen").fill("Med sparkstötting");
      await point(page, "3").check();
    },
    spoil: (page) => page.getByLabel("Ja, jag vet").uncheck(),
  },
  {
    // long text
    key: "vagen-hem",
    fill: (page) => page.getByLabel("Vad skulle göra vägen hem tryggare?").fill("Fler lampor\nvid bron"),
    spoil: (page) => page.getByLabel("Vad skulle göra vägen hem tryggare?").fill("ord ".repeat(1000)),
  },
  {
    // multiple, with "none of these"
    key: "sett",
    async fill(page) {
      await page.getByLabel("Klotter").check();
      await page.getByLabel("Något annat, nämligen").fill("Krossat glas");
    },
    async spoil(page) {
      await page.getByLabel("Klotter").check();
      await page.getByLabel("Inget av det här").check();
    },
  },
  {
    // date, place
    key: "sett-2",
    async fill(page) {
      await page.getByLabel("Månad").fill("3");
      await page.getByLabel("År").fill("2026");
      await page.getByLabel("Välj en plats eller ett område").selectOption({ label: "Krokoms station" });
      await page.getByLabel("Eller beskriv platsen med egna ord").fill("Bakom cykelstället");
    },
    spoil: (page) => page.getByLabel("Månad").fill("13"),
  },
  {
    // grid, ranking
    key: "viktigt",
    async fill(page) {
      await page.getByRole("group", { name: "Snöröjningen" }).getByLabel("Ganska nöjd").check();
      await page.getByLabel("Första val").selectOption("lamps");
    },
    async spoil(page) {
      await page.getByLabel("Första val").selectOption("lamps");
      await page.getByLabel("Andra val").selectOption("lamps");
    },
  },
  {
    // number, short text, area
    key: "om-dig",
    async fill(page) {
      await page.getByLabel("Hur många år").fill("12,5");
      await page.getByLabel("Vad tycker du bäst om").fill("Skogen");
      await page.getByLabel("Nälden").check();
    },
    spoil: (page) => page.getByLabel("Hur många år").fill("tolv"),
  },
];

export const goOn = (page: Page) => page.locator("form#section .actions button").first().click();

/** A draft that opens every page: the first and third are answered with what the others depend on. */
export async function openEveryPage(page: Page, origin: string): Promise<void> {
  const opening = SURVEY_PAGES.filter(({ key }) => key === "borja" || key === "sett");
  for (const { key, fill } of opening) {
    await page.goto(`${origin}${EVERY_TYPE_PATH}/${key}`);
    await fill(page);
    await goOn(page);
    await page.waitForLoadState();
  }
}
