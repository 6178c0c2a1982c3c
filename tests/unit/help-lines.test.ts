import { expect, test } from "vitest";
import { HELP_LINES, type HelpLine } from "#app/i18n/help-lines.ts";

const lines: [string, HelpLine][] = Object.entries(HELP_LINES);

test.each(lines)("%s: what is read is what is dialled, and it says where it comes from", (_, line) => {
  expect(line.number.replace(/[^\d]/g, "")).toBe(line.dial);
  expect(line.number, "a number is never broken over two lines").not.toMatch(/ /);
  expect(new URL(line.source).protocol).toBe("https:");
  expect(line.checkedOn === null || /^\d{4}-\d\d-\d\d$/.test(line.checkedOn)).toBe(true);
  expect(line.name.sv && line.name.en).toBeTruthy();
});
