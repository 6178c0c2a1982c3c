import type { Answers } from "#app/features/question/question.schema.ts";
import { PLEDGE_ISSUES } from "#app/features/question/scales.ts";
import type { DemoMunicipality } from "./municipalities.ts";
import { drawSample, gauss, type Person, type Sample } from "./people.ts";
import { splitByWeight } from "./quota.ts";
import type { Round } from "./rounds.ts";
import { type Item, itemsOf, nightCategories, REPORTED } from "./sample-items.ts";
import { EXPOSURE_PATTERNS, type SampleShares, sampleShares } from "./sample-shares.ts";

/** A respondent of a round with the answers given; an answer that is missing was skipped. */
export interface Respondent {
  person: Person;
  answers: Answers;
}

/** Who skips a question that is not among the ones with a listed figure. */
const SKIPS = 0.012;
const LISTED = new Set(["A1", "B4", "B7", "C1", "D1", "D2", "D3", "E3", "F1", "F2"]);

export function sampleRespondents(municipality: DemoMunicipality, round: Round): Respondent[] {
  const sample = drawSample(municipality, round);
  const shares = sampleShares(municipality.slug, round);
  const answers: Answers[] = sample.people.map(({ age, sex, area }) => ({ G1: age, G2: sex, G3: area }));
  const centre = municipality.areas[0]?.key ?? "";
  const writing = { ...sample, answers, centre };
  answerSafetyAtNight(writing, shares);
  for (const item of itemsOf(shares)) answerItem(writing, item);
  answerExposure(writing, shares.exposed);
  answerIssues(writing, shares.issues);
  answerChannels(writing);
  return sample.people.map((person, row) => ({ person, answers: answers[row] ?? {} }));
}

interface Writing extends Sample {
  answers: Answers[];
  centre: string;
}

const rowsOf = ({ people }: Writing) => people.map((_, row) => row);

/** From the one whom the question concerns most to the one whom it concerns least, with chance in it. */
function ordered(
  writing: Writing,
  rows: readonly number[],
  { pull, women = 0, centre = 0 }: Omit<Item, "id" | "categories">,
) {
  const score = new Map(
    rows.map((row) => {
      const person = writing.people[row] as Person;
      const own = person.unease + (person.sex === "woman" ? women : 0) + (person.area === writing.centre ? centre : 0);
      return [row, pull * own + (1 - Math.abs(pull)) * gauss(writing.random)];
    }),
  );
  return [...rows].sort((one, other) => (score.get(other) ?? 0) - (score.get(one) ?? 0));
}

function assign(writing: Writing, id: string, order: readonly number[], categories: Item["categories"]): void {
  const groups = splitByWeight(
    order,
    writing.weights,
    categories.map(([, share]) => share),
  );
  groups.forEach((rows, index) => {
    for (const row of rows) (writing.answers[row] as Answers)[id] = categories[index]?.[0] as string;
  });
}

/** A1: women and men apart, so that both have their listed share. */
function answerSafetyAtNight(writing: Writing, { safe, unsafe, unsafeWomen }: SampleShares): void {
  const order = (sexes: string[]) =>
    ordered(
      writing,
      rowsOf(writing).filter((row) => sexes.includes(writing.people[row]?.sex ?? "")),
      { pull: 0.6, centre: 0.25 },
    );
  const women = order(["woman"]);
  const rest = order(["man", "no_answer", "other"]);
  const weight = (rows: number[]) => rows.reduce((sum, row) => sum + (writing.weights[row] ?? 0), 0);
  const [ofWomen, ofRest] = [weight(women), weight(rest)];
  const unsafeRest = (unsafe * (ofWomen + ofRest) - unsafeWomen * ofWomen) / ofRest;
  const safeWomen = safe - (unsafeWomen - unsafe) * 1.15;
  const safeRest = (safe * (ofWomen + ofRest) - safeWomen * ofWomen) / ofRest;
  assign(writing, "A1", women, nightCategories(safeWomen, unsafeWomen));
  assign(writing, "A1", rest, nightCategories(safeRest, unsafeRest));
}

