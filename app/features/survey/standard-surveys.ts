import type { Localized } from "#app/i18n/localized.ts";
import { fromBank, type LivingArea, whereYouLive } from "../question/bank.ts";
import { connectionHere } from "../question/bank-elsewhere.ts";
import type { Question } from "../question/question.schema.ts";
import { conditional } from "./bank-conditions.ts";
import type { Section, SurveyDocument } from "./survey.schema.ts";

/** What the standard surveys need to know of a municipality. */
export interface SurveyPlace {
  /** As in "i Gnosjö". */
  municipalityName: string;
  /** In the order in which they are listed. */
  areas: readonly LivingArea[];
}

type Plan = { key: string; title: Localized; intro?: Localized; ids: string[] }[];

const words = (sv: string, en: string): Localized => ({ sv, en });

const CORE: Plan = [
  { key: "trygghet", title: words("Trygghet där du bor", "Safety where you live"), ids: ["A1", "A3"] },
  { key: "problem", title: words("Problem där du bor", "Problems where you live"), ids: ["B1", "B4", "B5", "B7"] },
  { key: "oro", title: words("Oro och förtroende", "Worry and trust"), ids: ["C1", "C5", "E1", "E2"] },
  {
    key: "lofte",
    title: words("Det som ska lovas, och lite om dig", "What should be promised, and a little about you"),
    ids: ["F1", "G1", "G2", "G3", "G4"],
  },
];

const SAMPLE: Plan = [
  {
    key: "trygghet",
    title: words("Trygghet där du bor", "Safety where you live"),
    ids: ["A1", "A2", "A3", "A4", "A5", "A6"],
  },
  {
    key: "problem",
    title: words("Problem där du bor", "Problems where you live"),
    ids: ["B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9"],
  },
  { key: "oro", title: words("Oro", "Worry"), ids: ["C1", "C2", "C3", "C4", "C5"] },
  {
    key: "utsatthet",
    title: words("Det du har varit med om", "What you have been through"),
    ids: ["D1", "D2", "D3", "D4"],
  },
  { key: "fortroende", title: words("Förtroende", "Trust"), ids: ["E1", "E2", "E3", "E4"] },
  { key: "lofte", title: words("Medborgarlöftet", "The citizens' promise"), ids: ["F1", "F2", "F3", "F4"] },
  { key: "om-dig", title: words("Lite om dig", "A little about you"), ids: ["G1", "G2", "G3"] },
];

/** For ages 13 to 15, at school: nothing about what somebody has been exposed to. */
const YOUNG: Plan = [
  { key: "skolan", title: words("Skolan", "School"), ids: ["Y1", "Y2"] },
  { key: "fritiden", title: words("Fritiden", "Spare time"), ids: ["Y3", "Y4", "Y5"] },
  {
    key: "lofte",
    title: words("Det som ska lovas, och lite om dig", "What should be promised, and a little about you"),
    ids: ["Y6", "Y7", "G2", "G3"],
  },
];

function asked(id: string, areas: readonly LivingArea[]): Question {
  switch (id) {
    case "G3":
      return whereYouLive(areas);
    case "G4":
      return connectionHere(areas);
    default:
      return conditional(fromBank(id));
  }
}

function sections(plan: Plan, areas: readonly LivingArea[]): Section[] {
  return plan.map(({ ids, ...section }) => ({
    ...section,
    questions: ids.map((id) => asked(id, areas)),
  }));
}

const purpose = (name: string) =>
  words(
    `Svaren används när kommunen och polisen väljer vad de ska lova att arbeta med för tryggheten i ${name}.`,
    `The answers are used when the municipality and the police choose what to promise to work on for safety in ${name}.`,
  );

/** The five-minute dialogue: the bank's 13 core questions and gender, and of those who live elsewhere what brings them here. */
export function coreSurvey({ municipalityName, areas }: SurveyPlace): SurveyDocument {
  return {
    title: words(`Tyck till om tryggheten i ${municipalityName}`, `Have your say on safety in ${municipalityName}`),
    purpose: purpose(municipalityName),
    languages: ["sv", "en"],
    minutes: 5,
    sections: sections(CORE, areas),
  };
}

/** The long form that is sent to a random sample: every question of the bank that people who live here can be asked. */
export function sampleSurvey({ municipalityName, areas }: SurveyPlace): SurveyDocument {
  return {
    title: words(`Trygghetsundersökning i ${municipalityName}`, `Safety survey in ${municipalityName}`),
    purpose: purpose(municipalityName),
    languages: ["sv", "en"],
    minutes: 12,
    sections: sections(SAMPLE, areas),
  };
}

/** The short form for ages 13 to 15. It shows where the young get help, and its results stand by themselves. */
export function youngSurvey({ municipalityName, areas }: SurveyPlace): SurveyDocument {
  return {
    title: words(
      `Unga tycker till om tryggheten i ${municipalityName}`,
      `Young people have their say on safety in ${municipalityName}`,
    ),
    purpose: words(
      `Enkäten är för dig som är 13–15 år. Kommunen och polisen använder svaren när de väljer vad de ska lova att arbeta med i ${municipalityName}.`,
      `The survey is for you who are 13–15 years old. The municipality and the police use the answers when they choose what to promise to work on in ${municipalityName}.`,
    ),
    languages: ["sv", "en"],
    minutes: 3,
    audience: "young",
    sections: sections(YOUNG, areas),
  };
}
