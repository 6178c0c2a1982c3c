import { withoutCorrection } from "#app/statistics/cell-sample.ts";
import type { Verdict } from "#app/statistics/compare-shares.ts";
import {
  type IndexItem,
  type IndexRefusal,
  indexChange,
  type OpenIndex,
  openIndex,
} from "#app/statistics/scales/open-index.ts";
import type { Interval } from "#app/statistics/table.ts";
import type { Question } from "../question/question.schema.ts";
import type { SurveyDocument } from "../survey/survey.schema.ts";
import { cellCounts } from "./cell-counts.ts";
import type { SurveyResult } from "./results.ts";
import { type PopulationShare, sampleDesign } from "./sample-design.ts";
import type { SurveyAnswers } from "./survey-answers.ts";
import type { SurveyTables } from "./tables.ts";
import { allQuestions } from "./versions.ts";

/** The four blocks of the local safety index, in the order in which they are shown. */
export const INDEX_BLOCKS = ["surroundings", "exposure", "worry", "unsafety"] as const;
export type IndexBlock = (typeof INDEX_BLOCKS)[number];

interface ItemRule {
  block: IndexBlock;
  /** The answers that count. */
  counted: readonly string[];
  factor: number;
}

const UNSAFE = ["rather_unsafe", "very_unsafe"];
const OFTEN = ["very_often", "rather_often"];
const ONCE_OR_MORE = ["once", "several"];
const rules = (ids: readonly string[], block: IndexBlock, counted: readonly string[], factor = 1) =>
  ids.map((id): [string, ItemRule] => [id, { block, counted, factor }]);

/**
 * What counts, by question of the bank: a problem "to a large extent", worry "very or rather often", exposure to a crime
 * (attempted fraud too), unsafe – on a dark evening with those who stay in for that reason. Exposure counts twice: it is
 * rarer than worry, and weighs more.
 */
const ITEMS: ReadonlyMap<string, ItemRule> = new Map([
  ...rules(["B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9"], "surroundings", ["large_extent"]),
  ...rules(["D1", "D3"], "exposure", ONCE_OR_MORE, 2),
  ...rules(["D2"], "exposure", ["attempt", "succeeded"], 2),
  ...rules(["C1", "C2", "C3", "C4", "C5"], "worry", OFTEN),
  ...rules(["A1"], "unsafety", [...UNSAFE, "stays_in_unsafe"]),
  ...rules(["A2", "A3", "A4"], "unsafety", UNSAFE),
  ...rules(["A5", "A6"], "unsafety", OFTEN),
]);

/** The index of a round, before anything decides whether it may be shown. */
export type CountedIndex = ({ ok: true; critical: number } & { index: OpenIndex }) | ({ ok: false } & IndexRefusal);

/** Computes the index of everybody who lives in the municipality, in one pass over the answers. */
export function countedIndex(answers: SurveyAnswers, population: readonly PopulationShare[]): CountedIndex {
  const counts = cellCounts(answers);
  const { sample: drawn, weights, elsewhere } = sampleDesign(counts, true, population);
  // The index is there to be compared between rounds.
  const sample = withoutCorrection(drawn);
  const places = new Int32Array(answers.cells.size).fill(-1);
  for (const [place, number] of counts.numbers.entries()) places[number] = elsewhere[place] ? -1 : place;
  const cells = new Int32Array(answers.size);
  const asked = answers.survey.variables.flatMap(({ id, kind, categories }, variable) => {
    const rule = ITEMS.get(id);
    if (!rule || kind !== "single") return [];
    const values = new Int8Array(answers.size);
    return [
      {
        id,
        rule,
        values,
        slot: answers.plan.slots[variable] ?? 0,
        counts: categories.map((code) => rule.counted.includes(code)),
      },
    ];
  });
  let row = 0;
  for (const week of answers.allWeeks()) {
    for (let own = 0; own < week.size; own++, row++) {
      cells[row] = places[week.cells.at(own)] ?? -1;
      for (const { values, slot, counts } of asked) {
        const answer = week.columns[slot]?.at(own) ?? -1;
        values[row] = answer < 0 ? -1 : Number(counts[answer] ?? false);
      }
    }
  }
  const items = asked.map(({ id, rule, values }): IndexItem => ({ id, ...rule, answers: values }));
  const result = openIndex(items, INDEX_BLOCKS, { sample, cells, weights });
  // Infinite without degrees of freedom, which JSON cannot say.
  return result.ok ? { ...result, critical: Math.min(sample.critical, Number.MAX_VALUE) } : result;
}

