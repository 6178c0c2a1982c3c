import { coreSurvey, sampleSurvey } from "#app/features/survey/standard-surveys.ts";
import type { SurveyDesign, SurveyDocument } from "#app/features/survey/survey.schema.ts";
import { demoId } from "./derive.ts";
import { EVERY_TYPE_MUNICIPALITY, EVERY_TYPE_OPENS, EVERY_TYPE_SLUG, everyTypeSurvey } from "./every-type.ts";
import { DEMO_FIGURES } from "./figures.ts";
import { DEMO_MUNICIPALITIES, type DemoMunicipality, type DemoSlug } from "./municipalities.ts";

/** The survey weeks of a round: autumn, as the police's own surveys. */
export const SAMPLE_DAYS = {
  2024: { opensOn: "2024-09-09", closesOn: "2024-10-20" },
  2026: { opensOn: "2026-09-07", closesOn: "2026-10-18" },
} as const;
export type Round = keyof typeof SAMPLE_DAYS;
type DialogueKey = Round | typeof EVERY_TYPE_SLUG;

const PERIODS = [
  { name: "2025–2026", startsOn: "2025-01-01", endsOn: "2026-12-31", round: 2024 },
  { name: "2027–2028", startsOn: "2027-01-01", endsOn: "2028-12-31", round: 2026 },
] as const;

const periodId = (code: string, name: string) => demoId("period", code, name);
const dialogueId = (code: string, round: DialogueKey) => demoId("dialogue", code, round);
const surveyId = (code: string, slug: string) => demoId("survey", code, slug);

/** The ids that other parts of the demo point to. */
export const roundIds = (code: string) => ({
  currentPeriod: periodId(code, PERIODS[0].name),
  dialogue: (round: Round) => dialogueId(code, round),
  survey: (slug: string) => surveyId(code, slug),
  version: (slug: string) => demoId("survey-version", code, slug, 1),
});

export const SAMPLE_SLUGS: Record<Round, string> = { 2024: "trygghet-2024", 2026: "trygghet-2026" };
export const OPEN_SLUG = "tyck-till";

/** Pledge periods, the two dialogues and their surveys. */
export function roundRows() {
  const periods = DEMO_MUNICIPALITIES.flatMap(({ code }) =>
    PERIODS.map(({ round: _, ...period }) => ({ id: periodId(code, period.name), municipalityCode: code, ...period })),
  );
  const dialogues = DEMO_MUNICIPALITIES.flatMap(dialogueRows);
  const surveys = DEMO_MUNICIPALITIES.flatMap(surveyRows);
  return {
    periods,
    dialogues,
    surveys: surveys.map(({ document: _, ...survey }) => survey),
    versions: surveys.map(({ id, municipalityCode, slug, document }) => ({
      id: roundIds(municipalityCode).version(slug),
      surveyId: id,
      number: 1,
      document: JSON.stringify(document),
    })),
  };
}

function dialogueRows({ code, slug }: DemoMunicipality) {
  return [
    ...(slug === EVERY_TYPE_MUNICIPALITY ? [everyTypeDialogue(code)] : []),
    {
      id: dialogueId(code, 2024),
      municipalityCode: code,
      slug: "hosten-2024",
      title: "Medborgardialog hösten 2024",
      pledgePeriodId: periodId(code, PERIODS[0].name),
      opensOn: "2024-09-02",
      closesOn: "2024-10-31",
      ledTo: null,
      resultsOn: "2024-12-02",
    },
    {
      id: dialogueId(code, 2026),
      municipalityCode: code,
      slug: "hosten-2026",
      title: "Medborgardialog hösten 2026",
      pledgePeriodId: periodId(code, PERIODS[1].name),
      opensOn: "2026-09-01",
      closesOn: null,
      ledTo: LED_TO[slug],
      resultsOn: "2026-12-07",
    },
  ];
}

/** Before the dialogue of the autumn, so that it is never taken for the latest. */
const everyTypeDialogue = (code: string) => ({
  id: dialogueId(code, EVERY_TYPE_SLUG),
  municipalityCode: code,
  slug: EVERY_TYPE_SLUG,
  title: "Demo: alla frågetyper",
  pledgePeriodId: null,
  opensOn: EVERY_TYPE_OPENS,
  closesOn: null,
  ledTo: null,
  resultsOn: null,
});

/** What the dialogue of 2024 led to, told to those who are asked now. */
const LED_TO: Record<DemoSlug, string> = {
  gnosjo:
    "Många berättade 2024 att de oroade sig för bedrägerier. Kommunen och polisen lovade åtta informationsträffar för äldre. Det blev nio, med 214 besökare.",
  gislaved:
    "Mörka gångvägar var det som flest nämnde 2024. Kommunen lovade att laga rapporterad belysning inom 30 dagar. Det lyckades i 74 procent av fallen, mot 52 procent tidigare.",
  gotene:
    "Många ville 2024 se polisen oftare i centrum. Polisen lovade 60 pass till fots i centrala Götene. Det blev 63.",
  krokom:
    "Bedrägerier oroade flest 2024. Kommunen och polisen lovade att arbeta för att färre ska bli lurade. De anmälda bedrägerierna minskade till 138 under 2025.",
  sotenas:
    "Fart och trafik var det som flest tipsade om 2024. Polisen lovade 40 kontroller på de fem mest tipsade platserna. Hittills har det blivit 31.",
};

interface DemoSurvey {
  slug: string;
  round: DialogueKey;
  design: SurveyDesign;
  invited: number | null;
  opensOn: string;
  closesOn: string | null;
  document: SurveyDocument;
}

function surveyRows(demo: DemoMunicipality) {
  const { code, slug: municipality, shortName, areas } = demo;
  const place = { municipalityName: shortName, areas };
  const invited = DEMO_FIGURES[municipality].invited;
  const sample = (round: Round): DemoSurvey => ({
    slug: SAMPLE_SLUGS[round],
    round,
    design: "random_sample",
    invited,
    ...SAMPLE_DAYS[round],
    document: sampleSurvey(place),
  });
  const open: DemoSurvey = {
    slug: OPEN_SLUG,
    round: 2026,
    design: "open_link",
    invited: null,
    opensOn: SAMPLE_DAYS[2026].opensOn,
    closesOn: null,
    document: coreSurvey(place),
  };
  const everyType: DemoSurvey = {
    ...open,
    slug: EVERY_TYPE_SLUG,
    round: EVERY_TYPE_SLUG,
    opensOn: EVERY_TYPE_OPENS,
    document: everyTypeSurvey(demo),
  };
  const surveys = [sample(2024), sample(2026), open, ...(municipality === EVERY_TYPE_MUNICIPALITY ? [everyType] : [])];
  return surveys.map(({ round, ...survey }) => ({
    id: surveyId(code, survey.slug),
    municipalityCode: code,
    dialogueId: dialogueId(code, round),
    ...survey,
  }));
}
