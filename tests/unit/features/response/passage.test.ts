import { describe, expect, test } from "vitest";
import { changeAddress, type Leaving, onward, thenCheckIn, turnedAway } from "#app/features/response/passage.ts";
import { entryKind, type Standing } from "#app/features/response/response.policy.ts";
import { journeyOf } from "#app/features/survey/journey.ts";
import { coreSurvey } from "#app/features/survey/standard-surveys.ts";

const home = "/gnosjo/enkat/tyck-till";
const journey = journeyOf(coreSurvey({ municipalityName: "Gnosjö", areas: [] }), {});
const open: Standing = { surveyState: "open", design: "open_link", draftState: "open", draftExpected: false };

describe("who cannot be on a page with questions", () => {
  test.each<[string, Partial<Standing>, string | null]>([
    ["somebody who answers", {}, null],
    ["somebody who has not begun", { draftState: "none" }, null],
    ["a browser that keeps no cookie", { draftState: "none", draftExpected: true }, `${home}/kontrollera?sparat=1`],
    ["an expired draft", { draftState: "gone" }, `${home}/kontrollera?sparat=1`],
    ["answers that were sent", { draftState: "sent" }, `${home}/kvitto`],
    ["answers that were sent before it closed", { draftState: "sent", surveyState: "closed" }, `${home}/kvitto`],
    ["a survey that closed", { surveyState: "closed" }, `${home}/kontrollera`],
    ["a survey that has not opened", { surveyState: "upcoming" }, home],
    ["a random sample", { design: "random_sample" }, home],
  ])("%s", (_, change, address) => {
    expect(turnedAway(home, { ...open, ...change })).toBe(address);
  });

  test("an answer that is saved too late is told of", () => {
    expect(turnedAway(home, { ...open, draftState: "sent" }, { saving: true })).toBe(`${home}/kvitto?forsent=1`);
  });
});

describe("where a saved section leads", () => {
  const leave = (change: Partial<Leaving> = {}, key = "problem") =>
    onward(
      { before: journey, now: journey },
      home,
      { kind: "section", key },
      { button: null, thenCheck: null, started: false, language: "sv", ...change },
    );

  test.each<[string, Partial<Leaving>, string]>([
    ["on", {}, "/oro"],
    ["on, in English", { language: "en" }, "/oro?lang=en"],
    ["on, with a new cookie", { started: true, language: "en" }, "/oro?sparat=1&lang=en"],
    ["back", { button: "back" }, "/trygghet"],
    ["aside", { button: "pause" }, "/fortsatt"],
    ["to the check it came from", { thenCheck: [] }, "/kontrollera"],
    ["the same page in English", { button: "en" }, "/problem?lang=en"],
    ["the same page in Swedish", { button: "sv", language: "en", thenCheck: [] }, "/problem?kontroll=1"],
    [
      "through the pages that a change has opened, and then to the check",
      { thenCheck: ["lofte", "oro"] },
      "/oro?kontroll=1&sedan=lofte",
    ],
    ["past pages that are not there", { thenCheck: ["elsewhere"] }, "/kontrollera"],
    ["back, and no more to the check", { button: "back", thenCheck: ["oro"] }, "/trygghet"],
    ["on, whatever else the button says", { button: "//elsewhere.example" }, "/oro"],
  ])("%s", (_, change, address) => {
    expect(leave(change)).toBe(home + address);
  });

  test("from the last section to the check, from the first back to the landing page", () => {
    expect(leave({}, "lofte")).toBe(`${home}/kontrollera`);
    expect(leave({ button: "back" }, "trygghet")).toBe(home);
  });

  test.each<[string, string[] | null]>([
    ["", null],
    ["kontroll=1", []],
    ["kontroll=1&sedan=a,b-2", ["a", "b-2"]],
    ["kontroll=1&sedan=//elsewhere.example,ok", ["ok"]],
    ["sedan=a", null],
  ])("?%s says what comes before the check", (query, keys) => {
    expect(thenCheckIn(new URLSearchParams(query))).toEqual(keys);
  });

  test("from the check to a question", () => {
    expect(changeAddress(home, "oro", "C1", "en")).toBe(`${home}/oro?kontroll=1&lang=en#q-C1`);
  });
});

test.each<[string, Partial<Standing>, string]>([
  ["begin", { draftState: "none" }, "begin"],
  ["begin again after an expired draft", { draftState: "gone" }, "begin"],
  ["resume", {}, "resume"],
  ["after sending", { draftState: "sent" }, "sent"],
  ["closed", { surveyState: "closed", draftState: "sent" }, "closed"],
  ["not open yet", { surveyState: "upcoming" }, "upcoming"],
  ["a sample that has closed", { surveyState: "closed", design: "random_sample" }, "closed"],
  ["a sample", { design: "random_sample" }, "byLetter"],
])("the landing page offers: %s", (_, change, kind) => {
  expect(entryKind({ ...open, ...change })).toBe(kind);
});
