import { useTranslation } from "react-i18next";
import { Marked, Words } from "#app/ui/words.tsx";
import { findings } from "../measure-wording.ts";
import type { QuestionResult, SurveyResult } from "../results.ts";
import { provenance } from "../wording.ts";
import { AnswerTable } from "./answer-table.tsx";
import { Finding, TopChoices } from "./finding.tsx";
import { QuestionHeading } from "./question-heading.tsx";
import { useWording } from "./use-wording.ts";

interface QuestionCardProps {
  question: QuestionResult;
  survey: SurveyResult;
  /** The chart as markup that the server drew, or undefined when there is nothing to draw. */
  chart: string | undefined;
  /** The address of the page with groups. */
  href: string;
  /** The address of what was written in own words, for those who may read it. */
  wordsHref?: string | undefined;
}

/** One question: words and number first, then the chart, then the table, and where the figures come from. */
export function QuestionCard({ question, survey, chart, href, wordsHref }: QuestionCardProps) {
  const { t, language } = useWording();
  const hasTable = question.total.state === "shown" && question.measure?.kind !== "count";
  return (
    <section className="card question" id={question.questionId}>
      <QuestionHeading question={question} level="h3" />
      <QuestionFindings question={question} />
      {hasTable ? (
        <>
          <ChartImage markup={chart} />
          <details>
            <summary>{t("asTable")}</summary>
            <AnswerTable question={question} />
            <p className="muted">{provenance(question, survey, { t, language })}</p>
          </details>
          {question.onlyEveryone ? null : (
            <p>
              <a href={href}>
                {t("byGroup")}
                <OfQuestion {...question} />
              </a>
            </p>
          )}
        </>
      ) : null}
      {question.hasWords && wordsHref ? <OwnWordsLink {...{ question }} href={wordsHref} /> : null}
    </section>
  );
}

function OwnWordsLink({ question, href }: Pick<QuestionCardProps, "question" | "href">) {
  const { t } = useTranslation("ownWords");
  return (
    <p>
      <a href={href}>
        {t("read")}
        <OfQuestion {...question} />
      </a>
    </p>
  );
}

/** Tells links of the same words apart for those who listen to them one by one. */
function OfQuestion({ text }: Pick<QuestionResult, "text">) {
  const { language } = useWording();
  return (
    <span className="visually-hidden">
      {": "}
      <Words of={text} language={language} />
    </span>
  );
}

/** What was found, in words. Hidden is said, not blank. */
export function QuestionFindings({ question }: { question: QuestionResult }) {
  const wording = useWording();
  const { headlines, total, measure } = question;
  if (total.state === "hidden" && measure?.kind !== "count") {
    return <p className="muted">{wording.t("hiddenHeadline")}</p>;
  }
  if (total.multiple) return <TopChoices question={question} />;
  if (headlines.length > 0) {
    return headlines.map((headline, index) => (
      <Finding key={headline.label.sv} headline={headline} change={question.changes[index]} />
    ));
  }
  const [first, ...rest] = findings(question, wording);
  return (
    <div className="finding">
      <p>
        <strong>
          <Marked>{first ?? ""}</Marked>
        </strong>
      </p>
      {rest.length > 0 ? (
        <p className="muted">
          <Marked>{rest.join(" ")}</Marked>
        </p>
      ) : null}
    </div>
  );
}

export function ChartImage({ markup }: { markup: string | undefined }) {
  return markup ? <div dangerouslySetInnerHTML={{ __html: markup }} /> : null;
}
