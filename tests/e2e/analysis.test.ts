import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { expectAccessible } from "../support/axe.ts";
import { signInAs } from "../support/demo-sign-in.ts";
import { browserForTests } from "../support/in-browser.ts";

const origin = inject("origin");
const inBrowser = browserForTests();
const ANALYSIS = `${origin}/personal/gnosjo/dialoger/hosten-2026/analysera`;
const NO_SCRIPTS = { javaScriptEnabled: false };
const WIDTHS = [390, 1280] as const;

async function expectGood(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${page.url()} at ${width}`).toBeLessThanOrEqual(0);
  }
}

describe("an analyst without scripts", () => {
  test("compares two groups by choosing, and each table leads to what its figures rest on", async () => {
    await inBrowser(async (page) => {
      await signInAs(page, "analytiker@gnosjo.example");
      await page.goto(ANALYSIS);
      expect(await page.locator("#index").textContent()).toContain("Lokalt trygghetsindex");
      const show = page.getByRole("button", { name: "Visa" });
      await page.getByLabel("Fråga", { exact: true }).selectOption("A1");
      await page.getByLabel("Dela upp efter").selectOption("G2");
      await show.click();
      await page.getByLabel("Jämför med").selectOption("grupper");
      await show.click();
      expect(await page.locator("article").textContent()).toContain("Välj två grupper");
      await page.getByLabel("Ena gruppen").selectOption("woman");
      await page.getByLabel("Andra gruppen").selectOption("man");
      await show.click();
      const compared = page.locator("section").filter({ hasText: "Skillnaden är den ena gruppens andel" }).last();
      for (const said of ["Kvinna", "Man", "säkert", "jämförelser väntas", "Holm"])
        expect(await compared.textContent()).toContain(said);
      // The address is all of it.
      const figures = await page.locator("article").textContent();
      await page.goto(page.url());
      expect(await page.locator("article").textContent()).toBe(figures);
      await compared.getByRole("link", { name: "Om siffrorna" }).focus();
      await page.keyboard.press("Enter");
      expect(new URL(page.url()).hash).toBe("#om-siffrorna");
      const facts = await page.locator("#om-siffrorna").textContent();
      for (const said of ["en mörk kväll", "Mycket trygg", "Alla svarande", "svar från invånare", "vägda efter kön"])
        expect(facts).toContain(said);
    }, NO_SCRIPTS);
  });

  test("asks whether questions hang together", async () => {
    await inBrowser(async (page) => {
      await signInAs(page, "analytiker@gnosjo.example");
      await page.goto(ANALYSIS);
      await page.getByLabel("Frågor med samma svar").selectOption("B1");
      await page.getByRole("button", { name: "Räkna alfa" }).click();
      const found = await page.locator("article").textContent();
      expect(found).toMatch(/0,\d\d/);
      for (const said of ["svarande har svarat på alla 9 frågorna", "Vikter: kön och ålder", "Alfa utan frågan"])
        expect(found).toContain(said);
      expect(await page.locator("article tbody tr").count()).toBe(9);
    }, NO_SCRIPTS);
  });

  test("is told what an address names in vain, whatever it is", async () => {
    await inBrowser(async (page) => {
      await signInAs(page, "analytiker@gnosjo.example");
      const nonsense = "__proto__%F0%9F%98%80'\"><";
      const vain: [string, number, string][] = [
        ["enkat", 404, "Enkäten finns inte"],
        ["fraga", 404, "Frågan finns inte"],
        ["skala", 404, "Frågorna som skulle räknas ihop finns inte"],
        ["fraga=A1&grupp", 404, "delas upp efter finns inte"],
        ["fraga=A1&urval", 404, "urvalet skulle göras efter finns inte"],
        ["fraga=A1&urval=G2&svar", 404, "hör inte till frågan"],
        ["fraga=A1&vikter", 200, "Vikterna kan bara väljas bort"],
        ["fraga=A1&jamfor", 200, "Jämförelsen går inte att göra"],
        ["fraga=A1&grupp=G2&jamfor=grupper&ena", 200, "Den ena gruppen finns inte"],
        ["fraga=A1&grupp=G2&jamfor=grupper&ena=woman&andra", 200, "Den andra gruppen finns inte"],
      ];
      for (const [name, status, said] of vain) {
        const answer = await page.goto(`${ANALYSIS}?${name}=${nonsense}`);
        expect(answer?.status(), name).toBe(status);
        expect(await page.locator(".notice").textContent(), name).toContain(said);
        expect(await page.getByRole("button", { name: "Visa" }).count(), name).toBe(1);
      }
    }, NO_SCRIPTS);
  });

  test("finds the pages in order, wide and narrow", async () => {
    await inBrowser(async (page) => {
      await signInAs(page, "analytiker@gnosjo.example");
      for (const query of ["", "?skala=B1", "?fraga=A1&grupp=G2&jamfor=grupper&ena=woman&andra=man", "?fraga=Z9"]) {
        await page.goto(`${ANALYSIS}${query}`);
        await expectGood(page);
      }
    });
  });
});

describe("where tips gather", () => {
  test("is a map and the same in a table, with what was left out and how it was done", async () => {
    await inBrowser(async (page) => {
      await signInAs(page, "samordnare@gislaved.example");
      await page.goto(`${origin}/personal/gislaved/platser?visa=approved`);
      await page.getByRole("link", { name: "Anhopningar av tips" }).click();
      await page.locator(".map-zone.circle").first().waitFor();
      const rows = page.getByRole("table", { name: "Anhopningar" }).locator("tbody tr");
      expect(await rows.first().textContent()).toMatch(/^1\. .+\d/);
      expect(await page.locator(".map-zone.circle").count()).toBe(await rows.count());
      const words = await page.locator("main").textContent();
      for (const said of ["Anhopningar av tips", "Det som inte är med", "DBSCAN", "Gi*"]) expect(words).toContain(said);
      await expectGood(page);
    });
  });

  test("is not shown of too few tips, which is said, also without scripts", async () => {
    await inBrowser(async (page) => {
      await signInAs(page, "polis@gnosjo.example");
      await page.goto(`${origin}/personal/gnosjo/platser/anhopningar`);
      expect(await page.locator(".notice").textContent()).toContain("Det är för få tips");
    }, NO_SCRIPTS);
  });
});
