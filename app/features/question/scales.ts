import type { Option } from "./question.schema.ts";

/** The answer scales of the question bank. Codes never change: answers of all rounds are compared by them. */
const option = (code: string, sv: string, en: string, more: Partial<Option> = {}): Option => ({
  code,
  label: { sv, en },
  ...more,
});

const DONT_KNOW = option("dont_know", "Vet inte", "Don't know", { state: "dont_know" });
const PREFER_NOT = option("no_answer", "Vill inte svara", "Prefer not to say", { state: "no_answer" });

export const SAFETY = [
  option("very_safe", "Mycket trygg", "Very safe"),
  option("rather_safe", "Ganska trygg", "Rather safe"),
  option("rather_unsafe", "Ganska otrygg", "Rather unsafe"),
  option("very_unsafe", "Mycket otrygg", "Very unsafe"),
];
/** A1 only; both count in the base, as in the national survey's own reading. */
export const STAYS_IN = [
  option("stays_in_unsafe", "Går inte ut då, på grund av otrygghet", "Do not go out then, because of feeling unsafe", {
    quiet: true,
  }),
  option("stays_in_other", "Går inte ut då, av annat skäl", "Do not go out then, for another reason", { quiet: true }),
];
export const NEVER_THERE = option("never_there", "Är aldrig där", "Am never there", { state: "not_applicable" });
export const DOES_NOT_USE = option("does_not_use", "Använder inte", "Do not use them", { state: "not_applicable" });

export const FREQUENCY = [
  option("very_often", "Mycket ofta", "Very often"),
  option("rather_often", "Ganska ofta", "Rather often"),
  option("rather_seldom", "Ganska sällan", "Rather seldom"),
  option("never", "Aldrig eller nästan aldrig", "Never or almost never"),
];
export const PROBLEM = [
  option("not_at_all", "Inte alls", "Not at all"),
  option("small_extent", "I liten utsträckning", "To a small extent"),
  option("large_extent", "I stor utsträckning", "To a large extent"),
  DONT_KNOW,
];
export const TRUST = [
  option("very_large", "Mycket stort", "Very large"),
  option("rather_large", "Ganska stort", "Rather large"),
  option("neither", "Varken stort eller litet", "Neither large nor small"),
  option("rather_small", "Ganska litet", "Rather small"),
  option("very_small", "Mycket litet", "Very small"),
  option("no_opinion", "Ingen åsikt", "No opinion", { state: "dont_know" }),
];
export const AGREEMENT = [
  option("true_fully", "Stämmer helt", "Fully true"),
  option("rather_true", "Stämmer ganska bra", "Rather true"),
  option("rather_untrue", "Stämmer ganska dåligt", "Rather untrue"),
  option("untrue", "Stämmer inte alls", "Not true at all"),
  DONT_KNOW,
];
export const EXPOSURE = [
  option("no", "Nej", "No"),
  option("once", "Ja, en gång", "Yes, once"),
  option("several", "Ja, flera gånger", "Yes, several times"),
  PREFER_NOT,
];
export const DECEIVED = [
  option("no", "Nej", "No"),
  option("attempt", "Ja, försök", "Yes, an attempt"),
  option("succeeded", "Ja, lyckades", "Yes, it succeeded"),
  PREFER_NOT,
];
export const REPORTED = [
  option("yes", "Ja", "Yes"),
  option("partly", "Delvis", "Partly"),
  option("no", "Nej", "No"),
  PREFER_NOT,
];
export const KNEW = [option("yes", "Ja", "Yes"), option("partly", "Delvis", "Partly"), option("no", "Nej", "No")];

/** F1, at most three. */
export const PLEDGE_ISSUES = [
  option("youth_drugs", "Unga och droger", "Young people and drugs"),
  option("recruitment", "Rekrytering av unga till kriminalitet", "Recruitment of young people to crime"),
  option("fraud", "Bedrägerier", "Fraud"),
  option("traffic", "Trafik", "Traffic"),
  option("presence", "Synlig närvaro av polis och vuxna", "Visible presence of police and adults"),
  option("lighting", "Belysning och utemiljö", "Lighting and outdoor environment"),
  option("theft", "Stöld och inbrott", "Theft and burglary"),
  option("close_violence", "Våld i nära relation", "Violence in close relationships"),
  option("hate_online", "Hat och kränkningar på nätet", "Hate and abuse online"),
  option("other", "Annat", "Something else"),
];
/** F3, any number. */
export const CHANNELS = [
  option("website", "Kommunens webbplats", "The municipality's website"),
  option("social_media", "Sociala medier", "Social media"),
  option("letter", "Brev", "Letter"),
  option("newspaper", "Lokaltidningen", "The local newspaper"),
  option("meeting", "Möte", "Meeting"),
  option("neighbourhood_watch", "Grannsamverkan", "Neighbourhood watch"),
  option("not_wanted", "Jag vill inte veta", "I do not want to know", { quiet: true }),
];
export const AGE_BANDS = [
  option("16-19", "16–19 år", "16–19 years"),
  option("20-29", "20–29 år", "20–29 years"),
  option("30-49", "30–49 år", "30–49 years"),
  option("50-64", "50–64 år", "50–64 years"),
  option("65-84", "65–84 år", "65–84 years"),
  option("85+", "85 år eller äldre", "85 years or older"),
].map((age) => ({ ...age, code: `age_${age.code.replace("-", "_").replace("+", "_up")}` }));
export const GENDER = [
  option("woman", "Kvinna", "Woman"),
  option("man", "Man", "Man"),
  option("other", "Annat", "Other"),
  PREFER_NOT,
];
/** G3, after the municipality's own towns. People from elsewhere are asked, shown apart and never weighted in. */
export const COUNTRYSIDE = { code: "countryside", label: { sv: "Landsbygd", en: "Countryside" } };
export const ELSEWHERE = option("elsewhere", "Bor inte i kommunen", "Do not live in the municipality", { quiet: true });
