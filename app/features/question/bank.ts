import type { Localized } from "#app/i18n/localized.ts";
import { YOUNG_QUESTIONS } from "./bank-young.ts";
import type { Headline, Option, Question, QuestionOf } from "./question.schema.ts";
import * as scales from "./scales.ts";

/**
 * The question bank. Rounds are compared by question id and option code, so neither is ever changed or used again for
 * something else; a wording that must change becomes a question of its own.
 *
 * Headlines follow how the national surveys are read: problems "to a large extent", worry "very or rather often", unsafe
 * outdoors with those who stay in for that reason. Those who knew the pledge partly are counted as knowing it.
 */
const words = (sv: string, en: string): Localized => ({ sv, en });
const headline = (codes: string[], sv: string, en: string): Headline => ({ codes, label: words(sv, en) });

/** A headline whose label needs a verb to end a sentence. */
const withVerb = (codes: string[], label: Localized, sv: string, en: string): Headline => ({
  codes,
  label,
  predicate: words(`${sv} ${label.sv}`, `${en} ${label.en}`),
});

type Single = QuestionOf<"single">;

const single = (
  id: string,
  text: Localized,
  options: Option[],
  headlines: Headline[] = [],
  more: Partial<Single> = {},
): Single => ({
  id,
  type: "single",
  text,
  options,
  ...(headlines.length > 0 ? { headlines } : {}),
  ...more,
});

const SAFE = ["very_safe", "rather_safe"];
const UNSAFE = ["rather_unsafe", "very_unsafe"];
const OFTEN = ["very_often", "rather_often"];

const safety = (id: string, text: Localized, extra: Option[], safe: Localized, unsafe: Localized, codes = UNSAFE) =>
  single(
    id,
    text,
    [...scales.SAFETY, ...extra],
    [withVerb(SAFE, safe, "är", "are"), withVerb(codes, unsafe, "är", "are")],
  );

const often = (id: string, text: Localized, label: Localized, more: Partial<Single> = {}, topic?: Localized) =>
  single(id, text, scales.FREQUENCY, [{ codes: OFTEN, label, ...(topic ? { topic } : {}) }], more);

const problem = (id: string, sv: string, en: string, verb: "is" | "are" = "is") =>
  single(
    id,
    words(
      `I vilken utsträckning är ${sv} ett problem där du bor?`,
      `To what extent ${verb} ${en} a problem where you live?`,
    ),
    scales.PROBLEM,
    [
      {
        ...headline(["large_extent"], `ser ${sv} som ett stort problem`, `see ${en} as a large problem`),
        topic: words(sv, en),
      },
    ],
  );

const worry = (id: string, sv: string, en: string, headlineSv: string, headlineEn: string, more?: Partial<Single>) =>
  often(
    id,
    words(`Hur ofta oroar du dig för ${sv}?`, `How often do you worry ${en}?`),
    words(`oroar sig ofta för ${headlineSv}`, `often worry about ${headlineEn}`),
    more,
    words(headlineSv, headlineEn),
  );

const LAST_YEAR = words("Det gäller de senaste 12 månaderna.", "This is about the last 12 months.");

const exposure = (id: string, text: Localized, options: Option[], headlines: Headline[]) =>
  single(id, text, options, headlines, { hint: LAST_YEAR, sensitive: true });

const trust = (id: string, text: Localized, label: Localized) =>
  single(id, text, scales.TRUST, [{ codes: ["very_large", "rather_large"], label }]);

const agreement = (id: string, text: Localized, label: Localized) =>
  single(id, text, scales.AGREEMENT, [{ codes: ["true_fully", "rather_true"], label }], {
    hint: words("Hur väl stämmer det?", "How true is this?"),
  });

