import { expect, test } from "vitest";
import { whereYouLive } from "#app/features/question/bank.ts";
import type { Question } from "#app/features/question/question.schema.ts";
import { ColumnMapSchema } from "#app/features/response/column-map.ts";
import { ImportPlanner, type ImportRequest } from "#app/features/response/import.ts";
import { inOptionOrder } from "#app/features/response/option-order.ts";
import { questionTexts } from "#app/features/response/question-texts.ts";

/** The plan for one column, told by its header and its cells, beside one that is always a question. */
function planOf(header: string, cells: string[], more: Partial<Omit<ImportRequest, "map">> & { map?: object } = {}) {
  const planner = new ImportPlanner({
    file: "svar.csv",
    columns: [header, "Annan fråga"],
    title: "Svar",
    texts: [],
    noOpinion: [],
    whereYouLive: whereYouLive([{ key: "norr", name: "Norra Ås", kind: "town" }]),
    ...more,
    map: ColumnMapSchema.parse(more.map ?? {}),
  });
  for (const cell of cells) planner.add([cell, "a"]);
  return planner.finish();
}

const questionOf = (...words: Parameters<typeof planOf>): Question =>
  planOf(...words).document.sections[0]?.questions[0] as Question;
const codesOf = (question: Question) => ("options" in question ? question.options.map(({ code }) => code) : []);
const times = (count: number, ...values: string[]) => values.flatMap((value) => Array<string>(count).fill(value));

test.each([
  ["edu1. What is it?", "edu1", "What is it?"],
  ["skill2-1: Och sedan?", "skill2_1", "Och sedan?"],
  ["Q1[SQ001]", "Q1_SQ001", "Q1[SQ001]"],
  ["Hur trygg är du?", "q1", "Hur trygg är du?"],
  ["A1", "imported_A1", "A1"],
  ["", "q1", "Kolumn 1"],
])("the header %j is question %s: %s", (header, id, text) => {
  expect(questionOf(header, times(3, "x", "y"))).toMatchObject({ id, text: { sv: text } });
});

test.each<[string, string[], Question["type"], string[]]>([
  ["few values", times(3, "Buss", "Tåg"), "single", ["buss", "tag"]],
  ["ratings", times(2, "3.0", "1.0", "2.0"), "single", ["1", "2", "3"]],
  ["measures", Array.from({ length: 12 }, (_, index) => String((index * 7) % 12)), "number", []],
  ["one's own words", Array.from({ length: 12 }, (_, index) => `Ord ${index}`), "text", []],
  [
    "a scale of the bank",
    times(2, "Very safe", "Rather unsafe", "rather safe"),
    "single",
    ["very_safe", "rather_safe", "rather_unsafe", "very_unsafe"],
  ],
  ["yes and no, which are no scale of their own", times(2, "No", "Yes"), "single", ["yes", "no"]],
  ["None, which is an answer", times(2, "None", "Some"), "single", ["none", "some"]],
])("%s", (_, cells, type, codes) => {
  const question = questionOf("Fråga", cells);
  expect([question.type, codesOf(question)]).toEqual([type, codes]);
});

test("a column of the bank whose answers are the bank's is the bank's question, and can be compared", () => {
  const plan = planOf("A1. Ute ensam?", ["Mycket trygg", "ganska otrygg", "very_unsafe"]);
  expect(plan.document.sections[0]?.questions[0]).toMatchObject({ id: "A1", headlines: expect.any(Array) });
  expect(plan.read(2, ["Ganska trygg", ""])).toEqual({ A1: "rather_safe" });
});

test("answers outside the base are a state of their own and stand last", () => {
  const cells = times(2, "Ja", "Nej", "Vet ej");
  const question = questionOf("Fråga", cells, { noOpinion: ["vet ej"] });
  expect(question).toMatchObject({
    options: [{ code: "ja" }, { code: "nej" }, { code: "vet-ej", state: "dont_know" }],
  });
  const safety = times(2, "Mycket trygg", "Ganska trygg", "Mycket otrygg", "Vet ej");
  expect(codesOf(questionOf("Fråga", safety, { noOpinion: ["Vet ej"] }))).toEqual([
    "very_safe",
    "rather_safe",
    "rather_unsafe",
    "very_unsafe",
    "vet-ej",
  ]);
});

test.each([
  ["", ["0", "1", "2", "5", "9"], "row_number"],
  ["Ordning", ["1", "3", "4", "7", "8", "11"], "row_number"],
  ["submitdate", ["2016-11-01", "2016-11-01"], "personal_or_technical"],
  ["E-postadress", ["a@b.se", "c@d.se"], "personal_or_technical"],
  ["Slutförandetid", ["1", "2"], "personal_or_technical"],
  ["Tom", ["", ""], "empty"],
])("the column %j is left out", (column, cells, why) => {
  expect(planOf(column, cells).leftOut).toEqual([{ column, why }]);
});

