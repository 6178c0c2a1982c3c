import { describe, expect, test } from "vitest";
import { cellSample } from "#app/statistics/cell-sample.ts";
import type { SingleColumn } from "#app/statistics/column.ts";
import { crossTable, crossTally } from "#app/statistics/cross-table.ts";
import { crossedCells } from "#app/statistics/crossed-cells.ts";
import { GrowingMass } from "#app/statistics/mass.ts";
import { meanDesignEffect } from "#app/statistics/mean-design-effect.ts";
import { postStratify } from "#app/statistics/post-stratify.ts";
import { rake } from "#app/statistics/rake.ts";
import { meanEstimate, totalEstimate } from "#app/statistics/ratio-estimate.ts";
import type { RowDesign } from "#app/statistics/row-design.ts";
import { shareTable } from "#app/statistics/share-table.ts";
import { tallyOf } from "#app/statistics/tally.ts";
import { coded, expectedFigures, numbers, type School, schools } from "#tests/support/schools.ts";
import { missing } from "#tests/support/test-data.ts";

/** A figure as printed is right when it is within half of its last digit, or a little more: R's print rounds twice. */
function asPrinted(value: number, printed: number): void {
  const decimals = `${printed}`.split(".")[1]?.length ?? 0;
  expect(Math.abs(value - printed)).toBeLessThanOrEqual(0.55 * 10 ** -decimals);
}
function computed(value: number, expected: number): void {
  expect(Math.abs(value / expected - 1)).toBeLessThanOrEqual(1e-6);
}

