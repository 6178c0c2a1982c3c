import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import type { Language } from "#app/i18n/language.ts";
import { markedSwedish } from "#app/i18n/marked.ts";
import { Notice } from "#app/ui/notice.tsx";
import { languageMark, Marked, Words } from "#app/ui/words.tsx";
import type { QuestionFacts } from "../../survey/journey.ts";
import type { SurveyDocument } from "../../survey/survey.schema.ts";
import type { EntryKind } from "../response.policy.ts";
import { BeginAgain } from "./begin-again.tsx";
import { Instead } from "./instead.tsx";
import { OtherWays } from "./other-ways.tsx";
import { Anonymity, PersonalData } from "./privacy.tsx";
import { skipText } from "./skip-text.ts";
import type { SurveyFacts } from "./survey-facts.ts";

export interface LandingProps {
  survey: SurveyFacts;
  document: Pick<SurveyDocument, "title" | "purpose" | "minutes">;
  questions: QuestionFacts;
  entry: Entry;
  /** On a device that many share. */
  kiosk: boolean;
  language: Language;
}

/** What can be done here today, with the addresses of the next page and of a new answer. */
export interface Entry {
  kind: EntryKind;
  href: string;
  restart: string;
  /** How to go on with another device. */
  later: string;
}

const OPEN: EntryKind[] = ["begin", "resume", "sent"];

/** Who asks, why, for how long and what came of it – and one clear thing to do. */
export function Landing({ survey, document, questions, entry, kiosk, language }: LandingProps) {
  const { t } = useTranslation("survey");
  const { municipality, opensOn, closesOn } = survey;
  const day = (date: string) => formatDay(date, language);
  const isOpen = OPEN.includes(entry.kind);
  return (
    <>
      <h1>
        <Words of={document.title} language={language} />
      </h1>
      <p className="lead">
        <Marked>{t("lead", { municipality: markedSwedish(municipality.name, language) })}</Marked>{" "}
        <Words of={document.purpose} language={language} />
      </p>
      {isOpen ? (
        <ul>
          <li>{t("factTime", { minutes: document.minutes, count: document.minutes })}</li>
          <li>
            {t(questions.isForAll ? "factCount" : "factCountUpTo", { count: questions.count })}{" "}
            <Marked>{skipText(questions.required, language, t)}</Marked>
          </li>
          <li>
            {t("factAnonymous")} <a href="#anonymity">{t("howAnonymous")}</a>
          </li>
          {closesOn ? <li>{t("factCloses", { day: day(closesOn) })}</li> : null}
          {kiosk ? <li>{t("factKiosk")}</li> : null}
        </ul>
      ) : null}
      <EntryChoice entry={entry} opensOn={day(opensOn)} closesOn={closesOn && day(closesOn)} />
      {isOpen || kiosk ? null : (
        <Instead municipality={municipality} results={entry.kind === "closed"} language={language} />
      )}
      {survey.ledTo ? (
        <section>
          <h2>{t("ledToTitle")}</h2>
          <p {...languageMark({ sv: survey.ledTo }, language)}>{survey.ledTo}</p>
        </section>
      ) : null}
      {survey.resultsOn ? (
        <section>
          <h2>{t("resultsTitle")}</h2>
          <p>{t("resultsText", { day: day(survey.resultsOn) })}</p>
        </section>
      ) : null}
      <section>
        <h2>{t("whyTitle")}</h2>
        <p>{t("whyText")}</p>
      </section>
      {isOpen ? (
        <section>
          <h2>{t("otherWaysTitle")}</h2>
          <OtherWays municipality={municipality} />
        </section>
      ) : null}
      <Anonymity withdrawable={municipality.purgeDecision !== null} kiosk={kiosk} />
      <PersonalData municipality={municipality} language={language} />
    </>
  );
}

interface EntryChoiceProps {
  entry: Entry;
  opensOn: string;
  closesOn: string | null;
}

function EntryChoice({ entry, opensOn, closesOn }: EntryChoiceProps) {
  const { t } = useTranslation("survey");
  switch (entry.kind) {
    case "begin":
      return (
        <p className="actions">
          <a className="button" href={entry.href}>
            {t("begin")}
          </a>
        </p>
      );
    case "resume":
      return (
        <Notice>
          <p>
            <b>{t("resumeTitle")}.</b> {t("resumeText")}
          </p>
          <div className="actions">
            <a className="button" href={entry.href}>
              {t("resume")}
            </a>
            <a href={entry.later}>{t("resumeElsewhere")}</a>
            <BeginAgain action={entry.restart} label={t("beginAgain")} quiet />
          </div>
        </Notice>
      );
    case "sent":
      return (
        <Notice>
          <p>
            <b>{t("sentTitle")}.</b> {t("sentText")}
          </p>
          <div className="actions">
            <BeginAgain action={entry.restart} label={t("beginAnother")} />
          </div>
        </Notice>
      );
    case "upcoming":
      return <Closed title={t("upcomingTitle")} text={t("upcomingText", { day: opensOn })} />;
    case "closed":
      return <Closed title={t("closedTitle")} text={t("closedText", { day: closesOn ?? "" })} />;
    case "byLetter":
      return <Closed title={t("byLetterTitle")} text={t("byLetterText")} />;
  }
}

function Closed({ title, text }: { title: string; text: string }) {
  return (
    <Notice>
      <p>
        <b>{title}.</b> {text}
      </p>
    </Notice>
  );
}
