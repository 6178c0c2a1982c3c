import { formatPercent, formatPercentRange } from "#app/i18n/format.ts";
import { marked } from "#app/i18n/marked.ts";
import { RowsTable } from "#app/ui/rows-table.tsx";
import type { QuestionResult } from "../results.ts";
import { shownCells } from "../shown-cells.ts";
import { useWording } from "./use-wording.ts";

/** Every answer with its share, and its interval where the sample is random. */
export function AnswerTable({ question }: { question: QuestionResult }) {
  const { t, language } = useWording();
  const cells = shownCells(question);
  if (cells.length === 0) return null;
  const intervals = cells.some((cell) => cell.interval);
  return (
    <RowsTable
      caption={marked(question.text, language)}
      captionHidden
      columns={[
        { label: t("colAnswer") },
        { label: t("colShare"), number: true, main: true },
        ...(intervals ? [{ label: t("colInterval"), number: true }] : []),
      ]}
      rows={cells.map(({ code, label, share, interval }) => ({
        key: code,
        cells: [
          marked(label, language),
          formatPercent(share, language),
          ...(interval ? [formatPercentRange(interval, language)] : []),
        ],
      }))}
    />
  );
}
