import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { marginsIn } from "#app/features/dataset/margin-file.ts";
import { columnsIn, holds, parseCondition } from "#app/features/dataset/microdata-filter.ts";
import { inCategoryOrder, isChosen, MissingCodes, numberIn } from "#app/features/dataset/microdata-values.ts";
import { namesIn, withoutStars } from "#app/features/dataset/tabulation-request.ts";

test.each([
  ["12", 12],
  ["1234.5", 1234.5],
  ["1234,5", 1234.5],
  ["1 234,5", 1234.5],
  ["1\u00a0234,5", 1234.5],
  ["1.234,5", 1234.5],
  ["1,234.5", 1234.5],
  ["1,234,567", 1234567],
  ["1.234.567", 1234567],
  ["1,234", 1.234],
  ["−3,5", -3.5],
  [".5", 0.5],
  ["1e-3", 0.001],
  ["", undefined],
  ["abc", undefined],
  ["12 år", undefined],
  ["1,2,3", undefined],
  ["0x10", undefined],
  ["Infinity", undefined],
])("%j as a number", (text, number) => {
  expect(numberIn(text)).toBe(number);
});

test("a number is the same with a decimal comma", () => {
  fc.assert(
    fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (number) => {
      const text = String(number);
      expect(numberIn(text)).toBe(Number(text));
      expect(numberIn(text.replace(".", ","))).toBe(Number(text));
    }),
  );
});

test("missing values are told apart by kind", () => {
  const missing = new MissingCodes(["98", "99", "income:-1"]);
  expect(missing.kinds).toEqual(["empty", "NA", "98", "99", "-1"]);
  const kindsOf = (column: string) => ["", "NA", "98", "99", "-1", "1"].map((cell) => missing.kindOf(cell, column));
  expect(kindsOf("q1")).toEqual([0, 1, 2, 3, -1, -1]);
  expect(kindsOf("income")).toEqual([0, 1, 2, 3, 4, -1]);
});

test("categories: numbers by size, texts by the Swedish alphabet", () => {
  expect(inCategoryOrder(["10", "9", "1,5"])).toEqual(["1,5", "9", "10"]);
  expect(inCategoryOrder(["Öl", "Zebra", "Åka", "Apa"])).toEqual(["Apa", "Zebra", "Åka", "Öl"]);
});

test("what a tick says", () => {
  expect(["1", "Ja", "X", "1.0", "TRUE"].map(isChosen)).toEqual([true, true, true, true, true]);
  expect(["0", "nej", "Not selected"].map(isChosen)).toEqual([false, false, false]);
  expect(isChosen("kanske")).toBeUndefined();
});

describe("conditions", () => {
  const row: Record<string, string> = { age: "16", sex: "1", area: "Åsenhöga by", "Ålder (år)": "40", weight: "1,5" };
  const whether = (text: string) => {
    const parsed = parseCondition(text);
    return parsed.ok ? holds(parsed.condition, (column) => row[column]) : parsed.reason;
  };

  test.each([
    ["age>=16 and sex=1", true],
    ["age > 16", false],
    ["age=16.0", true],
    ["weight < 2", true],
    ["sex in (2, 3) or age in (16)", true],
    ["not (sex = 1 or age = 3)", false],
    ["sex = 1 and not age = 17", true],
    ["area = 'Åsenhöga by'", true],
    ['"Ålder (år)" >= 40', true],
    ["sex != 2 and sex <> 3", true],
    ["age not in (1, 2)", true],
    ["AGE = 16", undefined],
    ["missing = 1", undefined],
    ["missing = 1 or sex = 1", true],
    ["missing = 1 and sex = 2", false],
    ["not missing = 1", undefined],
    ["a=1 OR sex=1 AND age=16", true],
  ])("%s", (text, expected) => {
    expect(whether(text)).toBe(expected);
  });

  test.each([
    ["", "it ends where a column is expected"],
    ["age >", "it ends where a value after > is expected"],
    ["age >= 16 and", "it ends where a column is expected"],
    ["(age = 1", "“)” is missing"],
    ["age = 1)", "“)” is not expected there"],
    ["age", "a comparison is expected after “age”"],
    ["age in 1", "“(” is missing"],
    ["age ! 1", "it cannot be read from “! 1” on"],
    ["age = 'x", "it cannot be read from “'x” on"],
    [`${"(".repeat(5000)}a=1`, "it is nested too deeply"],
  ])("%j is refused", (text, reason) => {
    expect(whether(text)).toBe(reason);
  });

  test("a text is not smaller than a number", () => {
    expect(() => whether("area < 5")).toThrow("“Åsenhöga by” is no number");
  });

  test("anything is read or refused", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ab1 =<>!()'\",and or not in".split("")) }), (text) => {
        const parsed = parseCondition(text);
        if (parsed.ok) expect(columnsIn(parsed.condition).length).toBeGreaterThan(0);
        else expect(parsed.reason).not.toBe("");
      }),
      { numRuns: 2000 },
    );
  });
});

describe("margins", () => {
  const read = (header: string, ...lines: string[]) =>
    marginsIn(
      "m.csv",
      header.split(";"),
      lines.map((line, index) => ({ row: index + 2, cells: line.split(";") })),
    );

  test("shares, percent and counts are told apart", () => {
    const [sex, age] = read("variable;category;share", "sex;1;0,49", "sex;2;0.51", "age;young;30 %", "age;old;70");
    const counted = read("variable;category;count", "area;a;120", "area;b;880");
    const population = read("variable;category;population", "area;a;120", "area;b;880");
    expect([sex?.isCounted, age?.isCounted]).toEqual([false, false]);
    expect([...counted, ...population].map(({ isCounted }) => isCounted)).toEqual([true, true]);
    expect(sex?.categories.map(({ amount }) => amount)).toEqual([0.49, 0.51]);
  });

  test("a crossing has a value for each of its variables", () => {
    const [crossed] = read("variable;category;count", "sex*age;1*16-29;10", "sex*age;2 * 16-29;12");
    expect(crossed?.columns).toEqual(["sex", "age"]);
    expect(crossed?.categories[1]?.values).toEqual(["2", "16-29"]);
  });

  test.each([
    ["sort;x;y", [], "m.csv: margins have the columns variable, category, and share or count."],
    ["variable;category;share", [], "m.csv: there are no margins below the header."],
    ["variable;category;share", ["sex;1;much"], "m.csv, row 2, column “share”: “much” is no share or count."],
    ["variable;category;share", ["sex;1;-1"], "m.csv, row 2, column “share”: “-1” is no share or count."],
    ["variable;category;share", ["sex;1;1", "sex;1;1"], "m.csv, row 3, column “category”: “1” is there twice."],
    [
      "variable;category;share",
      ["sex*age;1;1"],
      "m.csv, row 2, column “category”: “1” has not one value for each of sex*age.",
    ],
    [
      "variable;category;share",
      ["area;a;120", "area;b;880"],
      "m.csv, column “share”: those of area sum to 1000, where shares sum to 1 and percent to 100.",
    ],
    ["variable;category;share", ["sex;1;0"], "m.csv: the margins of sex are all 0."],
  ])("%s %j is refused", (header, lines, sentence) => {
    expect(() => read(header, ...lines)).toThrow(sentence);
  });
});

test("names between commas, stars from the header", () => {
  expect(namesIn('q1, q2 ,"a, b","say ""x"""')).toEqual(["q1", "q2", "a, b", 'say "x"']);
  expect(namesIn("")).toEqual([]);
  expect(withoutStars(["why_*", "q1", "z*"], ["id", "why_a", "why_b"])).toEqual(["why_a", "why_b", "q1", "z*"]);
});
