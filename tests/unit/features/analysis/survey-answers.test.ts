import fc from "fast-check";
import { expect, test } from "vitest";
import { cellCounts } from "#app/features/analysis/cell-counts.ts";
import { countedSurvey } from "#app/features/analysis/counted-variables.ts";
import { packed, type StoredAnswer } from "#app/features/analysis/packed-answers.ts";
import { SurveyAnswers, type WeekChange } from "#app/features/analysis/survey-answers.ts";
import { tabulate } from "#app/features/analysis/tables.ts";
import { fromBank, whereYouLive } from "#app/features/question/bank.ts";
import { stored } from "#tests/support/counted.ts";

const QUESTIONS = [
  ...["A1", "D1", "D2", "D3", "F1", "G1", "G2"].map(fromBank),
  whereYouLive([{ key: "norr", name: "Norr", kind: "town" }]),
];
const POPULATION = [
  { dimension: "sex", category: "woman", share: 0.5 },
  { dimension: "sex", category: "man", share: 0.5 },
];
const WEEKS = ["2026-W40", "2026-W41"];

const somebody: fc.Arbitrary<StoredAnswer> = fc
  .record(
    {
      A1: fc.constantFrom("very_safe", "rather_unsafe", "unknown"),
      D1: fc.constantFrom("no", "once", "no_answer"),
      D2: fc.constantFrom("no", "attempt"),
      D3: fc.constantFrom("no", "several"),
      F1: fc.subarray(["fraud", "traffic", "theft"]),
      G1: fc.constantFrom("age_16_19", "age_50_64", "age_85_up"),
      G2: fc.constantFrom("woman", "man", "other"),
      G3: fc.constantFrom("norr", "elsewhere"),
    },
    { requiredKeys: [] },
  )
  .map((answers) => stored(answers));

/** What happens to a survey: somebody answers, or an answer (of those that are there, by number) is removed. */
const event = fc.record({
  week: fc.constantFrom(...WEEKS),
  who: somebody,
  removes: fc.option(fc.nat(), { freq: 4 }),
});

/** The history as changes, and what is stored after each of them. */
function historyOf(events: { week: string; who: StoredAnswer; removes: number | null }[]) {
  const rows = new Map<string, StoredAnswer[]>(WEEKS.map((week) => [week, []]));
  const counters = new Map<string, number>();
  const states = [copyOf(rows, counters)];
  const changes = events.map(({ week, who, removes }): WeekChange => {
    const from = counters.get(week) ?? 0;
    counters.set(week, from + 1);
    const present = rows.get(week) ?? [];
    const place = removes === null || present.length === 0 ? undefined : removes % present.length;
    const removed = place === undefined ? [] : present.splice(place, 1);
    if (place === undefined) present.push(who);
    states.push(copyOf(rows, counters));
    return { week, from, to: from + 1, added: place === undefined ? [who] : [], removed };
  });
  return { changes, states };
}

type State = ReturnType<typeof copyOf>;

function copyOf(rows: ReadonlyMap<string, StoredAnswer[]>, counters: ReadonlyMap<string, number>) {
  return { rows: new Map([...rows].map(([week, people]) => [week, [...people]])), counters: new Map(counters) };
}

function read(answers: SurveyAnswers, { rows, counters }: State, weeks = WEEKS) {
  const reading = answers.beginReading();
  for (const week of weeks) {
    for (const text of (rows.get(week) ?? []).map(packed)) reading.add(week, text, 0, text.length);
  }
  return () => answers.endReading(reading, new Map([...counters].filter(([week]) => weeks.includes(week))));
}

const fresh = () => new SurveyAnswers(countedSurvey(QUESTIONS));
const tablesOf = (answers: SurveyAnswers) => tabulate(cellCounts(answers), true, POPULATION);
/** Every respondent as the columns have it, in no order. */
const columnsOf = (answers: SurveyAnswers) =>
  answers
    .allWeeks()
    .flatMap((week) =>
      Array.from({ length: week.size }, (_, row) =>
        JSON.stringify([
          answers.cells.answers[week.cells.at(row)],
          ...week.columns.map((column) => column?.at(row) ?? null),
        ]),
      ),
    )
    .sort();

