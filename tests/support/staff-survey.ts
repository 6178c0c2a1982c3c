import type { Page } from "playwright-core";

/** A staff page below a dialogue's surveys. */
export const surveyPages = (origin: string, municipality: string, slug: string) => {
  const at = `${origin}/personal/${municipality}/dialoger/hosten-2026/enkater`;
  return {
    list: at,
    fresh: `${at}/ny`,
    edit: `${at}/${slug}/redigera`,
    publish: `${at}/${slug}/publicera`,
    preview: `${at}/${slug}/forhandsgranska`,
    own: `${at}/${slug}/fraga/ny`,
    translation: (language: string) => `${at}/${slug}/oversatt/${language}`,
  };
};

/** A standard survey under a name of its own, open to everyone. Ends where it is edited. @returns its address */
export async function makeSurvey(
  page: Page,
  origin: string,
  municipality: string,
  title: string,
  start = "Kort enkät",
): Promise<string> {
  await page.goto(surveyPages(origin, municipality, "").fresh);
  await page.getByLabel(start).check();
  await page.getByLabel("Enkätens namn").fill(title);
  await page.getByLabel("Öppen länk").check();
  await page.getByLabel("Första dagen").fill("2026-11-01");
  await page.getByLabel("Sista dagen").fill("2026-12-31");
  await page.getByRole("button", { name: "Fortsätt till frågorna" }).click();
  await page.waitForURL(/\/redigera/);
  return new URL(page.url()).pathname.split("/").at(-2) ?? "";
}

/** Writes something for each text that a language lacks; earlier answers keep their places. */
export async function translateAll(page: Page, address: string, say: (swedish: string, index: number) => string) {
  await page.goto(address);
  const count = await page.locator("textarea").count();
  for (let index = 0; index < count; index++) {
    const field = page.locator(`#text-${index}`);
    if (await field.inputValue()) continue;
    const swedish = await page.locator(`[name="swedish-${index}"]`).inputValue();
    await field.fill(say(swedish, index));
  }
  await page.getByRole("button", { name: "Spara" }).click();
  await page.waitForURL(/redigera\?sparat/);
}

export async function publish(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole("button", { name: "Publicera nu" }).click();
  await page.getByRole("status").waitFor();
}

/** Opens every part of a long form, as somebody does who looks at all of it. */
export async function unfold(page: Page): Promise<void> {
  const folded = page.locator("details.fold:not([open]) > summary");
  while ((await folded.count()) > 0) await folded.first().click();
}
