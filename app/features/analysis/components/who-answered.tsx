import { formatNumber, formatPercent } from "#app/i18n/format.ts";
import { marked } from "#app/i18n/marked.ts";
import { RowsTable, type TableRow } from "#app/ui/rows-table.tsx";
import type { GroupCount, QuestionResult, SurveyResult } from "../results.ts";
import { shownCells } from "../shown-cells.ts";
import { toldGroups } from "../told-groups.ts";
import type { Wording } from "../wording.ts";
import { useWording } from "./use-wording.ts";

/** How many have answered of each group, beside its share of the population where that is known. */
export function WhoAnswered({ survey }: { survey: SurveyResult }) {
  const wording = useWording();
  const { t, language } = wording;
  const { elsewhere } = survey;
  const tables = [
    ...survey.composition,
    ...(survey.byArea.length > 0 ? [{ dimension: "area" as const, groups: survey.byArea }] : []),
  ];
  if (tables.length === 0 || survey.tablesAnswers === 0) return null;
  return (
    <section id="svarade">
      <h2>{t("whoAnswered")}</h2>
      <p>
        {t("whoAnsweredText")}
        {tables.some(({ groups }) => knowsPopulation(groups))
          ? ` ${t("whoAnsweredShares", { number: formatNumber(survey.compositionOf, language) })}`
          : null}
      </p>
      {elsewhere ? (
        <p>{t("compositionElsewhere", { count: elsewhere, number: formatNumber(elsewhere, language) })}</p>
      ) : null}
      <div className="grid counts">
        {tables.map(({ dimension, groups }) => (
          <section key={dimension} className="card">
            <CountTable caption={t(`composition_${dimension}`)} groups={groups} answers={survey.compositionOf} />
          </section>
        ))}
        {survey.connection ? <ConnectionTable {...survey.connection} /> : null}
      </div>
    </section>
  );
}

/** What brings those who live elsewhere here: unweighted, and of them alone. */
function ConnectionTable({ text, categories, elsewhere }: QuestionResult) {
  const { t, language } = useWording();
  const cells = shownCells({ total: elsewhere.table, categories });
  return (
    <section className="card">
      <RowsTable
        caption={marked(text, language)}
        columns={[{ label: t("colAnswer") }, { label: t("colShare"), number: true, main: true }]}
        rows={cells.map(({ code, label, share }) => ({
          key: code,
          cells: [marked(label, language), formatPercent(share, language)],
        }))}
      />
      <p className="muted">{t("connectionText")}</p>
    </section>
  );
}

const knowsPopulation = (groups: readonly GroupCount[]) => groups.some(({ population }) => population !== undefined);

function CountTable({ caption, groups, answers }: { caption: string; groups: GroupCount[]; answers: number }) {
  const wording = useWording();
  const { t } = wording;
  const hasPopulation = knowsPopulation(groups);
  return (
    <RowsTable
      caption={caption}
      columns={[
        { label: t("colGroup") },
        { label: t("colAnswers"), number: true, main: true },
        ...(hasPopulation ? [t("colOfAnswers"), t("colPopulation")].map((label) => ({ label, number: true })) : []),
      ]}
      rows={toldGroups(groups).map((group) => countRow(group, answers, hasPopulation, wording))}
    />
  );
}

function countRow(
  { code, label, answers, population }: GroupCount,
  all: number,
  hasPopulation: boolean,
  { t, language }: Wording,
): TableRow {
  const name = marked(label, language);
  if (answers === null) return { key: code, cells: [name], instead: <span className="muted">{t("hiddenCell")}</span> };
  const shares = [
    formatPercent(answers / all, language),
    population === undefined ? "–" : formatPercent(population, language),
  ];
  return { key: code, cells: [name, formatNumber(answers, language), ...(hasPopulation ? shares : [])] };
}
