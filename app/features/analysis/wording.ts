import type { TFunction } from "i18next";
import { formatCount, formatList, formatNumber, formatPercent, formatPercentRange } from "#app/i18n/format.ts";
import type { Language } from "#app/i18n/language.ts";
import { capitalised } from "#app/i18n/localized.ts";
import { marked } from "#app/i18n/marked.ts";
import type { Change, HeadlineShare, QuestionResult, SurveyResult } from "./results.ts";

/** What figures become in sentences, the same on pages and in reports. `t` is of the namespace "analysis". */
export interface Wording {
  t: TFunction<"analysis">;
  language: Language;
}

/** A share as the nearest tenth and which side of it: "drygt åtta av tio" for 83 percent. Small ones stay in percent. */
export function shareInWords(share: number, { t, language }: Wording): string {
  const percent = Math.round(share * 100);
  if (percent < 8) return t("percentOf", { number: formatNumber(percent, language) });
  if (percent === 100) return t("all");
  if (percent >= 95) return t("nearlyAll");
  const tenths = Math.round(percent / 10);
  const words = tenths === 5 ? t("half") : t("tenths", { number: formatCount(tenths, language) });
  const off = percent - tenths * 10;
  if (off === 0) return words;
  return off > 0 ? t("justOver", { share: words }) : t("justUnder", { share: words });
}

/** "Drygt åtta av tio är trygga ute en mörk kväll", with its parts marked (i18n/marked.ts); undefined when hidden. */
export function headlineSentence(headline: HeadlineShare, wording: Wording): string | undefined {
  if (headline.state === "hidden") return undefined;
  const predicate = marked(headline.predicate ?? headline.label, wording.language);
  const sentence = wording.t("sentence", { share: shareInWords(headline.share, wording), predicate });
  return capitalised(sentence, wording.language);
}

/** "78–87 % med 95 procents säkerhet."; undefined without an interval. */
export function certaintyNote(headline: HeadlineShare, { t, language }: Wording): string | undefined {
  if (headline.state === "hidden" || !headline.interval) return undefined;
  return t("sure", { interval: formatPercentRange(headline.interval, language) });
}

/** "Ingen säker förändring sedan 2024 (82 %)."; undefined when nothing is compared. */
export function changeNote(change: Change | undefined, { t, language }: Wording): string | undefined {
  if (change?.state !== "compared") return undefined;
  const { verdict, earlierOpensOn, earlierShare } = change;
  return t(`change_${verdict}`, { year: yearOf(earlierOpensOn), share: formatPercent(earlierShare, language) });
}

export function yearOf(day: string): string {
  return day.slice(0, 4);
}

/** The main headline's comparison of every question that has one. */
export function comparedQuestions(result: SurveyResult) {
  return result.questions.flatMap(({ questionId, headlines: [headline], changes: [change] }) =>
    headline && change?.state === "compared" ? [{ questionId, headline, change }] : [],
  );
}

/** How many of so many unchanged shares would look changed at 95 per cent. */
export function byChance(compared: number, { t, language }: Wording): string {
  const count = Math.round(compared * 0.05);
  return t("byChance", { compared, count, expected: formatCount(count, language) });
}

/** What chance would give among the comparisons of a question's groups; undefined when nothing is compared. */
export function groupComparisonNote({ breaks }: QuestionResult, wording: Wording): string | undefined {
  const changes = breaks.flatMap(({ groups }) => groups.flatMap((group) => group.changes));
  const compared = changes.filter(({ state }) => state === "compared").length;
  return compared > 0 ? byChance(compared, wording) : undefined;
}

/**
 * What the comparisons with the round before come to, all together, with what chance alone would give: "2 av 33
 * förändringar sedan 2024 är statistiskt säkra. Av 33 jämförelser väntas 2 slå ut av en slump."
 */
export function comparisonSummary(result: SurveyResult, wording: Wording): string | undefined {
  const { t } = wording;
  const compared = comparedQuestions(result);
  const [first] = compared;
  if (!first) return undefined;
  const year = yearOf(first.change.earlierOpensOn);
  const certain = compared.filter(({ change }) => change.verdict !== "no_certain_change").length;
  if (certain === 0) return t("noneCertain", { count: compared.length, year });
  const facts = { compared: compared.length, year };
  const said = compared.length === 1 ? t("onlyCertain", { year }) : t("someCertain", { count: certain, ...facts });
  return `${said} ${byChance(compared.length, wording)}`;
}

/** How people came to answer, and what their answers are weighted by. */
type Counted = Pick<SurveyResult, "design" | "weightedBy">;

/** Who is counted, n, weights and design: what every figure must be able to tell beside its question. */
export function provenance(question: QuestionResult, survey: Counted, wording: Wording): string {
  return provenanceOf([question], survey, wording);
}

/** The same of several questions at once: their smallest and largest n. */
export function provenanceOf(questions: readonly QuestionResult[], survey: Counted, wording: Wording): string {
  const { t, language } = wording;
  const shown = questions.flatMap(({ total }) => (total.state === "shown" ? [total] : []));
  if (shown.length === 0) return `${t("hiddenTable")}.`;
  const bases = shown.map(({ base }) => base);
  const number = fromTo(bases, language);
  const margins = marginsInWords(survey, wording);
  const effective = fromTo(
    shown.map(({ effectiveBase }) => Math.round(effectiveBase)),
    language,
  );
  const parts = [
    `${t("source", { count: Math.max(...bases), number })} ${t("sourceWho")}`,
    margins ? t("weightedBy", { margins }) : t("unweighted"),
    ...(margins ? [t("effective", { number: effective })] : []),
    t(`design_${survey.design}`),
  ];
  return `${parts.join(", ")}.`;
}

function fromTo(numbers: readonly number[], language: Language): string {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  if (least === most) return formatNumber(most, language);
  return `${formatNumber(least, language)}–${formatNumber(most, language)}`;
}

/** "kön och ålder", or nothing when unweighted. */
export function marginsInWords({ weightedBy }: Pick<SurveyResult, "weightedBy">, { t, language }: Wording): string {
  return formatList(
    weightedBy.map((dimension) => t(`weightedBy_${dimension}`)),
    language,
  );
}

/** What a stratified sample was drawn from, and what that does to the figures; nothing of other samples. */
export function strataInWords({ strata }: Pick<SurveyResult, "strata">, { t, language }: Wording): string[] {
  if (!strata) return [];
  const list = strata.map(({ key, population }) => `${key} (${formatNumber(population, language)})`);
  return [t("methodStrata", { count: strata.length, strata: formatList(list, language) })];
}

/** "396 svar av 900 (44 %)", or the answers alone. */
export function answersInWords(
  { answers, invited }: Pick<SurveyResult, "answers" | "invited">,
  { t, language }: Wording,
): string {
  const number = formatNumber(answers, language);
  if (!invited) return t("answers", { count: answers, number });
  const rate = formatPercent(answers / invited, language);
  return t("answersOfInvited", { number, invited: formatNumber(invited, language), rate });
}