function expectSame(answers: SurveyAnswers, state: State): void {
  const anew = fresh();
  read(anew, state)();
  expect(tablesOf(answers)).toEqual(tablesOf(anew));
  expect(columnsOf(answers)).toEqual(columnsOf(anew));
  expect(answers.behind(state.counters)).toEqual([]);
}

test("changes that are taken in give the tables that reading everything gives", () => {
  fc.assert(
    fc.property(fc.array(event, { minLength: 1, maxLength: 40 }), fc.nat(), (events, begin) => {
      const { changes, states } = historyOf(events);
      const start = begin % states.length;
      const answers = fresh();
      read(answers, states[start] as State)();
      for (const change of changes.slice(start)) answers.take(change);
      expectSame(answers, states.at(-1) as State);
    }),
    { numRuns: 40 },
  );
});

test("in whatever order changes come, before, during and after reading, nothing is lost or counted twice", () => {
  const arguments_ = [
    fc.array(event, { minLength: 1, maxLength: 30 }),
    fc.nat(),
    fc.infiniteStream(fc.nat({ max: 2 })),
    fc.infiniteStream(fc.nat({ max: 1000 })),
  ] as const;
  fc.assert(
    fc.property(...arguments_, (events, when, times, order) => {
      const { changes, states } = historyOf(events);
      const orders = order[Symbol.iterator]();
      const timed = changes
        .map((change) => ({ change, time: times.next().value as number, key: orders.next().value as number }))
        .sort((one, other) => one.key - other.key);
      // Changes are told after their commit: a reading that begins later sees them.
      const seen = Math.max(-1, ...timed.filter(({ time }) => time === 0).map(({ change }) => changes.indexOf(change)));
      const moment = states[Math.max(seen + 1, when % states.length)] as State;
      const takeAt = (answers: SurveyAnswers, time: number) => {
        for (const one of timed) if (one.time === time) answers.take(one.change);
      };
      const answers = fresh();
      takeAt(answers, 0);
      const end = read(answers, moment);
      takeAt(answers, 1);
      end();
      takeAt(answers, 2);
      expectSame(answers, states.at(-1) as State);
    }),
    { numRuns: 40 },
  );
});

test("what another process did is seen by the counters, and that week read again", () => {
  fc.assert(
    fc.property(fc.array(event, { minLength: 2, maxLength: 30 }), fc.infiniteStream(fc.boolean()), (events, own) => {
      const { changes, states } = historyOf(events);
      const answers = fresh();
      read(answers, states[0] as State)();
      for (const change of changes) if (own.next().value) answers.take(change);
      const last = states.at(-1) as State;
      const behind = answers.behind(last.counters);
      if (behind.length > 0) read(answers, last, behind)();
      expectSame(answers, last);
    }),
    { numRuns: 40 },
  );
});

test("a removal of something that is not there makes the week be read again", () => {
  const [one, other] = [stored({ A1: "very_safe" }), stored({ A1: "rather_unsafe" })];
  const answers = fresh();
  const counters = new Map([["2026-W40", 1]]);
  const state = { rows: new Map([["2026-W40", [one]]]), counters };
  read(answers, state)();
  answers.take({ week: "2026-W40", from: 1, to: 2, added: [], removed: [other] });
  expect(answers.behind(new Map([["2026-W40", 2]]))).toEqual(["2026-W40"]);
});

test("a reading that failed leaves what was there, and what was told meanwhile", () => {
  const answers = fresh();
  const person = stored({ A1: "very_safe" });
  const state: State = { rows: new Map([["2026-W40", [person]]]), counters: new Map([["2026-W40", 1]]) };
  read(answers, state)();
  read(answers, state);
  answers.take({ week: "2026-W40", from: 1, to: 2, added: [person], removed: [] });
  answers.endReading();
  expectSame(answers, { rows: new Map([["2026-W40", [person, person]]]), counters: new Map([["2026-W40", 2]]) });
});
