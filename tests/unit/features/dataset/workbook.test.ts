import { buffer } from "node:stream/consumers";
import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { HIDDEN } from "#app/features/dataset/cell.ts";
import { type Sheet, type Workbook, workbook } from "#app/features/dataset/render/workbook.server.ts";

const made = (book: Workbook) => buffer(workbook(book));
const sheet = (more: Partial<Sheet>): Sheet => ({ name: "Blad", widths: [10, 10], rows: [], ...more });

async function read(book: Workbook): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await made(book);
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
  return workbook;
}

test("texts, numbers, shares and what is hidden are read back as they are", async () => {
  const book = await read({
    title: "T",
    sheets: [
      sheet({
        rows: [
          { cells: ["Fråga", "n"], style: "header" },
          { cells: ['<b> & "å" 😀\u0000\u000b\ufffe', 273] },
          { cells: [HIDDEN, { share: 0.6703296703296703 }] },
          { cells: [null, -1.5] },
          { cells: ["rad\nrad  två ", 1e21] },
        ],
      }),
    ],
  });
  const rows = book.worksheets[0]
    ?.getSheetValues()
    .slice(1)
    .map((row) => (row as unknown[]).slice(1));
  expect(rows).toEqual([
    ["Fråga", "n"],
    ['<b> & "å" 😀', 273],
    ["..", 0.6703296703296703],
    [undefined, -1.5],
    ["rad\nrad  två ", 1e21],
  ]);
  expect(book.worksheets[0]?.getCell("B3").numFmt).toBe("0%");
  expect(book.worksheets[0]?.getCell("A1").font.bold).toBe(true);
});

test("no text is a formula, and Excel is told that it stays a text", async () => {
  const payloads = ["=1+1", "@SUM(1)", "+cmd|' /C calc'!A0", "-5", "\t=2"];
  const bytes = await made({ title: "T", sheets: [sheet({ rows: payloads.map((cell) => ({ cells: [cell] })) })] });
  const files = unzipSync(bytes);
  const xml = Buffer.from(files["xl/worksheets/sheet1.xml"] ?? []).toString();
  expect(xml).not.toContain("<f>");
  const book = await read({ title: "T", sheets: [sheet({ rows: payloads.map((cell) => ({ cells: [cell] })) })] });
  const cells = payloads.map((_, index) => book.worksheets[0]?.getCell(index + 1, 1));
  expect(cells.map((cell) => cell?.type)).toEqual(payloads.map(() => ExcelJS.ValueType.String));
  const quoted = Buffer.from(files["xl/styles.xml"] ?? [])
    .toString()
    .match(/<cellXfs.*<\/cellXfs>/)?.[0]
    .split("<xf ")
    .slice(1);
  const styles = [...xml.matchAll(/<c r="A\d+" s="(\d+)"/g)].map((match) =>
    quoted?.[Number(match[1])]?.includes("quotePrefix"),
  );
  expect(styles).toEqual([true, true, true, false, true]);
});

test("sheets have names that Excel takes, are frozen and can be filtered, and carry the marking on paper", async () => {
  const long = "Trygghet: i [Gnosjö] / en mycket lång titel";
  const book = await read({
    title: "T",
    marking: "DEMO & så",
    sheets: [
      sheet({
        name: long,
        frozenRows: 2,
        filterRow: 2,
        rows: [{ cells: ["DEMO"] }, { cells: ["a", "b"] }, { cells: [1, 2] }],
      }),
      sheet({ name: long.toUpperCase() }),
      sheet({ name: "''" }),
    ],
  });
  const names = book.worksheets.map(({ name }) => name);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(3);
  for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/);
  expect(book.worksheets[0]?.autoFilter).toBe("A2:B3");
  expect(book.worksheets[0]?.views).toMatchObject([{ state: "frozen", ySplit: 2 }]);
  for (const one of book.worksheets) expect(one.headerFooter.oddHeader).toContain("DEMO &&");
});

test("far columns are where they belong", async () => {
  const cells = Array.from({ length: 800 }, (_, index) => index);
  const book = await read({ title: "T", sheets: [sheet({ widths: cells.map(() => 9), rows: [{ cells }] })] });
  expect(book.worksheets[0]?.getCell("ADT1").value).toBe(799);
});

test("a failure while rows are made is the reader's failure", async () => {
  const rows = (function* () {
    yield { cells: ["a"] };
    throw new Error("the database went away");
  })();
  await expect(made({ title: "T", sheets: [sheet({ rows })] })).rejects.toThrow("the database went away");
});
