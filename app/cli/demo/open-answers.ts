import type { Answers } from "#app/features/question/question.schema.ts";
import { CONNECTIONS, PLEDGE_ISSUES } from "#app/features/question/scales.ts";
import { demoRandom, type Random } from "./derive.ts";
import { DEMO_FIGURES } from "./figures.ts";
import type { DemoMunicipality } from "./municipalities.ts";
import { gauss, type Person } from "./people.ts";
import type { Respondent } from "./sample-answers.ts";

type Likely = [code: string, weight: number][];

/** Whoever comes by an open link is more often a woman, of working age and uneasy than the population is. */
const AGES: Likely = [
  ["age_16_19", 6],
  ["age_20_29", 10],
  ["age_30_49", 42],
  ["age_50_64", 26],
  ["age_65_84", 15],
  ["age_85_up", 1],
];
const SEXES: Likely = [
  ["woman", 60],
  ["man", 36],
  ["other", 1],
  ["no_answer", 3],
];
const ELSEWHERE = 0.05;
const UNEASE = 0.35;
const SKIPS = 0.02;

export function openRespondents(municipality: DemoMunicipality): Respondent[] {
  const random = demoRandom("open-link", municipality.code);
  const { openLink, 2026: figures } = DEMO_FIGURES[municipality.slug];
  const areas = Object.entries(figures.areas);
  return Array.from({ length: openLink }, () => {
    const person: Person = {
      age: random.pickWeighted(AGES),
      sex: random.pickWeighted(SEXES),
      area: random.next() < ELSEWHERE ? "elsewhere" : random.pickWeighted(areas),
      unease: gauss(random) + UNEASE,
    };
    return { person, answers: answersOf(person, figures.issues, random) };
  }).map((respondent, index) => withConnection(respondent, municipality.code, index));
}

const CONNECTED: Likely = [
  ["holiday_home", 40],
  ["works_here", 34],
  ["business", 12],
  ["visits", 22],
  ["other", 4],
];

/** Why people who live elsewhere answer. Chance of its own: nobody else's answers follow from it. */
function withConnection({ person, answers }: Respondent, municipalityCode: string, index: number): Respondent {
  if (person.area !== "elsewhere") return { person, answers };
  const random = demoRandom("connection", municipalityCode, index);
  const drawn = [random.pickWeighted(CONNECTED), ...(random.next() < 0.3 ? [random.pickWeighted(CONNECTED)] : [])];
  return {
    person,
    answers: { ...answers, G4: CONNECTIONS.map(({ code }) => code).filter((code) => drawn.includes(code)) },
  };
}

const SAFETY = ["very_safe", "rather_safe", "rather_unsafe", "very_unsafe"];
const PROBLEM = ["not_at_all", "small_extent", "large_extent"];
const WORRY = ["never", "rather_seldom", "rather_often", "very_often"];
const TRUST = ["very_large", "rather_large", "neither", "rather_small", "very_small"];

/** Per question its scale from easy to uneasy, and where on the range of unease each step begins. */
const SCALES: Record<string, { scale: string[]; steps: number[]; aside?: [code: string, share: number] }> = {
  A1: { scale: [...SAFETY, "stays_in_unsafe"], steps: [-0.2, 1, 1.9, 2.3], aside: ["stays_in_other", 0.05] },
  A3: { scale: SAFETY, steps: [-0.1, 1.2, 2.1], aside: ["never_there", 0.09] },
  B1: { scale: PROBLEM, steps: [-0.3, 0.9], aside: ["dont_know", 0.03] },
  B4: { scale: PROBLEM, steps: [-0.7, 0.6], aside: ["dont_know", 0.02] },
  B5: { scale: PROBLEM, steps: [-0.4, 0.9], aside: ["dont_know", 0.02] },
  B7: { scale: PROBLEM, steps: [0.2, 1.3], aside: ["dont_know", 0.08] },
  C1: { scale: WORRY, steps: [-0.5, 0.5, 1.4] },
  C5: { scale: WORRY, steps: [-0.3, 0.7, 1.6] },
  E1: { scale: TRUST, steps: [-0.7, 0.4, 1.1, 1.8], aside: ["no_opinion", 0.05] },
  E2: { scale: TRUST, steps: [-1, 0.1, 1, 1.7], aside: ["no_opinion", 0.06] },
};

function answersOf(person: Person, listed: [string, number][], random: Random): Answers {
  const answers: Answers = { G1: person.age, G2: person.sex, G3: person.area };
  for (const [id, { scale, steps, aside }] of Object.entries(SCALES)) {
    const feeling = person.unease * 0.6 + gauss(random) * 0.75;
    const at = steps.filter((step) => feeling > step).length;
    const chance = random.next();
    if (chance < SKIPS) continue;
    answers[id] = aside && chance < SKIPS + aside[1] ? aside[0] : (scale[at] as string);
  }
  const issues = issuesOf(listed, random);
  if (issues.length > 0) answers.F1 = issues;
  return answers;
}

function issuesOf(listed: [string, number][], random: Random): string[] {
  const weights = new Map<string, number>([
    ...PLEDGE_ISSUES.map(({ code }): [string, number] => [code, 12]),
    ...listed,
  ]);
  const wanted = random.pick([1, 2, 3, 3, 3, 3]);
  const chosen = new Set<string>();
  while (chosen.size < wanted) chosen.add(random.pickWeighted([...weights].filter(([code]) => !chosen.has(code))));
  return PLEDGE_ISSUES.map(({ code }) => code).filter((code) => chosen.has(code));
}
