import type { Page } from "playwright-core";
import type { Sent } from "#app/features/question/types/contract.ts";

/** How somebody fills in a page with questions and goes on. What is not named is left without an answer. */
export interface Hand {
  fill(page: Page, sent: Sent): Promise<void>;
  /** Presses the button that goes on. */
  goOn(page: Page): Promise<void>;
}

const FORM = "form#section";

interface Control {
  kind: "radio" | "checkbox" | "select" | "text" | "other";
  name: string;
  value: string;
  /** A radio button or box is chosen. */
  isChosen: boolean;
  /** A list's values from the top. */
  listed: string[];
  /** The button that goes on. */
  isOnward: boolean;
  /** What a person would call it. */
  told: string;
}

const DESCRIBE = `(control) => {
  const tag = control.tagName.toLowerCase();
  const kind = tag === "select" ? "select" : tag === "textarea" ? "text" : tag !== "input" ? "other"
    : /^(radio|checkbox)$/.test(control.type) ? control.type : control.type === "hidden" ? "other" : "text";
  return {
    kind, name: control.name || "", value: control.value || "", isChosen: control.checked === true,
    listed: tag === "select" ? [...control.options].map(({ value }) => value) : [],
    isOnward: control === document.querySelector("${FORM} .actions button"),
    told: tag + " " + (control.name || control.textContent || "").trim().slice(0, 40) + " " + (control.value || ""),
  };
}`;

/** With a mouse or a finger. */
export const POINTER: Hand = {
  async fill(page, sent) {
    const controls = (await page.evaluate(
      `[...document.querySelector("${FORM}").elements].map(${DESCRIBE})`,
    )) as Control[];
    for (const control of controls) {
      const { kind, name, value } = control;
      const wanted = sent[name] ?? [];
      const it = page.locator(`${FORM} [name="${name}"]`);
      const one = page.locator(`${FORM} [name="${name}"][value="${value}"]`);
      if (kind === "text") await it.fill(wanted[0] ?? "");
      else if (kind === "select") await it.selectOption(wanted[0] ?? "");
      else if (kind === "checkbox") await one.setChecked(wanted.includes(value));
      else if (kind === "radio" && wanted.includes(value)) await one.check();
    }
  },
  goOn: (page) => page.locator(`${FORM} .actions button`).first().click(),
};

/** More than any page has controls. Whoever has pressed Tab so often goes in circles. */
const MOST_STEPS = 150;

/** With Tab, Space, Enter, the arrows and letters alone. Whatever takes the focus must show that it has it. */
export const KEYBOARD: Hand = {
  async fill(page, sent) {
    await fromTheTop(page);
    const done = new Set<string>();
    await walk(page, "the button that goes on", async (control) => {
      if (control.name && !done.has(control.name + (control.kind === "checkbox" ? control.value : ""))) {
        done.add(control.name + (control.kind === "checkbox" ? control.value : ""));
        await operate(page, control, sent[control.name] ?? []);
      }
      return control.isOnward;
    });
    const missed = Object.keys(sent).filter((name) => ![...done].some((one) => one.startsWith(name)));
    if (missed.length > 0) throw new Error(`The keyboard does not come to ${missed.join(", ")}.`);
  },
  async goOn(page) {
    await fromTheTop(page);
    await walk(page, "the button that goes on", async ({ isOnward }) => isOnward);
    await page.keyboard.press("Enter");
  },
};

/** As on a page that has just come. */
const fromTheTop = (page: Page) =>
  page.evaluate(`(() => {
    document.activeElement?.blur();
    getSelection().removeAllRanges();
    const top = document.createElement("span");
    top.tabIndex = -1;
    document.body.prepend(top);
    top.focus();
    top.remove();
  })()`);

/** Tab by Tab until `arrived` says so. @throws when that takes for ever, or the focus cannot be seen */
async function walk(page: Page, to: string, arrived: (control: Control) => Promise<boolean>): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await page.keyboard.press("Tab");
    const control = (await page.evaluate(`(${DESCRIBE})(document.activeElement)`)) as Control;
    passed.push(control.told);
    const unseen = (await page.evaluate(UNSEEN)) as string | null;
    if (unseen) throw new Error(`The focus cannot be seen on ${control.told} at ${page.url()}: ${unseen}`);
    if (await arrived(control)) return;
  }
  throw new Error(`The walk stalled before ${to} at ${page.url()}; last it came to ${passed.slice(-5).join(" → ")}`);
}

/** Why somebody who looks would not find the focus: nothing drawn around it, outside the window, or behind something. */
const UNSEEN = `(() => {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return null;
  const { outlineStyle, outlineWidth } = getComputedStyle(focused);
  if (outlineStyle === "none" || parseFloat(outlineWidth) < 2) return "no outline: " + outlineStyle + " " + outlineWidth;
  const { left, right, top, bottom } = focused.getBoundingClientRect();
  if (right <= 0 || bottom <= 0 || left >= innerWidth || top >= innerHeight) return "outside the window";
  const [x, y] = [(Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
  const there = document.elementFromPoint(x, y);
  return there && (focused.contains(there) || there.contains(focused) || focused.getClientRects().length > 1)
    ? null : "behind " + (there?.outerHTML.slice(0, 80) ?? "nothing");
})()`;

async function operate(page: Page, { kind, name, value, isChosen, listed }: Control, wanted: readonly string[]) {
  const press = (key: string) => page.keyboard.press(key);
  const focused = (property: string) => page.evaluate(`document.activeElement.${property}`);
  switch (kind) {
    case "checkbox":
      if (isChosen !== wanted.includes(value)) await press("Space");
      return;
    case "text":
      await press("ControlOrMeta+a");
      await press("Delete");
      await page.keyboard.type(wanted[0] ?? "");
      return;
    case "select":
      await press("Home");
      for (let row = listed.indexOf(wanted[0] ?? ""); row > 0; row -= 1) await press("ArrowDown");
      return;
    case "radio":
      if (wanted.length === 0) return;
      await press("Space");
      for (let step = 0; !wanted.includes(String(await focused("value"))); step += 1) {
        if (step > MOST_STEPS) throw new Error(`The arrows do not come to ${wanted.join()} of ${name}.`);
        await press("ArrowDown");
      }
  }
}
