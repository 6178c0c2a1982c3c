import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { expectAccessible } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";

const origin = inject("origin");
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(path: string, options: { width?: number; javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const { width = 390, javaScriptEnabled = true } = options;
  const context = await browser.newContext({ viewport: { width, height: 844 }, javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(origin + path);
  return page;
}

const PAGES: [path: string, heading: string][] = [
  ["/", "Var med och påverka tryggheten där du bor"],
  ["/?lang=en", "Help to make the place where you live safer"],
  ["/?sok=g", "Var med och påverka tryggheten där du bor"],
  ["/?sok=finns-inte", "Var med och påverka tryggheten där du bor"],
  ["/gnosjo", "Hur trygg är du i Gnosjö kommun?"],
  ["/gnosjo?lang=en", "How safe do you feel in Gnosjö kommun?"],
  ["/krokom/loften", "Löften 2025–2026"],
  ["/krokom/loften?lang=en", "Pledges 2025–2026"],
  ["/integritet", "Personuppgifter och anonymitet"],
  ["/integritet?kommun=gnosjo&lang=en", "Personal data and anonymity"],
  ["/tillganglighet", "Tillgänglighet"],
  ["/tillganglighet?kommun=gnosjo&lang=en", "Accessibility"],
];

test.each(PAGES)("%s is accessible and fits a narrow screen", async (path, heading) => {
  const page = await open(path, { width: 320 });
  expect(await page.locator("h1").textContent()).toBe(heading);
  expect(await page.locator("aside.demo").count(), "marked as a demo").toBe(1);
  expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "no sideways scrolling").toBe(true);
  await expectAccessible(page);
  await page.context().close();
});

test("without scripts a resident finds the municipality, and from there everything there is to do", async () => {
  const page = await open("/?sok=&lang=en", { javaScriptEnabled: false });
  await page.getByRole("link", { name: "Götene kommun" }).click();
  await page.waitForURL(`${origin}/gotene?lang=en`);
  const survey = "/gotene/enkat/tyck-till?lang=en";
  const all = await page.locator("main a").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  // Other tests make surveys of their own on the same demo.
  const hrefs = all.filter((href) => href === survey || !href.startsWith("/gotene/enkat/"));
  expect(hrefs).toEqual([
    survey,
    "/gotene/tipsa?lang=en",
    "/gotene/karta?lang=en",
    "/gotene/resultat/hosten-2026?lang=en",
    "/gotene/resultat/hosten-2024?lang=en",
    "/gotene/loften?lang=en",
  ]);
  for (const href of hrefs) expect((await page.request.get(origin + href)).status(), href).toBe(200);
  await page.getByRole("link", { name: "Follow the pledges" }).click();
  expect(await page.locator("article").count()).toBe(3);
  expect(await page.locator("article").first().textContent()).toContain("63 pass");
  await page.context().close();
});

test.each([
  ["gnosjö", "/gnosjo"],
  ["Gislaved", "/gislaved"],
  ["  SOTENAS ", "/sotenas"],
])("searching for %j leads straight to the municipality", async (written, path) => {
  const page = await open(`/?sok=${encodeURIComponent(written)}`, { javaScriptEnabled: false });
  expect(new URL(page.url()).pathname).toBe(path);
  await page.context().close();
});

test("what is searched for is shown as text and nothing else", async () => {
  const page = await open(`/?sok=${encodeURIComponent('"><img src=x onerror=document.title=1>')}`);
  expect(await page.getByRole("searchbox").inputValue()).toBe('"><img src=x onerror=document.title=1>');
  expect(await page.locator("img").count()).toBe(0);
  await page.context().close();
});

test("privacy and accessibility name whom to turn to in the municipality that the visitor came from", async () => {
  const page = await open("/sotenas", { javaScriptEnabled: false });
  for (const name of ["Personuppgifter", "Tillgänglighet"]) {
    await page.getByRole("contentinfo").getByRole("link", { name }).click();
    await page.waitForURL(`${origin}/${name === "Personuppgifter" ? "integritet" : "tillganglighet"}?kommun=sotenas`);
    await page.getByRole("heading", { name: "Kontakt med Sotenäs kommun" }).waitFor();
    expect(await page.locator('a[href^="mailto:"]').textContent()).toBe("trygghet-sotenas@kommun.example");
  }
  await page.getByRole("link", { name: "Till Sotenäs kommun" }).click();
  await page.waitForURL(`${origin}/sotenas`);
  await page.context().close();
});

test("Krokom's pledge says which figures are real", async () => {
  const page = await open("/krokom/loften");
  const article = page.locator("article").first();
  expect(await article.textContent()).toContain("Mål: färre än 145");
  expect(await article.textContent()).toContain("är verkliga");
  await page.context().close();
});
