import { readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";

const file = "app/ui/survey-page.js";
const text = readFileSync(file, "utf8");

test("the survey's script is at most 8 KB as it stands", () => {
  expect(statSync(file).size).toBeLessThanOrEqual(8192);
});

test("it stands alone and reaches no other origin", () => {
  expect(text).not.toMatch(/\bimport\b|\brequire\(|https?:|\/\/[a-z]+\./);
  expect(text).not.toMatch(/localStorage|document\.cookie|innerHTML|eval\(|new Function/);
});
