import fc from "fast-check";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { expect, test } from "vitest";
import type { Answers } from "#app/features/question/question.schema.ts";
import { faultText } from "#app/features/question/types/fault-text.ts";
import { drawAnswer, readSent, typedOf } from "#app/features/question/types/register.ts";
import { CheckAnswers } from "#app/features/response/components/check-answers.tsx";
import { Landing } from "#app/features/response/components/landing.tsx";
import { Receipt } from "#app/features/response/components/receipt.tsx";
import { ClosedMeanwhile, LostDraft } from "#app/features/response/components/refusal.tsx";
import { SectionForm } from "#app/features/response/components/section-form.tsx";
import { WaitAMoment } from "#app/features/response/components/wait-a-moment.tsx";
import { journeyOf, questionFacts } from "#app/features/survey/journey.ts";
import type { SurveyDocument } from "#app/features/survey/survey.schema.ts";
import { mapTexts, surveyTexts } from "#app/features/survey/survey-texts.ts";
import { i18nFor, translator } from "#app/i18n/i18n.ts";
import { LANGUAGE_NAMES, type Language } from "#app/i18n/language.ts";
import { REVIEWED_TEXTS } from "#app/i18n/resident-texts.server.ts";
import { EVERY_TYPE } from "#tests/fixtures/every-type.ts";
import { type SpokenText, spokenTexts } from "#tests/support/spoken.ts";

const ARABIC = { lang: "ar", dir: "rtl" };
const LETTERS = "ابتثجحخدذرزسشصضطظعغ";
/** Says nothing, but in Arabic: a letter for each word, with earlier answers where the Swedish text has them. */
const inArabic = (swedish: string) =>
  swedish.replace(/\{(\w+)\|[^}]*\}|\p{L}+/gu, (word, id?: string) =>
    id ? `{${id}|غيره}` : (LETTERS[word.length] ?? "ي"),
  );

/** The survey with some of its texts in Arabic; which ones, the list says in their order. */
function partly(document: SurveyDocument, written: readonly boolean[]): SurveyDocument {
  let index = 0;
  return mapTexts(document, (text) => {
    const isWritten = written[index++ % written.length];
    return isWritten ? { ...text, ar: inArabic(text.sv) } : text;
  });
}

const show = (node: ReactNode) => spokenTexts(markupIn("ar", node), ARABIC);

const markupIn = (language: Language, node: ReactNode) =>
  renderToStaticMarkup(<I18nextProvider i18n={i18nFor(language)}>{node}</I18nextProvider>);

/** Names that the reviewed Arabic texts themselves write in Latin letters. */
const own = new Set([...(REVIEWED_TEXTS.get("ar")?.texts.values() ?? [])].join(" ").match(/\p{Script=Latin}+/gu));
const isArabic = (text: string) =>
  (text.replace(/\S+@\S+/g, "").match(/\p{Script=Latin}+/gu) ?? []).every((word) => own.has(word));

/** A language is called by its own name, and says that it is in it. */
const isOwnName = ({ text, lang }: SpokenText) => LANGUAGE_NAMES[lang as Language] === text;

function expectHonest(texts: readonly SpokenText[]) {
  for (const { text, lang, dir } of texts.filter((one) => !isOwnName(one))) {
    if (lang === "ar") expect(isArabic(text), `in Arabic: ${text}`).toBe(true);
    else expect([lang, dir, /\p{Script=Arabic}/u.test(text)], text).toEqual(["sv", "ltr", false]);
  }
}

const survey = {
  opensOn: "2026-11-01",
  closesOn: "2026-11-30",
  ledTo: "Fler lampor vid stationen.",
  resultsOn: "2026-12-07",
  municipality: {
    name: "Gnosjö",
    slug: "gnosjo",
    contactEmail: "kommun@example.se",
    contactPhone: "0370-33 10 00",
    purgeDecision: "KS 2026/12",
  },
};

