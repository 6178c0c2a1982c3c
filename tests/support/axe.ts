import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** axe finds nothing on the page, in light and in dark. Needs a context in which scripts run. */
export async function expectAccessible(page: Page): Promise<void> {
  // A click may just have been the last thing to happen: what is examined is a page, not the moment between two.
  await page.waitForLoadState();
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNothingFound(page, colorScheme);
  }
}

/** axe finds nothing on the page as it is now, which is laid out by the standard. There is no list of what may be found. */
export async function expectNothingFound(page: Page, state: string): Promise<void> {
  expect(await page.evaluate("document.compatMode"), `a page that says what it is, ${page.url()}`).toBe("CSS1Compat");
  // Evaluated by the debugger, which the page's content security policy does not stop.
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(source);
  const { violations } = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(TAGS)}, resultTypes: ["violations"] })`,
  )) as AxeResults;
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} – ${node.html.slice(0, 160)}`),
  );
  expect(found, `axe, ${state}, ${page.url()}`).toEqual([]);
}
