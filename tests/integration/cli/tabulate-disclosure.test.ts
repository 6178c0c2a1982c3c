import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { lyhord } from "../../support/lyhord.ts";

const folder = mkdtempSync(path.join(tmpdir(), "disclosure-"));

/** So many people per line, every other one of whom says yes. */
function fileOf(name: string, header: string, lines: readonly [string, number][]): string {
  const rows = lines.flatMap(([cells, people]) =>
    Array.from({ length: people }, (_, one) => `${cells},${one % 2 === 0 ? "yes" : "no"}`),
  );
  const file = path.join(folder, name);
  writeFileSync(file, [`${header},q`, ...rows].join("\n"));
  return file;
}

async function shownOf(file: string, tier: "staff" | "public", ...words: string[]) {
  const all = ["tabulate", file, "--rows", "q", ...words, "--disclosure", tier, "--format", "json"];
  const { code, output, complaint } = await lyhord("file:/nowhere/at/all.db", all);
  expect(complaint).toBe("");
  expect(code).toBe(0);
  const document = JSON.parse(output);
  const shown = document.tables
    .filter(({ state, by }: { state: string; by: string | null }) => state === "shown" && by !== null)
    .map(({ by, group }: { by: string; group: string }) => `${by}: ${group}`);
  return { shown, leftOut: document.left_out_breaks };
}

describe("a hidden group does not follow from other breaks of the same file", () => {
  test("municipalities of a region", async () => {
    const nested = fileOf("regions.csv", "region,municipality", [
      ["north,a", 60],
      ["north,b", 50],
      ["north,c", 5],
      ["south,d", 80],
      ["south,e", 40],
      ["south,f", 8],
    ]);
    // 13 are hidden among the municipalities, and the region less a and b would tell of the five.
    const { shown, leftOut } = await shownOf(nested, "staff", "--by", "region,municipality");
    expect(shown).toEqual(["region: north", "region: south"]);
    expect(leftOut).toEqual(["municipality"]);
    expect((await shownOf(nested, "staff", "--by", "municipality,region")).leftOut).toEqual(["municipality"]);
    const alone = await shownOf(nested, "staff", "--by", "municipality");
    expect(alone).toEqual({ shown: ["a", "b", "d", "e"].map((name) => `municipality: ${name}`), leftOut: [] });
  });

  test("a crossing beside the breaks that it crosses", async () => {
    const crossed = fileOf("crossed.csv", "sex,area", [
      ["woman,a", 30],
      ["woman,b", 6],
      ["woman,c", 25],
      ["man,a", 5],
      ["man,b", 40],
      ["man,c", 31],
    ]);
    const { shown, leftOut } = await shownOf(crossed, "staff", "--by", "sex,area,sex*area");
    expect(leftOut).toEqual(["sex*area"]);
    expect(shown).toHaveLength(5);
    expect((await shownOf(crossed, "staff", "--by", "sex,area")).leftOut).toEqual([]);
  });

  test("two crossings that share a variable", async () => {
    const people: [string, number][] = ["woman", "man"].flatMap((sex) =>
      ["a", "b"].flatMap((area) =>
        ["young", "old"].map((age): [string, number] => [
          `${sex},${area},${age}`,
          area === "b" && sex === "man" ? 3 : 30,
        ]),
      ),
    );
    const file = fileOf("sharing.csv", "sex,area,age", people);
    // All women and men by age less those by area would tell of the six men in b.
    const { leftOut } = await shownOf(file, "staff", "--by", "sex*age,sex*area");
    expect(leftOut).toEqual(["sex*area"]);
  });

  test("a few who are coded by mistake hide nothing", async () => {
    const nested = fileOf("mistaken.csv", "region,municipality", [
      ["north,a", 60],
      ["south,a", 1],
      ["north,b", 50],
      [",b", 2],
      ["north,c", 5],
      ["south,d", 80],
      ["south,e", 40],
      ["south,f", 8],
    ]);
    expect((await shownOf(nested, "staff", "--by", "region,municipality")).leftOut).toEqual(["municipality"]);
  });

  test("one whose parts may all be shown stays", async () => {
    const large = fileOf("large.csv", "sex,area", [
      ["woman,a", 30],
      ["woman,b", 36],
      ["man,a", 45],
      ["man,b", 40],
    ]);
    expect((await shownOf(large, "staff", "--by", "sex,area,sex*area")).leftOut).toEqual([]);
  });

  test("those in none of either are a part as well", async () => {
    const none = fileOf("none.csv", "sex,area", [
      ["woman,a", 30],
      ["woman,b", 36],
      ["man,a", 45],
      ["man,b", 40],
      [",a", 12],
      ["woman,", 11],
      [",", 1],
    ]);
    expect((await shownOf(none, "staff", "--by", "sex,area,sex*area")).leftOut).toEqual(["sex*area"]);
  });

  test("the same groups under another name", async () => {
    const renamed = fileOf("renamed.csv", "area,name", [
      ["1,a", 60],
      ["2,b", 20],
      ["3,c", 4],
    ]);
    expect((await shownOf(renamed, "staff", "--by", "area,name")).leftOut).toEqual(["name"]);
  });
});

test("groups of a selection do not tell of those who are not in it", async () => {
  const lines: [string, number][] = [
    ["woman,a", 40],
    ["man,a", 3],
    ["woman,b", 30],
    ["man,b", 50],
  ];
  const file = fileOf("selection.csv", "sex,area", lines);
  const narrowed = ["--by", "area", "--where", "sex=woman"];
  expect(await shownOf(file, "staff", ...narrowed)).toEqual({ shown: [], leftOut: ["area"] });
  const enough = fileOf("enough.csv", "sex,area", [...lines, ["man,a", 9]]);
  expect(await shownOf(enough, "staff", ...narrowed)).toEqual({ shown: ["area: a", "area: b"], leftOut: [] });
});

test("a column that is asked about makes no groups", async () => {
  const file = fileOf("both.csv", "sex,area", [["woman,a", 40]]);
  const words = ["--rows", "sex", "--by", "area,sex*area", "--disclosure", "public"];
  expect((await lyhord("file:/nowhere/at/all.db", ["tabulate", file, ...words])).complaint).toBe(
    "With --disclosure a column is a question or makes groups, not both: “sex”.\n",
  );
});
