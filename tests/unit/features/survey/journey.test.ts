import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answers, Question } from "#app/features/question/question.schema.ts";
import { drawAnswer, storedIds, variablesOf } from "#app/features/question/types/register.ts";
import {
  addressOf,
  CHECK,
  findPage,
  journeyOf,
  LANDING,
  openedPages,
  questionFacts,
  RECEIPT,
  resumeAt,
  type Step,
  stepAfter,
  stepBefore,
  stepsOf,
} from "#app/features/survey/journey.ts";
import { coreSurvey } from "#app/features/survey/standard-surveys.ts";
import { type SurveyDocument, SurveyDocumentSchema } from "#app/features/survey/survey.schema.ts";
import { EVERY_TYPE } from "#tests/fixtures/every-type.ts";

const core = coreSurvey({ municipalityName: "Gnosjö", areas: [] });
const nothing = (document: SurveyDocument) => journeyOf(document, {});

/**
 * Documents of any number of sections, each with a question or more, of which some are asked only of those who said yes
 * to an earlier one.
 */
const documents = fc
  .uniqueArray(fc.stringMatching(/^[a-z][a-z-]{0,11}$/), { minLength: 1, maxLength: 12 })
  .filter((keys) => !keys.includes("kontrollera") && !keys.includes("kvitto"))
  .chain((keys) =>
    fc.tuple(
      fc.constant(keys),
      fc.array(fc.array(fc.nat(40), { minLength: 1, maxLength: 4 }), {
        minLength: keys.length,
        maxLength: keys.length,
      }),
    ),
  )
  .map(([keys, looks]): SurveyDocument => {
    const ids: string[] = [];
    const sections = keys.map((key, section) => ({
      key,
      title: { sv: key },
      questions: (looks[section] ?? []).map((look, index) => {
        const earlier = ids[look];
        const id = `S${section}Q${index}`;
        ids.push(id);
        const options = ["yes", "no"].map((code) => ({ code, label: { sv: code } }));
        const shownWhen = earlier ? { shownWhen: { answer: earlier, is: "yes" } } : {};
        return { id, type: "single" as const, text: { sv: "?" }, options, ...shownWhen };
      }),
    }));
    return SurveyDocumentSchema.parse({ ...core, sections });
  });

const answersTo = (document: SurveyDocument, next: () => number): Answers =>
  Object.assign({}, ...questionsOf(document).map((question) => (next() < 0.6 ? drawAnswer(question, next) : {})));

const questionsOf = ({ sections }: SurveyDocument): Question[] => sections.flatMap(({ questions }) => questions);
const chance = fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));
const from = (numbers: Iterator<number>) => () => numbers.next().value as number;

const walk = (from: Step, move: (step: Step) => Step, times: number) => {
  const seen = [from];
  for (let index = 0; index < times; index += 1) seen.push(move(seen.at(-1) as Step));
  return seen;
};

