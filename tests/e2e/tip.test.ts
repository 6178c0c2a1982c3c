import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { expectAccessible } from "../support/axe.ts";
import { signInAs } from "../support/demo-sign-in.ts";
import { browserForTests } from "../support/in-browser.ts";

const origin = inject("origin");
const PHONE = { viewport: { width: 390, height: 844 } };
const GNOSJO_STATION = { latitude: 57.3585, longitude: 13.7369 };
const IN_GISLAVED = { latitude: 57.304, longitude: 13.541 };

const inBrowser = browserForTests();

const heading = (page: Page) => page.getByRole("heading", { level: 1 }).textContent();

/** Chooses what a tip is about, sends it and waits for the receipt. */
async function send(page: Page, category: string): Promise<string> {
  await page.getByLabel(category, { exact: true }).check();
  await page.getByRole("button", { name: "Skicka tipset" }).click();
  await page.waitForURL(/\/tips\//);
  return page.url();
}

async function openMap(page: Page) {
  await page.goto(`${origin}/gnosjo/karta`);
  await page.locator(".map-spot em").first().waitFor();
}

describe("without scripts and without a map", () => {
  const NO_SCRIPTS = { javaScriptEnabled: false, ...PHONE };

  test("a tip is corrected, sent, sent again, and followed by its own link", async () => {
    await inBrowser(async (page) => {
      await page.goto(`${origin}/gnosjo/tipsa`);
      expect(await page.locator("main").textContent()).toContain("Ring 112.");
      await page.getByRole("button", { name: "Skicka tipset" }).click();
      const alert = page.getByRole("alert");
      expect(await alert.getByRole("link").allTextContents(), "in the order of the page").toEqual([
        expect.stringContaining("Skriv vilken plats det är"),
        "Välj vad det gäller",
      ]);

      await page.getByLabel("Vilken plats?").fill("Gångtunneln vid Gnosjö station");
      await page.getByLabel("Område").selectOption("Gnosjö");
      await page.getByLabel("Vad är det som känns").fill("Det brinner i en papperskorg");
      const sending = page.waitForRequest((request) => request.method() === "POST");
      const receipt = await send(page, "Nedskräpning");
      expect(await heading(page)).toBe("Tack, ditt tips är framme");
      const text = await page.locator("main").textContent();
      expect(text).toContain("låter brådskande");
      expect(text).toContain("Ring 112.");
      expect(text).not.toContain("papperskorg");

      const sent = await sending;
      const again = await page.request.post(sent.url(), {
        data: sent.postData() ?? "",
        headers: { "content-type": "application/x-www-form-urlencoded" },
      });
      expect(again.url(), "the same form is the same tip").toBe(receipt);

      const link = await page.locator(".notice a.breakable").getAttribute("href");
      expect(link).toMatch(/\/tips\/([2-9A-HJ-NP-Z]{5}-){3}[2-9A-HJ-NP-Z]{5}$/);
      const answer = await page.goto(link ?? "");
      expect(answer?.headers()).toMatchObject({ "cache-control": "no-store", "x-robots-tag": "noindex" });
      expect(await heading(page)).toBe("Ditt tips om en plats");
      expect(await page.locator(".steps").textContent()).toContain("Kommunen har fått tipset");
    }, NO_SCRIPTS);
  });

  test("an unknown link is answered calmly, and kept nowhere either", async () => {
    await inBrowser(async (page) => {
      const answer = await page.goto(`${origin}/tips/22222-22222-22222-22222`);
      expect(answer?.status()).toBe(404);
      expect(answer?.headers()["cache-control"]).toBe("no-store");
      expect(await heading(page)).toBe("Vi hittar inget tips med den länken");
    }, NO_SCRIPTS);
  });

  test("the map page shows its list and leads to the form", async () => {
    await inBrowser(async (page) => {
      await page.goto(`${origin}/gnosjo/karta`);
      expect(await heading(page)).toBe("Platser");
      expect(await page.locator(".grid .card").count()).toBeGreaterThan(1);
      await page.getByRole("link", { name: "Berätta om en plats" }).click();
      await page.waitForURL(`${origin}/gnosjo/tipsa`);
    }, NO_SCRIPTS);
  });

  test("a point in another municipality is named, with the way there", async () => {
    await inBrowser(async (page) => {
      await page.goto(`${origin}/gnosjo/tipsa?lat=${IN_GISLAVED.latitude}&lon=${IN_GISLAVED.longitude}`);
      expect(await page.locator(".notice").nth(1).textContent()).toContain("Punkten ligger i Gislaveds kommun.");
      expect(await page.locator("input[name=lat]").count()).toBe(0);
      await page.getByRole("link", { name: "Berätta för Gislaveds kommun" }).click();
      await page.waitForURL(/\/gislaved\/tipsa\?lat=/);
      expect(await page.getByLabel("Område").inputValue()).toBe("gislaved");
    }, NO_SCRIPTS);
  });
});

describe("on the map", () => {
  test("a place is chosen by keyboard alone, and the nearest area is proposed", async () => {
    await inBrowser(async (page) => {
      const elsewhere: string[] = [];
      page.on("request", (request) => {
        if (!request.url().startsWith(origin)) elsewhere.push(request.url());
      });
      await openMap(page);
      const status = page.getByRole("status");
      await page.getByRole("application").focus();
      const before = await status.textContent();
      for (let press = 0; press < 4; press++) await page.keyboard.press("ArrowRight");
      await expect.poll(() => status.textContent()).not.toBe(before);
      // Back over the middle of the municipality, so that the cross is inside the border again.
      for (let press = 0; press < 4; press++) await page.keyboard.press("ArrowLeft");
      await expect.poll(() => status.textContent()).toContain("Närmast");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/gnosjo\/tipsa\?lat=57\.\d+&lon=13\.\d+$/);
      expect(await page.locator("main").textContent()).toContain("Du har valt en punkt på kartan.");
      expect(await page.getByLabel("Område").inputValue()).not.toBe("");
      await page.getByLabel("Område").selectOption("Marieholm");
      await send(page, "Hög hastighet");
      expect(await page.locator(".facts").textContent()).toContain("Marieholm");
      expect(elsewhere, "nothing is asked of anybody else").toEqual([]);
    });
  });

  test("a place is chosen by the device's position, and is sent rounded", async () => {
    const here = { ...PHONE, geolocation: GNOSJO_STATION, permissions: ["geolocation"] };
    await inBrowser(async (page) => {
      await openMap(page);
      await page.getByRole("button", { name: "Använd min position" }).click();
      await expect.poll(() => page.getByRole("status").textContent()).toContain("Gnosjö station");
      await page.getByRole("button", { name: "Välj den här platsen" }).click();
      await page.waitForURL(/\/tipsa\?/);
      const lat = Number(await page.locator("input[name=lat]").inputValue());
      expect(lat).not.toBe(GNOSJO_STATION.latitude);
      expect(lat).toBeCloseTo(GNOSJO_STATION.latitude, 3);
      expect(await page.getByLabel("Område").inputValue()).toBe("gnosjo");
    }, here);
  });

  test("a tap moves the cross, a refused position says what to do instead, and outside is outside", async () => {
    await inBrowser(async (page) => {
      await openMap(page);
      const status = page.getByRole("status");
      const before = await status.textContent();
      const box = await page.getByRole("application").boundingBox();
      await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) - 60);
      await expect.poll(() => status.textContent()).not.toBe(before);
      await page.getByRole("button", { name: "Använd min position" }).click();
      await expect.poll(() => status.textContent()).toContain("Din position gick inte att läsa");
      await page.goto(`${origin}/gnosjo/karta?lat=${IN_GISLAVED.latitude}&lon=${IN_GISLAVED.longitude}`);
      await expect.poll(() => page.getByRole("status").textContent()).toContain("utanför Gnosjö kommun");
    }, PHONE);
  });
});

