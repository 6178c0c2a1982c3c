import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bankOf, builderSections } from "#app/features/survey/builder.ts";
import { editedDocument } from "#app/features/survey/edited-document.ts";
import { withoutQuestion, withQuestion } from "#app/features/survey/own-question.ts";
import { startedSurvey } from "#app/features/survey/started-survey.ts";
import { type SurveyDocument, SurveyDocumentSchema } from "#app/features/survey/survey.schema.ts";
import { STARTS } from "#app/features/survey/survey-forms.schema.ts";
import { readWorkingCopy } from "#app/features/survey/working-copy.ts";

const areas = [{ key: "hestra", name: "Hestra" }];
const bank = bankOf({ areas, places: [], border: [] });
const begun = (start: (typeof STARTS)[number]) =>
  startedSurvey({ start, title: "Tyck till", municipalityName: "Gnosjö", areas });
const OWN = { id: "own_1", type: "text", text: { sv: "Berätta" }, maximumLength: 500 } as const;

const ids = ({ sections }: SurveyDocument) => sections.flatMap(({ questions }) => questions.map(({ id }) => id));
const keys = ({ sections }: SurveyDocument) => sections.map(({ key }) => key);
const ticked = (document: SurveyDocument) =>
  builderSections(document, bank).flatMap((section) =>
    section.bank.flatMap(({ question, chosen }) => (chosen ? [question.id] : [])),
  );

const offered = (document: SurveyDocument) =>
  builderSections(document, bank).flatMap((section) => section.bank.map(({ question }) => question.id));

/** What the form of the page makes of a document when it is sent with these ticks. */
function saved(document: SurveyDocument, chosen: readonly string[]): SurveyDocument {
  const page = builderSections(document, bank);
  const { title, purpose, minutes, languages } = document;
  const edited = editedDocument(document, bank, {
    ...{ title: title.sv, purpose: purpose.sv, minutes, languages, chosen },
    titles: new Map(page.map((section) => [section.key, section.title.sv])),
    places: new Map(page.map(({ key }, index) => [key, `${index + 1}`])),
  });
  return edited;
}

/** What the document's own rules say, but for gaps that staff have to fill: nothing asked, or what decides not asked. */
function faults(document: SurveyDocument): string[] {
  const parsed = SurveyDocumentSchema.safeParse(document);
  if (parsed.success || document.sections.length === 0) return [];
  const asked = ids(document);
  const isGap = (message: string) => {
    const missing = /depends on (\w+), which is not asked before it/.exec(message)?.[1];
    return missing !== undefined && !asked.includes(missing);
  };
  return parsed.error.issues.map(({ message }) => message).filter((message) => !isGap(message));
}

describe.each(STARTS)("a survey that began as %s", (start) => {
  const first = begun(start);
  const all = offered(first);
  const withOwn = first.sections.reduce(
    (document, { key }, index) => withQuestion(document, key, { ...OWN, id: `own_${index + 1}` }),
    first,
  );

  test("saved without a change is what it was", () => {
    for (const document of [first, withOwn]) expect(saved(document, ticked(document))).toEqual(document);
  });

  test("is a survey whatever is ticked and unticked, and saving twice is saving once", () => {
    const ticks = fc.array(fc.subarray(all), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(ticks, fc.boolean(), (saves, hasOwn) => {
        let document = hasOwn ? withOwn : first;
        const others = ids(document).filter((id) => !all.includes(id));
        for (const chosen of saves) {
          document = saved(document, chosen);
          expect(faults(document)).toEqual([]);
          expect(ids(document).sort()).toEqual([...others, ...chosen].sort());
          expect(new Set(keys(document)).size).toBe(keys(document).length);
          const page = builderSections(document, bank).map(({ key }) => key);
          expect(new Set(page).size, "each section is on the page once").toBe(page.length);
          expect(saved(document, chosen)).toEqual(document);
        }
        expect(readWorkingCopy(JSON.stringify(document)), "as it is kept").toEqual(document);
      }),
      { numRuns: 25 },
    );
  });

  test("gives the questions back that are unticked and ticked again, as they were", () => {
    fc.assert(
      fc.property(fc.subarray(ticked(first)), (left) => {
        const back = saved(saved(first, left), ticked(first));
        const byId = ({ sections }: SurveyDocument) =>
          new Map(sections.flatMap(({ questions }) => questions.map((one) => [one.id, one])));
        expect(byId(back)).toEqual(byId(first));
        expect(faults(back)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test("has no part left when the last question of it goes, ticked or one's own", () => {
    const own = withOwn.sections.map((_, index) => `own_${index + 1}`);
    const emptied = own.reduce(withoutQuestion, saved(withOwn, []));
    expect(emptied.sections.every(({ questions }) => questions.length > 0)).toBe(true);
    expect(ids(emptied)).toEqual(ids(first).filter((id) => !all.includes(id)));
  });
});

describe("what has been kept with parts and questions twice", () => {
  const young = begun("young");
  const double = { key: "lofte", title: { sv: "Medborgarlöftet", en: "The citizens' promise" }, questions: [] };
  const [, , promise] = young.sections;
  const gender = promise?.questions.filter(({ id }) => id === "G2") ?? [];
  const stored = (...more: object[]) => JSON.stringify({ ...young, sections: [...young.sections, ...more] });

  test("is what it was meant to be when it is opened", () => {
    expect(readWorkingCopy(stored(double))).toEqual(young);
    expect(readWorkingCopy(stored({ ...double, questions: gender }, double))).toEqual(young);
    const more = readWorkingCopy(stored({ ...double, questions: [OWN] }));
    expect([keys(more), ids(more)]).toEqual([keys(young), [...ids(young), "own_1"]]);
  });

  test("is mended by a save that is given it", () => {
    const broken: SurveyDocument = { ...young, sections: [...young.sections, double, double] };
    const chosen = ticked(young);
    const choices = { chosen, titles: new Map<string, string>(), places: new Map<string, string>() };
    const { title, purpose, minutes, languages } = young;
    const mended = editedDocument(broken, bank, {
      ...{ title: title.sv, purpose: purpose.sv, minutes, languages },
      ...choices,
    });
    expect(mended).toEqual(young);
  });
});

describe("what somebody has been exposed to", () => {
  const young = begun("young");
  const exposure = bank.filter(({ id }) => /^D\d/.test(id));
  const edition = exposure.map((question, index) => (index === 0 ? { ...question, id: "D1_v2" } : question));

  test("is offered to grown-ups and never to the young, whatever is sent", () => {
    const all = bank.map(({ id }) => id).sort();
    expect(offered(begun("core")).sort()).toEqual(all);
    expect(offered(young).sort()).toEqual(all.filter((id) => !/^D/.test(id)));
    expect(saved(young, [...ticked(young), "D1", "D4"])).toEqual(young);
  });

  test("can be unticked where it has been asked of them all the same", () => {
    const asked = edition.reduce((document, question) => withQuestion(document, "lofte", question), young);
    const ids = ["D1_v2", "D2", "D3", "D4"];
    expect(ticked(asked)).toEqual(expect.arrayContaining(ids));
    expect(saved(asked, ticked(young))).toEqual(young);
  });
});
