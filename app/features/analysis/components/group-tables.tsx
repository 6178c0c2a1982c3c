import { formatNumber, formatPercent, formatPercentRange } from "#app/i18n/format.ts";
import { capitalised, inWords } from "#app/i18n/localized.ts";
import { marked } from "#app/i18n/marked.ts";
import { RowsTable, type TableRow } from "#app/ui/rows-table.tsx";
import { languageMark, Marked } from "#app/ui/words.tsx";
import type { GroupResult, QuestionResult } from "../results.ts";
import { shownCells } from "../shown-cells.ts";
import { toldGroups } from "../told-groups.ts";
import { type Wording, yearOf } from "../wording.ts";
import { useWording } from "./use-wording.ts";

interface GroupTableProps {
  question: QuestionResult;
  /** What the groups are, such as "by age". */
  caption: string;
  groups: readonly GroupResult[];
}

interface HeadlineTableProps {
  question: QuestionResult;
  groups: readonly GroupResult[];
  index: number;
  captionHidden: boolean;
}

/** One headline per table where the question has any, or else every answer against every group. */
export function GroupTables({ question, caption, groups: all }: GroupTableProps) {
  const { language } = useWording();
  const groups = toldGroups(all);
  if (question.headlines.length === 0) return <AnswersByGroup question={question} caption={caption} groups={groups} />;
  const [main, ...others] = question.headlines;
  return (
    <>
      {main ? <HeadlineByGroup question={question} groups={groups} index={0} captionHidden={false} /> : null}
      {others.map((headline, index) => (
        <details key={headline.label.sv}>
          <summary {...languageMark(headline.label, language)}>
            {capitalised(inWords(headline.label, language), language)}
          </summary>
          <HeadlineByGroup question={question} groups={groups} index={index + 1} captionHidden />
        </details>
      ))}
    </>
  );
}

function HeadlineByGroup({ question, groups, index, captionHidden }: HeadlineTableProps) {
  const wording = useWording();
  const { t, language } = wording;
  const headline = question.headlines[index];
  if (!headline) return null;
  const intervals = groups.some(({ headlines }) => headlines[index]?.state === "shown" && headlines[index].interval);
  const compared = groups.map(({ changes }) => changes[index]).find((change) => change?.state === "compared");
  const columns = [
    { label: t("colGroup") },
    { label: t("colAnswers"), number: true },
    { label: t("colShare"), number: true, main: true },
    ...(intervals ? [{ label: t("colInterval"), number: true }] : []),
    ...(compared ? [{ label: t("colSince", { year: yearOf(compared.earlierOpensOn) }), number: true }] : []),
  ];
  const rows = groups.map((group) =>
    headlineRow(group, index, { intervals, compared: compared !== undefined }, wording),
  );
  return (
    <RowsTable
      caption={capitalised(inWords(headline.label, language), language)}
      {...{ captionHidden, columns, rows }}
    />
  );
}

function headlineRow(
  { code, label, headlines, changes }: GroupResult,
  index: number,
  has: { intervals: boolean; compared: boolean },
  { t, language }: Wording,
): TableRow {
  const headline = headlines[index];
  const name = marked(label, language);
  if (headline?.state !== "shown") return { key: code, cells: [name], instead: <Hidden /> };
  const change = changes[index];
  const verdict = change?.state === "compared" ? t(`verdict_${change.verdict}`) : "–";
  return {
    key: code,
    cells: [
      headline.smallBase ? (
        <>
          <Marked>{name}</Marked> <span className="tag wait">{t("smallBaseShort")}</span>
        </>
      ) : (
        name
      ),
      formatNumber(headline.base, language),
      formatPercent(headline.share, language),
      ...(has.intervals ? [headline.interval ? formatPercentRange(headline.interval, language) : ""] : []),
      ...(has.compared ? [verdict] : []),
    ],
  };
}

function AnswersByGroup({ question, caption, groups }: GroupTableProps) {
  const { t, language } = useWording();
  const shown = groups.flatMap(({ label, table }) => (table.state === "shown" ? [{ label, table }] : []));
  const hidden = groups.filter(({ table }) => table.state === "hidden");
  return (
    <>
      {shown.length > 0 ? (
        <RowsTable
          caption={caption}
          captionHidden
          columns={[
            { label: t("colAnswer") },
            ...shown.map(({ label, table }) => ({
              label: `${marked(label, language)} (${[
                formatNumber(table.base, language),
                ...(table.smallBase ? [t("smallBaseShort")] : []),
              ].join(", ")})`,
              number: true,
            })),
          ]}
          rows={shownCells(question).map(({ code, label }) => ({
            key: code,
            cells: [
              marked(label, language),
              ...shown.map(({ table }) =>
                formatPercent(table.cells.find((cell) => cell.code === code)?.share ?? 0, language),
              ),
            ],
          }))}
        />
      ) : null}
      {hidden.length > 0 ? (
        <p className="muted">
          <Marked>
            {t("hiddenGroups", { groups: hidden.map(({ label }) => marked(label, language)).join(", ") })}
          </Marked>
        </p>
      ) : null}
    </>
  );
}

function Hidden() {
  const { t } = useWording();
  return <span className="muted">{t("hiddenCell")}</span>;
}
