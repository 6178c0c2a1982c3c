import { likelyArea } from "#app/features/municipality/nearest-area.ts";
import type { TipCategoryCode } from "#app/features/tip/categories.ts";
import type { TipStatus } from "#app/features/tip/status.ts";
import type { NewTip } from "#app/features/tip/tip.commands.server.ts";
import { addDays } from "#app/platform/dates.ts";
import { demoId, demoRandom, type Random } from "./derive.ts";
import { DEMO_MUNICIPALITIES, type DemoArea, type DemoMunicipality } from "./municipalities.ts";
import { areaId, placeId } from "./municipality-rows.ts";
import { gauss } from "./people.ts";
import { TIP_FIGURES } from "./tip-figures.ts";
import { DONE_OTHERWISE, DONE_WORDS, NO_ACTION_OTHERWISE, NO_ACTION_WORDS, TIP_WORDS } from "./tip-texts.ts";
import { waitingTips } from "./waiting-tips.ts";

const FIRST_DAY = "2026-04-01";
const DAYS = 214;
/** What happens to a tip happens before the demo's clock. */
const LAST_WORKDAY = "2026-11-13";
const METRES_PER_DEGREE = 111_320;

type WrittenCategory = keyof typeof TIP_WORDS;
type Outcome = "done" | "planned" | "no_action" | "forwarded" | "approved";

/** All tips of the demo: the approved ones, and those that wait for somebody to read them. */
export function demoTips(): NewTip[] {
  return DEMO_MUNICIPALITIES.flatMap((municipality) => [...approvedTips(municipality), ...waitingTips(municipality)]);
}

function approvedTips(municipality: DemoMunicipality): NewTip[] {
  const { code, slug } = municipality;
  const random = demoRandom("tips", code);
  const figures = TIP_FIGURES[slug];
  const categories = Object.entries(figures.categories).flatMap(([category, count]) =>
    Array.from({ length: count }, () => category as WrittenCategory),
  );
  const days = categories.map(() => random.below(DAYS)).sort((one, other) => one - other);
  const outcomes = outcomesOf(categories.length, figures, random);
  const used = new Set<string>();
  return random.shuffle(categories).map((category, index) => {
    const receivedOn = addDays(FIRST_DAY, days[index] ?? 0);
    const { where, spot } = whereabouts(municipality, category, random);
    return {
      id: demoId("tip", code, index),
      municipalityCode: code,
      category,
      receivedOn,
      ...where,
      ...wordsOf(category, spot, used, random),
      ...circumstances(category, random),
      history: historyOf(category, receivedOn, outcomes[index] ?? "approved", random),
    };
  });
}

/** The older a tip, the likelier it is dealt with. */
function outcomesOf(
  count: number,
  { done, planned, noAction }: (typeof TIP_FIGURES)["gnosjo"],
  random: Random,
): Outcome[] {
  const left = count - done - planned - noAction;
  const forwarded = Math.floor(left * 0.6);
  const of = (outcome: Outcome, number: number) => Array.from({ length: number }, () => outcome);
  const settled = random.shuffle([...of("done", done), ...of("no_action", noAction)]);
  const pending = random.shuffle([
    ...of("planned", planned),
    ...of("forwarded", forwarded),
    ...of("approved", left - forwarded),
  ]);
  const lately = Math.round(pending.length * 0.5);
  return [...random.shuffle([...settled, ...pending.slice(lately)]), ...pending.slice(0, lately)];
}

const SPREAD_METRES = { station: 40, square: 40, harbour: 40, town: 350 };
/** A town's tips gather about a few spots. */
const SPOTS_PER_TOWN = 6;

function whereabouts(municipality: DemoMunicipality, category: WrittenCategory, random: Random) {
  const { code, places, areas } = municipality;
  const atPlace = ["L1", "L4", "M1", "M2", "P1", "P2"].includes(category) && random.next() < 0.35;
  if (atPlace) {
    const place = random.pick(places);
    const point = near(place, SPREAD_METRES[place.kind], random);
    return {
      spot: place.name,
      where: { point, placeId: placeId(code, place.name), areaId: areaId(code, place.area) },
    };
  }
  const spot = random.pick(TIP_WORDS[category].spots);
  const area = pickArea(areas, random);
  const middle = near(area, SPREAD_METRES.town, demoRandom("spot", code, area.key, random.below(SPOTS_PER_TOWN)));
  const point = middle && near(middle, 30, random);
  // Every seventh resident uses no map.
  if (!point || random.next() < 0.15) {
    return { spot, where: { areaId: areaId(code, area.key), placeText: capitalised(spot) } };
  }
  const likely = likelyArea(
    point,
    areas.map((candidate) => ({ lat: null, lon: null, ...candidate })),
  );
  return { spot, where: { point, areaId: areaId(code, likely?.key ?? area.key) } };
}

