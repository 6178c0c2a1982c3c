import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadDemo } from "#app/cli/demo/load-demo.ts";
import { dialogueResults } from "#app/features/analysis/analysis.queries.server.ts";
import type { QuestionResult, SurveyResult } from "#app/features/analysis/results.ts";
import { findDialogue } from "#app/features/dialogue/dialogue.queries.server.ts";
import { reportedCrime } from "#app/features/source/source.queries.server.ts";
import { freshDatabase } from "#tests/support/database.ts";

/** The eight shares that are listed, in percent: where each is read. */
const SHARES: [name: string, questionId: string, headline: number][] = [
  ["safe on a dark evening", "A1", 0],
  ["unsafe or refrains", "A1", 1],
  ["worry about fraud", "C1", 0],
  ["speeding", "B4", 0],
  ["drugs", "B7", 0],
  ["the police care", "E3", 0],
  ["exposed to any crime", "D", 0],
  ["knew the promise", "F2", 0],
];

interface Listed {
  answers: [number, number];
  effective: number;
  2024: number[];
  2026: number[];
  /** 95 per cent, 2026. */
  intervals: string;
  index: [number, number];
  unsafe: [women: number, men: number];
  areas: number[];
  issues: [string, number][];
  openLink: number;
  crime: number[][];
}

// The demo as it was agreed; typed apart from the figures that the answers are made from.
const LISTED: Record<string, Listed> = {
  gnosjo: {
    answers: [412, 396],
    effective: 305,
    2024: [82, 12, 31, 27, 11, 49, 15, 38],
    2026: [83, 11, 37, 26, 12, 52, 16, 43],
    intervals: "78–87 8–15 32–43 21–31 9–16 46–58 12–21 38–49",
    index: [1.18, 1.16],
    unsafe: [17, 6],
    areas: [182, 91, 22, 17, 12, 8, 64],
    issues: [
      ["youth_drugs", 48],
      ["fraud", 41],
      ["traffic", 33],
    ],
    openLink: 121,
    crime: [
      [92, 88],
      [51, 46],
      [81, 74],
      [12, 10],
      [6, 5],
    ],
  },
  gislaved: {
    answers: [688, 655],
    effective: 504,
    2024: [73, 19, 29, 34, 17, 44, 19, 34],
    2026: [76, 16, 34, 31, 16, 47, 18, 38],
    intervals: "72–80 13–19 30–38 27–35 13–19 43–51 15–22 34–42",
    index: [1.74, 1.66],
    unsafe: [23, 10],
    areas: [248, 121, 103, 41, 29, 113],
    issues: [
      ["youth_drugs", 46],
      ["presence", 39],
      ["traffic", 37],
    ],
    openLink: 342,
    crime: [
      [331, 318],
      [233, 214],
      [301, 289],
      [51, 47],
      [23, 19],
    ],
  },
  gotene: {
    answers: [503, 487],
    effective: 375,
    2024: [77, 15, 30, 29, 13, 48, 16, 37],
    2026: [79, 14, 36, 28, 12, 51, 15, 44],
    intervals: "75–83 11–18 31–41 24–33 9–16 46–56 12–19 39–49",
    index: [1.42, 1.38],
    unsafe: [20, 8],
    areas: [206, 74, 38, 43, 126],
    issues: [
      ["youth_drugs", 44],
      ["fraud", 40],
      ["presence", 35],
    ],
    openLink: 204,
    crime: [
      [146, 139],
      [64, 71],
      [119, 112],
      [19, 17],
      [9, 8],
    ],
  },
  krokom: {
    answers: [521, 540],
    effective: 415,
    2024: [85, 9, 33, 37, 12, 46, 14, 36],
    2026: [86, 8, 31, 32, 13, 48, 14, 41],
    intervals: "82–89 6–11 27–36 28–37 10–17 43–53 11–18 36–46",
    index: [1.21, 1.19],
    unsafe: [12, 4],
    areas: [97, 88, 46, 25, 19, 24, 9, 232],
    issues: [
      ["traffic", 51],
      ["youth_drugs", 38],
      ["fraud", 36],
    ],
    openLink: 188,
    crime: [
      [144, 138],
      [79, 83],
      [98, 103],
      [15, 14],
      [7, 6],
    ],
  },
  sotenas: {
    answers: [455, 448],
    effective: 345,
    2024: [84, 10, 35, 33, 12, 43, 13, 31],
    2026: [83, 11, 40, 35, 14, 49, 14, 39],
    intervals: "79–87 8–15 35–45 30–40 11–18 44–54 11–18 34–44",
    index: [1.27, 1.33],
    unsafe: [16, 6],
    areas: [141, 72, 93, 41, 26, 9, 66],
    issues: [
      ["fraud", 45],
      ["traffic", 42],
      ["youth_drugs", 37],
    ],
    openLink: 231,
    crime: [
      [97, 104],
      [49, 58],
      [72, 77],
      [11, 12],
      [9, 11],
    ],
  },
};

