import { AUTOMATIC } from "./automatic-chapters.ts";
import { heading, notice, paragraph } from "./blocks.ts";
import { CHAPTERS, type Chapter } from "./chapters.ts";
import type { Block, ReportDocument } from "./document.ts";
import type { ReportInputs } from "./report-inputs.ts";
import { staffText } from "./staff-text.ts";
import { type Words, wordsIn } from "./words.ts";

/** What is in a chapter, and what it lacks. */
export interface ChapterState {
  chapter: Chapter;
  hasText: boolean;
  hasFigures: boolean;
  /** A text that it needs, or a source that nobody has brought in. */
  missing: "text" | "source" | null;
}

/** The chapters one by one: a list of what is done and what is left. */
export function chapterStates(inputs: ReportInputs): ChapterState[] {
  const words = wordsIn(inputs.dialogue.language);
  return CHAPTERS.map((chapter) => stateOf(chapter, AUTOMATIC[chapter.key](inputs, words), inputs));
}

/**
 * The input report as it is now: in each chapter what staff have written, then what the program makes. A draft says
 * what is missing; a report that is to be frozen says it calmly, in the place where it would have been.
 */
export function buildInputReport(inputs: ReportInputs, { draft }: { draft: boolean }): ReportDocument {
  const { report, municipality, dialogue } = inputs;
  const words = wordsIn(dialogue.language);
  return {
    title: report.title,
    subtitle: [
      dialogue.dialogue.period && words.t("forPeriod", { period: dialogue.dialogue.period }),
      dialogue.dialogue.title,
    ]
      .filter(Boolean)
      .join(" · "),
    language: dialogue.language,
    municipality: municipality.name,
    demo: dialogue.demo,
    date: dialogue.today,
    ...(report.diaryNumber ? { diaryNumber: report.diaryNumber } : {}),
    contents: true,
    draft,
    blocks: CHAPTERS.flatMap((chapter) => chapterBlocks(chapter, inputs, words, draft)),
  };
}

function chapterBlocks(chapter: Chapter, inputs: ReportInputs, words: Words, draft: boolean): Block[] {
  const figures = AUTOMATIC[chapter.key](inputs, words);
  const text = staffText(inputs.report.texts.get(chapter.key) ?? "");
  const { missing } = stateOf(chapter, figures, inputs);
  const isEmpty = text.length === 0 && figures.length === 0;
  return [
    heading(1, chapterTitle(chapter, words), chapter.key),
    ...(missing && draft ? [notice(words.t(`missing_${missing}`))] : []),
    ...text,
    ...figures,
    ...(isEmpty && !(missing && draft) ? paragraph(words.t("emptyChapter")) : []),
  ];
}

function stateOf(chapter: Chapter, figures: readonly Block[], { report }: ReportInputs): ChapterState {
  const hasText = (report.texts.get(chapter.key) ?? "").trim() !== "";
  const hasFigures = figures.length > 0;
  const lacksText = chapter.needsText && !hasText;
  const lacksSource = chapter.filledBy !== "staff" && !hasFigures && !hasText;
  return { chapter, hasText, hasFigures, missing: lacksText ? "text" : lacksSource ? "source" : null };
}

/** "4. Anmälda brott" */
export function chapterTitle({ key, number }: Pick<Chapter, "key" | "number">, { t }: Pick<Words, "t">): string {
  return `${number}. ${t(`chapter.${key}`)}`;
}
