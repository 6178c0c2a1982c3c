import type { Database } from "#app/platform/database/database.server.ts";
import type { Pattern } from "#app/statistics/suppression/family.ts";
import type { LoadedSurvey } from "./analysis.queries.server.ts";
import type { AskedTables, TableQuestion } from "./asked-table.ts";
import { countAsked } from "./counting.server.ts";
import type { NamedParts } from "./inquiry-address.ts";
import type { GroupingQuestion } from "./inquiry-choices.ts";
import { type ComparedPair, membersOf, toldGroup } from "./inquiry-contrast.ts";
import { gateInquiry, type InquiryFigures, type InquiryRules } from "./inquiry-gate.ts";
import { type GatedFigures, gatedTables } from "./inquiry-result.ts";
import type { OptionQuestion } from "./question-result.ts";
import { rulesOf } from "./survey-family.ts";
import { shownTables } from "./tables.server.ts";
import type { SurveyTables } from "./tables.ts";

/** One question of a survey, with groups and a selection. */
export interface Ask extends Pick<TableQuestion, "weighting" | "contrast">, Omit<NamedParts, "unknown"> {
  question: OptionQuestion;
}

/** What was counted, and what of it staff may see. */
export async function gatedFigures(db: Database, today: string, survey: LoadedSurvey, ask: Ask): Promise<GatedFigures> {
  const [figures, { figures: published }] = await Promise.all([
    figuresOf(db, survey, ask),
    shownTables(db, survey, today),
  ]);
  const { asked } = figures;
  const tables = published?.tables;
  if (!tables || tables.answers - tables.elsewhere !== asked.answers)
    return { asked, gate: { ok: false, reason: "answers_changed" } };
  const rules = inquiryRules({ tables, pattern: published.patterns.staff }, ask);
  return { asked, gate: gateInquiry(figures, rules) };
}

async function figuresOf(
  db: Database,
  survey: LoadedSurvey,
  { question, grouping, filtering, codes, weighting, contrast }: Ask,
): Promise<InquiryFigures> {
  const count = (more: Partial<TableQuestion>): Promise<AskedTables> =>
    countAsked(db, survey, { question: question.id, weighting, ...more });
  const by = grouping && { break: grouping.id };
  if (!filtering || codes.length === 0) return { asked: await count({ ...by, contrast }) };
  const answersOf = (chosen: readonly string[]) =>
    filtering.groups.filter(({ code }) => chosen.includes(code)).flatMap(({ of }) => of);
  const filter = (chosen: readonly string[]) => [{ question: filtering.id, codes: answersOf(chosen) }];
  const [asked, without, byAnswer, parts] = await Promise.all([
    count({ ...by, filter: filter(codes), contrast }),
    count({ ...by }),
    count({ break: filtering.id }),
    Promise.all(
      filtering.groups.map(async ({ code }) => ({
        code,
        tables: (await count({ ...by, filter: filter([code]) })).tables,
      })),
    ),
  ]);
  return { asked, filter: { codes, without: without.tables, byAnswer: byAnswer.tables, parts } };
}

/**
 * Two groups against each other, as they are told: a group that is not shown apart is compared together with those that it is
 * shown with.
 */
export async function comparedPair(
  db: Database,
  survey: LoadedSurvey,
  ask: Ask,
  figures: GatedFigures,
  { own, other }: { own: string; other: string },
): Promise<ComparedPair> {
  const label = (code: string) => ask.grouping?.groups.find((group) => group.code === code)?.label ?? { sv: code };
  const asked = { own: label(own), other: label(other) };
  if (!figures.gate.ok) return asked;
  const { groups } = gatedTables(figures, ask);
  const [one, two] = [own, other].map((code) => toldGroup(groups, code));
  if (!one || !two || one === two) return asked;
  const contrast = { own: membersOf(one, groups), other: membersOf(two, groups) };
  const { asked: counted } = await figuresOf(db, survey, { ...ask, contrast });
  return { own: one.label, other: two.label, lines: counted.contrasts?.[0]?.lines ?? [] };
}

/** What the survey's own tables hide, nobody finds by asking. */
function inquiryRules(
  { tables, pattern }: { tables: SurveyTables; pattern: Pattern },
  { question, grouping, filtering }: Ask,
): InquiryRules {
  const own = pattern.questions[tables.questions.findIndex(({ questionId }) => questionId === question.id)];
  const hiddenOf = (asked: GroupingQuestion | undefined) => {
    const at = tables.composition.findIndex(({ dimension }) => dimension === asked?.dimension);
    const groups = tables.composition[at]?.groups ?? [];
    const isHidden = (group: number) => pattern.counts[at]?.[group] || own?.groups[at]?.[group];
    return new Set(groups.flatMap(({ code }, group) => (isHidden(group) ? [code] : [])));
  };
  return { ...rulesOf(question), own, hiddenGroups: hiddenOf(grouping), hiddenAnswers: hiddenOf(filtering) };
}