describe("any survey, whatever was answered", () => {
  test("forwards leads through every page that is shown to the receipt, and backwards the same way", () => {
    fc.assert(
      fc.property(documents, chance, (document, numbers) => {
        const journey = journeyOf(document, answersTo(document, from(numbers)));
        const steps = stepsOf(journey);
        expect(walk(LANDING, (step) => stepAfter(journey, step), steps.length - 1)).toEqual(steps);
        expect(walk(RECEIPT, (step) => stepBefore(journey, step), steps.length - 1)).toEqual([...steps].reverse());
      }),
    );
  });

  test("whoever answers page by page is asked everything on the way, once, and ends at the check", () => {
    fc.assert(
      fc.property(documents, chance, (document, numbers) => {
        const next = from(numbers);
        let answers: Answers = {};
        let step = stepAfter(journeyOf(document, answers), LANDING);
        const seen: string[] = [];
        while (step.kind === "section") {
          const { page } = findPage(journeyOf(document, answers), step.key) ?? {};
          seen.push(...(page?.questions ?? []).map(({ id }) => id));
          answers = Object.assign(
            {},
            answers,
            ...(page?.questions ?? []).map((question) => drawAnswer(question, next)),
          );
          step = stepAfter(journeyOf(document, answers), step);
        }
        expect(step).toEqual(CHECK);
        const journey = journeyOf(document, answers);
        expect(seen).toEqual(journey.pages.flatMap(({ questions }) => questions.map(({ id }) => id)));
        expect(journey.dropped).toEqual([]);
        expect(journey.answers).toEqual(answers);
      }),
    );
  });

  test("what would be sent answers questions that are asked, and going through it again changes nothing", () => {
    fc.assert(
      fc.property(documents, chance, (document, numbers) => {
        const given = answersTo(document, from(numbers));
        const journey = journeyOf(document, given);
        const asked = journey.pages.flatMap(({ questions }) => questions.flatMap(storedIds));
        expect(Object.keys(journey.answers).every((id) => asked.includes(id))).toBe(true);
        expect(journeyOf(document, journey.answers)).toEqual({ ...journey, dropped: [] });
        const kept = Object.keys(journey.answers).length + journey.dropped.length;
        expect(kept).toBe(Object.keys(given).length);
      }),
    );
  });

  test("no two pages have the same address", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const addresses = nothing(document).keys.map((key) => addressOf("/gnosjo/enkat/x", { kind: "section", key }));
        expect(new Set(addresses).size).toBe(addresses.length);
      }),
    );
  });

  test("whoever comes back goes on at the first page without an answer", () => {
    fc.assert(
      fc.property(documents, chance, (document, numbers) => {
        const journey = journeyOf(document, answersTo(document, from(numbers)));
        const untouched = journey.pages.find(({ questions }) => questions.every(({ id }) => !(id in journey.answers)));
        expect(resumeAt(journey)).toEqual(untouched ? { kind: "section", key: untouched.key } : CHECK);
      }),
    );
  });

  test("progress counts the pages that are shown", () => {
    fc.assert(
      fc.property(documents, chance, (document, numbers) => {
        const journey = journeyOf(document, answersTo(document, from(numbers)));
        const places = journey.pages.map(({ key }) => findPage(journey, key));
        expect(places.map((place) => place?.number)).toEqual(journey.pages.map((_, index) => index + 1));
        expect(places.every((place) => place?.count === journey.pages.length)).toBe(true);
        expect(findPage(journey, "kontrollera")).toBeUndefined();
      }),
    );
  });
});

