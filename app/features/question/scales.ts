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
  option("very_safe", "Mycket trygg", "Very safe", { tone: "safe" }),
  option("rather_safe", "Ganska trygg", "Rather safe", { tone: "safe_soft" }),
  option("rather_unsafe", "Ganska otrygg", "Rather unsafe", { tone: "unsafe_soft" }),
  option("very_unsafe", "Mycket otrygg", "Very unsafe", { tone: "unsafe" }),
];
/** A1 only; both count in the base, as in the national survey's own reading. */
export const STAYS_IN = [
  option("stays_in_unsafe", "Går inte ut då, på grund av otrygghet", "Do not go out then, because of feeling unsafe", {
    quiet: true,
    tone: "unsafe",
  }),
  option("stays_in_other", "Går inte ut då, av annat skäl", "Do not go out then, for another reason", {
    quiet: true,
    tone: "neutral",
  }),
];
export const NEVER_THERE = option("never_there", "Är aldrig där", "Am never there", { state: "not_applicable" });
export const DOES_NOT_USE = option("does_not_use", "Använder inte", "Do not use them", { state: "not_applicable" });

export const FREQUENCY = [
  option("very_often", "Mycket ofta", "Very often", { tone: "unsafe" }),
  option("rather_often", "Ganska ofta", "Rather often", { tone: "unsafe_soft" }),
  option("rather_seldom", "Ganska sällan", "Rather seldom", { tone: "safe_soft" }),
  option("never", "Aldrig eller nästan aldrig", "Never or almost never", { tone: "safe" }),
];
export const PROBLEM = [
  option("not_at_all", "Inte alls", "Not at all", { tone: "safe" }),
  option("small_extent", "I liten utsträckning", "To a small extent", { tone: "safe_soft" }),
  option("large_extent", "I stor utsträckning", "To a large extent", { tone: "unsafe" }),
  DONT_KNOW,
];
export const TRUST = [
  option("very_large", "Mycket stort", "Very large", { tone: "safe" }),
  option("rather_large", "Ganska stort", "Rather large", { tone: "safe_soft" }),
  option("neither", "Varken stort eller litet", "Neither large nor small", { tone: "neutral" }),
  option("rather_small", "Ganska litet", "Rather small", { tone: "unsafe_soft" }),
  option("very_small", "Mycket litet", "Very small", { tone: "unsafe" }),
  option("no_opinion", "Ingen åsikt", "No opinion", { state: "dont_know" }),
];
export const AGREEMENT = [
  option("true_fully", "Stämmer helt", "Fully true", { tone: "safe" }),
  option("rather_true", "Stämmer ganska bra", "Rather true", { tone: "safe_soft" }),
  option("rather_untrue", "Stämmer ganska dåligt", "Rather untrue", { tone: "unsafe_soft" }),
  option("untrue", "Stämmer inte alls", "Not true at all", { tone: "unsafe" }),
  DONT_KNOW,
];
export const EXPOSURE = [
  option("no", "Nej", "No", { tone: "safe" }),
  option("once", "Ja, en gång", "Yes, once", { tone: "unsafe_soft" }),
  option("several", "Ja, flera gånger", "Yes, several times", { tone: "unsafe" }),
  PREFER_NOT,
];
export const DECEIVED = [
  option("no", "Nej", "No", { tone: "safe" }),
  option("attempt", "Ja, försök", "Yes, an attempt", { tone: "unsafe_soft" }),
  option("succeeded", "Ja, lyckades", "Yes, it succeeded", { tone: "unsafe" }),
  PREFER_NOT,
];
export const REPORTED = [
  option("yes", "Ja", "Yes", { tone: "safe" }),
  option("partly", "Delvis", "Partly", { tone: "safe_soft" }),
  option("no", "Nej", "No", { tone: "neutral" }),
  PREFER_NOT,
];
export const KNEW = [
  option("yes", "Ja", "Yes", { tone: "safe" }),
  option("partly", "Delvis", "Partly", { tone: "safe_soft" }),
  option("no", "Nej", "No", { tone: "neutral" }),
];

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
  option("not_wanted", "Jag vill inte veta", "I do not want to know", { quiet: true, exclusive: true }),
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
/** G4, any number: what people who live elsewhere have to do with the municipality. */
export const CONNECTIONS = [
  option("holiday_home", "Jag har fritidshus här", "I have a holiday home here"),
  option("works_here", "Jag arbetar eller studerar här", "I work or study here"),
  option("business", "Jag driver företag här", "I run a business here"),
  option("visits", "Jag besöker kommunen", "I visit the municipality"),
  option("other", "På annat sätt", "In another way"),
];
