import { useTranslation } from "react-i18next";
import { formatDay, formatList, formatNumber, formatPercent } from "#app/i18n/format.ts";
import { inWords, type Localized } from "#app/i18n/localized.ts";
import { marked } from "#app/i18n/marked.ts";
import { Marked, Words } from "#app/ui/words.tsx";
import type { SurveyDesign } from "../../survey/survey.schema.ts";
import type { InquiryResult } from "../inquiry-result.ts";
import { provenance } from "../wording.ts";
import { useWording } from "./use-wording.ts";

const ID = "om-siffrorna";

/** From a table to what all its figures rest on. */
export function AboutLink() {
  const { t } = useTranslation("inquiry");
  return <a href={`#${ID}`}>{t("about")}</a>;
}

/** A share with how many respondents it is of. */
export function ShareOf({ share, base }: { share: number; base: number }) {
  const { t } = useTranslation("inquiry");
  const { language } = useWording();
  return (
    <>
      {formatPercent(share, language)}{" "}
      <span className="muted">{t("ofBase", { base: formatNumber(base, language) })}</span>
    </>
  );
}

interface FigureFactsProps {
  result: Extract<InquiryResult, { state: "shown" }>;
  survey: { title: Localized; design: SurveyDesign; opensOn: string };
  /** Who is counted, in words. */
  selection: string;
}

/** What every figure of an inquiry rests on: question, wording, answers, selection, n and weights. */
export function FigureFacts({ result: { question, facts }, survey, selection }: FigureFactsProps) {
  const { t } = useTranslation("inquiry");
  const wording = useWording();
  const { language } = wording;
  const number = (value: number) => formatNumber(value, language);
  const answers = question.categories.map(({ label }) => marked(label, language));
  return (
    <section id={ID}>
      <h2>{t("about")}</h2>
      <dl className="facts">
        <div>
          <dt>{t("aboutSurvey")}</dt>
          <dd>
            {inWords(survey.title, language)}, {formatDay(survey.opensOn, language)}
          </dd>
        </div>
        <div>
          <dt>{t("question")}</dt>
          <dd>
            <Words of={question.text} language={language} />{" "}
            {question.hint ? <Words of={question.hint} language={language} /> : null}
          </dd>
        </div>
        <div>
          <dt>{t("aboutAnswers")}</dt>
          <dd>
            <Marked>{formatList(answers, language)}</Marked>
          </dd>
        </div>
        <div>
          <dt>{t("aboutSelection")}</dt>
          <dd>
            {selection}{" "}
            {facts.filtered < facts.answers
              ? t("filtered", { count: facts.filtered, number: number(facts.filtered), answers: number(facts.answers) })
              : null}
          </dd>
        </div>
        <div>
          <dt>{t("aboutCounted")}</dt>
          <dd>
            {provenance(question, { design: survey.design, weightedBy: facts.weightedBy }, wording)}{" "}
            {facts.designEffect === null
              ? null
              : t("designEffect", { effect: formatNumber(facts.designEffect, language, 2) })}{" "}
            {facts.warnings.includes("not_converged") ? t("notConverged") : null} {t("aboutBase")}
          </dd>
        </div>
      </dl>
    </section>
  );
}
