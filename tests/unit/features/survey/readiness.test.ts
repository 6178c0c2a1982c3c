import { expect, test } from "vitest";
import { type Gap, type ReadinessInput, readiness } from "#app/features/survey/readiness.ts";
import { coreSurvey, sampleSurvey, youngSurvey } from "#app/features/survey/standard-surveys.ts";
import type { SurveyDocument } from "#app/features/survey/survey.schema.ts";
import { mapTexts } from "#app/features/survey/survey-texts.ts";

const core = coreSurvey({ municipalityName: "Gnosjö", areas: [{ key: "hestra", name: "Hestra" }] });
const whole = mapTexts(core, (text) => ({ ...text, en: text.en ?? text.sv }));
const READY: ReadinessInput = {
  document: whole,
  published: [],
  facts: { design: "open_link", opensOn: "2026-11-01", closesOn: "2026-11-30", invited: null },
  offered: ["sv", "en"],
  today: "2026-11-25",
};
const gaps = (change: Partial<ReadinessInput>) => readiness({ ...READY, ...change });
const facts = (change: Partial<ReadinessInput["facts"]>) => gaps({ facts: { ...READY.facts, ...change } });
const withSections = (sections: SurveyDocument["sections"]) => gaps({ document: { ...whole, sections } });

test("nothing is missing from a survey that is whole", () => {
  expect(readiness(READY)).toEqual([]);
  expect(facts({ closesOn: null }), "a survey may stay open").toEqual([]);
  expect(facts({ closesOn: READY.today }), "the last day is a day").toEqual([]);
});

test.each<[string, Gap[], Gap["kind"][]]>([
  ["no question at all", withSections([]), ["noQuestions"]],
  ["nobody is asked where they live", withSections(whole.sections.slice(0, 2)), ["noAreaQuestion"]],
  ["closes before it opens", facts({ closesOn: "2026-10-31" }), ["closesBeforeItOpens"]],
  ["has closed before anybody could answer", facts({ closesOn: "2026-11-24" }), ["closingDayPassed"]],
  ["a sample of nobody knows how many", facts({ design: "random_sample" }), ["invitedMissing"]],
  ["a language that nobody has approved", gaps({ offered: ["sv"] }), ["languageNotApproved"]],
])("%s", (_, found, kinds) => {
  expect(found.map(({ kind }) => kind)).toEqual(kinds);
});

test("says how many texts a language lacks, each Swedish text once", () => {
  const inFinnish: SurveyDocument = { ...whole, languages: ["sv", "en", "fi"] };
  const [gap, approval] = gaps({ document: inFinnish });
  expect(gap).toMatchObject({ kind: "textsMissing", language: "fi" });
  expect(approval).toEqual({ kind: "languageNotApproved", language: "fi" });
  const translated = mapTexts(inFinnish, (text) => ({ ...text, fi: text.sv }));
  expect(gaps({ document: translated, offered: ["sv", "en", "fi"] })).toEqual([]);
  const one = mapTexts(translated, (text) => (text.sv === "Hestra" ? { sv: text.sv, en: text.sv } : text));
  expect(gaps({ document: one, offered: ["sv", "en", "fi"] })).toEqual([
    { kind: "textsMissing", language: "fi", count: 1 },
  ]);
});

test("who answers is asked as it was first published: in other words, but with the same answers", () => {
  const changed = (id: string, change: object): SurveyDocument => ({
    ...whole,
    sections: whole.sections.map((section) => ({
      ...section,
      questions: section.questions.map((one) => (one.id === id ? ({ ...one, ...change } as typeof one) : one)),
    })),
  });
  const after = (document: SurveyDocument) => gaps({ document, published: [whole] });
  const reworded = { text: { sv: "Vilket kön har du?", en: "What is your gender?" } };
  expect(after(changed("G2", reworded))).toEqual([]);
  const fewer = { options: [{ code: "woman", label: { sv: "Kvinna", en: "Woman" } }] };
  expect(after(changed("G2", fewer))).toEqual([{ kind: "backgroundChanged", question: "Kön" }]);
  expect(gaps({ document: changed("G2", fewer) }), "before it is published").toEqual([]);
  expect(after(changed("G3", { shownWhen: { answer: "A1", given: true } }))).toMatchObject([
    { kind: "backgroundChanged" },
  ]);
  expect(after(changed("A1", fewer)), "other questions become others").toEqual([]);
});

test("what does not fit together is told in the words of the questions", () => {
  const without = (gone: string) =>
    whole.sections.map((section) => ({ ...section, questions: section.questions.filter(({ id }) => id !== gone) }));
  expect(withSections(without("G3"))).toEqual([
    { kind: "noAreaQuestion" },
    {
      kind: "unusable",
      fault: "dependsOnUnasked",
      at: "Vad har du för koppling till kommunen?",
      other: "Var bor du?",
    },
  ]);
  const [first, ...others] = whole.sections;
  if (!first) throw new Error("The survey has no part.");
  expect(withSections([{ ...first, shownWhen: { answer: "Z9", given: true } }, ...others])).toEqual([
    { kind: "unusable", fault: "dependsOnUnasked", at: "Trygghet där du bor", other: "Z9" },
  ]);
});

test("nobody aged 13 to 15 is asked what they have been exposed to", () => {
  const place = { municipalityName: "Gnosjö", areas: [{ key: "hestra", name: "Hestra" }] };
  const told = (text: { sv: string; en?: string }) => ({ ...text, en: text.en ?? text.sv });
  const young = mapTexts(youngSurvey(place), told);
  expect(gaps({ document: young })).toEqual([]);
  const sections = mapTexts(sampleSurvey(place), told).sections.filter(({ key }) => key === "utsatthet");
  const kinds = (document: SurveyDocument) => gaps({ document }).map(({ kind }) => kind);
  const asked = { ...young, sections: [...sections, ...young.sections] };
  expect(kinds(asked)).toEqual(["notForYoung", "notForYoung", "notForYoung", "notForYoung"]);
  const { audience: _, ...grownUp } = asked;
  expect(kinds(grownUp)).toEqual([]);
});
