import { outerRings, parseGeometry } from "#app/features/municipality/border.ts";
import { whereYouLive } from "#app/features/question/bank.ts";
import { listedPlaces } from "#app/features/question/bank-place.ts";
import type { Answers, Option, Question } from "#app/features/question/question.schema.ts";
import { drawAnswer } from "#app/features/question/types/register.ts";
import { journeyOf } from "#app/features/survey/journey.ts";
import type { SurveyDocument } from "#app/features/survey/survey.schema.ts";
import type { Localized } from "#app/i18n/localized.ts";
import { demoBorder } from "./borders.ts";
import { demoRandom } from "./derive.ts";
import type { DemoMunicipality } from "./municipalities.ts";

/** A survey with every type of question, for whoever tries the product: one municipality has it, in a dialogue of its own. */
export const EVERY_TYPE_SLUG = "alla-fragetyper";
export const EVERY_TYPE_MUNICIPALITY = "krokom";
export const EVERY_TYPE_OPENS = "2026-08-03";
const RESPONDENTS = 164;
const SKIPS = 0.06;

const words = (sv: string, en: string): Localized => ({ sv, en });
const option = (code: string, sv: string, en: string, more: Partial<Option> = {}): Option => ({
  code,
  label: words(sv, en),
  ...more,
});
const DONT_KNOW = option("dont_know", "Vet inte", "Don't know", { state: "dont_know" });
const PREFER_NOT = option("no_answer", "Vill inte svara", "Prefer not to say", { state: "no_answer" });

const BEGINNING: Question[] = [
  {
    id: "T1",
    type: "information",
    text: words("Prova gärna", "Feel free to try"),
    body: words(
      "Det här är ingen riktig undersökning. Här finns en fråga av varje slag, och vad du svarar avgör vilka frågor som kommer.",
      "This is no real survey. It has a question of every type, and what you answer decides which questions come.",
    ),
  },
  {
    id: "T2",
    type: "consent",
    required: true,
    text: words("Är det okej?", "Is that all right?"),
    label: words("Ja, jag vet att svaren är på låtsas", "Yes, I know that the answers are make-believe"),
  },
  {
    id: "T3",
    type: "single",
    text: words("Hur rör du dig oftast där du bor?", "How do you mostly get about where you live?"),
    options: [
      option("walk", "Till fots", "On foot"),
      option("bicycle", "Med cykel", "By bicycle"),
      option("car", "Med bil", "By car"),
      option("bus", "Med buss", "By bus"),
      option("other", "På annat sätt", "In another way", { namely: 60, quiet: true }),
      PREFER_NOT,
    ],
  },
  {
    id: "T4",
    type: "scale",
    text: words(
      "Hur trygg känner du dig på vägen hem en kväll?",
      "How safe do you feel on your way home in the evening?",
    ),
    minimum: 0,
    maximum: 10,
    ends: { low: words("Inte alls trygg", "Not safe at all"), high: words("Helt trygg", "Completely safe") },
    states: [DONT_KNOW],
  },
];

const UNSAFE: Question[] = [
  {
    id: "T5",
    type: "text",
    text: words("Vad skulle göra vägen hem tryggare?", "What would make your way home safer?"),
    hint: words("Skriv inga namn.", "Write no names."),
    maximumLength: 300,
  },
];

const seen = (listed: ReturnType<typeof listedPlaces>): Question[] => [
  {
    id: "T6",
    type: "multiple",
    text: words("Vad har du sett där du bor det senaste året?", "What have you seen where you live in the last year?"),
    maximum: 3,
    options: [
      option("litter", "Nedskräpning", "Litter"),
      option("graffiti", "Klotter", "Graffiti"),
      option("speeding", "Bilar som kör för fort", "Cars driving too fast"),
      option("broken_lights", "Trasig belysning", "Broken lighting"),
      option("other", "Något annat", "Something else", { namely: 60 }),
      option("none", "Inget av det här", "None of these", { exclusive: true, quiet: true }),
      DONT_KNOW,
    ],
  },
  {
    id: "T7",
    type: "date",
    precision: "month",
    text: words("När såg du det senast?", "When did you last see it?"),
    hint: words("Du svarade: {T6|inget}.", "You answered: {T6|nothing}."),
    earliest: "2025-08-01",
    latest: "2026-12-31",
    shownWhen: { answer: "T6", isOneOf: ["litter", "graffiti", "speeding", "broken_lights", "other"] },
  },
  {
    id: "T8",
    type: "place",
    text: words("Var såg du det?", "Where did you see it?"),
    ...listed,
    wordsLength: 100,
    shownWhen: { answer: "T6", isOneOf: ["litter", "graffiti", "speeding", "broken_lights", "other"] },
  },
];

