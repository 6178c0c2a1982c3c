import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { expectedFigures } from "#tests/support/schools.ts";
import { missing } from "#tests/support/test-data.ts";

/** The test that holds a case, or why none does. */
type Case = { in: string } | { not: string };
const within = (file: string): Case => ({ in: `tests/unit/statistics/${file}` });
const not = (reason: string): Case => ({ not: reason });

const SCHOOLS = within("schools.test.ts");
const COUNTS = within("comparison/counts.test.ts");
const SUPPRESSION = within("suppression/reference.test.ts");
const REPLICATES = not("variances are linearised: the product makes no replicate weights");
const CORRECTION = not("the intervals of the product have no continuity correction");

/** Every case of 4_statistics/expected_for_developers.json. */
const CASES: Record<string, Case> = {
  "published.survey_api.pop_mean_api00": SCHOOLS,
  "published.survey_api.pop_total_enroll": SCHOOLS,
  "published.survey_api.dstrat_mean_api00": SCHOOLS,
  "published.survey_api.dstrat_total_enroll": SCHOOLS,
  "published.survey_api.dclus1_mean_api00": SCHOOLS,
  "published.survey_api.dclus1_total_enroll": SCHOOLS,
  "published.survey_api.dclus2_mean_api00": SCHOOLS,
  "published.survey_api.dclus2_total_enroll": SCHOOLS,
  "published.survey_api.dclus2wr_mean_api00": SCHOOLS,
  "published.survey_api.dclus2wr_total_enroll": SCHOOLS,
  "published.survey_api.rclus1_JK1_mean_api00": REPLICATES,
  "published.survey_api.dclus1p_poststrat_mean_api00": SCHOOLS,
  "published.survey_api.dclus1p_poststrat_total_enroll": SCHOOLS,
  "published.survey_api.rclus1p_poststrat_mean_api00_mse_true": REPLICATES,
  "published.survey_api.rclus1p_poststrat_total_enroll_mse_true": REPLICATES,
  "published.survey_rake.dclus1r_mean_api00": SCHOOLS,
  "published.survey_rake.dclus1r_total_enroll": SCHOOLS,
  "published.survey_rake.rclus1r_mean_api00": REPLICATES,
  "published.design_effect.srs": SCHOOLS,
  "published.design_effect.pps": SCHOOLS,
  "published.wilson_newcombe.wilson": within("share-interval.test.ts"),
  "published.wilson_newcombe.wilson_cc": CORRECTION,
  "published.two_proportion_z": COUNTS,
  "published.prop_test_smokers": COUNTS,
  "published.cronbach_attitude": COUNTS,
  "published.getis_ord": within("spatial/getis-ord.test.ts"),
  "published.supercluster": not("pins are grouped by the supercluster package itself"),
  "published.turf_dbscan": within("spatial/dbscan.test.ts"),
  "published.k_anonymity_francdat": SUPPRESSION,
  "published.primary_suppression": SUPPRESSION,
  "published.secondary_suppression_simple": SUPPRESSION,
  "computed.strat_mean_api00": SCHOOLS,
  "computed.strat_total_enroll": SCHOOLS,
  "computed.strat_mean_api00_deff": SCHOOLS,
  "computed.strat_no_fpc_mean_api00": SCHOOLS,
  "computed.strat_weights_only_mean_api00": SCHOOLS,
  "computed.strat_by_stype_mean_api00": SCHOOLS,
  "computed.strat_prop_schwide": SCHOOLS,
  "computed.strat_prop_awards_by_stype": SCHOOLS,
  "computed.strat_crosstab_stype_comp.imp_N": SCHOOLS,
  "computed.clus1_poststrat": SCHOOLS,
  "computed.clus1_rake": SCHOOLS,
  "computed.srs_rake3": SCHOOLS,
  "computed.wilson_and_clopper_pearson.wilson": within("wilson-interval.test.ts"),
  "computed.wilson_and_clopper_pearson.clopper_pearson": within("share-interval.test.ts"),
  "computed.wilson_and_clopper_pearson.wilson_cc": CORRECTION,
  "computed.p_adjust": COUNTS,
  "computed.haireyecolor": COUNTS,
  "computed.arthritis": COUNTS,
  "computed.alpha_attitude": COUNTS,
  "computed.proportion_intervals_10_of_25.wilson": within("share-interval.test.ts"),
  "computed.proportion_intervals_10_of_25.beta": within("share-interval.test.ts"),
  "computed.proportion_intervals_10_of_25.normal": not(
    "a normal interval of a share reaches below 0; Wilson's is used",
  ),
  "computed.proportion_intervals_10_of_25.agresti_coull": not("the product offers Wilson's and Clopper–Pearson's"),
  "computed.proportion_intervals_10_of_25.jeffreys": not("the product offers Wilson's and Clopper–Pearson's"),
  "computed.goodman_12_23_34": not("intervals are per category, not simultaneous for all of a question"),
};

/** Groups that hold several cases of their own. */
const GROUPS = ["survey_api", "survey_rake", "design_effect", "wilson_newcombe", "proportion_intervals_10_of_25"];
/** What a group holds beside its cases: where it is from, and what goes in. */
const INPUT = ["where", "margins", "uriage", "pps_w", "srs_w", "x", "n"];

test.skipIf(missing("4_statistics"))(
  "every reference case (4_statistics) is held by a test, or it is said why not",
  () => {
    const figures: Record<string, Record<string, unknown>> = expectedFigures();
    const found = ["published", "computed"].flatMap((kind) =>
      Object.entries(figures[kind] ?? {}).flatMap(([name, value]) => {
        if (Array.isArray(value) && name === "wilson_and_clopper_pearson") return partsOf(`${kind}.${name}`, value[0]);
        return GROUPS.includes(name) ? partsOf(`${kind}.${name}`, value) : [`${kind}.${name}`];
      }),
    );
    expect(found.sort()).toEqual(Object.keys(CASES).sort());
  },
);

function partsOf(name: string, group: unknown): string[] {
  return Object.keys(group as object).flatMap((part) => (INPUT.includes(part) ? [] : [`${name}.${part}`]));
}

test("the tests that are named hold what they are named for", () => {
  for (const [name, one] of Object.entries(CASES)) {
    if (!("in" in one)) continue;
    expect(existsSync(one.in), `${one.in} is to hold ${name}`).toBe(true);
    const [, ...path] = name.split(".");
    const text = readFileSync(one.in, "utf8");
    expect(text, `${one.in} is to hold ${name}`).toContain(path.at(-1));
  }
});
