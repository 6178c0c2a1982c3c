import { expect, inject, test } from "vitest";
import { expectAccessible } from "../support/axe.ts";
import { signInAs } from "../support/demo-sign-in.ts";
import { browserForTests } from "../support/in-browser.ts";

const origin = inject("origin");
const inBrowser = browserForTests({ viewport: { width: 390, height: 844 } });

const plain = (text: string | null) => text?.replaceAll("\u00a0", " ");

test.each([
  ["/gnosjo/resultat", "Resultat"],
  ["/gnosjo/resultat/hosten-2026", "Drygt åtta av tio är trygga ute en mörk kväll"],
  ["/gnosjo/resultat/hosten-2026?lang=en", "Just over eight in ten are safe out on a dark evening"],
  ["/gnosjo/resultat/hosten-2024", "Drygt åtta av tio är trygga ute en mörk kväll"],
  ["/gnosjo/resultat/hosten-2026/enkat/tyck-till", "Så svarade de som valde att delta"],
  [
    "/gnosjo/resultat/hosten-2026/enkat/trygghet-2026/A1",
    "Hur trygg känner du dig när du är ute ensam där du bor en mörk kväll?",
  ],
  [
    "/krokom/resultat/hosten-2026/enkat/trygghet-2026/F1?lang=en",
    "Which three issues should the municipality and the police promise to work on in the next period?",
  ],
])("%s is accessible and fits a narrow screen", async (path, heading) => {
  await inBrowser(
    async (page) => {
      await page.goto(origin + path);
      expect(await page.locator("h1").textContent()).toBe(heading);
      expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "no sideways scrolling").toBe(
        true,
      );
      expect(await page.locator("[style]").count(), "the content security policy drops style attributes").toBe(0);
      await expectAccessible(page);
    },
    { viewport: { width: 320, height: 800 } },
  );
});

test("without scripts a resident reads what was found, how sure it is, and of which groups", async () => {
  await inBrowser(
    async (page) => {
      await page.goto(`${origin}/gnosjo`);
      await page
        .getByRole("link", { name: /hösten 2026/ })
        .first()
        .click();
      const card = page.locator("section.card", { hasText: "trygga ute en mörk kväll" }).first();
      expect(plain(await card.textContent())).toContain("83 %");
      expect(plain(await card.textContent())).toContain("78–87 % med 95 procents säkerhet.");
      expect(plain(await card.textContent())).toContain("Ingen säker förändring sedan 2024 (82 %).");
      await page
        .getByRole("link", { name: /^Kvinnor, män, åldrar och orter ?: Hur trygg känner du dig när du är ute/ })
        .click();
      const rows = page.getByRole("table", { name: "Trygga ute en mörk kväll" }).getByRole("row");
      const texts = (await rows.allInnerTexts()).map(plain);
      expect(texts.find((text) => text?.startsWith("Kvinna"))).toMatch(/^Kvinna\nSvar: 207\n\d\d %/);
      // Four places have 22, 17, 12 and 8 answers: they are shown as one.
      expect(texts.find((text) => text?.startsWith("Kulltorp"))).toMatch(
        /^Kulltorp, Nissafors, Åsenhöga, Marieholm och ej angivet\nSvar: 59\n\d\d %/,
      );
      expect(texts.filter((text) => text?.startsWith("Marieholm"))).toEqual([]);
      await page.getByRole("link", { name: "Alla frågor" }).click();
      await page.waitForURL(`${origin}/gnosjo/resultat/hosten-2026/enkat/trygghet-2026#A1`);
    },
    { javaScriptEnabled: false },
  );
});

test("of an open link nothing is said that only a sample can tell", async () => {
  await inBrowser(async (page) => {
    // Götene's: other tests answer Gnosjö's.
    await page.goto(`${origin}/gotene/resultat/hosten-2026`);
    await page.getByRole("link", { name: "Tyck till om tryggheten i Götene" }).click();
    await page.getByText("Enkäten är öppen.").waitFor();
    const text = await page.locator("main").textContent();
    expect(text).toContain("Svaren är inte representativa");
    expect(text).toContain("Enkäten är öppen. Siffrorna här bygger på 204 svar");
    expect(text).not.toMatch(/95 procents säkerhet|sedan 2024|Intervall/);
  });
});

test("staff see groups from ten answers, marked as few, and the way to files and the public page", async () => {
  await inBrowser(
    async (page) => {
      await signInAs(page, "samordnare@gnosjo.example");
      await page.goto(`${origin}/personal/gnosjo/dialoger`);
      await expectAccessible(page);
      await page.getByRole("link", { name: "Medborgardialog hösten 2026" }).click();
      await expectAccessible(page);
      expect(await page.getByRole("link", { name: "Ladda ned" }).getAttribute("href")).toBe(
        "/personal/gnosjo/dialoger/hosten-2026/export",
      );
      await page
        .getByRole("link", { name: /^Kvinnor, män, åldrar och orter ?: Hur trygg känner du dig när du är ute/ })
        .click();
      await expectAccessible(page);
      const rows = page.getByRole("table", { name: "Trygga ute en mörk kväll" }).getByRole("row");
      const texts = (await rows.allInnerTexts()).map((text) => text.replaceAll("\t", ""));
      expect(texts.find((text) => text.startsWith("Kulltorp"))).toMatch(/^Kulltorp få svar22/);
      // Eight answers are not to be worked out from the others: they are shown with the twelve of Åsenhöga.
      expect(texts.filter((text) => text.startsWith("Marieholm"))).toEqual([]);
      expect(texts.find((text) => text.startsWith("Åsenhöga"))).toMatch(
        /^Åsenhöga, Marieholm och ej angivet få svar20/,
      );
    },
    { viewport: { width: 1280, height: 900 } },
  );
});

test.each([390, 1280])(
  "an analyst asks without scripts, at %i px, and the address holds what was asked",
  async (width) => {
    const options = { viewport: { width, height: 900 }, javaScriptEnabled: false };
    await inBrowser(async (page) => {
      await signInAs(page, "analytiker@gnosjo.example");
      await page.goto(`${origin}/personal/gnosjo/dialoger/hosten-2026`);
      await page.getByRole("link", { name: "Analysera svaren" }).click();
      await page.getByLabel("Fråga", { exact: true }).selectOption("A1");
      await page.getByLabel("Dela upp efter").selectOption("G1");
      await page.getByLabel("Jämför med").selectOption("trygghet-2024");
      await page.getByRole("button", { name: "Visa" }).click();
      expect(page.url()).toContain("fraga=A1&grupp=G1");
      expect(plain(await page.getByRole("article").textContent())).toContain("83 % trygga ute en mörk kväll");
      const compared = page.getByRole("table", { name: /^Jämfört med/ });
      expect(plain(await compared.textContent())).toContain("Alla svarande: trygga ute en mörk kväll");
      expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "no sideways scrolling").toBe(
        true,
      );

      await page.getByLabel("Bara de som på en annan fråga svarade").selectOption("G3");
      await page.getByRole("button", { name: "Visa" }).click();
      await page.getByLabel("Marieholm").check();
      await page.getByRole("button", { name: "Visa" }).click();
      expect(await page.locator("main").textContent(), "8 answers").toContain("Det går inte att visa");
    }, options);
  },
);