function answerItem(writing: Writing, item: Item): void {
  const { random, answers } = writing;
  const valid = rowsOf(writing).filter((row) => {
    const draw = random.next();
    if (item.aside && draw < item.aside[1]) {
      (answers[row] as Answers)[item.id] = item.aside[0];
      return false;
    }
    return LISTED.has(item.id) || draw < 1 - SKIPS;
  });
  assign(writing, item.id, ordered(writing, valid, item), item.categories);
}

/** D1–D3, exposed to at least one of them as listed, and D4 for those who were. */
function answerExposure(writing: Writing, exposed: number): void {
  const { answers, random, weights } = writing;
  const [hit = [], spared = []] = splitByWeight(ordered(writing, rowsOf(writing), { pull: 0.4 }), weights, [
    exposed,
    1 - exposed,
  ]);
  assign(writing, "D4", random.shuffle(hit), REPORTED);
  for (const row of spared) Object.assign(answers[row] as Answers, { D1: "no", D2: "no", D3: "no" });
  const groups = splitByWeight(
    random.shuffle(hit),
    weights,
    EXPOSURE_PATTERNS.map(({ share }) => share),
  );
  groups.forEach((rows, index) => {
    const items: readonly string[] = EXPOSURE_PATTERNS[index]?.items ?? [];
    for (const row of rows) {
      const how = (id: string, usual: string, other: string, usually: number) => {
        if (!items.includes(id)) return "no";
        return random.next() < usually ? usual : other;
      };
      Object.assign(answers[row] as Answers, {
        D1: how("D1", "once", "several", 0.8),
        D2: how("D2", "attempt", "succeeded", 0.75),
        D3: how("D3", "once", "several", 0.7),
      });
    }
  });
}

/** F1, at most three each: the most wanted first, from those who have room left. */
function answerIssues(writing: Writing, issues: Record<string, number>): void {
  const { answers, weights, random } = writing;
  const chosen: string[][] = rowsOf(writing).map(() => []);
  const total = rowsOf(writing).reduce((sum, row) => sum + (weights[row] ?? 0), 0);
  const mostWanted = Object.entries(issues).sort(([, one], [, other]) => other - one);
  for (const [code, share] of mostWanted) {
    const open = rowsOf(writing).filter((row) => (chosen[row]?.length ?? 0) < 3);
    // Those who have chosen least come first, with chance in it, so that nobody is left without a choice.
    const need = new Map(open.map((row) => [row, random.next() * 2.5 - (chosen[row]?.length ?? 0)]));
    const order = open.sort((one, other) => (need.get(other) ?? 0) - (need.get(one) ?? 0));
    const available = order.reduce((sum, row) => sum + (weights[row] ?? 0), 0);
    const wanted = Math.min(1, (share * total) / available);
    for (const row of splitByWeight(order, weights, [wanted, 1 - wanted])[0] ?? []) chosen[row]?.push(code);
  }
  // As the form sends them: in the order of the list, not of preference.
  const list = PLEDGE_ISSUES.map(({ code }) => code);
  chosen.forEach((codes, row) => {
    if (codes.length > 0) (answers[row] as Answers).F1 = list.filter((code) => codes.includes(code));
  });
}

const CHANNELS: [code: string, share: number][] = [
  ["website", 0.42],
  ["social_media", 0.46],
  ["letter", 0.22],
  ["newspaper", 0.3],
  ["meeting", 0.08],
  ["neighbourhood_watch", 0.12],
];

/** F3, any number of ways, or none. */
function answerChannels({ answers, random }: Writing): void {
  for (const answer of answers) {
    const ways = CHANNELS.filter(([, share]) => random.next() < share).map(([code]) => code);
    if (ways.length > 0) answer.F3 = ways;
    else if (random.next() < 0.4) answer.F3 = ["not_wanted"];
  }
}
