import { parse } from "csv-parse/sync";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { reference } from "../../support/reference.ts";
import { expectedFigures } from "../../support/schools.ts";
import { type Cell, fileOf, json, run, type Table, written } from "../../support/tabulate.ts";
import { missing, testData } from "../../support/test-data.ts";

const MARGINS = [
  "variable,category,count",
  "stype,E,4421",
  "stype,H,755",
  "stype,M,1018",
  "sch.wide,No,1072",
  "sch.wide,Yes,5122",
].join("\n");

describe.skipIf(missing("4_statistics"))("as R's survey does (4_statistics)", () => {
  const { computed } = missing("4_statistics") ? { computed: {} } : expectedFigures();
  const school = (name: string) => testData("4_statistics/survey_api", `${name}.csv`);
  const STRATIFIED = ["--weight", "pw", "--strata", "stype", "--population", "fpc"];

  test("a stratified sample", async () => {
    const words = ["--rows", "sch.wide,awards", "--by", "stype", "--mean", "api00"];
    const { document, share } = await json(school("apistrat"), ...words, ...STRATIFIED);
    const [mean, ...byStype] = document.means;
    expect(mean.estimate).toBeCloseTo(computed.strat_mean_api00.est, 6);
    expect(mean.se).toBeCloseTo(computed.strat_mean_api00.se, 6);
    expect(byStype.map(({ se }: Cell) => se)).toEqual(
      computed.strat_by_stype_mean_api00.se.map((se: number) => expect.closeTo(se, 6)),
    );
    expect(share("sch.wide", "Yes").estimate).toBeCloseTo(computed.strat_prop_schwide.est[1], 6);
    expect(share("sch.wide", "Yes").se).toBeCloseTo(computed.strat_prop_schwide.se[1], 6);
    const groups = ["E", "H", "M"].map((group) => share("awards", "Yes", group));
    const { est, se } = computed.strat_prop_awards_by_stype;
    expect(groups.map((cell) => cell.estimate)).toEqual(est.map((value: number) => expect.closeTo(value, 6)));
    expect(groups.map((cell) => cell.se)).toEqual(se.map((value: number) => expect.closeTo(value, 6)));
    const { f, ndf, ddf } = reference("comparison.json").rao_scott.strat_wide_stype;
    const test = document.tests.find(({ question }: Table) => question === "sch.wide");
    expect([test.kind, test.f, test.ndf, test.ddf]).toEqual([
      "rao_scott",
      ...[f, ndf].map((one) => expect.closeTo(one, 6)),
      expect.closeTo(ddf, 3),
    ]);
    expect(document.design).toMatchObject({
      df: 197,
      strata: { column: "stype", count: 3 },
      finite_population_correction: true,
    });
  });

  test("weights that start from the strata's sizes are the same", async () => {
    const words = ["--rows", "awards", "--strata", "stype", "--population", "fpc"];
    const given = await json(school("apistrat"), ...words, "--weight", "pw");
    const made = await json(school("apistrat"), ...words);
    expect(made.document.weights.from).toBe("population");
    expect(made.share("awards", "Yes").estimate).toBeCloseTo(given.share("awards", "Yes").estimate, 6);
    expect(made.share("awards", "Yes").se).toBeCloseTo(given.share("awards", "Yes").se, 6);
  });

  test("clusters, post-stratified and raked", async () => {
    const design = [
      "--mean",
      "api00",
      "--rows",
      "awards",
      "--weight",
      "pw",
      "--cluster",
      "dnum",
      "--population",
      "fpc",
    ];
    const meanOf = async (...more: string[]) => (await json(school("apiclus1"), ...design, ...more)).document.means[0];
    const { published } = expectedFigures();
    const [estimate, se] = published.survey_api.dclus1_mean_api00;
    const plain = await meanOf();
    expect(plain.estimate).toBeCloseTo(estimate, 2);
    expect(plain.se).toBeCloseTo(se, 3);
    const post = await meanOf("--rake", fileOf("post.csv", MARGINS.split("\n").slice(0, 4).join("\n")));
    expect(post.estimate).toBeCloseTo(computed.clus1_poststrat.mean_api00.est, 6);
    expect(post.se).toBeCloseTo(computed.clus1_poststrat.mean_api00.se, 6);
    const raked = await meanOf("--rake", fileOf("margins.csv", MARGINS));
    expect(raked.estimate).toBeCloseTo(computed.clus1_rake.mean_api00.est, 6);
    expect(raked.se).toBeCloseTo(computed.clus1_rake.mean_api00.se, 6);
  });

  test("three margins on a simple random sample, as counts or percent", async () => {
    const awards = ["awards,No,2027", "awards,Yes,4167"];
    const counts = fileOf("three.csv", [MARGINS, ...awards].join("\n"));
    const asPercent = fileOf(
      "percent.csv",
      [...MARGINS.split("\n").slice(1), ...awards].reduce((text, line) => {
        const [variable, category, count] = line.split(",");
        return `${text}${variable};${category};${((Number(count) / 6194) * 100).toString().replace(".", ",")}\n`;
      }, "variable;category;share\n"),
    );
    for (const margins of [counts, asPercent]) {
      const { document } = await json(school("apisrs"), "--mean", "api00", "--rake", margins);
      expect(document.means[0].estimate).toBeCloseTo(computed.srs_rake3.mean_api00.est, 4);
      expect(document.weights.deff).toBeCloseTo(computed.srs_rake3.kish_deff, 9);
      expect(document.weights.raking).toMatchObject({ method: "raking", converged: true });
    }
    const { document } = await json(school("apisrs"), "--mean", "api00", "--rake", counts);
    const { smallest, largest, sum } = document.weights;
    expect([smallest, largest, sum]).toEqual(
      [computed.srs_rake3.wmin, computed.srs_rake3.wmax, computed.srs_rake3.wsum].map((one: number) =>
        expect.closeTo(one, 6),
      ),
    );
  });

  test("a condition is a domain of the whole design, not a sample of its own", async () => {
    const { share, document } = await json(
      school("apistrat"),
      "--rows",
      "awards",
      ...STRATIFIED,
      "--where",
      "stype=H or stype='M'",
    );
    expect(document.domain).toEqual({ where: "stype=H or stype='M'", rows: 100 });
    expect(share("awards", "Yes").n).toBe(40);
    expect(document.design.df).toBe(197);
  });

  test("two samples against each other", async () => {
    const words = ["--rows", "awards,sch.wide", "--compare", school("apisrs"), "--against-rest", "--by", "stype"];
    const { document } = await json(school("apistrat"), ...words);
    const { comparison } = document;
    expect(comparison).toMatchObject({ compared: 8, expected_by_chance: 0.4, not_compared: 0 });
    for (const one of comparison.comparisons) {
      expect(one.difference).toBeCloseTo(one.estimate - one.other, 12);
      expect(one.p < 0.05).toBe(one.verdict !== "no_certain_change");
      expect(one.p_holm).toBeGreaterThanOrEqual(one.p_bh);
    }
    expect(document.against_rest).toMatchObject({ compared: 6, expected_by_chance: 0.3 });
    const text = await run(school("apistrat"), ...words);
    expect(text.output).toContain("comparisons are certain at 95 %; 0.4 are expected to be by chance alone.");
  });
});

