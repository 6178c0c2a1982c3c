import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchBrowser } from "./browser.ts";

/** A browser for a file of tests. Each call opens a page that shares nothing with any other, and closes it afterwards. */
export function browserForTests(defaults: BrowserContextOptions = {}) {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  return async (work: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> => {
    const context = await browser.newContext({ ...defaults, ...options });
    try {
      await work(await context.newPage());
    } finally {
      await context.close();
    }
  };
}
