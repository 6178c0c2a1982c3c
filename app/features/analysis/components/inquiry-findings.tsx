import { useTranslation } from "react-i18next";
import { formatList } from "#app/i18n/format.ts";
import type { Language } from "#app/i18n/language.ts";
import { inWords, type Localized } from "#app/i18n/localized.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { SurveyDesign } from "../../survey/survey.schema.ts";
import { type Inquiry, PAIR } from "../inquiry.ts";
import type { GroupingQuestion } from "../inquiry-choices.ts";
import type { InquiryResult } from "../inquiry-result.ts";
import { provenance } from "../wording.ts";
import { AnswerTable } from "./answer-table.tsx";
import { AboutLink, FigureFacts } from "./figure-facts.tsx";
import { GroupTables } from "./group-tables.tsx";
import { InquiryComparisonTable } from "./inquiry-comparison-table.tsx";
import { InquiryTrendTable } from "./inquiry-trend-table.tsx";
import { ChartImage, QuestionFindings } from "./question-card.tsx";
import { QuestionHeading } from "./question-heading.tsx";
import { useWording } from "./use-wording.ts";

interface InquiryFindingsProps {
  inquiry: Inquiry;
  survey: { title: Localized; design: SurveyDesign; opensOn: string };
  groupings: readonly GroupingQuestion[];
  result: InquiryResult;
  /** As markup: of everyone in the selection, and of the groups. */
  charts: { everyone?: string; groups?: string; trend?: string };
}

/** What was found: words first, then chart and table, the groups, the comparison, and how it was done. */
export function InquiryFindings({ inquiry, survey, groupings, result, charts }: InquiryFindingsProps) {
  const { t } = useTranslation("inquiry");
  const wording = useWording();
  const { language } = wording;
  if (result.state === "refused") {
    return (
      <Notice>
        <h2>{t("refused")}</h2>
        <p>{t(`refused_${result.reason}`)}</p>
      </Notice>
    );
  }
  const { question, groups, groupsTooSmall, facts, comparison, trend } = result;
  const grouping = groupings.find(({ id }) => id === inquiry.break);
  const selection = selectionInWords(inquiry, groupings, language, t("everyone"), (filter) => t("shown", { filter }));
  return (
    <article aria-labelledby="found">
      <QuestionHeading question={question} level="h2" id="found" />
      <p className="muted">{selection}</p>
      {inquiry.filter?.codes.length === 0 ? <p className="muted">{t("chooseCodes")}</p> : null}
      {question.total.state === "hidden" ? <p>{wording.t("hiddenHeadline")}</p> : null}
      <QuestionFindings question={question} />
      <ChartImage markup={charts.everyone} />
      <AnswerTable question={question} />
      <p className="muted">
        {provenance(question, { design: survey.design, weightedBy: facts.weightedBy }, wording)} <AboutLink />
      </p>
      {groupsTooSmall ? <p>{t("groupsTooSmall")}</p> : null}
      {grouping && groups.length > 0 ? (
        <section>
          <h2>{t("byGroup", { question: inWords(grouping.text, language) })}</h2>
          <ChartImage markup={charts.groups} />
          <GroupTables question={question} caption={inWords(grouping.text, language)} groups={groups} />
          <p>
            <AboutLink />
          </p>
        </section>
      ) : null}
      {inquiry.compare === PAIR && !(inquiry.own && inquiry.other) ? <p>{t("choosePair")}</p> : null}
      {comparison ? <InquiryComparisonTable comparison={comparison} /> : null}
      {trend ? <InquiryTrendTable trend={trend} chart={charts.trend} /> : null}
      <FigureFacts {...{ result, survey, selection }} />
    </article>
  );
}

/** Who is counted: everyone, or those who gave some answers to a question. */
function selectionInWords(
  { filter }: Inquiry,
  groupings: readonly GroupingQuestion[],
  language: Language,
  everyone: string,
  selection: (filter: string) => string,
): string {
  const question = groupings.find(({ id }) => id === filter?.question);
  const chosen = question?.groups.filter(({ code }) => filter?.codes.includes(code)) ?? [];
  if (!question || chosen.length === 0) return everyone;
  const answers = formatList(
    chosen.map(({ label }) => inWords(label, language)),
    language,
  );
  return selection(`${inWords(question.text, language)} – ${answers}`);
}
