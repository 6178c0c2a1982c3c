import { useTranslation } from "react-i18next";
import { formatList, formatPercent, formatPercentRange } from "#app/i18n/format.ts";
import { marked } from "#app/i18n/marked.ts";
import { Marked, Words } from "#app/ui/words.tsx";
import type { Change, HeadlineShare, QuestionResult } from "../results.ts";
import { shownCells } from "../shown-cells.ts";
import { certaintyNote, changeNote } from "../wording.ts";
import { useWording } from "./use-wording.ts";

/** What was found in words and number, then how sure it is. Hidden is said, not blank. */
export function Finding({ headline, change }: { headline: HeadlineShare; change: Change | undefined }) {
  const { t } = useTranslation("analysis");
  const wording = useWording();
  const label = <Words of={headline.label} language={wording.language} />;
  if (headline.state === "hidden") {
    return (
      <p>
        {label}: <span className="muted">{t("hiddenCell")}</span>
      </p>
    );
  }
  return (
    <div className="finding">
      <p>
        <b>{formatPercent(headline.share, wording.language)}</b> {label}{" "}
        {headline.smallBase ? <span className="tag wait">{t("smallBase")}</span> : null}
      </p>
      <Notes headline={headline} change={change} />
    </div>
  );
}

/** Of a question of which several could be chosen: what most chose, and what came next. */
export function TopChoices({ question }: { question: QuestionResult }) {
  const { t, language } = useWording();
  const [first, ...rest] = shownCells(question).slice(0, 3);
  if (!first) return null;
  const others = rest.map(({ label, share }) => `${marked(label, language)} (${formatPercent(share, language)})`);
  const notes = [
    ...(first.interval ? [t("sure", { interval: formatPercentRange(first.interval, language) })] : []),
    ...(others.length > 0 ? [t("topChoices", { choices: formatList(others, language) })] : []),
    t("multipleBase"),
  ];
  return (
    <div className="finding">
      <p>
        <b>{formatPercent(first.share, language)}</b>{" "}
        <Marked>{t("chose", { label: marked(first.label, language) })}</Marked>
      </p>
      <p className="muted">
        <Marked>{notes.join(" ")}</Marked>
      </p>
    </div>
  );
}

export function Notes({ headline, change }: { headline: HeadlineShare; change: Change | undefined }) {
  const wording = useWording();
  const notes = [certaintyNote(headline, wording), changeNote(change, wording)].filter(Boolean);
  return notes.length > 0 ? <p className="muted">{notes.join(" ")}</p> : null;
}
