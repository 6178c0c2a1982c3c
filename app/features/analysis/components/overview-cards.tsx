import { formatList, formatPercent } from "#app/i18n/format.ts";
import { marked } from "#app/i18n/marked.ts";
import { Marked, Words } from "#app/ui/words.tsx";
import { type Featured, featuredOf } from "../featured.ts";
import type { SurveyResult } from "../results.ts";
import { Notes } from "./finding.tsx";
import { useWording } from "./use-wording.ts";

/** The most important figure of each part of the survey; each leads to its question. */
export function OverviewCards({ survey }: { survey: SurveyResult }) {
  const featured = featuredOf(survey);
  if (featured.length === 0) return null;
  return (
    <div className="grid overview">
      {featured.map((one) => (
        <section key={one.questionId} className="card">
          {one.kind === "headline" ? <HeadlineCard {...one} /> : <ChoicesCard {...one} />}
        </section>
      ))}
    </div>
  );
}

function HeadlineCard({ question, headline }: Extract<Featured, { kind: "headline" }>) {
  const { language } = useWording();
  if (headline.state === "hidden") return null;
  return (
    <>
      <p className="figure">{formatPercent(headline.share, language)}</p>
      <p>
        <a href={`#${question.questionId}`}>
          <Words of={headline.label} language={language} />
        </a>
      </p>
      {headline.topic && !headline.label.sv.includes(headline.topic.sv) ? (
        <p>
          <Words of={headline.topic} language={language} />
        </p>
      ) : null}
      <Notes headline={headline} change={question.changes[0]} />
    </>
  );
}

function ChoicesCard({ question, choices }: Extract<Featured, { kind: "choices" }>) {
  const { t, language } = useWording();
  const labelOf = (code: string) => {
    const category = question.categories.find((one) => one.code === code);
    return category ? marked(category.label, language) : code;
  };
  const [first, ...rest] = choices;
  if (!first) return null;
  const others = rest.map(({ code, share }) => `${labelOf(code)} (${formatPercent(share, language)})`);
  return (
    <>
      <p className="figure">{formatPercent(first.share, language)}</p>
      <p>
        <a href={`#${question.questionId}`}>
          <Marked>{t("chose", { label: labelOf(first.code) })}</Marked>
        </a>
      </p>
      <p className="muted">
        <Words of={question.text} language={language} />{" "}
        <Marked>{t("topChoices", { choices: formatList(others, language) })}</Marked>
      </p>
    </>
  );
}
