import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadDemo } from "#app/cli/demo/load-demo.ts";
import { dialogueResults } from "#app/features/analysis/analysis.queries.server.ts";
import type { SurveyResult } from "#app/features/analysis/results.ts";
import { findSnapshot } from "#app/features/analysis/snapshot.commands.server.ts";
import { surveyFamily } from "#app/features/analysis/survey-family.ts";
import { dialogueJson } from "#app/features/dataset/dialogue-json.ts";
import { findDocument } from "#app/features/survey/survey.queries.server.ts";
import type { Pattern, TableFamily } from "#app/statistics/suppression/family.ts";
import { MINIMUM_BASE, type Tier } from "#app/statistics/suppression.ts";
import { leaksOf } from "#tests/support/attacker.ts";
import { freshDatabase } from "#tests/support/database.ts";

let demo: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  demo = await freshDatabase();
  await loadDemo(demo.db);
});
afterAll(() => demo[Symbol.asyncDispose]());

const TIERS = ["staff", "public"] as const;
/** Those that are put together: few have been through it, and one follows from the others. */
const ATTACKED = ["D", "D1", "D2", "D3"];

async function resultsOf(slug: string, tier: Tier) {
  const { code } = await demo.db.municipality.findUniqueOrThrow({ where: { slug } });
  const dialogue = await demo.db.dialogue.findFirstOrThrow({
    where: { municipalityCode: code },
    orderBy: { opensOn: "desc" },
  });
  return dialogueResults(demo.db, code, dialogue.id, tier);
}

const sampleOf = ({ surveys }: { surveys: SurveyResult[] }): SurveyResult => {
  const found = surveys.find(({ design }) => design === "random_sample");
  if (!found) throw new Error("No sample");
  return found;
};

/** The attacker looks at a few questions at a time: the program is large. */
function partOf(family: TableFamily, patterns: readonly Pattern[], places: readonly number[]) {
  const place = new Map(places.map((whole, part) => [whole, part]));
  const questions = places.map((whole) => {
    const { union, ...question } = family.questions[whole] as TableFamily["questions"][number];
    const parts = union?.parts.map((part) => ({ ...part, question: place.get(part.question) ?? -1 }));
    return { ...question, ...(union && parts ? { union: { ...union, parts } } : {}) };
  });
  return {
    family: { ...family, questions },
    seen: patterns.map(({ counts, questions: all }) => ({
      counts,
      questions: places.map((whole) => all[whole] as Pattern["questions"][number]),
    })),
  };
}

describe.each(["gnosjo", "gislaved", "gotene", "krokom", "sotenas"])("%s", (slug) => {
  test("nobody can tell a hidden number from all that is shown, to anyone and to staff", {
    timeout: 300_000,
  }, async () => {
    const { surveyId } = sampleOf(await resultsOf(slug, "staff"));
    const snapshot = await findSnapshot(demo.db, surveyId);
    const version = await demo.db.surveyVersion.findFirstOrThrow({ where: { surveyId }, orderBy: { number: "desc" } });
    const document = await findDocument(demo.db, version.id);
    if (!snapshot?.figures || !document) throw new Error("Nothing is published");
    expect(snapshot.isFrozen).toBe(true);
    const { tables, patterns } = snapshot.figures;
    const places = tables.questions.flatMap(({ questionId }, index) => (ATTACKED.includes(questionId) ? [index] : []));
    expect(places).toHaveLength(ATTACKED.length);
    const family = surveyFamily(tables, document);
    // The public alone sees less.
    const part = partOf(family, [patterns.staff, patterns.public], places);
    expect(leaksOf(part.family, part.seen)).toEqual([]);
  });

  test.each(TIERS)("what is left of every table that leaves the house is nobody or enough: %s", async (tier) => {
    const results = await resultsOf(slug, tier);
    const file = dialogueJson({ title: "", municipality: "", demo: true, date: "", results });
    let compared = 0;
    for (const survey of file.surveys) {
      for (const { id, tables } of survey.questions) {
        const bases = tables.map((table) => ({ ...table, base: "base" in table ? (table.base as number) : 0 }));
        const total = bases.find(({ dimension }) => dimension === "total")?.base ?? 0;
        for (const dimension of ["sex", "age", "area"]) {
          const apart = bases.filter((one) => one.dimension === dimension && !one.group?.code.includes(":"));
          if (!apart.some(({ hidden }) => !hidden)) continue;
          const left = apart.reduce((rest, { base }) => rest - base, total);
          expect(left === 0 || left >= MINIMUM_BASE[tier], `${id} ${dimension}: ${left}`).toBe(true);
          compared++;
        }
      }
    }
    expect(compared).toBeGreaterThan(60);
    for (const survey of results.surveys) {
      const told = survey.byArea.filter(({ together }) => !together);
      const left = told.reduce((rest, { answers }) => rest - (answers ?? 0), survey.tablesAnswers);
      const isSaid = told.some(({ answers }) => answers !== null);
      expect(!isSaid || left === 0 || left >= MINIMUM_BASE[tier], `${survey.slug}: ${left}`).toBe(true);
    }
  });
});

test("the eight answers of Marieholm are twenty with Åsenhöga's, and neither is told apart", async () => {
  const { byArea, questions } = sampleOf(await resultsOf("gnosjo", "staff"));
  const answers = Object.fromEntries(byArea.map(({ label, answers: count }) => [label.sv, count]));
  expect(answers).toMatchObject({ Marieholm: null, Åsenhöga: null, Nissafors: 17 });
  expect(answers["Åsenhöga, Marieholm, ej angivet och bor på annat håll"]).toBe(20);
  for (const { breaks } of questions) {
    const areas = breaks.find(({ dimension }) => dimension === "area")?.groups ?? [];
    const small = areas.filter(({ label }) => ["Marieholm", "Åsenhöga"].includes(label.sv));
    expect(small.map(({ table }) => table.state)).toEqual(["hidden", "hidden"]);
  }
});