describe("accessibility", () => {
  test.each(["/gnosjo/tipsa", "/gnosjo/tipsa?lat=57.36&lon=13.74&lang=en", "/gnosjo/karta", "/tips/okand"])(
    "%s",
    async (path) => {
      await inBrowser(async (page) => {
        await page.goto(`${origin}${path}`);
        if (path.includes("karta")) await page.locator(".map-spot em").first().waitFor();
        await expectAccessible(page);
      }, PHONE);
    },
  );

  test("a form with errors, and a receipt", async () => {
    await inBrowser(async (page) => {
      await page.goto(`${origin}/gnosjo/tipsa`);
      await page.getByRole("button", { name: "Skicka tipset" }).click();
      await page.getByRole("alert").waitFor();
      await expectAccessible(page);
      await page.getByLabel("Vilken plats?").fill("Parken");
      await send(page, "En plats jag tycker om");
      await expectAccessible(page);
    });
  });
});

describe("staff", () => {
  test("approve a tip, and the resident's own link says so", async () => {
    let link = "";
    await inBrowser(async (page) => {
      await page.goto(`${origin}/gnosjo/tipsa`);
      await page.getByLabel("Vilken plats?").fill("Bakom ishallen");
      await page.getByLabel("Vad är det som känns").fill("Det är en akut fara med trasigt räcke");
      link = await send(page, "Klotter eller skadegörelse");
    });
    await inBrowser(async (page) => {
      await signInAs(page, "samordnare@gnosjo.example");
      await page.goto(`${origin}/personal/gnosjo/platser`);
      await expectAccessible(page);
      const tip = page.locator(".tip-queue li").filter({ hasText: "Bakom ishallen" });
      expect(await tip.textContent()).toContain("Låter brådskande");
      await tip.getByRole("link").click();
      await expectAccessible(page);
      await page.getByRole("button", { name: "Avvisa" }).click();
      expect(await page.getByRole("alert").textContent()).toContain("Skriv ett besked");
      await page.getByRole("button", { name: "Godkänn" }).click();
      await page.waitForURL(/sparat/);
      expect(await page.locator(".tags").textContent()).toContain("Granskat");

      await page.getByLabel("Besked till den som tipsade").fill("Räcket byts i mars");
      await page.getByRole("button", { name: "Åtgärd planerad" }).click();
      await expect.poll(() => page.locator(".tags").textContent()).toContain("Planerat");
      await page.goto(`${origin}/personal/gnosjo/handelser`);
      expect(await page.locator("main").textContent()).toContain("Klotter eller skadegörelse");
    });
    await inBrowser(async (page) => {
      await page.goto(link);
      const steps = await page.locator(".steps").textContent();
      for (const said of ["Mottaget", "Granskat", "Planerat", "Räcket byts i mars"]) expect(steps).toContain(said);
    });
  });

  test("see exact points that no resident's page holds", async () => {
    let point = "";
    await inBrowser(async (page) => {
      await signInAs(page, "samordnare@gnosjo.example");
      await page.goto(`${origin}/personal/gnosjo/platser?visa=approved`);
      await page.locator(".map-dot a").first().waitFor();
      await expectAccessible(page);
      await page.locator(".map-dot a").first().focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(/platser\/\w+/);
      await page.locator(".map-pin svg").waitFor();
      point = (await page.locator(".facts div").filter({ hasText: "WGS 84" }).locator("dd").textContent()) ?? "";
    });
    expect(point).toMatch(/^57\.\d+, 13\.\d+$/);
    for (const path of ["/gnosjo/karta", "/gnosjo/karta.data", "/gnosjo/tipsa"]) {
      const text = await (await fetch(`${origin}${path}`)).text();
      for (const degrees of point.split(", ")) expect(text, path).not.toContain(degrees);
    }
  });

  test("who may not moderate sees approved tips only, and no steps", async () => {
    await inBrowser(async (page) => {
      await signInAs(page, "analytiker@gnosjo.example");
      await page.goto(`${origin}/personal/gnosjo/platser?visa=waiting`);
      expect(await page.locator(".pills").textContent()).not.toContain("Att granska");
      expect(await page.locator(".tags").first().textContent()).not.toContain("Mottaget");
      await page.locator(".tip-queue a").first().click();
      await page.locator(".steps").waitFor();
      expect(await page.getByRole("button", { name: "Avvisa" }).count()).toBe(0);
      const forged = await page.request.post(page.url(), { form: { status: "rejected", seen: "1", reason: "x" } });
      expect(forged.status()).toBe(403);
    });
  });
});