describe.skipIf(missing("4_statistics"))("the schools of R's survey package (4_statistics)", () => {
  const figures = missing("4_statistics") ? undefined : expectedFigures();
  const printed = figures?.published.survey_api;
  const exact = figures?.computed;
  const read = (file: string) => (missing("4_statistics") ? [] : schools(file));

  function meanAndTotal(rows: School[], design: RowDesign) {
    return {
      mean: meanEstimate(numbers(rows, "api00"), design),
      total: totalEstimate(numbers(rows, "enroll"), design),
    };
  }

  test("the population: pop_mean_api00, pop_total_enroll", () => {
    const rows = read("apipop.csv");
    const { mean, total } = meanAndTotal(rows, { weights: rows.map(() => 1), isSimple: true });
    asPrinted(mean.estimate, printed.pop_mean_api00);
    asPrinted(total.estimate, printed.pop_total_enroll);
  });

  describe("stratified", () => {
    const rows = read("apistrat.csv");
    const weights = numbers(rows, "pw");
    const strata = coded(rows, "stype");
    const design: RowDesign = { weights, stages: [{ strata, populations: numbers(rows, "fpc") }] };

    test("dstrat_mean_api00, dstrat_total_enroll, strat_mean_api00, strat_total_enroll", () => {
      const { mean, total } = meanAndTotal(rows, design);
      asPrinted(mean.estimate, printed.dstrat_mean_api00[0]);
      asPrinted(mean.se, printed.dstrat_mean_api00[1]);
      asPrinted(total.estimate, printed.dstrat_total_enroll[0]);
      asPrinted(total.se, printed.dstrat_total_enroll[1]);
      computed(mean.estimate, exact.strat_mean_api00.est);
      computed(mean.se, exact.strat_mean_api00.se);
      computed(total.estimate, exact.strat_total_enroll.est);
      computed(total.se, exact.strat_total_enroll.se);
      // R's confint takes the normal quantile; ours is Student's on 197 degrees of freedom.
      computed(mean.estimate - 1.959963984540054 * mean.se, exact.strat_mean_api00.lo);
      computed(mean.estimate + 1.959963984540054 * mean.se, exact.strat_mean_api00.hi);
      expect(mean.df).toBe(197);
      computed(mean.interval.high, mean.estimate + 1.972079033778501 * mean.se);
    });

    test("strat_mean_api00_deff", () => {
      const population = weights.reduce((sum, weight) => sum + weight, 0);
      computed(meanDesignEffect(numbers(rows, "api00"), design, population), exact.strat_mean_api00_deff);
    });

    test("strat_no_fpc_mean_api00, strat_weights_only_mean_api00", () => {
      const values = numbers(rows, "api00");
      computed(meanEstimate(values, { weights, stages: [{ strata }] }).se, exact.strat_no_fpc_mean_api00.se);
      const weightsOnly = meanEstimate(values, { weights });
      computed(weightsOnly.estimate, exact.strat_weights_only_mean_api00.est);
      computed(weightsOnly.se, exact.strat_weights_only_mean_api00.se);
    });

    test("strat_by_stype_mean_api00", () => {
      const { stype, est, se } = exact.strat_by_stype_mean_api00;
      for (const [index, type] of stype.entries()) {
        const within = rows.map((row) => (row.stype === type ? 1 : 0));
        const mean = meanEstimate(numbers(rows, "api00"), design, { within });
        computed(mean.estimate, est[index]);
        computed(mean.se, se[index]);
      }
    });

    const TYPES = ["E", "H", "M"];
    const yesNo = (variable: string): SingleColumn => ({
      kind: "single",
      categories: ["No", "Yes"],
      codes: rows.map((row) => (row[variable] === "Yes" ? 1 : 0)),
    });
    const types: SingleColumn = {
      kind: "single",
      categories: TYPES,
      codes: rows.map((row) => TYPES.indexOf(row.stype ?? "")),
    };
    const cells = crossedCells([types.codes], rows.length);
    const [cellTypes = new Int32Array()] = cells.parts;
    const respondents = new GrowingMass(cells.count);
    for (const [row, weight] of weights.entries()) respondents.add(cells.codes[row] ?? 0, weight);
    const populations = TYPES.map((type) => Number(rows.find((row) => row.stype === type)?.fpc));
    const sample = () => cellSample({ strata: cellTypes, populations, respondents });

    test("strat_prop_schwide, from tallies", () => {
      const { cells: lines } = shareTable(sample(), tallyOf(yesNo("sch.wide"), cells, weights), { intervals: true });
      for (const [index, line] of lines.entries()) {
        computed(line.share, exact.strat_prop_schwide.est[index]);
        computed(line.se ?? 0, exact.strat_prop_schwide.se[index]);
      }
    });

    test("strat_prop_awards_by_stype, from tallies", () => {
      const { stype, est, se } = exact.strat_prop_awards_by_stype;
      const tables = crossTable(sample(), crossTally(types, yesNo("awards"), cells, weights), "row", {
        intervals: true,
      });
      for (const [index, type] of stype.entries()) {
        const yes = tables.find(({ code }) => code === type)?.table.cells[1];
        computed(yes?.share ?? 0, est[index]);
        computed(yes?.se ?? 0, se[index]);
      }
    });

    test("strat_crosstab_stype_comp.imp_N", () => {
      const { rows: kinds, cols, N } = exact["strat_crosstab_stype_comp.imp_N"];
      const tally = crossTally(types, yesNo("comp.imp"), cells, weights);
      for (const [row, kind] of kinds.entries()) {
        for (const [column, answer] of cols.entries()) {
          const mass = tally.joint[TYPES.indexOf(kind)]?.[["No", "Yes"].indexOf(answer)];
          computed(
            Array.from(mass?.w ?? []).reduce((sum, weight) => sum + weight, 0),
            N[row][column],
          );
        }
      }
    });
  });

  describe("clusters", () => {
    const one = read("apiclus1.csv");
    const weights = numbers(one, "pw");
    const stages = [{ units: coded(one, "dnum"), populations: numbers(one, "fpc") }];

    function check({ mean, total }: ReturnType<typeof meanAndTotal>, means: number[], totals: number[]) {
      asPrinted(mean.estimate, means[0] ?? 0);
      asPrinted(mean.se, means[1] ?? 0);
      asPrinted(total.estimate, totals[0] ?? 0);
      asPrinted(total.se, totals[1] ?? 0);
    }

    test("dclus1_mean_api00, dclus1_total_enroll", () => {
      const { dclus1_mean_api00, dclus1_total_enroll } = printed;
      check(meanAndTotal(one, { weights, stages }), dclus1_mean_api00, dclus1_total_enroll);
    });

    test("dclus2_mean_api00, dclus2_total_enroll, dclus2wr_mean_api00, dclus2wr_total_enroll: two stages", () => {
      const two = read("apiclus2.csv").filter((row) => row.enroll !== "");
      const [districts, schoolsOf] = [coded(two, "dnum"), coded(two, "snum")];
      const all = read("apiclus2.csv");
      const design = (rows: School[], withPopulations: boolean): RowDesign => ({
        weights: numbers(rows, "pw"),
        stages: [
          { units: coded(rows, "dnum"), ...(withPopulations && { populations: numbers(rows, "fpc1") }) },
          {
            units: coded(rows, "snum"),
            strata: coded(rows, "dnum"),
            ...(withPopulations && { populations: numbers(rows, "fpc2") }),
          },
        ],
      });
      expect(districts.length).toBe(schoolsOf.length);
      check(enrolled(all, design(all, true)), printed.dclus2_mean_api00, printed.dclus2_total_enroll);
      check(enrolled(all, design(all, false)), printed.dclus2wr_mean_api00, printed.dclus2wr_total_enroll);
    });

    /** Schools without a number of pupils stay in the sample. */
    function enrolled(rows: School[], design: RowDesign) {
      const pupils = rows.map((row) => (row.enroll === "" ? Number.NaN : Number(row.enroll)));
      return { mean: meanEstimate(numbers(rows, "api00"), design), total: totalEstimate(pupils, design) };
    }

    test("dclus1p_poststrat_mean_api00, dclus1p_poststrat_total_enroll, clus1_poststrat", () => {
      const { pop_types, mean_api00, total_enroll, weight_by_stype } = exact.clus1_poststrat;
      const kinds = Object.keys(pop_types);
      const codes = one.map((row) => kinds.indexOf(row.stype ?? ""));
      const result = postStratify(codes, Object.values<number>(pop_types), { start: weights, minimum: 0 });
      const design = { weights: result.weights, stages, calibration: { margins: [codes], factors: result.factors } };
      const estimates = meanAndTotal(one, design);
      check(estimates, printed.dclus1p_poststrat_mean_api00, printed.dclus1p_poststrat_total_enroll);
      computed(estimates.mean.estimate, mean_api00.est);
      computed(estimates.mean.se, mean_api00.se);
      computed(estimates.total.estimate, total_enroll.est);
      computed(estimates.total.se, total_enroll.se);
      for (const [row, school] of one.entries()) {
        computed(result.weights[row] ?? 0, weight_by_stype[school.stype ?? ""]);
      }
    });

    test("survey_rake: dclus1r_mean_api00, dclus1r_total_enroll, clus1_rake", () => {
      const { margins, mean_api00, total_enroll, weight_sum } = exact.clus1_rake;
      const names = Object.keys(margins);
      const raking = rake(
        one.length,
        names.map((name) => {
          const known: Record<string, string | number>[] = margins[name];
          const codes = one.map((row) => known.findIndex((category) => category[name] === row[name]));
          return { codes, shares: known.map(({ Freq }) => Number(Freq)) };
        }),
        { start: weights },
      );
      const codes = names.map((name) => coded(one, name));
      const estimates = meanAndTotal(one, { weights: raking.weights, stages, calibration: { margins: codes } });
      const { dclus1r_mean_api00, dclus1r_total_enroll } = figures.published.survey_rake;
      check(estimates, dclus1r_mean_api00, dclus1r_total_enroll);
      computed(estimates.mean.estimate, mean_api00.est);
      computed(estimates.mean.se, mean_api00.se);
      computed(estimates.total.estimate, total_enroll.est);
      computed(estimates.total.se, total_enroll.se);
      computed(
        raking.weights.reduce((sum, weight) => sum + weight, 0),
        weight_sum,
      );
    });
  });

  test("srs_rake3: the mean's standard error after raking to three margins", () => {
    const rows = read("apisrs.csv");
    const { margins, mean_api00, unraked_mean } = exact.srs_rake3;
    const names = ["stype", "sch.wide", "awards"];
    const raking = rake(
      rows.length,
      names.map((name) => {
        const known: Record<string, string | number>[] = margins[name];
        return {
          codes: rows.map((row) => known.findIndex((category) => category[name] === row[name])),
          shares: known.map(({ Freq }) => Number(Freq)),
        };
      }),
      { start: numbers(rows, "pw") },
    );
    const design = {
      weights: raking.weights,
      calibration: { margins: names.map((name) => coded(rows, name)) },
    };
    const mean = meanEstimate(numbers(rows, "api00"), design);
    computed(mean.estimate, mean_api00.est);
    computed(mean.se, mean_api00.se);
    computed(meanEstimate(numbers(rows, "api00"), { weights: rows.map(() => 1) }).estimate, unraked_mean);
  });

  test("design_effect: srs and pps", () => {
    const { uriage, pps_w, srs_w, srs, pps } = figures.published.design_effect;
    const equal = { weights: uriage.map(() => srs_w) };
    const mean = meanEstimate(uriage, equal);
    asPrinted(mean.estimate, srs.mean);
    asPrinted(mean.se, srs.se);
    asPrinted(meanDesignEffect(uriage, equal, uriage.length * srs_w), srs.deff);
    const unequal = { weights: pps_w };
    asPrinted(meanEstimate(uriage, unequal).estimate, pps.mean);
    asPrinted(meanEstimate(uriage, unequal).se, pps.se);
    asPrinted(meanDesignEffect(uriage, unequal), pps.deff_replace);
    asPrinted(totalEstimate(uriage, unequal).estimate, pps.total);
    asPrinted(totalEstimate(uriage, unequal).se, pps.total_se);
  });
});