/** Every page of the way, each question of them with something wrong. */
function pagesOf(document: SurveyDocument, answers: Answers, language: Language = "ar"): ReactNode[] {
  const journey = journeyOf(document, answers);
  const t = translator(language, "question");
  const faultsOf = (question: (typeof journey.pages)[number]["questions"][number]) => {
    const typed = Object.fromEntries(
      Object.entries(typedOf(question, answers)).map(([name]) => [name, ["one", "two", "none"]]),
    );
    const reading = readSent(question, typed);
    return reading.state === "wrong"
      ? [{ questionId: question.id, at: reading.at, message: faultText(reading.fault, t, language) }]
      : [];
  };
  const sections = journey.pages.map((page, index) => (
    <SectionForm
      key={page.key}
      action="/"
      section={page}
      number={index + 1}
      count={journey.pages.length}
      typed={Object.fromEntries(page.questions.map((question) => [question.id, typedOf(question, answers)]))}
      faults={page.questions.flatMap(faultsOf)}
      begins={null}
      fromCheck={false}
      kiosk={null}
      young={false}
      language={language}
    />
  ));
  const { title, purpose, minutes } = document;
  const missing = journey.pages.flatMap(({ questions }) => questions.map(({ id }) => id));
  return [
    ...sections,
    <CheckAnswers
      key="check"
      action="/"
      pages={journey.pages}
      answers={journey.answers}
      dropped={journey.dropped}
      missing={missing}
      isRefused
      hrefOf={() => "/"}
      firstHref="/"
      withdrawable
      urgent
      young={false}
      language={language}
    />,
    <Landing
      key="landing"
      survey={survey}
      document={{ title, purpose, minutes }}
      questions={questionFacts(document)}
      entry={{ kind: "begin", href: "/", restart: "/", later: "/" }}
      kiosk={false}
      language={language}
    />,
    <Receipt
      key="receipt"
      survey={survey}
      late
      help={{ young: false, crisis: true }}
      restart="/"
      withdrawal={{ state: "possible", code: "2345" }}
      withdraw="/"
      kiosk={false}
      language={language}
    />,
    <ClosedMeanwhile key="closed" survey={survey} kiosk={null} language={language} />,
    <WaitAMoment key="wait" action="/" waited="" bits={13} />,
    <LostDraft key="lost" survey={survey} restart="/" language={language} />,
  ];
}

/** Answers without words of one's own, whose language nobody knows. */
function drawn(document: SurveyDocument, chances: readonly number[]): Answers {
  let index = 0;
  const chance = () => chances[index++ % chances.length] ?? 0;
  const all = document.sections.flatMap(({ questions }) => questions);
  const answers: Answers = Object.assign({}, ...all.map((question) => drawAnswer(question, chance)));
  const isClosed = ([id, answer]: [string, unknown]) =>
    !/__words$|__something_else$/.test(id) && id !== "Q7" && answer !== "";
  return Object.fromEntries(Object.entries(answers).filter(isClosed));
}

test("whatever is missing in Arabic, every text on the way says which language it is in", () => {
  const chances = fc.array(fc.double({ min: 0, max: 0.99, noNaN: true }), { minLength: 5, maxLength: 30 });
  const written = fc.array(fc.boolean(), { minLength: 7, maxLength: 40 });
  fc.assert(
    fc.property(written, chances, (some, luck) => {
      const document = partly(EVERY_TYPE, some);
      for (const page of pagesOf(document, drawn(document, luck))) expectHonest(show(page));
    }),
    { numRuns: 60 },
  );
});

test("with every text in Arabic only names, decisions and what staff wrote of the round before are Swedish", () => {
  const document = partly(EVERY_TYPE, [true]);
  const texts = pagesOf(document, {})
    .flatMap(show)
    .filter((one) => !isOwnName(one));
  const swedish = new Set(texts.filter(({ lang }) => lang === "sv").map(({ text }) => text));
  expect([...swedish].sort()).toEqual([
    "Bris",
    "Brottsofferjouren",
    "Fler lampor vid stationen.",
    "Gnosjö",
    "KS 2026/12",
    "Kvinnofridslinjen",
    "Självmordslinjen",
  ]);
});

test("a survey without a word in Finnish says of each of its texts that it is Swedish", () => {
  const swedish = new Set(surveyTexts(EVERY_TYPE).flatMap(({ sv }) => (/\p{L}/u.test(sv) ? [sv] : [])));
  const texts = pagesOf(EVERY_TYPE, {}, "fi").flatMap((page) =>
    spokenTexts(markupIn("fi", page), { lang: "fi", dir: "ltr" }),
  );
  const found = texts.filter(({ text }) => swedish.has(text));
  expect(found.length).toBeGreaterThan(30);
  expect(found.filter(({ lang }) => lang !== "sv")).toEqual([]);
});

test("in the survey's own language nothing is marked", () => {
  const markup = pagesOf(EVERY_TYPE, {}, "sv").map((page) => markupIn("sv", page));
  // A telephone number is written in one direction everywhere.
  expect(markup.join("").replaceAll('<bdi dir="ltr">', "<bdi>")).not.toMatch(/ (lang|dir)=/);
});
