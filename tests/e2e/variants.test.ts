import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { KEYBOARD } from "#tests/support/hands.ts";
import { browserForTests } from "#tests/support/in-browser.ts";
import { expectFine, VARIANTS, type Variant } from "#tests/support/variants.ts";

/** The pages are fine: here it is shown that pages which are not would be found out. */
const inBrowser = browserForTests();

const named = (name: string): Variant => {
  const found = VARIANTS.find((variant) => variant.name === name);
  if (!found) throw new Error(`There is no variant ${name}.`);
  return found;
};

const QUESTION = `<form id="section"><label for="Q1">Ord</label><input type="text" id="Q1" name="Q1">
  <div class="actions"><button>Nästa</button></div></form>`;
const page = (main: string, { style = "", html = 'lang="sv"' } = {}) => `<!doctype html><html ${html}>
  <head><title>Sidan</title><style>:focus-visible { outline: 3px solid } main .field input { border: 1px solid } ${style}</style></head>
  <body><header>Kommunen</header><main><h1>Sidan</h1>${main}</main><footer>Slut</footer></body></html>`;

const withPage = (variant: Variant, html: string, work: (page: Page) => Promise<unknown>) =>
  inBrowser(async (shown) => {
    await shown.setContent(html);
    await work(shown);
  }, variant.context);

const FAULTS: [what: string, variant: string, html: string, told: RegExp][] = [
  ["a field without a name", "with a screen reader", page('<input type="text">'), /without a name/],
  [
    "an error that belongs to no field",
    "with a screen reader",
    page('<p class="field-error" id="Q1-error">Skriv ett tal</p><label>Tal <input></label>'),
    /heard with no control/,
  ],
  ["a page that is wider than the window", "at 320 pixels", page('<p style="width: 400px">Bred</p>'), /wider/],
  [
    "faint letters",
    "in the dark",
    page("<p>Svag text</p>", { style: "body { background: #111; color: #333 }" }),
    /^axe/,
  ],
  ["a page that stays light", "in the dark", page("<p>Ljus</p>", { style: "body { background: #fff }" }), /dark/],
  [
    "something that moves",
    "with reduced motion",
    page("<p>Rörlig</p>", { style: "p { transition: opacity 1s }" }),
    /moves/,
  ],
  ["a page from left to right", "from right to left", page("<p>نص</p>"), /ar rtl/],
  [
    "a field that only its background showed",
    "in forced colours",
    page('<div class="field"><label>Ord <input></label></div>', { style: "main .field input { border: 0 }" }),
    /without an edge/,
  ],
  ["a field without a label, where no script runs", "without scripts", page('<input type="text">'), /^axe/],
];

test.each(["without scripts", "in the dark"])("%s a page without a fault passes", (name) => {
  const fine = page("<p>Sidans text</p>", { style: "body { background: #111; color: #eee }" });
  return withPage(named(name), fine, (shown) => expectFine(shown, named(name), "tried"));
});

test.each(FAULTS)("%s is found out", (_, name, html, told) => {
  const variant = named(name);
  return withPage(variant, html, (shown) => expect(expectFine(shown, variant, "tried")).rejects.toThrow(told));
});

describe("with the keyboard", () => {
  const fill = (html: string) => {
    const tried = withPage(named("with the keyboard alone"), html, (shown) => KEYBOARD.fill(shown, { Q1: ["ord"] }));
    return expect(tried);
  };

  test("a page that is fine is filled in", () => fill(page(QUESTION)).resolves.toBeUndefined());

  test("a focus that nobody sees is found out", () =>
    fill(page(QUESTION, { style: ":focus { outline: none !important }" })).rejects.toThrow(/cannot be seen/));

  test("a field that is not come to is found out", () =>
    fill(page(QUESTION.replace('name="Q1"', 'name="Q1" tabindex="-1"'))).rejects.toThrow(/does not come to Q1/));

  test("a walk that stalls is found out, and says where", () =>
    fill(page(`${QUESTION.replace("<button>", '<button tabindex="-1">')}`)).rejects.toThrow(
      /stalled before the button/,
    ));
});