function near({ lat, lon }: { lat?: number; lon?: number }, metres: number, random: Random) {
  if (lat === undefined || lon === undefined) return undefined;
  const narrowing = Math.cos((lat * Math.PI) / 180);
  const shift = () => (gauss(random) * metres) / METRES_PER_DEGREE / 1.5;
  return { lat: lat + shift(), lon: lon + shift() / narrowing };
}

/** As people live: about a seventh in the countryside, the rest by the size of the towns. */
function pickArea(areas: readonly DemoArea[], random: Random): DemoArea {
  const size = (area: DemoArea) => (area.kind === "countryside" ? 900 : (area.population ?? 250));
  return random.pickWeighted(areas.map((area) => [area, size(area)] as const));
}

const capitalised = (words: string) => words.charAt(0).toLocaleUpperCase("sv") + words.slice(1);

function wordsOf(category: WrittenCategory, spot: string, used: Set<string>, random: Random) {
  const { faults, more, suggestions } = TIP_WORDS[category];
  if (category !== "X1" && random.next() < 0.04) return {};
  let description = "";
  for (let attempt = 0; attempt < 20 && (description === "" || used.has(description)); attempt++) {
    const fault = random.pick(faults).replace("{!}", capitalised(spot)).replace("{}", spot);
    description = random.next() < 0.55 ? `${fault} ${random.pick(more)}` : fault;
  }
  used.add(description);
  const suggests = suggestions.length > 0 && random.next() < 0.4;
  return { description, ...(suggests ? { suggestion: random.pick(suggestions) } : {}) };
}

/** When and how often: darkness is about evenings and the dark seasons, school roads about weekday mornings. */
function circumstances(category: TipCategoryCode, random: Random): Partial<NewTip> {
  if (random.next() < 0.2) return {};
  const dark = /^(L|P|M2)/.test(category);
  return {
    timeOfDay:
      category === "T3"
        ? "morning"
        : dark
          ? random.pick(["evening", "evening", "night"])
          : random.pick(["day", "evening", "any_time"]),
    weekPart:
      category === "T3"
        ? "weekdays"
        : /^(P|T2)/.test(category)
          ? random.pick(["weekend", "weekend", "any_day"])
          : "any_day",
    season: category === "L1" ? random.pick(["autumn", "winter", "all_year"]) : "all_year",
    frequency: random.pick(["often", "often", "sometimes", "once"]),
    avoids: random.next() < (dark ? 0.5 : 0.15),
  };
}

function historyOf(category: TipCategoryCode, receivedOn: string, outcome: Outcome, random: Random): NewTip["history"] {
  let day = workday(addDays(receivedOn, random.below(5)));
  const history: NonNullable<NewTip["history"]> = [{ status: "approved", changedOn: day }];
  const step = (status: Exclude<TipStatus, "received">, days: number, reason?: string) => {
    const next = workday(addDays(day, 1 + random.below(days)));
    day = next < LAST_WORKDAY ? next : LAST_WORKDAY;
    history.push({ status, changedOn: day, ...(reason ? { reason } : {}) });
  };
  if (outcome === "approved") return history;
  step("forwarded", 10);
  if (outcome === "planned" || (outcome === "done" && random.next() < 0.4)) step("planned", 21);
  if (outcome === "done") step("done", 45, random.pick(DONE_WORDS[category] ?? DONE_OTHERWISE));
  if (outcome === "no_action") step("no_action", 30, random.pick(NO_ACTION_WORDS[category] ?? NO_ACTION_OTHERWISE));
  return history;
}

/** Staff work on weekdays: a weekend's day becomes the Monday after. */
function workday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 6) return addDays(day, 2);
  return weekday === 0 ? addDays(day, 1) : day;
}
