import fc from "fast-check";
import { expect, test } from "vitest";
import { type SurveyTables, tabulate } from "#app/features/analysis/tables.ts";
import { allQuestions, mergedDocument } from "#app/features/analysis/versions.ts";
import type { Answers, Variable } from "#app/features/question/question.schema.ts";
import { ELSEWHERE } from "#app/features/question/scales.ts";
import { drawAnswer } from "#app/features/question/types/register.ts";
import { journeyOf } from "#app/features/survey/journey.ts";
import { changedBackground, nextVersion } from "#app/features/survey/next-version.ts";
import { coreSurvey } from "#app/features/survey/standard-surveys.ts";
import { type SurveyDocument, SurveyDocumentSchema } from "#app/features/survey/survey.schema.ts";
import type { FrequencyTable } from "#app/statistics/table.ts";
import { countsOf } from "#tests/support/counted.ts";
import { editedSurvey, surveyEdit } from "#tests/support/survey-edits.ts";

const FIRST = coreSurvey({
  municipalityName: "Gnosjö",
  areas: [
    { key: "gnosjo", name: "Gnosjö" },
    { key: "hestra", name: "Hestra" },
  ],
});

/** Somebody who answered one version of the survey, as it was then. */
interface Answered {
  version: SurveyDocument;
  answers: Answers;
}

type Versions = [SurveyDocument, ...SurveyDocument[]];

/** As many people as there are seeds, each going the way that the version has for what they answer. */
function answered(version: SurveyDocument, seeds: readonly number[]): Answered[] {
  return seeds.map((seed) => {
    let state = seed;
    const chance = () => {
      state = (state * 16807 + 11) % 2147483647;
      return state / 2147483647;
    };
    const all = version.sections.flatMap(({ questions }) => questions);
    const drawn = Object.assign({}, ...all.filter(() => chance() < 0.8).map((one) => drawAnswer(one, chance)));
    return { version, answers: journeyOf(version, drawn).answers };
  });
}

/** Weighted, so that a figure also moves when what is weighted by does. */
const POPULATION = [
  { dimension: "sex", category: "woman", share: 0.48 },
  { dimension: "sex", category: "man", share: 0.52 },
];

const tablesOf = (versions: Versions, people: readonly Answered[]): SurveyTables => {
  const given = people.map(({ answers }) => answers);
  return tabulate(countsOf(allQuestions(mergedDocument(versions)), given), true, POPULATION);
};

/** What is published of a table: how many gave no answer, and why, is not; among them are those who were not asked. */
const published = ({ states: _, ...table }: FrequencyTable) => table;

/** The figures of a question as they are published: of everyone, group by group, and of those who live elsewhere. */
function figuresOf(tables: SurveyTables, questionId: string) {
  const question = tables.questions.find((one) => one.questionId === questionId);
  if (!question) return undefined;
  const breaks = question.breaks.map(({ dimension, groups }) => ({
    dimension,
    groups: groups.map(({ code, table }) => ({ code, table: published(table) })),
  }));
  return { total: published(question.total), breaks, elsewhere: published(question.elsewhere) };
}

/** A question counted by hand: who said what, of those whose version asked it. */
function countedByHand(people: readonly Answered[], { id, ...variable }: Variable) {
  const points = "options" in variable ? variable.options.filter(({ state }) => !state).map(({ code }) => code) : [];
  const isHere = ({ answers }: Answered) => answers.G3 !== ELSEWHERE.code;
  const given = people.filter(isHere).map(({ answers }) => [answers[id] ?? []].flat().map(String));
  return points.map((code) => ({ code, count: given.filter((codes) => codes.includes(code)).length }));
}

const step = fc.record({
  edit: surveyEdit,
  /** Staff say that the new words mean the same. */
  vouched: fc.boolean(),
  /** Who answers when the version is out. */
  people: fc.array(fc.integer({ min: 1, max: 2 ** 31 - 2 }), { maxLength: 12 }),
});
const seeds = fc.array(fc.integer({ min: 1, max: 2 ** 31 - 2 }), { minLength: 10, maxLength: 30 });

test("no sequence of edits and answers changes a figure of what was asked before", () => {
  fc.assert(
    fc.property(seeds, fc.array(step, { minLength: 1, maxLength: 6 }), (begun, steps) => {
      let versions: Versions = [FIRST];
      let people = answered(FIRST, begun);
      for (const { edit, vouched, people: more } of steps) {
        const working = editedSurvey(versions[0], edit);
        if (!SurveyDocumentSchema.safeParse(working).success) continue;
        const before = tablesOf(versions, people);
        const asked = versions[0].sections.flatMap(({ questions }) => questions.map(({ id }) => id));
        if (changedBackground(versions, working).length > 0) continue;
        const next = nextVersion(versions, working, new Set(vouched ? asked : []));
        if (!next) continue;
        versions = [next.document, ...versions];

        // The edit alone moves nothing …
        const edited = tablesOf(versions, people);
        for (const { questionId } of before.questions) {
          expect(figuresOf(edited, questionId), `${questionId} after ${edit.kind}`).toEqual(
            figuresOf(before, questionId),
          );
        }
        expect({ answers: edited.answers, elsewhere: edited.elsewhere }).toEqual({
          answers: before.answers,
          elsewhere: before.elsewhere,
        });

        // … and those who answer the new version are counted where they were asked the same, and nowhere else.
        people = [...people, ...answered(next.document, more)];
        const after = tablesOf(versions, people);
        for (const variable of allQuestions(mergedDocument(versions))) {
          const table = figuresOf(after, variable.id)?.total;
          const counts = table?.cells.map(({ code, count }) => ({ code, count }));
          if (counts) expect(counts, variable.id).toEqual(countedByHand(people, variable));
        }
      }
    }),
    { numRuns: 12 },
  );
}, 180_000);
