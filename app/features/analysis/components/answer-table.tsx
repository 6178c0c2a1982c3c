import { formatPercent, formatPercentRange } from "#app/i18n/format.ts";
import { inWords } from "#app/i18n/localized.ts";
import { RowsTable } from "#app/ui/rows-table.tsx";
import type { QuestionResult } from "../results.ts";
import { useWording } from "./use-wording.ts";

/** Every answer with its share, and its interval where the sample is random. */
export function AnswerTable({ question }: { question: QuestionResult }) {
  const { t, language } = useWording();
  const { total, categories } = question;
  if (total.state === "hidden") return null;
  const intervals = total.cells.some((cell) => cell.interval);
  return (
    <RowsTable
      caption={inWords(question.text, language)}
      captionHidden
      columns={[
        { label: t("colAnswer") },
        { label: t("colShare"), number: true, main: true },
        ...(intervals ? [{ label: t("colInterval"), number: true }] : []),
      ]}
      rows={categories.map(({ code, label }) => {
        const cell = total.cells.find((one) => one.code === code);
        const interval = cell?.interval && formatPercentRange(cell.interval, language);
        return { key: code, cells: [inWords(label, language), formatPercent(cell?.share ?? 0, language), interval] };
      })}
    />
  );
}