describe.skipIf(missing("3_surveys/limesurvey_rse"))(
  "a real survey against its published tables (limesurvey_rse)",
  () => {
    test("edu1", async () => {
      const { table, share } = await json(testData("3_surveys/limesurvey_rse/uk_16_public_data.csv"), "--rows", "edu1");
      const doctorate = table("edu1").cells.find(({ category }) => /doctorate/i.test(category));
      expect(doctorate?.n).toBe(183);
      expect((doctorate?.estimate ?? 0) * 100).toBeCloseTo(67.03, 2);
      expect(share("edu1", doctorate?.category ?? "").effective_n).toBe(table("edu1").base);
    });
  },
);

describe("answers as they come", () => {
  // R: degf(svydesign(~1, weights = ~w, data = d)) counts those with a weight.
  test("whoever has weight 0 is no degree of freedom, and is counted as having answered", async () => {
    const rows = ["ja,1,1", "nej,2,2", "ja,0,3", "nej,1,4", "ja,3,5", "nej,0,6", "ja,1,7", "ja,2,8"];
    const file = fileOf("weight-zero.csv", ["q,w,x", ...rows].join("\n"));
    const { document, table } = await json(file, "--rows", "q", "--weight", "w", "--mean", "x", "--quantile", "x");
    expect(document.design.df).toBe(5);
    expect(table("q")).toMatchObject({ base: 8, df: 5, cells: [{ n: 5, estimate: 0.7 }, { n: 3 }] });
    expect(document.means).toMatchObject([{ n: 8, df: 5 }]);
    expect(document.quantiles).toMatchObject([{ n: 8, estimate: 5 }]);
  });

  const words = [
    "--rows",
    "Kön",
    "--split",
    "varför=|",
    "--multiple",
    "a=a_*",
    "--mean",
    "Ålder",
    "--missing",
    "98",
    "--weight",
    "vikt",
  ];

  test.each([
    ["UTF-8 with a mark, semicolons, decimal commas", Buffer.from(`\ufeff${written(";", ",")}`)],
    ["UTF-8, commas, decimal points", Buffer.from(written(",", "."))],
    ["UTF-8, commas, quoted decimal commas", Buffer.from(written(",", ","))],
    ["Windows-1252, tabs", iconv.encode(written("\t", ","), "windows-1252")],
    ["UTF-16", iconv.encode(`\ufeff${written(";", ",")}`, "utf16le")],
  ])("%s", async (_, content) => {
    const { table, share, document } = await json(fileOf("svar.csv", content), ...words);
    expect(share("Kön", "Kvinna")).toMatchObject({ n: 2, estimate: 0.5 });
    expect(table("Kön").states).toEqual({ empty: 1, NA: 0, 98: 0 });
    expect(table("varför")).toMatchObject({ base: 3, states: { empty: 1, NA: 1, 98: 0 }, type: "multiple" });
    expect(share("varför", "mörkt")).toMatchObject({ n: 2, estimate: 0.5 });
    expect(share("varför", "folktomt")).toMatchObject({ n: 2, estimate: 0.875 });
    expect(table("a")).toMatchObject({ base: 4, states: { empty: 1, NA: 0, 98: 0 } });
    expect(share("a", "a_1")).toMatchObject({ n: 2, estimate: 0.5 });
    expect(document.means[0]).toMatchObject({ n: 3, estimate: (34 * 1.5 + 41 * 0.5 + 29) / 3 });
  });

  test("the tables as CSV, for programs and for Swedish Excel", async () => {
    const file = fileOf("excel.csv", written(";", ","));
    const plain = parse((await run(file, ...words, "--format", "csv")).output, { columns: true });
    expect(plain[0]).toMatchObject({ kind: "share", question: "Kön", category: "Kvinna", n: "2", estimate: "0.5" });
    const { output } = await run(file, ...words, "--format", "csv", "--swedish");
    expect(output).toMatch(/^\ufeffkind;question;/);
    expect(output).toContain("share;Kön;;;Kvinna;2;4;0,5;");
  });

  test("thin categories are merged when asked, and said", async () => {
    const file = fileOf("tunn.csv", `age,q\n${"1,ja\n".repeat(20)}2,nej\n${"3,nej\n".repeat(20)}`);
    const margins = fileOf("tunn-m.csv", "variable,category,count\nage,1,40\nage,2,30\nage,3,30\n");
    const { document } = await json(file, "--rows", "q", "--rake", margins, "--merge-thin", "5");
    expect(document.warnings).toContainEqual({
      kind: "thin_category_merged",
      variable: "age",
      category: "2",
      into: "1",
      respondents: 1,
    });
  });

  test("a tier's tables have passed the gate", async () => {
    const file = fileOf(
      "nivå.csv",
      `q,area\n${"ja,a\nnej,a\n".repeat(40)}${"ja,b\nnej,b\n".repeat(3)}${"ja,c\nnej,c\n".repeat(12)}`,
    );
    const { document, table } = await json(file, "--rows", "q", "--by", "area", "--disclosure", "public");
    expect(document.disclosure).toBe("public");
    expect([null, "a", "b", "c"].map((group) => table("q", group).state)).toEqual([
      "shown",
      "shown",
      "hidden",
      "hidden",
    ]);
    expect(table("q").cells[0]).toEqual({ category: "ja", estimate: 0.5, interval: [0.41, 0.59] });
    expect(JSON.stringify(document)).not.toMatch(/"(n|se|effective_n|states)"/);
    const staff = await run(file, "--rows", "q", "--by", "area", "--disclosure", "staff");
    expect(staff.output).toContain("q, area = b: ..");
    const narrowed = await json(file, "--rows", "q", "--disclosure", "staff", "--where", "area != b");
    expect(narrowed.document).toMatchObject({ tables: [], refused_questions: ["q"] });
  });
});
