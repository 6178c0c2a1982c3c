import { inLanguage } from "#app/i18n/language.ts";
import { Words } from "#app/ui/words.tsx";
import type { QuestionResult, SurveyResult } from "../results.ts";
import { groupComparisonNote, provenance } from "../wording.ts";
import { AnswerTable } from "./answer-table.tsx";
import { Finding } from "./finding.tsx";
import { GroupTables } from "./group-tables.tsx";
import { ChartImage, QuestionFindings } from "./question-card.tsx";
import { QuestionHeading } from "./question-heading.tsx";
import { useWording } from "./use-wording.ts";

interface QuestionResultsProps {
  dialogue: { title: string };
  survey: SurveyResult;
  question: QuestionResult;
  /** As markup: of everyone, and of the groups by dimension. */
  charts: Readonly<Record<string, string>>;
  at: string;
}

/** One question in full: everyone, then women and men, ages and areas, and last those who live elsewhere. */
export function QuestionResults({ dialogue, survey, question, charts, at }: QuestionResultsProps) {
  const wording = useWording();
  const { t, language } = wording;
  const chance = groupComparisonNote(question, wording);
  return (
    <div className="reading">
      <p className="muted">
        <a href={inLanguage(`${at}/enkat/${survey.slug}#${question.questionId}`, language)}>{t("backToResults")}</a> ·{" "}
        <Words of={{ sv: dialogue.title }} language={language} /> · <Words of={survey.title} language={language} />
      </p>
      <QuestionHeading question={question} level="h1" />
      <QuestionFindings question={question} />
      <ChartImage markup={charts.everyone} />
      <AnswerTable question={question} />
      <p className="muted">{provenance(question, survey, wording)}</p>
      {question.breaks.map(({ dimension, groups }) => (
        <section key={dimension}>
          <h2>{t(`break_${dimension}`)}</h2>
          <ChartImage markup={charts[dimension]} />
          <GroupTables question={question} caption={t(`break_${dimension}`)} groups={groups} />
        </section>
      ))}
      {chance ? <p className="muted">{chance}</p> : null}
      {question.elsewhere.table.state === "shown" ? (
        <section>
          <h2>{t("elsewhereTitle")}</h2>
          <p>{t("elsewhereText")}</p>
          {question.elsewhere.headlines.map((headline) => (
            <Finding key={headline.label.sv} headline={headline} change={undefined} />
          ))}
        </section>
      ) : null}
    </div>
  );
}
