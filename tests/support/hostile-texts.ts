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

/** What lists leave out: what XML forbids, what turns text round or hides in it, formulas, and a line without end. */
export const UNSEEMLY = [
  "nul\u0000 bell\u0007 tab\u000b form\u000c escape\u001b",
  "\u202etxet desrever\u202c och \u2066isolerat\u2069",
  "half a letter \ud83d and the other half \udd25",
  "noll\u200bbredd \u200d\ufeff\u2060 mellan",
  "\ufffe\uffff no characters at all",
  '=HYPERLINK("https://evil.example";"Klicka")',
  "+46 70 123 45 67",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "\t=1+1",
  "\r=1+1",
  ']]><!ENTITY x SYSTEM "file:///etc/passwd">&x;',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that is the attack
  '{{7*7}} ${7*7} #{7*7} <%= 7*7 %> #include("/etc/passwd") $$',
  "y".repeat(100_000),
] as const;

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