test("a map says how a column is read", () => {
  const options = [
    { value: "1", label: "Bra", code: "good" },
    { value: "2", label: "Dåligt" },
    { value: "9", state: "no_answer" },
  ];
  const plan = planOf("v1", ["1", "2"], { map: { v1: { id: "Kvalitet", text: "Hur var det?", options } } });
  expect(plan.document.sections[0]?.questions[0]).toMatchObject({
    id: "Kvalitet",
    text: { sv: "Hur var det?" },
    options: [{ code: "good", label: { sv: "Bra" } }, { code: "daligt" }, { code: "9", state: "no_answer" }],
  });
  expect(plan.read(2, ["9", ""])).toEqual({ Kvalitet: "9" });
  expect(() => plan.read(7, ["3", ""])).toThrow(
    "svar.csv, row 7, column “v1”: “3” is no answer to the question Kvalitet.",
  );
});

test("several alternatives in one cell", () => {
  const cells = ["Fart; Fylla;", "Fylla", "Buller;Fart;Fart"];
  const plan = planOf("Problem", cells, { map: { Problem: { type: "multiple" } } });
  expect(codesOf(plan.document.sections[0]?.questions[0] as Question)).toEqual(["fart", "fylla", "buller"]);
  expect(plan.read(4, [cells[2] ?? "", ""])).toEqual({ Problem: ["buller", "fart"] });
});

test("several alternatives in one cell, as a texts file or the bank tells", () => {
  const texts = questionTexts("t.csv", ["code", "question", "type"], [["v1", "Vad?", "Flervalsfråga"]]);
  const plan = planOf("v1", ["Fart;Fylla", "Fylla"], { texts });
  expect(plan.read(2, ["Fart;Fylla", ""])).toEqual({ v1: ["fart", "fylla"] });
  const bank = planOf("F1", ["Trafik;Bedrägerier;", "Trafik"]);
  expect(bank.read(2, ["Bedrägerier; trafik", ""])).toEqual({ F1: ["fraud", "traffic"] });
});

test("an area column is the municipality's question and its stratum", () => {
  const plan = planOf("Ort", ["Norra Ås", "norr"], { map: { Ort: { type: "area" } } });
  expect(plan.areaQuestionId).toBe("G3");
  expect(plan.read(2, ["norra ås", ""])).toEqual({ G3: "norr" });
  expect(() => plan.read(3, ["Söderby", ""])).toThrow(
    "row 3, column “Ort”: “Söderby” is no answer to the question G3.",
  );
});

test("a texts file gives texts, kinds and sections, and its questions without a column are told", () => {
  const texts = questionTexts(
    "t.csv",
    ["code", "question", "answer_format", "section"],
    [
      ["år", "Vilket år?", "FREENUMERIC", "Bakgrund"],
      ["v2", "Saknas här", "ONE CHOICE", ""],
      ["AR", "Vilket år föddes du?", "FREENUMERIC", "Bakgrund"],
    ],
  );
  const plan = planOf("ar", times(3, "1980", "1990"), { texts });
  expect(plan.document.sections[0]).toMatchObject({
    title: { sv: "Bakgrund" },
    questions: [{ id: "ar", type: "number", text: { sv: "Vilket år föddes du?" } }],
  });
  expect(plan.withoutColumn.map(({ code }) => code)).toEqual(["år", "v2"]);
  expect(() => plan.read(5, ["åttio", ""])).toThrow("svar.csv, row 5, column “ar”: “åttio” is no number.");
  expect(() => questionTexts("t.csv", ["a", "b"], [])).toThrow(
    "t.csv, row 1: there are no columns “code” and “question”.",
  );
});

test.each([
  ["a rule for no column", { Saknas: { skip: true } }, "the map names a column “Saknas” that is not there."],
  ["the same question twice", { Fråga: { id: "q2" } }, "two columns are the question q2."],
  ["answers that the bank does not have", { Fråga: { id: "A1" } }, "“x” is no answer to A1 of the question bank."],
])("refuses %s", (_, map, sentence) => {
  expect(() => planOf("Fråga", times(3, "x", "y"), { map })).toThrow(sentence);
});

test("a file without a question is refused", () => {
  const map = { "Annan fråga": { skip: true } };
  expect(() => planOf("id", ["1", "2"], { map })).toThrow("svar.csv: there is no column with answers.");
});

test.each([
  [
    "a known scale",
    ["Agree", "Disagree", "Neither agree or disagree"],
    ["Disagree", "Neither agree or disagree", "Agree"],
  ],
  [
    "ranges",
    ["£100 000 –", "£25 000 to £29 999", "Prefer not to say", "Less than £25 000"],
    ["Less than £25 000", "£25 000 to £29 999", "£100 000 –", "Prefer not to say"],
  ],
  ["ages", ["55–64 år", "16–19 år", "85 år eller äldre"], ["16–19 år", "55–64 år", "85 år eller äldre"]],
  [
    "names, most often answered first",
    ["Annat", "Buss", "Buss", "Annat", "Annat", "Cykel"],
    ["Buss", "Cykel", "Annat"],
  ],
])("%s in order", (_, values, expected) => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  expect(inOptionOrder(counts)).toEqual(expected);
});
