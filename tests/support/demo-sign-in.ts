import type { Page } from "playwright-core";
import { inject } from "vitest";

/** The password that the server printed at its start for a demo account. */
export function demoPassword(email: string): string {
  const line = inject("greeting")
    .split("\n")
    .find((printed) => printed.includes(`${email} `));
  const password = line?.trim().split(/\s+/)[1];
  if (!password) throw new Error(`The greeting names no ${email}`);
  return password;
}

/** Signs in by the form and waits for what it leads to. */
export async function signInAs(page: Page, email: string): Promise<void> {
  await page.goto(`${inject("origin")}/logga-in`);
  await page.getByLabel("E-postadress").fill(email);
  await page.getByLabel("Lösenord").fill(demoPassword(email));
  await page.getByRole("button", { name: "Logga in" }).click();
  await page.waitForURL(/\/personal/);
}
