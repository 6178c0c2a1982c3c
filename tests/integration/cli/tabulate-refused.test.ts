import { readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { fileOf, json, run, written } from "../../support/tabulate.ts";
import { missing, testData } from "../../support/test-data.ts";

describe("what cannot be counted", () => {
  test.each([
    [["--rows", "nej"], "there is no column “nej”. The columns are: id, Kön, Ålder, varför, a_1, a_2, vikt."],
    [["--rows", "Kön", "--weight", "Kön"], "row 2, column “Kön”: “Kvinna” is no number."],
    [["--rows", "Kön", "--weight", "a_1"], "row 4, column “a_1”: a number is missing, and every row needs one."],
    [["--rows", "Kön", "--mean", "varför"], "row 2, column “varför”: “mörkt|folktomt” is no number."],
    [["--rows", "id", "--strata", "Kön"], "row 6, column “Kön”: a value is missing, and every row needs a stratum."],
    [
      ["--multiple", "x=id,a_1"],
      "row 3, column “id”: “2” says neither chosen (1, yes, ja, true, x) nor not (0, no, nej, false).",
    ],
    [
      ["--rows", "Kön", "--where", "Kön > 3"],
      "row 2, column “Kön”: “Kvinna” is no number, and --where compares it with one.",
    ],
  ])("%j: names what is wrong, and where", async (more, sentence) => {
    const { code, output, complaint } = await run(fileOf("fel.csv", written(";", ",")), ...more);
    expect(complaint).toContain(sentence);
    expect(complaint).toMatch(/^fel\.csv[^\n]*\n$/);
    expect({ code, output }).toEqual({ code: 1, output: "" });
  });

  test.each([
    [[], "Say what to tabulate: --rows, --mean or --quantile.\n"],
    [["--rows", "Kön", "--where", "Kön ="], "--where “Kön =”: it ends where a value after = is expected.\n"],
    [["--rows", "Kön", "--bounds", "2,3"], "--bounds are two numbers on both sides of 1: 0.3,3.\n"],
    [["--multiple", "a"], "--multiple is written name=column,column, not “a”.\n"],
    [["--quantile", "id", "--quantiles", "50"], "“50” does not fit --quantiles, which are between 0 and 1.\n"],
    [
      ["--rows", "Kön", "--disclosure", "public", "--where", "id=1"],
      "What anyone may see is a fixed list of tables: --where is for --disclosure staff.\n",
    ],
    [
      ["--mean", "id", "--disclosure", "staff"],
      "With --disclosure only tables of shares are made: no --mean, --quantile or --against-rest.\n",
    ],
  ])("%j is refused", async (more, sentence) => {
    expect(await run(fileOf("svar2.csv", written(";", ",")), ...more)).toEqual({
      code: 1,
      output: "",
      complaint: sentence,
    });
  });
});

describe("what is counted with a warning", () => {
  test("weights and margins that cannot be used", async () => {
    const file = fileOf("vikt.csv", "q,w,sex\nja,1,1\nnej,-2,2\nja,1,3\n");
    expect((await run(file, "--rows", "q", "--weight", "w")).complaint).toBe(
      "vikt.csv, row 3, column “w”: -2 is negative.\n",
    );
    const margins = fileOf("sex.csv", "variable,category,share\nsex,1,0.5\nsex,2,0.5\n");
    const { code, complaint } = await run(file, "--rows", "q", "--rake", margins);
    expect(complaint).toBe(
      "vikt.csv, row 4, column “sex”: “3” has no line in the margins of sex; --outside-margins gives it factor 1.\n",
    );
    expect(code).toBe(1);
    const { document } = await json(file, "--rows", "q", "--rake", margins, "--outside-margins", "3");
    expect(document.warnings).toContainEqual({ kind: "outside_margin", variable: "sex", respondents: 1 });
  });

  test("margins that contradict each other are said not to be met", async () => {
    const file = fileOf("strid.csv", `a,b\n${"1,1\n2,2\n".repeat(20)}`);
    const margins = fileOf("strid-m.csv", "variable,category,share\na,1,50\na,2,50\nb,1,90\nb,2,10\n");
    const { document } = await json(file, "--rows", "a", "--rake", margins);
    expect(document.warnings).toContainEqual(expect.objectContaining({ kind: "raking_not_converged" }));
    expect(document.weights.raking.converged).toBe(false);
  });

  test("margins of different numbers of people are taken for shares, and that is said", async () => {
    const file = fileOf("olika.csv", `a,b\n${"1,1\n2,2\n1,2\n".repeat(20)}`);
    const margins = fileOf("olika-m.csv", "variable,category,count\na,1,120\na,2,80\nb,1,15\nb,2,25\n");
    const { document } = await json(file, "--rows", "a", "--rake", margins);
    const totals = [
      { variable: "a", total: 200 },
      { variable: "b", total: 40 },
    ];
    expect(document.warnings).toContainEqual({ kind: "margin_totals_differ", totals });
    expect(document.tables[0].cells[0].estimate).toBeCloseTo(0.6, 6);
    expect((await run(file, "--rows", "a", "--rake", margins)).output).toContain("a 200, b 40");
  });

  test("shares that are none, categories that the population has not, conditions that nobody meets", async () => {
    const file = fileOf("noll.csv", `sex,q\n${"1,ja\n2,nej\n".repeat(20)}`);
    const short = fileOf("kort.csv", "variable,category,share\nsex,1,0.5\nsex,2,0.2\n");
    expect((await run(file, "--rows", "q", "--rake", short)).complaint).toBe(
      "kort.csv, column “share”: those of sex sum to 0.7, where shares sum to 1 and percent to 100.\n",
    );
    const none = fileOf("ingen.csv", "variable,category,share\nsex,1,1\nsex,2,0\n");
    const { document } = await json(file, "--rows", "q", "--rake", none);
    const warning = { kind: "zero_margin_category", variable: "sex", category: "2", respondents: 20 };
    expect(document.warnings).toContainEqual(warning);
    const nobody = await json(file, "--rows", "q", "--where", "q=JA");
    expect(nobody.document.warnings).toContainEqual({ kind: "empty_domain" });
    expect((await run(file, "--rows", "q", "--where", "q=JA")).output).toContain("no row meets the condition");
  });
});

const SPECTRUM = "8_adversarial/csv_spectrum";
describe.skipIf(missing(SPECTRUM))("hostile CSV files (csv-spectrum)", () => {
  const files = missing(SPECTRUM)
    ? []
    : readdirSync(testData(SPECTRUM), { recursive: true })
        .map(String)
        .filter((file) => file.endsWith(".csv"));

  test.each(files)("%s", async (name) => {
    const file = testData(SPECTRUM, name);
    const [first = ""] = Object.keys(
      parse(readFileSync(file), { columns: true, relax_column_count: true, relax_quotes: true, bom: true })[0] ?? {},
    );
    const { code, output, complaint } = await run(
      file,
      "--rows",
      `"${first.replaceAll('"', '""')}"`,
      "--format",
      "json",
    );
    if (code === 0) expect(JSON.parse(output).tables).toHaveLength(1);
    else expect(complaint).toMatch(/^[^\n]{10,300}\n$/);
  });
});
