import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergedDocument } from "#app/features/analysis/versions.ts";
import type { Question } from "#app/features/question/question.schema.ts";
import { poolsWith, questionChanges } from "#app/features/survey/changes.ts";
import { nextVersion } from "#app/features/survey/next-version.ts";
import { type SurveyDocument, SurveyDocumentSchema } from "#app/features/survey/survey.schema.ts";
import { editedSurvey, surveyEdit } from "#tests/support/survey-edits.ts";

const single = (id: string, sv: string, more: object = {}): Question =>
  ({
    id,
    type: "single",
    text: { sv },
    options: [
      { code: "yes", label: { sv: "Ja" } },
      { code: "no", label: { sv: "Nej" } },
    ],
    ...more,
  }) as Question;

const document = (...questions: Question[]): SurveyDocument => ({
  title: { sv: "Enkät" },
  purpose: { sv: "Därför" },
  languages: ["sv"],
  minutes: 5,
  sections: [{ key: "ett", title: { sv: "Ett" }, questions }],
});

const none = new Set<string>();
const ids = ({ sections }: SurveyDocument) => sections.flatMap(({ questions }) => questions.map(({ id }) => id));
const live = document(single("Q1", "Är du trygg här?"), single("Q2", "Bor du här?"));

describe("what an edit is", () => {
  test("a language that was missing: a translation, counted together", () => {
    const edited = document(
      single("Q1", "Är du trygg här?", { text: { sv: "Är du trygg här?", fi: "Oletko turvassa?" } }),
      single("Q2", "Bor du här?"),
    );
    expect(questionChanges(live, edited).changed).toMatchObject([{ id: "Q1", change: "translation" }]);
    expect(nextVersion([live], edited, none)).toMatchObject({ change: "translation" });
    expect(poolsWith(live, edited, "Q1")).toBe(true);
  });

  test("other words: a typo when staff say so, else another question", () => {
    const edited = document(single("Q1", "Är du trygg där du bor?"), single("Q2", "Bor du här?"));
    const vouched = nextVersion([live], edited, new Set(["Q1"]));
    expect(vouched).toMatchObject({ change: "typo" });
    expect(ids(vouched?.document ?? live)).toEqual(["Q1", "Q2"]);
    const other = nextVersion([live], edited, none);
    expect(other).toMatchObject({ change: "breaking" });
    expect(ids(other?.document ?? live)).toEqual(["Q1_v2", "Q2"]);
  });

  const broken: [string, object][] = [
    ["an answer more", { options: [...optionsOf("yes", "no", "maybe")] }],
    ["an answer less", { options: optionsOf("yes") }],
    ["another order of answers", { options: optionsOf("no", "yes") }],
    ["another code", { options: optionsOf("yes", "nope") }],
    [
      "an answer that is no point on the scale",
      { options: [optionsOf("yes")[0], { ...optionsOf("no")[0], state: "dont_know" }] },
    ],
    ["several answers instead of one", { type: "multiple" }],
    ["a condition", { shownWhen: { answer: "Q2", is: "yes" } }],
    ["words of one's own", { options: [optionsOf("yes")[0], { ...optionsOf("no")[0], namely: 100 }] }],
  ];

  test.each(broken)("%s: breaking, also when staff say that it means the same", (_, more) => {
    const edited = document(single("Q2", "Bor du här?"), single("Q1", "Är du trygg här?", more));
    expect(poolsWith(live, edited, "Q1")).toBe(false);
    const next = nextVersion([live], edited, new Set(["Q1"]));
    expect(next).toMatchObject({ change: "breaking" });
    expect(ids(next?.document ?? live)).toEqual(["Q2", "Q1_v2"]);
  });

  test("colours, titles and order of questions count nothing apart", () => {
    const edited = document(single("Q2", "Bor du här?", { sensitive: true }), single("Q1", "Är du trygg här?"));
    const next = nextVersion([live], { ...edited, title: { sv: "En annan titel" } }, none);
    expect(next).toMatchObject({ change: "typo" });
    expect(ids(next?.document ?? live)).toEqual(["Q2", "Q1"]);
  });

  test("nothing: no version", () => {
    expect(nextVersion([live], structuredClone(live), none)).toBeNull();
  });

  test("a question that depends on one that became another becomes another itself, and asks for the new one", () => {
    const before = document(
      single("Q1", "Är du trygg här?"),
      single("Q2", "Varför inte?", { shownWhen: { answer: "Q1", is: "no" } }),
      single("Q3", "Du svarade {Q1|något}. Stämmer det?"),
    );
    const after = document(
      single("Q1", "Är du trygg där du bor?"),
      single("Q2", "Varför inte?", { shownWhen: { answer: "Q1", is: "no" } }),
      single("Q3", "Du svarade {Q1|något}. Stämmer det?"),
    );
    const next = nextVersion([before], after, none);
    expect(ids(next?.document ?? live)).toEqual(["Q1_v2", "Q2_v2", "Q3"]);
    const [, second, third] = next?.document.sections[0]?.questions ?? [];
    expect(second).toMatchObject({ shownWhen: { answer: "Q1_v2", is: "no" } });
    expect(third).toMatchObject({ text: { sv: "Du svarade {Q1_v2|något}. Stämmer det?" } });
    expect(SurveyDocumentSchema.safeParse(next?.document).success).toBe(true);
  });

  test("one that was taken away and comes back as it was is the same; changed, it is another", () => {
    const without = document(single("Q2", "Bor du här?"));
    const back = nextVersion([without, live], live, none);
    expect(ids(back?.document ?? without)).toEqual(["Q1", "Q2"]);
    const other = nextVersion([without, live], document(single("Q1", "Något annat?")), none);
    expect(ids(other?.document ?? without)).toEqual(["Q1_v2"]);
  });

  test("changed again, it gets the next number, and no number twice", () => {
    const second = nextVersion([live], document(single("Q1", "Två?")), none)?.document ?? live;
    const third = nextVersion([second, live], document(single("Q1_v2", "Tre?")), none)?.document ?? live;
    expect(ids(third)).toEqual(["Q1_v3"]);
    const again = nextVersion([third, second, live], document(single("Q1", "Fyra?")), none)?.document ?? live;
    expect(ids(again)).toEqual(["Q1_v4"]);
  });
});

function optionsOf(...codes: string[]) {
  return codes.map((code) => ({ code, label: { sv: { yes: "Ja", no: "Nej" }[code] ?? code } }));
}

test("no sequence of edits lets an answer count as an answer to another question, or be lost", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(surveyEdit, fc.boolean()), { minLength: 1, maxLength: 12 }), (edits) => {
      let versions: [SurveyDocument, ...SurveyDocument[]] = [live];
      for (const [change, vouched] of edits) {
        const working = editedSurvey(versions[0], change);
        const next = nextVersion(versions, working, vouched ? new Set(ids(working)) : none);
        if (next) versions = [next.document, ...versions];
      }
      const merged = mergedDocument(versions);
      expect(new Set(ids(merged)).size, "every id once").toBe(ids(merged).length);
      for (const [index, version] of versions.entries()) {
        for (const id of ids(version)) {
          // Whatever could be answered has a table, for ever …
          expect(ids(merged)).toContain(id);
          // … and whoever answers under the same id answers the same question, in every version.
          for (const other of versions.slice(index + 1)) {
            if (ids(other).includes(id)) expect(poolsWith(other, version, id), id).toBe(true);
          }
        }
      }
    }),
    { numRuns: 40 },
  );
});