const IMPORTANT: Question[] = [
  {
    id: "T9",
    type: "grid",
    text: words("Hur nöjd är du med det här där du bor?", "How satisfied are you with this where you live?"),
    rows: [
      { code: "lighting", label: words("Belysningen", "The lighting") },
      { code: "snow", label: words("Snöröjningen", "The snow clearance") },
      { code: "paths", label: words("Gång- och cykelvägarna", "The footpaths and cycle paths") },
      { code: "buses", label: words("Bussarna på kvällen", "The buses in the evening") },
    ],
    answers: [
      option("very", "Mycket nöjd", "Very satisfied", { tone: "safe" }),
      option("rather", "Ganska nöjd", "Rather satisfied", { tone: "safe_soft" }),
      option("rather_not", "Ganska missnöjd", "Rather dissatisfied", { tone: "unsafe_soft" }),
      option("very_not", "Mycket missnöjd", "Very dissatisfied", { tone: "unsafe" }),
      DONT_KNOW,
    ],
    headline: { codes: ["very", "rather"], label: words("är nöjda", "are satisfied") },
  },
  {
    id: "T10",
    type: "ranking",
    text: words("Vad är viktigast att göra först?", "What matters most to do first?"),
    places: 3,
    items: [
      option("lamps", "Fler lampor", "More lamps"),
      option("police", "Fler poliser ute", "More police outdoors"),
      option("adults", "Fler vuxna på kvällen", "More adults in the evening"),
      option("speed", "Lägre fart vid skolor", "Lower speed at schools"),
      option("cleaning", "Städa oftare", "Clean more often"),
    ],
  },
];

const aboutYou = (municipality: DemoMunicipality): Question[] => [
  {
    id: "T11",
    type: "number",
    text: words("Hur många år har du bott i kommunen?", "For how many years have you lived in the municipality?"),
    whole: true,
    minimum: 0,
    maximum: 110,
  },
  {
    id: "T12",
    type: "text",
    short: true,
    text: words("Vad tycker du bäst om där du bor?", "What do you like best where you live?"),
    maximumLength: 80,
  },
  whereYouLive(municipality.areas),
];

export function everyTypeSurvey(municipality: DemoMunicipality): SurveyDocument {
  const border = outerRings(parseGeometry(demoBorder(municipality.code)));
  const listed = listedPlaces({ ...municipality, border });
  return {
    title: words("Demo: alla frågetyper", "Demo: every type of question"),
    purpose: words(
      "Här kan du prova hur det är att svara, på frågor av alla slag.",
      "Here you can try what it is like to answer, with questions of every type.",
    ),
    languages: ["sv", "en"],
    minutes: 4,
    sections: [
      { key: "borja", title: words("Till att börja med", "To begin with"), questions: BEGINNING },
      {
        key: "vagen-hem",
        title: words("Vägen hem", "Your way home"),
        shownWhen: { answer: "T4", isOneOf: ["0", "1", "2", "3", "4"] },
        questions: UNSAFE,
      },
      { key: "sett", title: words("Det du har sett", "What you have seen"), questions: seen(listed) },
      { key: "viktigt", title: words("Det som är viktigt", "What matters"), questions: IMPORTANT },
      { key: "om-dig", title: words("Lite om dig", "A little about you"), questions: aboutYou(municipality) },
    ],
  };
}

/** Made-up answers to it, each as somebody could have gone through it. */
export function everyTypeAnswers(municipality: DemoMunicipality): Answers[] {
  const document = everyTypeSurvey(municipality);
  const { next } = demoRandom("every-type", municipality.code);
  const questions = document.sections.flatMap((section) => section.questions);
  return Array.from({ length: RESPONDENTS }, () => {
    const drawn = questions.map((question) => (question.required || next() >= SKIPS ? drawAnswer(question, next) : {}));
    return journeyOf(document, Object.assign({}, ...drawn)).answers;
  });
}
