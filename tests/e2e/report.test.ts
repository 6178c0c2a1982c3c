import { readFileSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { expectAccessible } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { signInAs } from "../support/demo-sign-in.ts";
import { readPdf } from "../support/pdf.ts";

const origin = inject("origin");
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  page = await context.newPage();
  await signInAs(page, "samordnare@gotene.example");
});
afterAll(() => browser?.close());

/** Follows a link that leads to a file. */
async function download(link: string, from: Page = page) {
  const [file] = await Promise.all([
    from.waitForEvent("download"),
    from.getByRole("link", { name: link, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
}

test("a coordinator creates an input report, writes in it, freezes it and takes it home", async () => {
  await page.goto(`${origin}/personal/gotene/underlag`);
  await expectAccessible(page);
  await page.getByLabel("Vad ska underlaget heta?").fill("");
  await page.getByRole("button", { name: "Skapa underlaget" }).click();
  await page.getByRole("link", { name: "Skriv vad underlaget ska heta." }).waitFor();
  await expectAccessible(page);
  await page.getByLabel("Vad ska underlaget heta?").fill("Lokal lägesbild");
  await page.getByLabel("Diarienummer").fill("KS 2026/7");
  await page.getByRole("button", { name: "Skapa underlaget" }).click();
  await page.waitForURL(/\/underlag\/[0-9a-f]{32}$/);
  const home = page.url();
  await expectAccessible(page);

  await page.getByRole("link", { name: /Problembeskrivning och orsaksanalys/ }).click();
  await expectAccessible(page);
  await page.getByLabel("Text till kapitlet").fill("Bedrägerier drabbar äldre.\n\n- telefon\n- sms");
  await page.getByRole("button", { name: "Spara texten" }).click();
  await page.waitForURL(home);
  await page.getByText("Text skriven").waitFor();

  await page.getByRole("link", { name: "Förhandsgranska" }).click();
  await page.getByText("Bedrägerier drabbar äldre.").waitFor();
  await expectAccessible(page);
  await page.goto(home);
  expect(await download("Word")).toMatchObject({
    name: expect.stringMatching(/^DEMO-gotene-hosten-2026-underlag-utkast\.docx$/),
  });

  await page.getByRole("link", { name: "Frys underlaget" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Frys för alltid" }).click();
  await page.getByText("Underlaget är fryst.").waitFor();
  await expectAccessible(page);
  const { name, content } = await download("PDF");
  expect(name).toBe("DEMO-gotene-hosten-2026-underlag.pdf");
  const pdf = await readPdf(content);
  expect(pdf).toMatchObject({ title: "Lokal lägesbild", language: "sv" });
  const text = pdf.pages.join(" ");
  for (const words of ["KS 2026/7", "Bedrägerier drabbar äldre.", "Kontrollsumma"]) expect(text).toContain(words);
  expect(text).not.toContain("UTKAST");
  expect((await download("PDF")).content.equals(content)).toBe(true);

  await page.goto(`${home}/kapitel/orsaker`);
  expect(await page.getByLabel("Text till kapitlet").isEditable()).toBe(false);
  await expectAccessible(page);
  await page.goto(`${home}/frys`);
  await page.getByText("Underlaget är redan fryst.").waitFor();
});

test("who saves last is shown what another has saved, and loses nothing", async () => {
  await page.goto(`${origin}/personal/gotene/underlag`);
  await page.getByRole("button", { name: "Skapa underlaget" }).click();
  await page.waitForURL(/\/underlag\/[0-9a-f]{32}$/);
  const chapter = `${page.url()}/kapitel/forslag`;
  const other = await context.newPage();
  for (const one of [page, other]) await one.goto(chapter);
  await other.getByLabel("Text till kapitlet").fill("Den andras förslag.");
  await other.getByRole("button", { name: "Spara texten" }).click();
  await other.waitForURL(/\/underlag\/[0-9a-f]{32}$/);
  await page.getByLabel("Text till kapitlet").fill("Mitt eget förslag.");
  await page.getByRole("button", { name: "Spara texten" }).click();
  await page.getByRole("heading", { name: "Någon annan har sparat det här kapitlet" }).waitFor();
  expect(await page.getByText("Den andras förslag.").isVisible()).toBe(true);
  expect(await page.getByLabel("Text till kapitlet").inputValue()).toBe("Mitt eget förslag.");
  await expectAccessible(page);
  await page.getByLabel("Text till kapitlet").fill("Bådas förslag.");
  await page.getByRole("button", { name: "Spara texten" }).click();
  await page.waitForURL(/\/underlag\/[0-9a-f]{32}$/);
  await page.goto(chapter);
  expect(await page.getByLabel("Text till kapitlet").inputValue()).toBe("Bådas förslag.");
});

test("the summary of the dialogue comes as a file", async () => {
  await page.goto(`${origin}/personal/gotene/dialoger/hosten-2026/export`);
  const { name, content } = await download("PDF");
  expect(name).toBe("DEMO-gotene-hosten-2026-dialogsammanfattning.pdf");
  expect((await readPdf(content)).title).toBe("Trygghet i Götene kommun");
});

test.each(["exe", "toString", "__proto__", "PDF"])("there is no format %s", async (format) => {
  const answer = await context.request.get(`${origin}/personal/gotene/dialoger/hosten-2026/export/${format}`);
  expect(answer.status()).toBe(404);
  await page.goto(`${origin}/personal/gotene/underlag`);
  const home = await page.getByRole("link", { name: "Lokal lägesbild" }).first().getAttribute("href");
  expect((await context.request.get(`${origin}${home}/export/${format}`)).status()).toBe(404);
});

test("another municipality's report does not exist", async () => {
  await page.goto(`${origin}/personal/gotene/underlag`);
  const href = await page.getByRole("link", { name: "Lokal lägesbild" }).first().getAttribute("href");
  const id = href?.split("/").at(-1);
  const stranger = await browser.newContext();
  const there = await stranger.newPage();
  await signInAs(there, "samordnare@krokom.example");
  for (const path of [
    `krokom/underlag/${id}`,
    `krokom/underlag/${id}/export/pdf`,
    `gotene/underlag/${id}`,
    `gotene/underlag/${id}/frys`,
  ]) {
    expect((await stranger.request.get(`${origin}/personal/${path}`)).status()).toBe(404);
  }
});