/** The index as a tier may see it. */
export type SafetyIndex =
  | {
      state: "computed";
      value: number;
      interval: Interval;
      blocks: { block: IndexBlock; value: number; items: number }[];
      /** Against the round before, if that asked the same. */
      change: { earlier: number; earlierOpensOn: string; verdict: Verdict } | "no_earlier_round" | "other_items";
    }
  | { state: "not_computed"; reason: IndexReason };

/** Why there is no index. */
export type IndexReason =
  | { kind: "missing_block"; block: IndexBlock }
  | { kind: "hidden_items" }
  /** Answered by who wanted to, or by everyone: an index of a sample says nothing of them. */
  | { kind: "no_random_sample" }
  /** Nobody has answered, or the figures were published before there was an index. */
  | { kind: "not_counted" };

/** A closed random sample with its index. */
interface IndexRound {
  opensOn: string;
  document: SurveyDocument;
  tables: Pick<SurveyTables, "safetyIndex">;
}

/**
 * The index of a survey as far as its tables are shown; undefined where none was counted.
 * @param earlier the closed random samples before it, the latest first
 */
export function indexShown(
  result: Pick<SurveyResult, "questions">,
  survey: { document: SurveyDocument; tables: IndexRound["tables"] | undefined; earlier: readonly IndexRound[] },
): SafetyIndex | undefined {
  const counted = survey.tables?.safetyIndex;
  if (!counted) return undefined;
  if (!counted.ok) {
    return counted.kind === "missing_block"
      ? { state: "not_computed", reason: { kind: "missing_block", block: counted.block as IndexBlock } }
      : { state: "not_computed", reason: { kind: "hidden_items" } };
  }
  const { index } = counted;
  const ids = index.blocks.flatMap(({ items }) => items.map(({ id }) => id));
  const isShown = (id: string) => result.questions.find((one) => one.questionId === id)?.total.state === "shown";
  if (!ids.every(isShown)) return { state: "not_computed", reason: { kind: "hidden_items" } };
  return {
    state: "computed",
    value: hundredths(index.value),
    interval: { low: hundredths(index.interval.low), high: hundredths(index.interval.high) },
    blocks: index.blocks.map(({ block, value, items }) => ({
      block: block as IndexBlock,
      value: hundredths(value),
      items: items.length,
    })),
    change: changeOf(counted, survey.document, survey.earlier[0]),
  };
}

const hundredths = (value: number) => Math.round(value * 100) / 100;

function changeOf(
  counted: Extract<CountedIndex, { ok: true }>,
  document: SurveyDocument,
  before?: IndexRound,
): Extract<SafetyIndex, { state: "computed" }>["change"] {
  const earlier = before?.tables.safetyIndex;
  if (!before || !earlier) return "no_earlier_round";
  if (!earlier.ok || wordingOf(document) !== wordingOf(before.document)) return "other_items";
  const { verdict } = indexChange(earlier.index, counted.index, Math.max(earlier.critical, counted.critical));
  return { earlier: hundredths(earlier.index.value), earlierOpensOn: before.opensOn, verdict };
}

/** The items of a survey in their own words: rounds are compared when nothing in it differs. */
function wordingOf(document: SurveyDocument): string {
  const items = allQuestions(document).filter(({ id }) => ITEMS.has(id));
  items.sort((one, other) => one.id.localeCompare(other.id));
  const codes = (question: Question) => ("options" in question ? question.options.map(({ code }) => code) : []);
  return JSON.stringify(items.map((question) => [question.id, question.text.sv, codes(question)]));
}
