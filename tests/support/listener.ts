import type { Page } from "playwright-core";
import { expect } from "vitest";

/** What the browser tells a screen reader of one thing on the page. */
export interface Heard {
  role: string;
  name: string;
  description: string;
}

const CONTROLS = ["radio", "checkbox", "textbox", "combobox", "button", "link", "group", "alert", "listbox"];

/** The page as a screen reader gets it: the browser's own accessibility tree, in the order of the page. */
export async function hearPage(page: Page): Promise<Heard[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    return nodes
      .filter(({ ignored }) => !ignored)
      .map(({ role, name, description }) => ({
        role: String(role?.value ?? ""),
        name: String(name?.value ?? "").trim(),
        description: String(description?.value ?? ""),
      }));
  } finally {
    await session.detach();
  }
}

/** Everything that can be operated has a name, every group its question, and every error belongs to what it is about. */
export async function expectHeard(page: Page): Promise<void> {
  const heard = await hearPage(page);
  const nameless = heard.filter(({ role, name }) => CONTROLS.includes(role) && !name);
  expect(nameless, `without a name at ${page.url()}`).toEqual([]);
  for (const landmark of ["banner", "main"]) {
    expect(heard.filter(({ role }) => role === landmark).length, `${landmark} at ${page.url()}`).toBe(1);
  }
  const [title, heading] = [await page.title(), await page.locator("h1").allTextContents()];
  expect(heading.length, "one heading above all").toBe(1);
  expect(title, "the window is named after the page").toContain(heading[0]);
  const errors = await page.locator(".field-error[id]").allTextContents();
  const unheard = errors.filter((error) => !heard.some(({ description }) => description.includes(error)));
  expect(unheard, `errors that are heard with no control at ${page.url()}`).toEqual([]);
}