const SAFETY_QUESTIONS = [
  safety(
    "A1",
    words(
      "Hur trygg känner du dig när du är ute ensam där du bor en mörk kväll?",
      "How safe do you feel when you are out alone where you live on a dark evening?",
    ),
    scales.STAYS_IN,
    words("trygga ute en mörk kväll", "safe out on a dark evening"),
    words("otrygga eller avstår", "unsafe or refrain"),
    [...UNSAFE, "stays_in_unsafe"],
  ),
  safety(
    "A2",
    words(
      "Hur trygg känner du dig i din närmaste centralort på dagtid?",
      "How safe do you feel in your nearest town centre in the daytime?",
    ),
    [scales.NEVER_THERE],
    words("trygga i centralorten på dagtid", "safe in the town centre in the daytime"),
    words("otrygga i centralorten på dagtid", "unsafe in the town centre in the daytime"),
  ),
  safety(
    "A3",
    words(
      "Hur trygg känner du dig i din närmaste centralort på kvällen?",
      "How safe do you feel in your nearest town centre in the evening?",
    ),
    [scales.NEVER_THERE],
    words("trygga i centralorten på kvällen", "safe in the town centre in the evening"),
    words("otrygga i centralorten på kvällen", "unsafe in the town centre in the evening"),
  ),
  safety(
    "A4",
    words(
      "Hur trygg känner du dig vid hållplatser och på väg till och från dem?",
      "How safe do you feel at stops and on the way to and from them?",
    ),
    [scales.DOES_NOT_USE],
    words("trygga vid hållplatser", "safe at stops"),
    words("otrygga vid hållplatser", "unsafe at stops"),
  ),
  often(
    "A5",
    words(
      "Har du senaste året tagit en annan väg för att du kände dig otrygg?",
      "In the last year, have you taken another way because you felt unsafe?",
    ),
    words("tar ofta en annan väg", "often take another way"),
  ),
  often(
    "A6",
    words(
      "Har du senaste året låtit bli något du ville göra för att du kände dig otrygg?",
      "In the last year, have you refrained from something you wanted to do because you felt unsafe?",
    ),
    words("låter ofta bli något", "often refrain from something"),
  ),
];

const PROBLEM_QUESTIONS = [
  problem("B1", "dålig belysning eller mörka platser", "poor lighting or dark places"),
  problem("B2", "nedskräpning", "litter"),
  problem("B3", "klotter eller skadegörelse", "graffiti or damage"),
  problem("B4", "bilar som kör för fort", "cars driving too fast", "are"),
  problem(
    "B5",
    "störande körning med moped, epa/A-traktor, skoter eller bil",
    "disturbing driving with mopeds, A-tractors, snowmobiles or cars",
  ),
  problem(
    "B6",
    "personer påverkade av alkohol eller droger utomhus",
    "people affected by alcohol or drugs outdoors",
    "are",
  ),
  problem("B7", "att narkotika säljs eller används öppet", "open sale or use of drugs"),
  problem("B8", "grupper som skapar otrygghet", "groups that make others feel unsafe", "are"),
  problem(
    "B9",
    "skymd sikt, igenväxta stråk eller ödsliga gångtunnlar",
    "blocked sight, overgrown paths or deserted underpasses",
  ),
];

const WORRY_QUESTIONS = [
  worry(
    "C1",
    "att bli lurad i ett bedrägeri (telefon, nät, dörr)",
    "about being deceived in a fraud (telephone, internet, at the door)",
    "bedrägerier",
    "fraud",
  ),
  worry(
    "C2",
    "inbrott i bostad, förråd, båt eller fritidshus",
    "about burglary in your home, shed, boat or holiday home",
    "inbrott",
    "burglary",
  ),
  worry(
    "C3",
    "våld eller hot utomhus",
    "about violence or threats outdoors",
    "våld eller hot utomhus",
    "violence or threats outdoors",
  ),
  worry(
    "C4",
    "sexuella trakasserier eller övergrepp",
    "about sexual harassment or assault",
    "sexuella trakasserier eller övergrepp",
    "sexual harassment or assault",
    { sensitive: true },
  ),
  worry(
    "C5",
    "att unga du känner till ska dras in i droger eller kriminalitet",
    "that young people you know of are drawn into drugs or crime",
    "att unga dras in i droger eller kriminalitet",
    "young people being drawn into drugs or crime",
  ),
];

const ONCE_OR_MORE = ["once", "several"];
const exposed = (codes: string[], sv: string, en: string) => withVerb(codes, words(sv, en), "har blivit", "have been");

const EXPOSURE_QUESTIONS = [
  exposure(
    "D1",
    words(
      "Har du blivit bestulen eller fått något skadat?",
      "Have you had something stolen from you, or something damaged?",
    ),
    scales.EXPOSURE,
    [exposed(ONCE_OR_MORE, "utsatta för stöld eller skadegörelse", "exposed to theft or damage")],
  ),
  exposure(
    "D2",
    words(
      "Har någon lurat eller försökt lura dig på pengar eller uppgifter?",
      "Has anyone deceived you, or tried to deceive you, of money or personal details?",
    ),
    scales.DECEIVED,
    [
      exposed(["attempt", "succeeded"], "utsatta för bedrägeri eller försök", "exposed to fraud or an attempt"),
      exposed(["succeeded"], "lurade på pengar eller uppgifter", "deceived of money or personal details"),
    ],
  ),
  exposure(
    "D3",
    words(
      "Har du blivit hotad eller utsatt för våld på allmän plats?",
      "Have you been threatened or exposed to violence in a public place?",
    ),
    scales.EXPOSURE,
    [exposed(ONCE_OR_MORE, "utsatta för hot eller våld", "exposed to threats or violence")],
  ),
  single(
    "D4",
    words("Anmälde du det till polisen?", "Did you report it to the police?"),
    scales.REPORTED,
    [headline(["yes", "partly"], "anmälde, helt eller delvis", "reported it, fully or partly")],
    {
      hint: words(
        "Om du har svarat ja på någon av frågorna om vad du har blivit utsatt för.",
        "If you have answered yes to one of the questions about what you have been exposed to.",
      ),
      sensitive: true,
    },
  ),
];

