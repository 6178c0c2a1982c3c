import { describe, expect, test } from "vitest";
import { ColumnBuilder } from "#app/features/analysis/columns.ts";
import { fromBank, whereYouLive } from "#app/features/question/bank.ts";
import type { Answers } from "#app/features/question/question.schema.ts";

const AREAS = [
  { key: "gnosjo", name: "Gnosjö", kind: "town" },
  { key: "skogen", name: "Skogen", kind: "town" },
];
const QUESTIONS = [...["A1", "B4", "D1", "D2", "D3", "F1", "F4", "G2"].map(fromBank), whereYouLive(AREAS)];

function columnsOf(...rows: { answers?: Answers; stratum?: string }[]) {
  const builder = new ColumnBuilder(QUESTIONS);
  for (const { answers, stratum } of rows)
    builder.add({ answers: JSON.stringify(answers ?? {}), stratum: stratum ?? null });
  return builder.finish();
}

function single(survey: ReturnType<typeof columnsOf>, id: string): (string | null)[] {
  const column = survey.columns.get(id);
  if (column?.kind !== "single") throw new Error(`${id} is no single column`);
  return Array.from(column.codes, (code) => column.categories[code] ?? null);
}

test("codes become small numbers; what is no answer to the table becomes none", () => {
  const survey = columnsOf(
    { answers: { A1: "rather_safe", B4: "large_extent" } },
    { answers: { A1: "stays_in_other", B4: "dont_know" } },
    { answers: { A1: "not_an_option", B4: ["large_extent"] } },
    {},
  );
  expect(survey.size).toBe(4);
  expect(single(survey, "A1")).toEqual(["rather_safe", "stays_in_other", null, null]);
  expect(single(survey, "B4")).toEqual(["large_extent", null, null, null]);
  expect(survey.columns.has("F4"), "free text is not tabulated").toBe(false);
});

test("several choices", () => {
  const survey = columnsOf(
    { answers: { F1: ["fraud", "traffic"] } },
    { answers: { F1: [] } },
    { answers: { F1: "fraud" } },
    {},
  );
  const column = survey.columns.get("F1");
  expect(column).toMatchObject({ kind: "multiple", answered: Int16Array.of(1, 1, 0, 0) });
  if (column?.kind !== "multiple") return;
  const chosen = column.categories.filter((_, index) => column.chosen[index]?.[0] === 1);
  expect(chosen).toEqual(["fraud", "traffic"]);
});

test("where somebody lives is the answer, or else the sample's stratum", () => {
  const survey = columnsOf(
    { answers: { G3: "gnosjo" }, stratum: "skogen" },
    { stratum: "skogen" },
    { stratum: "an unknown stratum" },
    { answers: { G3: "elsewhere" }, stratum: "skogen" },
  );
  expect(single(survey, "G3")).toEqual(["gnosjo", "skogen", null, "elsewhere"]);
  expect([...survey.elsewhere]).toEqual([0, 0, 0, 1]);
});

describe("exposed to any of the crimes", () => {
  test.each([
    [{ D1: "no", D2: "no", D3: "no" }, "not_exposed"],
    [{ D1: "no", D2: "attempt", D3: "no" }, "exposed"],
    [{ D1: "several" }, "exposed"],
    [{ D1: "no", D2: "no", D3: "no_answer" }, null],
    [{ D1: "no", D2: "no" }, null],
    [{}, null],
  ])("%j", (answers, expected) => {
    const survey = columnsOf({ answers });
    expect(single(survey, "D")).toEqual([expected]);
  });

  test("stands before the first of its questions, and only when all are asked", () => {
    const ids = columnsOf().questions.map(({ id }) => id);
    expect(ids.slice(2, 4)).toEqual(["D", "D1"]);
    const fewer = new ColumnBuilder([fromBank("D1"), fromBank("D2")]).finish();
    expect(fewer.questions.map(({ id }) => id)).toEqual(["D1", "D2"]);
  });
});

test("more answers than a block holds", () => {
  const survey = columnsOf(...Array.from({ length: 1000 }, () => ({ answers: { A1: "very_safe" } })));
  expect(single(survey, "A1").every((code) => code === "very_safe")).toBe(true);
});