/** Of the forty changes, these alone are statistically certain. */
const CERTAIN = ["gotene knew the promise", "sotenas knew the promise"];

let demo: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  demo = await freshDatabase();
  await loadDemo(demo.db);
});
afterAll(() => demo[Symbol.asyncDispose]());

async function surveysOf(slug: string, round: 2024 | 2026) {
  const { code } = await demo.db.municipality.findUniqueOrThrow({ where: { slug } });
  const dialogue = await findDialogue(demo.db, code, `hosten-${round}`);
  if (!dialogue) throw new Error(`${slug} has no dialogue`);
  const { surveys } = await dialogueResults(demo.db, code, dialogue.id, "staff");
  const [sample, open] = surveys as [SurveyResult, SurveyResult | undefined];
  return { code, sample, open };
}

function questionOf(survey: SurveyResult, id: string): QuestionResult {
  const found = survey.questions.find(({ questionId }) => questionId === id);
  if (!found) throw new Error(`No ${id}`);
  return found;
}

function headlineOf(survey: SurveyResult, id: string, headline: number) {
  const found = questionOf(survey, id).headlines[headline];
  if (found?.state !== "shown") throw new Error(`${id} is not shown`);
  return found;
}

const percent = (share: number) => Math.round(share * 100);

function indexOf({ safetyIndex }: SurveyResult) {
  if (safetyIndex?.state !== "computed") throw new Error(`The index is ${safetyIndex?.state ?? "missing"}`);
  return safetyIndex;
}

