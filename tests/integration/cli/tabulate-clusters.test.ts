import path from "node:path";
import { describe, expect, test } from "vitest";
import { lyhord } from "../../support/lyhord.ts";
import { reference } from "../../support/reference.ts";

const FILE = path.join(import.meta.dirname, "../../fixtures/reference/clusters.csv");
const ONE_STAGE = ["--strata", "stratum", "--cluster", "district"];
const ASKED = ["--rows", "safe", "--by", "sex", "--mean", "years", "--against-rest"];

async function tabulated(...words: string[]) {
  const all = ["tabulate", FILE, ...ASKED, ...words, "--format", "json"];
  const { code, output, complaint } = await lyhord("file:/nowhere/at/all.db", all);
  expect(complaint).toBe("");
  expect(code).toBe(0);
  return JSON.parse(output);
}

/** As clusters.R asked R's survey; districts are numbered anew in every stratum. */
describe("a sample that was drawn in clusters", () => {
  const known = reference("clusters.json");

  test.each([
    ["ultimate", ONE_STAGE],
    ["corrected", [...ONE_STAGE, "--population", "districts"]],
    ["staged", ["--strata", "stratum", "--cluster", "district,household", "--population", "districts,households"]],
  ])("%s", async (name, words) => {
    const { df, sum, all, women, years, womenLessMen, test } = known[name];
    const document = await tabulated(...words);
    expect(document.design).toMatchObject({ df, clusters: { count: 15 } });
    expect(document.weights.sum).toBeCloseTo(sum, 8);
    const yes = (group: string | null) =>
      document.tables.find((table: { group: string | null }) => table.group === group).cells[2];
    expect([yes(null).estimate, yes(null).se]).toEqual(all.map((one: number) => expect.closeTo(one, 9)));
    expect([yes("woman").estimate, yes("woman").se]).toEqual(women.map((one: number) => expect.closeTo(one, 9)));
    expect([document.means[0].estimate, document.means[0].se]).toEqual(
      years.map((one: number) => expect.closeTo(one, 9)),
    );
    const [found] = document.tests;
    expect([found.f, found.ndf, found.ddf, found.p]).toEqual(
      [test.f, test.ndf, test.ddf, test.p].map((one: number) => expect.closeTo(one, 7)),
    );
    const against = document.against_rest.comparisons.find(
      (one: { group: string; category: string }) => one.group === "woman" && one.category === "yes",
    );
    expect([against.difference, against.se]).toEqual(womenLessMen.map((one: number) => expect.closeTo(one, 9)));
  });

  test("columns of populations fit the stages, and a stratum has its own", async () => {
    const refusal = async (...words: string[]) =>
      (await lyhord("file:/nowhere/at/all.db", ["tabulate", FILE, ...ASKED, ...words])).complaint;
    expect(await refusal("--cluster", "district,household", "--population", "districts")).toBe(
      "--population names a column for each stage: one, or as many as --cluster has.\n",
    );
    expect(await refusal("--strata", "stratum", "--population", "61")).toBe(
      "With --strata each stratum has a population of its own: --population names their column.\n",
    );
    expect(await refusal("--cluster", "district", "--population", "districts")).toBe(
      "clusters.csv, row 47, column “districts”: the stratum has 12 here and 40 in rows before.\n",
    );
  });
});

test("answers that are the strata themselves leave nothing to test", async () => {
  const document = await tabulated("--rows", "stratum", "--by", "stratum,sex", "--strata", "stratum");
  expect(document.tests.map(({ by }: { by: string }) => by)).toEqual(["sex"]);
});
