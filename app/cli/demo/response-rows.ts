import { BANK } from "#app/features/question/bank.ts";
import { CONNECTION_ID } from "#app/features/question/bank-elsewhere.ts";
import type { Answers } from "#app/features/question/question.schema.ts";
import { addDays, isoWeekOf } from "#app/platform/dates.ts";
import { demoId, demoRandom, type Random } from "./derive.ts";
import { EVERY_TYPE_MUNICIPALITY, EVERY_TYPE_OPENS, EVERY_TYPE_SLUG, everyTypeAnswers } from "./every-type.ts";
import { FREE_TEXTS } from "./free-texts.ts";
import { DEMO_MUNICIPALITIES, type DemoMunicipality } from "./municipalities.ts";
import { openRespondents } from "./open-answers.ts";
import { OPEN_SLUG, type Round, roundIds, SAMPLE_DAYS, SAMPLE_SLUGS } from "./rounds.ts";
import { type Respondent, sampleRespondents } from "./sample-answers.ts";

/** One survey's responses, with what is counted apart from them. */
interface Batch {
  municipality: DemoMunicipality;
  slug: string;
  respondents: (Respondent | { person?: undefined; answers: Answers })[];
  /** The day on which somebody answers. */
  dayOf(random: Random): string;
  modeOf(respondent: Batch["respondents"][number], random: Random): string;
}

const QUESTION_ORDER = [...BANK.map(({ id }) => id), "G3", CONNECTION_ID];

/** All responses of the demo, with the counters that go with them. */
export function responseRows() {
  const batches = DEMO_MUNICIPALITIES.flatMap((municipality) => [
    sampleBatch(municipality, 2024),
    sampleBatch(municipality, 2026),
    openBatch(municipality),
    ...(municipality.slug === EVERY_TYPE_MUNICIPALITY ? [everyTypeBatch(municipality)] : []),
  ]);
  const written = batches.map(writeBatch);
  return {
    responses: written.flatMap(({ responses }) => responses),
    counts: written.flatMap(({ counts }) => counts),
    changes: written.flatMap(({ changes }) => changes),
  };
}

function sampleBatch(municipality: DemoMunicipality, round: Round): Batch {
  const respondents = sampleRespondents(municipality, round);
  addFreeTexts(respondents, municipality, round);
  return {
    municipality,
    slug: SAMPLE_SLUGS[round],
    respondents,
    // Most answer when the letter or one of the two reminders has come.
    dayOf: (random) => {
      const mailing = random.pick([0, 0, 0, 14, 14, 28]);
      return addDays(SAMPLE_DAYS[round].opensOn, mailing + 1 + random.below(random.pick([4, 8, 12])));
    },
    modeOf: ({ person }, random) =>
      random.next() < (person?.age === "age_65_84" ? 0.62 : person?.age === "age_50_64" ? 0.36 : 0.15)
        ? "paper"
        : "web",
  };
}

function openBatch(municipality: DemoMunicipality): Batch {
  return {
    municipality,
    slug: OPEN_SLUG,
    respondents: openRespondents(municipality),
    dayOf: (random) => addDays(SAMPLE_DAYS[2026].opensOn, random.below(random.pick([14, 35, 69]))),
    modeOf: (_, random) => (random.next() < 0.12 ? "meeting" : "web"),
  };
}

function everyTypeBatch(municipality: DemoMunicipality): Batch {
  return {
    municipality,
    slug: EVERY_TYPE_SLUG,
    respondents: everyTypeAnswers(municipality).map((answers) => ({ answers })),
    dayOf: (random) => addDays(EVERY_TYPE_OPENS, random.below(98)),
    modeOf: () => "web",
  };
}

/** F4: a text is used once in the whole demo at most; people do not write alike. */
function addFreeTexts(respondents: Respondent[], municipality: DemoMunicipality, round: Round): void {
  const rounds = DEMO_MUNICIPALITIES.flatMap(({ code }) => [`${code}-2024`, `${code}-2026`]);
  const own = rounds.indexOf(`${municipality.code}-${round}`);
  const texts = FREE_TEXTS.filter((_, index) => index % rounds.length === own);
  const writers = demoRandom("free-texts", municipality.code, round).shuffle(respondents);
  texts.forEach((text, index) => {
    const writer = writers[index];
    if (writer) writer.answers.F4 = text;
  });
}

function writeBatch({ municipality: { code }, slug, respondents, dayOf, modeOf }: Batch) {
  const surveyId = roundIds(code).survey(slug);
  const surveyVersionId = roundIds(code).version(slug);
  const random = demoRandom("responses", code, slug);
  const counts = new Map<string, number>();
  const weeks = new Map<string, number>();
  const count = (kind: string, key: string) => counts.set(`${kind}/${key}`, (counts.get(`${kind}/${key}`) ?? 0) + 1);
  const responses = respondents.map((respondent, index) => {
    const day = dayOf(random);
    const week = isoWeekOf(day);
    const mode = modeOf(respondent, random);
    count("day", day);
    count("language", random.next() < 0.06 ? "en" : "sv");
    weeks.set(week, (weeks.get(week) ?? 0) + 1);
    return {
      id: demoId("response", surveyId, index),
      municipalityCode: code,
      surveyId,
      surveyVersionId,
      stratum: respondent.person?.area ?? areaIn(respondent.answers),
      week,
      mode,
      answers: JSON.stringify(respondent.person ? inOrder(respondent.answers) : respondent.answers),
    };
  });
  return {
    responses,
    counts: [...counts].map(([name, number]) => {
      const [kind = "", key = ""] = name.split("/");
      return { surveyId, kind, key, count: number };
    }),
    changes: [...weeks].map(([week, counter]) => ({ surveyId, week, counter })),
  };
}

const areaIn = ({ G3: area }: Answers) => (typeof area === "string" ? area : null);

function inOrder(answers: Answers): Answers {
  const ids = QUESTION_ORDER.filter((id) => answers[id] !== undefined);
  return Object.fromEntries(ids.map((id) => [id, answers[id] as Answers[string]]));
}
