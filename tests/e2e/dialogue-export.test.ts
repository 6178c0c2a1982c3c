import ExcelJS from "exceljs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { expectAccessible } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { signInAs } from "../support/demo-sign-in.ts";

const DOWNLOADS = `${inject("origin")}/personal/gnosjo/dialoger/hosten-2026/export`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function asAnalyst(work: (page: Page) => Promise<void>, javaScriptEnabled = true) {
  const context = await browser.newContext({ acceptDownloads: true, javaScriptEnabled });
  try {
    const page = await context.newPage();
    await signInAs(page, "analytiker@gnosjo.example");
    await page.goto(DOWNLOADS);
    await work(page);
  } finally {
    await context.close();
  }
}

test("the page of downloads is accessible and says what may be requested", async () => {
  await asAnalyst(async (page) => {
    await expectAccessible(page);
    expect(await page.locator("main").textContent()).toContain("vem som helst kan begära ut det");
  });
});

test("without scripts, every link hands over a file that is named for what it is and marked as a demo", async () => {
  await asAnalyst(async (page) => {
    const names: string[] = [];
    for (const link of await page.locator(".files a").all()) {
      const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
      expect(await download.failure()).toBeNull();
      names.push(download.suggestedFilename());
      if (!names.at(-1)?.endsWith("tabeller.xlsx")) continue;
      const book = new ExcelJS.Workbook();
      await book.xlsx.readFile(await download.path());
      for (const sheet of book.worksheets) expect(sheet.getCell("A1").value).toBe("DEMO – påhittade siffror");
    }
    expect(names).toEqual([
      "DEMO-gnosjo-hosten-2026-dialogsammanfattning.pdf",
      "DEMO-gnosjo-hosten-2026-dialogsammanfattning.docx",
      "DEMO-gnosjo-hosten-2026-tabeller.xlsx",
      "DEMO-gnosjo-hosten-2026-tabeller.csv",
      "DEMO-gnosjo-hosten-2026-tabeller.csv",
      "DEMO-gnosjo-hosten-2026-tabeller.json",
      "DEMO-gnosjo-hosten-2026-platser.geojson",
      ...["trygghet-2026", "tyck-till"].flatMap((survey) =>
        ["xlsx", "csv", "sav"].map((kind) => `DEMO-gnosjo-${survey}-svar.${kind}`),
      ),
    ]);
  }, false);
});