describe("conditions", () => {
  const shown = (answers: Answers) => journeyOf(EVERY_TYPE, answers).pages.map(({ key }) => key);

  test("a question that depends on its own section has a page of its own, below the same title", () => {
    const { keys, pages } = journeyOf(EVERY_TYPE, { Q2: ["one"], Q8: "2026-03-07" });
    expect(keys).toEqual(["start", "handelser", "handelser-2", "handelser-3", "otrygg", "omrade", "om-dig"]);
    const [first, second] = pages.filter(({ sectionKey }) => sectionKey === "handelser");
    expect(second?.title).toEqual(first?.title);
    expect([first?.intro !== undefined, second?.intro !== undefined]).toEqual([true, false]);
  });

  test.each<[string, Answers, string[]]>([
    ["nothing answered", {}, ["start", "handelser", "omrade", "om-dig"]],
    ["one of the values", { Q2: ["two"] }, ["start", "handelser", "handelser-2", "omrade", "om-dig"]],
    ["another value", { Q2: ["three"] }, ["start", "handelser", "omrade", "om-dig"]],
    ["a whole section, by any of two", { Q3: "2" }, ["start", "handelser", "otrygg", "omrade", "om-dig"]],
    [
      "an answer to a question that is not asked decides nothing",
      { Q8: "2026-03-07" },
      ["start", "handelser", "omrade", "om-dig"],
    ],
  ])("%s", (_, answers, keys) => {
    expect(shown(answers)).toEqual(keys);
  });

  test("not: who said so is spared the question, who skipped it is not", () => {
    const asked = (answers: Answers) =>
      findPage(journeyOf(EVERY_TYPE, answers), "om-dig")?.page.questions.map(({ id }) => id);
    expect(asked({})).toEqual(["Q6", "Q9"]);
    expect(asked({ Q4__speed: "not_at_all" })).toEqual(["Q9"]);
  });

  test("answers that are dropped are told of, with what decided it", () => {
    const { answers, dropped } = journeyOf(EVERY_TYPE, { Q2: ["three"], Q8: "2026-03-07", Q10: "tunnel" });
    expect(answers).toEqual({ Q2: ["three"] });
    expect(dropped.map(({ question, because }) => [question.id, because.map(({ id }) => id)])).toEqual([
      ["Q8", ["Q2"]],
      ["Q10", ["Q8"]],
    ]);
  });

  test("a change that opens pages says which", () => {
    const before = journeyOf(EVERY_TYPE, { Q2: ["three"], Q3: "5" });
    expect(openedPages(before, journeyOf(EVERY_TYPE, { Q2: ["one"], Q3: "0" }))).toEqual(["handelser-2", "otrygg"]);
    expect(openedPages(before, before)).toEqual([]);
  });

  test("a page that is not shown has its place all the same", () => {
    const journey = nothing(EVERY_TYPE);
    expect(stepAfter(journey, { kind: "section", key: "handelser-2" })).toEqual({ kind: "section", key: "omrade" });
    expect(stepBefore(journey, { kind: "section", key: "otrygg" })).toEqual({ kind: "section", key: "handelser" });
  });

  test("a page with nothing but something to read keeps nobody who comes back", () => {
    const [first, ...rest] = core.sections;
    const read = {
      key: "las",
      title: { sv: "Läs" },
      questions: [{ id: "I", type: "information", text: { sv: "Hej" } }],
    };
    const document = SurveyDocumentSchema.parse({ ...core, sections: [read, first, ...rest] });
    expect(resumeAt(journeyOf(document, { A1: "very_safe" }))).toEqual({ kind: "section", key: "problem" });
    expect(questionFacts(document)).toEqual(questionFacts(core));
  });

  test("how many questions there are, whether everybody gets them, and which ones cannot be skipped", () => {
    expect(questionFacts(core)).toEqual({ count: 15, isForAll: false, required: [] });
    const [consent] = EVERY_TYPE.sections.flatMap(({ questions }) => questions.filter(({ required }) => required));
    expect(questionFacts(EVERY_TYPE)).toEqual({ count: 11, isForAll: false, required: [consent?.text] });
  });
});

describe("earlier answers in texts", () => {
  const textOf = (answers: Answers) =>
    findPage(journeyOf(EVERY_TYPE, { Q2: ["one"], ...answers }), "handelser-2")?.page.questions[0]?.text;

  test("in the language of the text, or what the author wrote instead", () => {
    expect(textOf({ Q1: "two" })).toEqual({ sv: "När hände det med Två?", en: "When did it happen with Two?" });
    expect(textOf({})?.sv).toBe("När hände det med det som är störst?");
  });

  test("results and files have the question without them", () => {
    const question = EVERY_TYPE.sections[1]?.questions[1] as Question;
    const told = { ...question, hint: { sv: "Du svarade {Q1|inget}." } } as Question;
    expect(variablesOf(told)[0]).toMatchObject({ text: { sv: "När hände det med det som är störst?" } });
    expect(variablesOf(told)[0]?.hint).toBeUndefined();
    expect(variablesOf({ ...question, hint: { sv: "Ungefär." } } as Question)[0]?.hint).toEqual({ sv: "Ungefär." });
  });

  test("own words are not told", () => {
    expect(textOf({ Q1: "something_else", Q1__something_else: "<b>en båt</b>" })?.sv).toBe(
      "När hände det med Något annat?",
    );
  });
});

test("the ends lead nowhere else", () => {
  expect(stepAfter(nothing(core), RECEIPT)).toEqual(RECEIPT);
  expect(stepBefore(nothing(core), LANDING)).toEqual(LANDING);
});
