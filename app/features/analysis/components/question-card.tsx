import { inWords } from "#app/i18n/localized.ts";
import type { QuestionResult, SurveyResult } from "../results.ts";
import { provenance } from "../wording.ts";
import { AnswerTable } from "./answer-table.tsx";
import { Finding, TopChoices } from "./finding.tsx";
import { useWording } from "./use-wording.ts";

interface QuestionCardProps {
  question: QuestionResult;
  survey: SurveyResult;
  /** The chart as markup that the server drew, or undefined when there is nothing to draw. */
  chart: string | undefined;
  /** The address of the page with groups. */
  href: string;
}

/** One question: words and number first, then the chart, then the table, and where the figures come from. */
export function QuestionCard({ question, survey, chart, href }: QuestionCardProps) {
  const { t, language } = useWording();
  const text = inWords(question.text, language);
  const isHidden = question.total.state === "hidden";
  return (
    <section className="card question" id={question.questionId}>
      <h3>{text}</h3>
      {question.hint ? <p className="muted">{inWords(question.hint, language)}</p> : null}
      {isHidden ? (
        <p className="muted">{t("hiddenHeadline")}</p>
      ) : (
        <>
          <QuestionFindings question={question} />
          <ChartImage markup={chart} />
          <details>
            <summary>{t("asTable")}</summary>
            <AnswerTable question={question} />
            <p className="muted">{provenance(question, survey, { t, language })}</p>
          </details>
          <p>
            <a href={href} aria-label={t("byGroupOf", { question: text })}>
              {t("byGroup")}
            </a>
          </p>
        </>
      )}
    </section>
  );
}

export function QuestionFindings({ question }: { question: QuestionResult }) {
  if (question.total.multiple) return <TopChoices question={question} />;
  return question.headlines.map((headline, index) => (
    <Finding key={headline.label.sv} headline={headline} change={question.changes[index]} />
  ));
}

export function ChartImage({ markup }: { markup: string | undefined }) {
  return markup ? <div dangerouslySetInnerHTML={{ __html: markup }} /> : null;
}