describe.each(Object.keys(LISTED))("%s", (slug) => {
  const listed = LISTED[slug] as Listed;

  test.each([2024, 2026] as const)("the sample of %i has the listed answers, shares and index", async (round) => {
    const { sample } = await surveysOf(slug, round);
    expect(sample.answers).toBe(listed.answers[round === 2024 ? 0 : 1]);
    expect(sample.weightedBy).toEqual(["sex", "age"]);
    expect(sample.designEffect).toBeCloseTo(1.3, 1);
    const shares = SHARES.map(([, id, headline]) => percent(headlineOf(sample, id, headline).share));
    expect(shares).toEqual(listed[round]);
    const index = indexOf(sample);
    expect(Math.abs(index.value - listed.index[round === 2024 ? 0 : 1])).toBeLessThan(0.02);
    expect(index.interval.low).toBeLessThan(index.value - 0.05);
    expect(index.interval.high).toBeGreaterThan(index.value + 0.05);
    expect(index.blocks.map(({ block, items }) => [block, items])).toEqual([
      ["surroundings", 9],
      ["exposure", 3],
      ["worry", 5],
      ["unsafety", 6],
    ]);
    if (round === 2024) expect(index.change).toBe("no_earlier_round");
    else
      expect(index.change).toMatchObject({
        earlierOpensOn: expect.stringMatching(/^2024/),
        verdict: "no_certain_change",
      });
  });

  test("2026 has the listed intervals, groups, areas and issues", async () => {
    const { sample, open } = await surveysOf(slug, 2026);
    const a1 = questionOf(sample, "A1");
    if (a1.total.state !== "shown") throw new Error("A1 is not shown");
    expect(Math.abs(a1.total.effectiveBase - listed.effective)).toBeLessThanOrEqual(1);
    const ends = SHARES.flatMap(([, id, headline]) => {
      const { interval } = headlineOf(sample, id, headline);
      return [percent(interval?.low ?? 0), percent(interval?.high ?? 0)];
    });
    const listedEnds = listed.intervals.split(/[ –]/).map(Number);
    // A few "don't know" make some bases a little smaller than the listed intervals assume.
    ends.forEach((end, index) => {
      expect(Math.abs(end - (listedEnds[index] as number)), `${index}: ${ends}`).toBeLessThanOrEqual(1);
    });
    const bySex = a1.breaks.find(({ dimension }) => dimension === "sex")?.groups ?? [];
    const unsafe = bySex.map(({ headlines }) => headlines[1]?.state === "shown" && percent(headlines[1].share));
    // Two to four people said neither: men are shown together with them only.
    expect(unsafe.slice(0, 3)).toEqual([listed.unsafe[0], false, false]);
    expect(Math.abs(Number(unsafe[3]) - listed.unsafe[1])).toBeLessThanOrEqual(1);
    expect(bySex.at(-1)?.label.sv).toBe("Man, Annat och ej angivet");
    // A count under 10 is told to nobody, nor the smallest of the others, which it could be worked out from.
    const areas = sample.byArea.filter(({ together }) => !together).map(({ answers }) => answers);
    const inOrder = [...listed.areas].sort((one, other) => one - other);
    const hidden = (inOrder[0] as number) < 10 ? inOrder.slice(0, 2) : [];
    expect(areas.slice(0, listed.areas.length)).toEqual(
      listed.areas.map((count) => (hidden.includes(count) ? null : count)),
    );
    const together = sample.byArea.find((area) => area.together)?.answers;
    expect(together).toBe(hidden.length > 0 ? hidden.reduce((sum, count) => sum + count, 0) : undefined);
    const { total } = questionOf(sample, "F1");
    if (total.state !== "shown") throw new Error("F1 is not shown");
    const wanted = [...total.cells].sort((one, other) => other.share - one.share).slice(0, 3);
    expect(wanted.map(({ code, share }) => [code, percent(share)])).toEqual(listed.issues);
    expect(open?.answers).toBe(listed.openLink);
    expect(open?.isOpen).toBe(true);
  });

  test("reported crime is as listed", async () => {
    const { code } = await surveysOf(slug, 2024);
    const crime = await reportedCrime(demo.db, code);
    expect(crime?.periods).toEqual(["2024", "2025"]);
    expect(crime?.rows.map(({ counts }) => counts)).toEqual(
      listed.crime.map((counts) => counts.map((value) => ({ state: "shown", value }))),
    );
  });
});

test("of the forty listed changes only the two marked ones are certain, and no other headline's total is", async () => {
  const certain: string[] = [];
  for (const slug of Object.keys(LISTED)) {
    const { sample } = await surveysOf(slug, 2026);
    for (const { questionId, changes } of sample.questions) {
      changes.forEach((change, headline) => {
        // Of how many were deceived of money, the second figure of D2, one or two in a group hide it everywhere.
        expect(change.state === "compared" || headline > 0, questionId).toBe(true);
        if (change.state !== "compared" || change.verdict === "no_certain_change") return;
        const name = SHARES.find(([, id, at]) => id === questionId && at === headline)?.[0] ?? questionId;
        certain.push(`${slug} ${name}`);
      });
    }
  }
  expect(certain).toEqual(CERTAIN);
});
