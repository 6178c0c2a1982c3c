import type { Localized } from "#app/i18n/localized.ts";
import { bankId } from "./bank-edition.ts";
import type { Option, Question, QuestionOf } from "./question.schema.ts";
import * as scales from "./scales.ts";

const VICTIMISATION = /^D\d+$/;

/** Whether a question may stand in the form for ages 13 to 15: none on what somebody has been exposed to may. */
export const canBeAskedOfYoung = ({ id }: Pick<Question, "id">): boolean => !VICTIMISATION.test(bankId(id));

/**
 * Questions for ages 13 to 15, with ids of their own: their answers are never put beside those of people over 15. None
 * asks what somebody has been exposed to, who they are afraid of or how old they are.
 */
const words = (sv: string, en: string): Localized => ({ sv, en });

const SAFE = ["very_safe", "rather_safe"];
const UNSAFE = ["rather_unsafe", "very_unsafe"];

const safety = (id: string, text: Localized, where: Localized, extra: Option[] = []): QuestionOf<"single"> => ({
  id,
  type: "single",
  text,
  options: [...scales.SAFETY, ...extra],
  headlines: [
    {
      codes: SAFE,
      label: words(`trygga ${where.sv}`, `safe ${where.en}`),
      predicate: words(`är trygga ${where.sv}`, `are safe ${where.en}`),
    },
    {
      codes: UNSAFE,
      label: words(`otrygga ${where.sv}`, `unsafe ${where.en}`),
      predicate: words(`är otrygga ${where.sv}`, `are unsafe ${where.en}`),
    },
  ],
});

const NOT_THERE: Option = {
  code: "not_there",
  label: words("Är aldrig där", "Am never there"),
  state: "not_applicable",
};

const ISSUES: Option[] = [
  { code: "adults", label: words("Fler vuxna ute på kvällen", "More adults out in the evening") },
  { code: "somewhere_to_be", label: words("Någonstans att vara på fritiden", "Somewhere to be in spare time") },
  { code: "lighting", label: words("Belysning och mörka platser", "Lighting and dark places") },
  {
    code: "traffic",
    label: words("Trafiken på väg till skola och fritid", "Traffic on the way to school and leisure"),
  },
  { code: "drugs", label: words("Alkohol och droger", "Alcohol and drugs") },
  { code: "bullying", label: words("Mobbning och kränkningar", "Bullying and abuse") },
  { code: "online", label: words("Det som händer på nätet", "What happens online") },
  { code: "buses", label: words("Bussar och hållplatser", "Buses and stops") },
  { code: "other", label: words("Annat", "Something else") },
];

export const YOUNG_QUESTIONS: readonly Question[] = [
  safety(
    "Y1",
    words("Hur trygg känner du dig i skolan?", "How safe do you feel at school?"),
    words("i skolan", "at school"),
  ),
  safety(
    "Y2",
    words(
      "Hur trygg känner du dig på väg till och från skolan?",
      "How safe do you feel on the way to and from school?",
    ),
    words("på väg till och från skolan", "on the way to and from school"),
  ),
  safety(
    "Y3",
    words(
      "Hur trygg känner du dig där du är på fritiden, till exempel fritidsgården, idrotten eller centrum?",
      "How safe do you feel where you spend your spare time, such as the youth centre, sports or the town centre?",
    ),
    words("på fritiden", "in spare time"),
    [NOT_THERE],
  ),
  safety(
    "Y4",
    words(
      "Hur trygg känner du dig ute där du bor när det är mörkt?",
      "How safe do you feel outdoors where you live when it is dark?",
    ),
    words("ute när det är mörkt", "outdoors when it is dark"),
    [{ ...NOT_THERE, code: "not_out", label: words("Är inte ute då", "Am not out then") }],
  ),
  {
    id: "Y5",
    type: "single",
    text: words(
      "Finns det en vuxen du kan prata med om något känns otryggt?",
      "Is there an adult you can talk to if something feels unsafe?",
    ),
    options: [
      { code: "yes", label: words("Ja", "Yes"), tone: "safe" },
      { code: "perhaps", label: words("Kanske", "Perhaps"), tone: "neutral" },
      { code: "no", label: words("Nej", "No"), tone: "unsafe" },
      { code: "no_answer", label: words("Vill inte svara", "Prefer not to say"), state: "no_answer" },
    ],
    headlines: [{ codes: ["yes"], label: words("har en vuxen att prata med", "have an adult to talk to") }],
    sensitive: true,
  },
  {
    id: "Y6",
    type: "multiple",
    text: words(
      "Vad ska kommunen och polisen lova att arbeta med?",
      "What should the municipality and the police promise to work on?",
    ),
    options: ISSUES,
    maximum: 3,
  },
  {
    id: "Y7",
    type: "text",
    text: words(
      "Berätta om en plats eller sak som skulle göra skillnad. Skriv inga namn.",
      "Tell us about a place or thing that would make a difference. Do not write names.",
    ),
    maximumLength: 500,
  },
];