const TRUST_QUESTIONS = [
  trust(
    "E1",
    words(
      "Hur stort förtroende har du för hur polisen arbetar här i kommunen?",
      "How much trust do you have in how the police work here in the municipality?",
    ),
    words("har stort förtroende för polisens arbete", "have large trust in the work of the police"),
  ),
  trust(
    "E2",
    words(
      "Hur stort förtroende har du för kommunens arbete för trygghet?",
      "How much trust do you have in the municipality's work for safety?",
    ),
    words("har stort förtroende för kommunens arbete", "have large trust in the work of the municipality"),
  ),
  agreement(
    "E3",
    words("Polisen bryr sig om de problem som finns här.", "The police care about the problems here."),
    words("tycker att polisen bryr sig", "find that the police care"),
  ),
  agreement(
    "E4",
    words(
      "Människor här hjälper till och säger ifrån när något inte står rätt till.",
      "People here help and speak up when something is wrong.",
    ),
    words("tycker att människor hjälper till och säger ifrån", "find that people help and speak up"),
  ),
];

const PLEDGE_QUESTIONS: Question[] = [
  {
    id: "F1",
    type: "multiple",
    text: words(
      "Vilka tre frågor ska kommun och polis lova att arbeta med nästa period?",
      "Which three issues should the municipality and the police promise to work on in the next period?",
    ),
    options: scales.PLEDGE_ISSUES,
    maximum: 3,
  },
  single(
    "F2",
    words(
      "Kände du till det nuvarande medborgarlöftet före enkäten?",
      "Did you know of the present citizens' promise before this survey?",
    ),
    scales.KNEW,
    [headline(["yes", "partly"], "kände till löftet, helt eller delvis", "knew the promise, fully or partly")],
  ),
  {
    id: "F3",
    type: "multiple",
    text: words("Hur vill du få veta hur det går?", "How do you want to hear about progress?"),
    options: scales.CHANNELS,
  },
  {
    id: "F4",
    type: "text",
    text: words(
      "Berätta om en plats eller sak som skulle göra skillnad. Skriv inga namn.",
      "Tell us about a place or thing that would make a difference. Do not write names.",
    ),
    maximumLength: 500,
  },
];

const BACKGROUND_QUESTIONS = [
  single("G1", words("Ålder", "Age"), scales.AGE_BANDS),
  single("G2", words("Kön", "Gender"), scales.GENDER),
];

/** Every question of the bank but A7, G3 and G4, which depend on the places and areas of a municipality. */
export const BANK: readonly Question[] = [
  ...SAFETY_QUESTIONS,
  ...PROBLEM_QUESTIONS,
  ...WORRY_QUESTIONS,
  ...EXPOSURE_QUESTIONS,
  ...TRUST_QUESTIONS,
  ...PLEDGE_QUESTIONS,
  ...BACKGROUND_QUESTIONS,
];

/** The question of an id, those for the young among them. @throws Error when the bank has none. */
export function fromBank(id: string): Question {
  const question = [...BANK, ...YOUNG_QUESTIONS].find((candidate) => candidate.id === id);
  if (!question) throw new Error(`The question bank has no ${id}.`);
  return question;
}

/** G3: the municipality's areas by their keys, then the countryside and elsewhere unless they are among them. */
export function whereYouLive(areas: readonly LivingArea[]): QuestionOf<"area"> {
  const own = areas.map(areaOption);
  const missing = [scales.COUNTRYSIDE, scales.ELSEWHERE].filter(
    ({ code }) => !areas.some(({ key, kind }) => key === code || kind === code),
  );
  return { id: "G3", type: "area", text: words("Var bor du?", "Where do you live?"), options: [...own, ...missing] };
}

export const areaOption = ({ key, name, kind }: LivingArea): Option => ({
  code: key,
  label: words(name, kind === "countryside" ? scales.COUNTRYSIDE.label.en : name),
});

/** What G3 needs of an area: its key becomes the option's code. */
export interface LivingArea {
  key: string;
  name: string;
  kind?: string;
}
