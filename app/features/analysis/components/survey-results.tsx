import type { ReactNode } from "react";
import { formatDay, formatDays, formatNumber } from "#app/i18n/format.ts";
import { inLanguage } from "#app/i18n/language.ts";
import { marked, markedSwedish } from "#app/i18n/marked.ts";
import type { Tier } from "#app/statistics/suppression.ts";
import { FactLine } from "#app/ui/fact-line.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Marked, Words } from "#app/ui/words.tsx";
import { isBattery } from "../battery.ts";
import type { ChosenSurvey, SurveyLink } from "../chosen-survey.ts";
import { featuredOf } from "../featured.ts";
import type { SurveyResult } from "../results.ts";
import type { ToldStrata } from "../told-strata.ts";
import { answersInWords, comparedQuestions, comparisonSummary, headlineSentence, type Wording } from "../wording.ts";
import { BatteryCard } from "./battery-card.tsx";
import { Method } from "./method.tsx";
import { OverviewCards } from "./overview-cards.tsx";
import { QuestionCard } from "./question-card.tsx";
import { SafetyIndexCard } from "./safety-index-card.tsx";
import { StrataTable } from "./strata-table.tsx";
import { useWording } from "./use-wording.ts";
import { WhoAnswered } from "./who-answered.tsx";

interface SurveyResultsProps extends ChosenSurvey {
  dialogue: { title: string };
  tier: Tier;
  /** Charts as markup, by question. */
  charts: Readonly<Record<string, string>>;
  /** The dialogue's address, such as /gnosjo/resultat/hosten-2026. */
  at: string;
  /** Who sees them may read what was written in own words. */
  readsWords?: boolean;
  /** How the sample was drawn; for staff. */
  drawn?: ToldStrata | undefined;
  /** What can be done with the results. */
  children?: ReactNode;
}

/** The results of one survey: what was found, then each question, who answered and how it was done. */
export function SurveyResults({
  dialogue,
  survey,
  others,
  tier,
  charts,
  at,
  readsWords = false,
  drawn,
  children,
}: SurveyResultsProps) {
  const wording = useWording();
  if (!survey) {
    return (
      <>
        <h1>
          <Words of={{ sv: dialogue.title }} language={wording.language} />
        </h1>
        <p>{wording.t("noSurveys")}</p>
      </>
    );
  }
  const hasTables = survey.tablesAnswers > 0;
  return (
    <>
      <FactLine facts={factsOf(markedSwedish(dialogue.title, wording.language), survey, wording)} />
      <h1>
        <Marked>{titleOf(survey, wording)}</Marked>
      </h1>
      <Lead survey={survey} />
      {children}
      {hasTables ? <OverviewCards survey={survey} /> : null}
      {survey.safetyIndex ? <SafetyIndexCard index={survey.safetyIndex} /> : null}
      {hasTables ? <Contents survey={survey} /> : null}
      {hasTables
        ? survey.sections.map((section) => (
            <SectionResults key={section.key} {...{ section, survey, charts, at, readsWords }} />
          ))
        : null}
      <WhoAnswered survey={survey} />
      {drawn ? <StrataTable drawn={drawn} /> : null}
      {hasTables ? <Method survey={survey} tier={tier} /> : null}
      <OtherSurveys others={others} at={at} />
    </>
  );
}

interface SectionProps {
  section: SurveyResult["sections"][number];
  survey: SurveyResult;
  charts: Readonly<Record<string, string>>;
  at: string;
  readsWords: boolean;
}

