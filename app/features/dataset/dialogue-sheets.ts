import { formatDay, formatDays } from "#app/i18n/format.ts";
import { inWords } from "#app/i18n/localized.ts";
import { unmarked } from "#app/i18n/marked.ts";
import { findings } from "../analysis/measure-wording.ts";
import type { QuestionResult, SurveyResult } from "../analysis/results.ts";
import { answersInWords, marginsInWords, provenance } from "../analysis/wording.ts";
import { type Cell, HIDDEN } from "./cell.ts";
import { countOf, type DialogueTables, type GroupTable, groupTables, tabulated } from "./dialogue-tables.ts";
import type { Sheet, SheetRow, Workbook } from "./render/workbook.server.ts";
import { tidyHeader, tidyRows } from "./tidy-rows.ts";
import type { DatasetWords } from "./words.ts";

const LABEL_WIDTH = 46;
const FIGURE_WIDTH = 13;
const TIDY_WIDTHS = [24, 18, 10, 46, 12, 18, 18, 30, 9, 9, 9, 9, 9, 24];

/** What the file is, then the tables of each survey to be read, then all of it in one list to be worked with. */
export function dialogueWorkbook(tables: DialogueTables, words: DatasetWords): Workbook {
  const { results, demo, title, municipality } = tables;
  const marking = demo ? words.marking : undefined;
  const surveys = results.surveys.filter(({ questions }) => questions.length > 0);
  return {
    title: `${title} – ${municipality}`,
    marking,
    sheets: [
      aboutSheet(tables, words),
      ...surveys.map((survey) => surveySheet(survey, words, marking)),
      tidySheet(tables, words, marking),
    ],
  };
}

const row = (cells: readonly Cell[], style?: SheetRow["style"]): SheetRow => ({ cells, style });
const marked = (marking: string | undefined): SheetRow[] => (marking ? [row([marking], "warning")] : []);

function aboutSheet({ title, municipality, date, demo, results }: DialogueTables, words: DatasetWords): Sheet {
  const { t, language } = words;
  const facts = (survey: SurveyResult): SheetRow[] => [
    row([]),
    row([inWords(survey.title, language)], "title"),
    ...surveyFacts(survey, words).map(([label, value]) => row([label, value])),
  ];
  return {
    name: t("sheetAbout"),
    widths: [28, 90],
    rows: [
      ...marked(demo ? words.marking : undefined),
      row([title], "title"),
      row([t("municipality"), municipality]),
      row([t("made"), formatDay(date, language)]),
      ...results.surveys.flatMap(facts),
      row([]),
      row([t("howToRead")], "title"),
      ...[t("readHidden"), t("readShare"), t(`readTier_${results.tier}`), t("readPublic")].map((line) => row([line])),
    ],
  };
}

function surveyFacts(survey: SurveyResult, { t, language, results }: DatasetWords): [string, string][] {
  const margins = marginsInWords(survey, results);
  return [
    [t("design"), t(`design_${survey.design}`)],
    [
      t("days"),
      survey.closesOn
        ? formatDays(survey.opensOn, survey.closesOn, language)
        : t("since", { day: formatDay(survey.opensOn, language) }),
    ],
    [t("answers"), answersInWords(survey, results)],
    [t("weights"), margins ? t("weightedBy", { margins }) : t("unweighted")],
  ];
}

function surveySheet(survey: SurveyResult, words: DatasetWords, marking?: string): Sheet {
  const { t, language } = words;
  const groups = Math.max(0, ...tabulated(survey).map((question) => groupTables(question, survey).length));
  return {
    name: inWords(survey.title, language),
    widths: [LABEL_WIDTH, ...Array<number>(groups + 1).fill(FIGURE_WIDTH)],
    frozenColumns: 1,
    rows: [
      ...marked(marking),
      row([inWords(survey.title, language)], "title"),
      row([t("readHidden")], "note"),
      ...tabulated(survey).flatMap((question) => questionRows(question, survey, words)),
    ],
  };
}

/** A question's table: answers downwards, groups across, and how many answered at the foot. */
function questionRows(question: QuestionResult, survey: SurveyResult, words: DatasetWords): SheetRow[] {
  const { t, language } = words;
  const groups = groupTables(question, survey);
  const total = groups[0] as GroupTable;
  const hasCounts = question.categories.some(({ code }) => countOf(total, code) !== null);
  const name = ({ group }: GroupTable) => (group ? inWords(group.label, language) : t("everyone"));
  const across = (figure: (group: GroupTable) => Cell): Cell[] => [
    figure(total),
    ...(hasCounts ? [null] : []),
    ...groups.slice(1).map(figure),
  ];
  const header = [t("answer"), name(total), ...(hasCounts ? [t("column_count")] : []), ...groups.slice(1).map(name)];
  const answers = question.categories.map(({ code, label }) => {
    const cells = across((group) => shareOf(group, code));
    if (hasCounts) cells[1] = countOf(total, code);
    return row([inWords(label, language), ...cells]);
  });
  return [
    row([]),
    row([`${question.questionId}. ${inWords(question.text, language)}`], "title"),
    row(header, "figures"),
    ...answers,
    row([t("base"), ...across(({ table }) => (table.state === "shown" ? table.base : HIDDEN))], "note"),
    ...(groups.some(isSmall)
      ? [row([t("column_remark"), ...across((group) => (isSmall(group) ? t("fewAnswers") : null))], "note")]
      : []),
    ...(question.measure ? [row([unmarked(findings(question, words.results).join(" "))], "note")] : []),
    row([provenance(question, survey, words.results)], "note"),
  ];
}

const isSmall = ({ table }: GroupTable) => table.state === "shown" && table.smallBase;

function shareOf({ table }: GroupTable, code: string): Cell {
  if (table.state === "hidden") return HIDDEN;
  const cell = table.cells.find((candidate) => candidate.code === code);
  return cell ? { share: cell.share } : null;
}

function tidySheet(tables: DialogueTables, words: DatasetWords, marking?: string): Sheet {
  const before = marked(marking);
  const header = tidyHeader(words, tables.demo);
  return {
    name: words.t("sheetData"),
    widths: [...TIDY_WIDTHS, ...(tables.demo ? [LABEL_WIDTH] : [])],
    frozenRows: before.length + 1,
    filterRow: before.length + 1,
    rows: (function* () {
      yield* before;
      yield row(header, "header");
      for (const cells of tidyRows(tables, words)) yield row(cells);
    })(),
  };
}
