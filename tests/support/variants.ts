import type { BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import { expectNothingFound } from "./axe.ts";
import { type Hand, KEYBOARD, POINTER } from "./hands.ts";
import { expectHeard } from "./listener.ts";

/** One way in which somebody meets the pages. */
export interface Variant {
  name: string;
  context: BrowserContextOptions;
  hand: Hand;
  language: "sv" | "ar";
  /** What has to be true of every page for those who meet it so. */
  holds(page: Page): Promise<void>;
}

const PHONE = { viewport: { width: 390, height: 844 } };
const usual = { context: PHONE, hand: POINTER, language: "sv", holds: async () => {} } as const;

const listOf = async (page: Page, expression: string) => (await page.evaluate(expression)) as string[];

export const VARIANTS: readonly Variant[] = [
  {
    ...usual,
    name: "without scripts",
    context: { ...PHONE, javaScriptEnabled: false },
    async holds(page) {
      expect(await page.locator("#read-aloud").isVisible(), "nothing is offered that needs a script").toBe(false);
    },
  },
  { ...usual, name: "with the keyboard alone", hand: KEYBOARD, context: { viewport: { width: 1280, height: 720 } } },
  { ...usual, name: "with a screen reader", holds: expectHeard },
  { ...usual, name: "at 320 pixels", context: { viewport: { width: 320, height: 640 } } },
  {
    ...usual,
    name: "at 400 % zoom, with the keyboard",
    context: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
    hand: KEYBOARD,
  },
  { ...usual, name: "in forced colours", context: { ...PHONE, forcedColors: "active" }, holds: expectDrawnEdges },
  { ...usual, name: "with reduced motion", context: { ...PHONE, reducedMotion: "reduce" }, holds: expectStill },
  { ...usual, name: "from right to left", language: "ar", holds: expectFromRight },
  {
    ...usual,
    name: "in the dark",
    context: { ...PHONE, colorScheme: "dark" },
    async holds(page) {
      const background = await page.evaluate("getComputedStyle(document.body).backgroundColor");
      expect(lightness(String(background)), "the page is dark").toBeLessThan(0.2);
    },
  },
];

/** What holds of every page for everybody, and what the variant asks for. There is no list of exceptions. */
export async function expectFine(page: Page, variant: Variant, state: string): Promise<void> {
  const where = `${variant.name}, ${state}, ${page.url()}`;
  const wide = await listOf(page, TOO_WIDE);
  expect(wide, `wider than the page: ${where}`).toEqual([]);
  await variant.holds(page);
  await examine(page, variant, where);
}

/** axe is a script. A page that runs none is examined as it stands in a window that does: the same elements, filled in alike. */
async function examine(page: Page, { context }: Variant, where: string): Promise<void> {
  if (context.javaScriptEnabled !== false) return expectNothingFound(page, where);
  const browser = page.context().browser();
  if (!browser) throw new Error("There is no browser to examine the page in.");
  const twin = await browser.newPage({ ...context, javaScriptEnabled: true });
  await twin.setContent(String(await page.evaluate(AS_IT_STANDS)));
  await expectNothingFound(twin, where);
  await twin.close();
}

/** The page's HTML with what has been filled in. */
const AS_IT_STANDS = `(() => {
  for (const one of document.querySelectorAll("input, textarea, option")) {
    if (one.matches("textarea")) one.textContent = one.value;
    else if (one.matches("option")) one.toggleAttribute("selected", one.selected);
    else if (/^(radio|checkbox)$/.test(one.type)) one.toggleAttribute("checked", one.checked);
    else one.setAttribute("value", one.value);
  }
  return "<!doctype html>" + document.documentElement.outerHTML;
})()`;

/** Nobody has to scroll sideways, and nothing is cut off at the side (WCAG 1.4.10). */
const TOO_WIDE = `document.documentElement.scrollWidth <= innerWidth ? [] :
  [...document.querySelectorAll("body *")].filter((one) => {
    const { left, right, width } = one.getBoundingClientRect();
    return width > 1 && (right > innerWidth + 1 || left < -1);
  }).map((one) => one.outerHTML.slice(0, 100)).concat("scrolls to " + document.documentElement.scrollWidth)`;

/** Backgrounds and shadows are gone: whatever can be operated still has an edge. */
async function expectDrawnEdges(page: Page): Promise<void> {
  expect(await page.evaluate("matchMedia('(forced-colors: active)').matches")).toBe(true);
  const edgeless = `[...document.querySelectorAll("main .button, main .choice, main .field input, main select, main textarea")]
    .filter((one) => {
      const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(one);
      return borderTopStyle === "none" || parseFloat(borderTopWidth) < 1 || borderTopColor === backgroundColor;
    }).map((one) => one.outerHTML.slice(0, 100))`;
  expect(await listOf(page, edgeless), `without an edge at ${page.url()}`).toEqual([]);
}

async function expectStill(page: Page): Promise<void> {
  const moving = `[...document.querySelectorAll("*")].filter((one) => {
    const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(one);
    return animationName !== "none" || !/^0s(, 0s)*$/.test(transitionDuration) || scrollBehavior !== "auto";
  }).map((one) => one.outerHTML.slice(0, 100))`;
  expect(await listOf(page, moving), `moves at ${page.url()}`).toEqual([]);
}

/** The language and direction of the page are said, and what comes first stands to the right. */
async function expectFromRight(page: Page): Promise<void> {
  expect(await page.evaluate("document.documentElement.lang + ' ' + document.documentElement.dir")).toBe("ar rtl");
  const reversed = `[...document.querySelectorAll(".choice input, .bar .mark")].filter((one) => {
    const [own, around] = [one.getBoundingClientRect(), one.parentElement.getBoundingClientRect()];
    const isAmongPoints = one.closest(".points");
    return !isAmongPoints && own.left + own.width / 2 < around.left + around.width / 2;
  }).map((one) => one.outerHTML)`;
  expect(await listOf(page, reversed), "stands to the left").toEqual([]);
}

/** From 0 to 1, of a colour such as rgb(16, 25, 21). */
function lightness(color: string): number {
  const [red = 255, green = 255, blue = 255] = (color.match(/\d+(\.\d+)?/g) ?? []).map(Number);
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