function SectionResults({ section: { key, title, questionIds }, survey, charts, at, readsWords }: SectionProps) {
  const { language } = useWording();
  const questions = survey.questions.filter(({ questionId }) => questionIds.includes(questionId));
  const hrefOf = (questionId: string) => inLanguage(`${at}/enkat/${survey.slug}/${questionId}`, language);
  const wordsOf = (questionId: string) =>
    readsWords ? inLanguage(`${at}/enkat/${survey.slug}/${questionId}/egna-ord`, language) : undefined;
  return (
    <section id={key}>
      <h2>
        <Words of={title} language={language} />
      </h2>
      {isBattery(questions) ? (
        <BatteryCard questions={questions} survey={survey} chart={charts[key]} hrefOf={hrefOf} />
      ) : (
        <div className="grid questions">
          {questions.map((question) => {
            const { questionId } = question;
            return (
              <QuestionCard
                key={questionId}
                {...{ question, survey }}
                chart={charts[questionId]}
                href={hrefOf(questionId)}
                wordsHref={wordsOf(questionId)}
              />
            );
          })}
        </div>
      )}
    </section>
  );
}

function factsOf(dialogue: string, survey: SurveyResult, wording: Wording): string[] {
  const { t, language } = wording;
  const { opensOn, closesOn, design } = survey;
  const days = closesOn ? formatDays(opensOn, closesOn, language) : t("ongoing", { day: formatDay(opensOn, language) });
  return [dialogue, answersInWords(survey, wording), t(`design_${design}`), days];
}

/** What was found; of those who chose themselves nothing can be said of everyone. */
function titleOf(survey: SurveyResult, wording: Wording): string {
  if (survey.design === "open_link") return wording.t("selfSelectedTitle");
  const [first] = featuredOf(survey);
  const sentence = first?.kind === "headline" ? headlineSentence(first.headline, wording) : undefined;
  return sentence ?? marked(survey.title, wording.language);
}

function Lead({ survey }: { survey: SurveyResult }) {
  const wording = useWording();
  const { t, language } = wording;
  const { tablesAnswers, isOpen, design, opensOn } = survey;
  const summary = comparisonSummary(survey, wording);
  const certain = comparedQuestions(survey).filter(({ change }) => change.verdict !== "no_certain_change");
  const number = formatNumber(tablesAnswers, language);
  const waiting = isOpen
    ? t("openTooFew")
    : survey.answers === 0
      ? t("upcoming", { day: formatDay(opensOn, language) })
      : t("closedTooFew");
  return (
    <>
      {tablesAnswers === 0 ? <p>{waiting}</p> : null}
      {tablesAnswers > 0 && isOpen ? <p>{t("openSteps", { count: tablesAnswers, number })}</p> : null}
      {design === "open_link" ? (
        <Notice>
          <p>
            <b>{t("notRepresentativeTitle")}</b>
          </p>
          <p>{t("notRepresentative")}</p>
        </Notice>
      ) : null}
      {summary ? <p>{summary}</p> : null}
      {certain.length > 0 ? (
        <ul>
          {certain.map(({ questionId, headline, change }) => (
            <li key={questionId}>
              <a href={`#${questionId}`}>
                <Words of={headline.label} language={language} />
              </a>
              : {t(`verdict_${change.verdict}`)}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function Contents({ survey }: { survey: SurveyResult }) {
  const { t, language } = useWording();
  return (
    <nav className="contents" aria-label={t("onThisPage")}>
      <ul>
        {survey.sections.map(({ key, title }) => (
          <li key={key}>
            <a href={`#${key}`}>
              <Words of={title} language={language} />
            </a>
          </li>
        ))}
        <li>
          <a href="#svarade">{t("whoAnswered")}</a>
        </li>
        <li>
          <a href="#metod">{t("method")}</a>
        </li>
      </ul>
    </nav>
  );
}

function OtherSurveys({ others, at }: { others: SurveyLink[]; at: string }) {
  const wording = useWording();
  const { t, language } = wording;
  if (others.length === 0) return null;
  return (
    <section>
      <h2>{t("otherSurveys")}</h2>
      <ul className="plain">
        {others.map((other) => (
          <li key={other.slug}>
            <a className="choice-link" href={inLanguage(`${at}/enkat/${other.slug}`, language)}>
              <Words of={other.title} language={language} />
            </a>
            <p className="muted">{[t(`design_${other.design}`), answersInWords(other, wording)].join(" · ")}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
