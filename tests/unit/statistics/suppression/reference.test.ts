import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { frequencyTable, groupedTables } from "#app/statistics/frequency-table.ts";
import type { TableFamily } from "#app/statistics/suppression/family.ts";
import { solvePattern } from "#app/statistics/suppression/pattern.ts";
import { leaksOf } from "#tests/support/attacker.ts";
import { missing, testData } from "#tests/support/test-data.ts";

/** Rows of a file of quoted names and numbers. */
function rowsOf(name: string): Record<string, string>[] {
  const text = readFileSync(testData("4_statistics", "sdc", name), "utf8");
  const [header = [], ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.replaceAll('"', "").split(","));
  return rows.map((cells) => Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ""])));
}

const codesOf = (values: readonly string[], categories: readonly string[]) =>
  values.map((value) => categories.indexOf(value));

// sdcMicro, freqCalc of francdat by Key1–Key4 with weights w.
test.skipIf(missing("4_statistics"))(
  "k_anonymity_francdat: how many share a key, in the sample and in the population",
  () => {
    const rows = rowsOf("francdat.csv");
    const keys = rows.map((row) => ["Key1", "Key2", "Key3", "Key4"].map((key) => row[key]).join());
    const distinct = [...new Set(keys)];
    const weights = rows.map((row) => Number(row.w));
    const everyone = { kind: "single" as const, categories: ["counted"], codes: rows.map(() => 0) };
    const tables = groupedTables(everyone, { groups: codesOf(keys, distinct), count: distinct.length }, { weights });
    const of = (key: string) => tables[distinct.indexOf(key)];
    expect(keys.map((key) => of(key)?.base)).toEqual([2, 2, 2, 1, 1, 1, 1, 2]);
    expect(keys.map((key) => of(key)?.weight)).toEqual([110, 84.5, 84.5, 17, 541, 8, 5, 110]);
  },
);

const REGIONS = ["A", "B", "C", "D"];
const GENDERS = ["female", "male"];

/** microdata1 by region and gender: the gender is the answer, the region the group, or the other way round. */
function microdata(): { family: TableFamily; counts: number[][] } {
  const rows = rowsOf("microdata1.csv");
  const region = codesOf(
    rows.map((row) => row.region ?? ""),
    REGIONS,
  );
  const gender = codesOf(
    rows.map((row) => row.gender ?? ""),
    GENDERS,
  );
  const column = { kind: "single" as const, categories: GENDERS, codes: gender };
  const groups = groupedTables(column, { groups: region, count: REGIONS.length });
  const family = {
    respondents: rows.length,
    breaks: [groups.map(({ base }) => base)],
    questions: [{ total: frequencyTable(column), groups: [groups], splits: [["female"]], sensitive: true }],
  };
  return { family, counts: groups.map(({ cells }) => cells.map(({ count }) => count)) };
}

// sdcTable, test-primarySuppression.r and test-protectTable.r: frequencies up to 2 are primary.
test.skipIf(missing("4_statistics"))(
  "primary_suppression finds the one cell of two, secondary_suppression_simple leaves it open",
  () => {
    const { family, counts } = microdata();
    const few = counts.flatMap((cells, region) =>
      cells.flatMap((count, gender) => (count < 3 ? [[REGIONS[region], GENDERS[gender], count]] : [])),
    );
    expect(few).toEqual([["A", "female", 2]]);
    const pattern = solvePattern(family, "staff");
    const hidden = (pattern.questions[0]?.groups[0] ?? []).flatMap((isHidden, region) =>
      isHidden ? REGIONS[region] : [],
    );
    // There three more cells are hidden: A male, and female and male of C. Here they are the lines of two regions.
    expect(hidden).toHaveLength(2);
    expect(hidden).toContain("A");
    expect(leaksOf(family, [pattern])).toEqual([]);
  },
);
