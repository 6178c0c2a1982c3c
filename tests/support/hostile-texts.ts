import { readFileSync } from "node:fs";
import { testData } from "./test-data.ts";

const lines = (...file: string[]) => readFileSync(testData(...file), "utf8").split(/\r?\n/);

/** Texts that have broken programs: naughty strings, script payloads and formulas for spreadsheets, each once. */
export function hostileTexts(): string[] {
  const naughty = JSON.parse(readFileSync(testData("8_adversarial", "blns.json"), "utf8")) as string[];
  const scripts = lines("8_adversarial", "xss", "payloadbox_xss-payload-list.txt");
  const formulas = lines("8_adversarial", "csv_injection", "payloadbox_csv-payload.txt");
  return [...new Set([...naughty, ...formulas, ...scripts])].filter((text) => text.trim() !== "");
}

/** The texts one under the other, so many to a piece that each has about `length` characters. */
export function inPieces(texts: readonly string[], length: number): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const text of texts) {
    if (piece && piece.length + text.length >= length) {
      pieces.push(piece);
      piece = "";
    }
    piece += piece ? `\n${text}` : text;
  }
  return piece ? [...pieces, piece] : pieces;
}

export const HOSTILE_NAMES = [
  "__proto__",
  "constructor",
  "toString",
  "a[b][c]",
  "a.b.c",
  "Q1;--",
  "é\u0000",
  "x".repeat(2000),
];
