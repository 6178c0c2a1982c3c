import { existsSync, readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Cell, HIDDEN, looksLikeFormula } from "#app/features/dataset/cell.ts";
import { csvLine, csvLines, PLAIN, SWEDISH_EXCEL } from "#app/features/dataset/render/csv.ts";
import { testData } from "../../../support/test-data.ts";

test.each<[string, Cell[], string, string]>([
  [
    "texts",
    ["Åsa", "a;b", 'sa "hej"', "rad\nrad"],
    'Åsa;"a;b";"sa ""hej""";"rad\nrad"',
    'Åsa,a;b,"sa ""hej""","rad\nrad"',
  ],
  ["numbers", [12, -1.5, 0], "12;-1,5;0", "12,-1.5,0"],
  ["shares, as percent", [{ share: 0.6703296 }, { share: 1 }, { share: 0.1 }], "67,03;100;10", "67.03,100,10"],
  ["what is hidden, and what is not there", [HIDDEN, null, ""], "..;;", "..,,"],
  ["numbers that somebody wrote", ["-5", "+4,5", "−3", "1e5"], "-5;+4,5;−3;1e5", '-5,"+4,5",−3,1e5'],
])("%s", (_, cells, swedish, plain) => {
  expect(csvLine(cells, SWEDISH_EXCEL)).toBe(`${swedish}\r\n`);
  expect(csvLine(cells, PLAIN)).toBe(`${plain}\r\n`);
});

test("the file for Excel says that it is UTF-8, the plain one does not", async () => {
  const read = async (dialect: typeof PLAIN) => text(csvLines(["Å"], [["ö"]], dialect));
  expect(await read(SWEDISH_EXCEL)).toBe("\ufeffÅ\r\nö\r\n");
  expect(await read(PLAIN)).toBe("Å\r\nö\r\n");
});

const FILE = testData("8_adversarial", "csv_injection", "payloadbox_csv-payload.txt");
const PAYLOADS = [
  "=1+1",
  " =1+1",
  "+cmd|' /C calc'!A0",
  "-2+3+cmd",
  "@SUM(1+9)*cmd|' /C calc'!A0",
  "\t=1",
  "\r=1",
  "＝1+1",
  "-1;=2",
  ...(existsSync(FILE)
    ? readFileSync(FILE, "utf8")
        .split("\n")
        .filter((line) => /^[=+\-@]/.test(line))
    : []),
];
/** Without the apostrophes before lines, and before what another delimiter would make a cell. */
const unmarked = (text: string) => text.replace(/(^|[\r\n;,])'+/g, "$1");

test.each(PAYLOADS)("%j is shown, not worked out", (payload) => {
  expect(looksLikeFormula(payload)).toBe(true);
  const [[cell]] = parse(csvLine([payload], SWEDISH_EXCEL), { delimiter: ";" }) as [[string]];
  expect(cell.startsWith("'")).toBe(true);
  expect(unmarked(cell)).toBe(payload);
});

test.each([
  ["hej;=1+1", PLAIN, "hej;'=1+1\r\n"],
  ["hej,=1+1", SWEDISH_EXCEL, "hej,'=1+1\r\n"],
  ['a;"=HYPERLINK(""x"");', PLAIN, `"a;'""=HYPERLINK(""""x"""");"\r\n`],
  ["hej, -5 grader; +46 och 4,5", PLAIN, '"hej, -5 grader;\' +46 och 4,5"\r\n'],
  ["mellan -5,5 och -2, ungefär", SWEDISH_EXCEL, "mellan -5,5 och -2, ungefär\r\n"],
])("%j holds none either for a program that was told the other delimiter", (text, dialect, line) => {
  expect(csvLine([text], dialect)).toBe(line);
});

test("read with the other delimiter no cell begins as a formula does", () => {
  const written = fc.string({ unit: fc.constantFrom(...'=+-@;," a'), maxLength: 12 });
  fc.assert(
    fc.property(fc.array(written, { minLength: 1, maxLength: 3 }), (cells) => {
      for (const [dialect, other] of [
        [SWEDISH_EXCEL, ","],
        [PLAIN, ";"],
      ] as const) {
        const [, ...begun] = csvLine(cells, dialect).trimEnd().split(other);
        // Whatever the quotation marks are taken for.
        for (const cell of begun) expect(cell.replaceAll('"', ""), JSON.stringify(cells)).not.toMatch(/^\s*[=@]/);
      }
    }),
  );
});

test("no text begins as a formula does, and all come back as they were", () => {
  const written = fc.oneof(fc.string({ unit: fc.constantFrom(...'=+-@;,"\n\t 1a') }), fc.string());
  fc.assert(
    fc.property(
      fc.array(written, { minLength: 2, maxLength: 4 }),
      fc.constantFrom(SWEDISH_EXCEL, PLAIN),
      (cells, dialect) => {
        const line = csvLine(cells, dialect);
        const [read] = parse(line, { delimiter: dialect.delimiter, record_delimiter: "\r\n" }) as [string[]];
        expect(read.map(unmarked)).toEqual(cells.map(unmarked));
        for (const text of read.flatMap((cell) => [cell, ...cell.split(/[\r\n]/).filter((line) => line.trim())]))
          expect(looksLikeFormula(text), JSON.stringify(text)).toBe(false);
      },
    ),
  );
});

test("a line in a text begins as none either, and empty lines stay empty", () => {
  expect(csvLine(["hej\n=1+1\n\n- en punkt\n-5", "x"], PLAIN)).toBe("\"hej\n'=1+1\n\n'- en punkt\n-5\",x\r\n");
  expect(csvLine(["hej\n-1,\n-1,5", "x"], SWEDISH_EXCEL)).toBe('"hej\n\'-1,\n-1,5";x\r\n');
  expect(csvLine(['hej\n\t"', "x"], PLAIN)).toBe('"hej\n\'\t""",x\r\n');
});

test("numbers are what they were", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
      expect(Number(csvLine([number], PLAIN))).toBe(Object.is(number, -0) ? 0 : number);
      expect(looksLikeFormula(String(number))).toBe(false);
    }),
  );
});
