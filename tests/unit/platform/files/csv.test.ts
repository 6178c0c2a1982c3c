import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import iconv from "iconv-lite";
import { afterAll, expect, test } from "vitest";
import { openCsv } from "#app/platform/files/csv.server.ts";
import { missing, testData } from "../../../support/test-data.ts";

const folder = mkdtempSync(path.join(os.tmpdir(), "lyhord-csv-"));
afterAll(() => rmSync(folder, { recursive: true }));

let written = 0;
function file(content: string | Buffer): string {
  const name = path.join(folder, `${++written}.csv`);
  writeFileSync(name, content);
  return name;
}

async function read(name: string): Promise<{ columns: string[]; rows: string[][] }> {
  const csv = await openCsv(name);
  const rows: string[][] = [];
  for await (const { cells } of csv.rows()) rows.push(cells);
  return { columns: csv.columns, rows };
}

const swedish = "ort;svar\nÅmål;“trygg” – 5 €\n";
test.each([
  ["UTF-8", Buffer.from(swedish)],
  ["UTF-8 with a mark", Buffer.from(`\ufeff${swedish}`)],
  ["Windows-1252", iconv.encode(swedish, "windows1252")],
  ["UTF-16 little", iconv.encode(swedish, "utf16le", { addBOM: true })],
  ["UTF-16 big", iconv.encode(swedish, "utf16be", { addBOM: true })],
  ["UTF-16 little without a mark", iconv.encode(swedish, "utf16le", { addBOM: false })],
  ["UTF-16 big without a mark", iconv.encode(swedish, "utf16be", { addBOM: false })],
  ["Excel's line about the separator", Buffer.from(`sep=;\r\n${swedish}`)],
  ["empty lines above the header and between rows", Buffer.from(`\r\n\n \n${swedish.replaceAll("\n", "\n\n")}\n`)],
])("reads %s", async (_, bytes) => {
  expect(await read(file(bytes))).toEqual({ columns: ["ort", "svar"], rows: [["Åmål", "“trygg” – 5 €"]] });
});

test.each([",", ";", "\t", "|"])("finds out that %j separates", async (delimiter) => {
  const lines = [["a", "b"], ["1", '"x,;\t|\ny"'], ["2", ""], ["", ""], ["3", "4,5;6"].map((cell) => `"${cell}"`)];
  const { columns, rows } = await read(file(lines.map((line) => line.join(delimiter)).join("\r\n")));
  expect(columns).toEqual(["a", "b"]);
  expect(rows).toEqual([
    ["1", "x,;\t|\ny"],
    ["2", ""],
    ["3", "4,5;6"],
  ]);
});

test.each([
  ["nothing", "", "the file is empty."],
  ["only blanks", "\n\n", "there is no header row."],
  ["too many cells", "a,b\n1,2\n1,2,3\n", "row 3: there are 3 cells where the header has 2."],
  ["an open quotation", 'a,b\n1,"2\n', "row 2: a quotation mark is opened and never closed."],
  ["zeros", "a,b\n1,\u00002\n", "this is no text file."],
  [
    "a zip",
    Buffer.from("504b030414", "hex"),
    "this is an Excel or another zipped file; save it as CSV or GeoJSON first.",
  ],
])("refuses %s in a sentence", async (_, content, sentence) => {
  await expect(read(file(content))).rejects.toThrow(sentence);
});

test("what is written well is read back", async () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "å", "😀", ",", ";", '"', "\n", " ", "=") });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 20 }), async (rows) => {
      const text = [["x", "y"], ...rows].map((line) => line.map(quoted).join(",")).join("\n");
      const kept = rows.filter((cells) => cells.some((value) => value.trim() !== ""));
      expect((await read(file(text))).rows).toEqual(kept);
    }),
    { numRuns: 50 },
  );
});

const SPECTRUM = ["8_adversarial", "csv_spectrum"];
test.skipIf(missing(...SPECTRUM))("reads the CSV spectrum as its JSON says", async () => {
  const names = readdirSync(testData(...SPECTRUM, "csvs")).map((name) => name.replace(".csv", ""));
  // Its JSON has another telephone number than its CSV.
  for (const name of names.filter((known) => known !== "location_coordinates")) {
    const { columns, rows } = await read(testData(...SPECTRUM, "csvs", `${name}.csv`));
    const objects = rows.map((cells) => Object.fromEntries(columns.map((column, index) => [column, cells[index]])));
    const expected = JSON.parse(readFileSync(testData(...SPECTRUM, "json", `${name}.json`), "utf8"));
    // A bare line feed within quotes is the file's own, however its lines end.
    expect(objects, name).toEqual(expected);
  }
});
