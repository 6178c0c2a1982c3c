import { formatList, formatPercent } from "#app/i18n/format.ts";
import type { QuestionResult, SurveyResult } from "../analysis/results.ts";
import { certaintyNote, changeNote } from "../analysis/wording.ts";
import type { Block } from "./document.ts";
import { questionsOf } from "./result-blocks.ts";
import { capitalised, inSentence, type Words } from "./words.ts";

type Figure = Extract<Block, { kind: "figures" }>["items"][number];

const MOST = 6;

/**
 * The figures that a reader should take along: how safe people feel, then what stands out in each part of the survey –
 * the largest problem, the largest worry, what most want promised.
 */
export function keyFigures(survey: SurveyResult, words: Words): Figure[] {
  const figures = survey.sections.flatMap((section, position) => {
    const questions = questionsOf(survey, section);
    const main = position === 0 ? questions[0] : standingOut(questions);
    const list = questions.find(({ headlines, total }) => headlines.length === 0 && total.multiple);
    return [list && choiceFigure(list, words), main && headlineFigure(main, words)].filter((one) => one !== undefined);
  });
  return figures.slice(0, MOST);
}

/** A combined question says most of its part; else the one with the largest share. */
function standingOut(questions: readonly QuestionResult[]): QuestionResult | undefined {
  const shares = questions.flatMap((question) => {
    const [headline] = question.headlines;
    return headline?.state === "shown" ? [{ question, share: headline.share }] : [];
  });
  const combined = shares.find(({ question }) => question.questionId.length === 1);
  if (combined) return combined.question;
  return shares.sort((one, other) => other.share - one.share)[0]?.question;
}

function headlineFigure(
  { headlines: [headline], changes: [change] }: QuestionResult,
  words: Words,
): Figure | undefined {
  if (headline?.state !== "shown") return undefined;
  const notes = [certaintyNote(headline, words.results), changeNote(change, words.results)];
  return {
    value: formatPercent(headline.share, words.language),
    label: words.label(headline.label),
    note: notes.filter(Boolean).join(" "),
  };
}

function choiceFigure({ total, categories }: QuestionResult, words: Words): Figure | undefined {
  if (total.state === "hidden") return undefined;
  const label = (code: string) => {
    const found = categories.find((category) => category.code === code);
    return found ? words.label(found.label) : code;
  };
  const [first, ...next] = [...total.cells].sort((one, other) => other.share - one.share);
  if (!first) return undefined;
  const choices = next.slice(0, 2).map(({ code, share }) => {
    return `${inSentence(label(code))} (${formatPercent(share, words.language)})`;
  });
  return {
    value: formatPercent(first.share, words.language),
    label: capitalised(words.results.t("chose", { label: inSentence(label(first.code)) })),
    note: choices.length > 0 ? words.results.t("topChoices", { choices: formatList(choices, words.language) }) : "",
  };
}
