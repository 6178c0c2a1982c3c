import type { Lines } from "#app/statistics/suppression/family.ts";
import { type GatedQuestion, gatedQuestion } from "#app/statistics/suppression/gate-family.ts";
import { MINIMUM_BASE, type Tier } from "#app/statistics/suppression.ts";
import type { SurveyDocument } from "../survey/survey.schema.ts";
import type { GatedTable } from "./headline.ts";
import type { BreakDimension } from "./results.ts";
import { type SurveyPatterns, surveyFamily, surveyPatterns } from "./survey-family.ts";
import type { QuestionTables, SurveyTables } from "./tables.ts";

/** Tables with everything that decides what may be seen of them. */
export interface SolvedTables {
  tables: SurveyTables;
  document: SurveyDocument;
  /** Solved here and now when they are missing; those of a closed survey are kept. */
  patterns?: SurveyPatterns | undefined;
  isOpen?: boolean;
}

/** A survey's tables behind the gate, as one tier may see them. */
export class GatedSurvey {
  private readonly tables: SurveyTables;
  private readonly patterns: SurveyPatterns;
  private readonly questions: ReadonlyMap<string, GatedTables>;

  constructor(
    { tables, document, patterns, isOpen }: SolvedTables,
    private readonly tier: Tier,
  ) {
    this.tables = tables;
    this.patterns = patterns ?? surveyPatterns(tables, document, { isOpen: isOpen ?? false });
    const pattern = this.patterns[tier];
    const family = surveyFamily(tables, document);
    this.questions = new Map(
      family.questions.map((question, index) => {
        const figures = tables.questions[index] as QuestionTables;
        const own = pattern.questions[index];
        const gated = gatedQuestion(question, own, tier);
        return [figures.questionId, new GatedTables(figures, gated, own?.lines ?? "every")];
      }),
    );
  }

  question(questionId: string): GatedTables | undefined {
    return this.questions.get(questionId);
  }

  /** How many live elsewhere, null when they are few or none. */
  get elsewhere(): number | null {
    const { elsewhere } = this.tables;
    return elsewhere >= MINIMUM_BASE[this.tier] ? elsewhere : null;
  }

  /**
   * How many the numbers of respondents are of. Few who live elsewhere are among them, with all who are in no group, since
   * they would follow from the number of answers less the others.
   */
  get counted(): number {
    return this.tables.answers - (this.elsewhere ?? 0);
  }

  /** How many respondents each group of a break has, null where it is not told; and all the others as one. */
  counts(dimension: BreakDimension): { groups: Map<string, number | null>; remainder: Remainder<number> | undefined } {
    const index = this.tables.composition.findIndex((one) => one.dimension === dimension);
    const counted = this.tables.composition[index]?.groups ?? [];
    const hidden = this.patterns[this.tier].counts[index] ?? [];
    const told = counted.map(({ code, answers }, group): [string, number | null] => [
      code,
      hidden[group] || answers < MINIMUM_BASE[this.tier] ? null : answers,
    ]);
    const codes = told.flatMap(([code, answers]) => (answers === null ? [code] : []));
    const left = told.reduce((rest, [, answers]) => rest - (answers ?? 0), this.counted);
    const isOne = codes.length > 0 && codes.length < told.length && left > 0;
    return { groups: new Map(told), remainder: isOne ? { codes, of: left } : undefined };
  }
}

/** What is left of a break when the groups that are shown are taken away. */
export interface Remainder<Of> {
  /** The groups that are in it; those who are in no group are too. */
  codes: readonly string[];
  of: Of;
}

/** One question's tables before and after the gate. */
export class GatedTables {
  constructor(
    private readonly figures: QuestionTables,
    private readonly gated: GatedQuestion,
    private readonly lines: Lines,
  ) {}

  /** Only the main headline is left of the lines, in the total too. */
  get isMerged(): boolean {
    return this.lines === "two";
  }

  get total(): GatedTable {
    return { figures: this.figures.total, table: this.gated.total, merged: this.isMerged };
  }

  get elsewhere() {
    return this.figures.elsewhere;
  }

  group(dimension: BreakDimension, code: string): GatedTable | undefined {
    const at = this.breakOf(dimension);
    const index = at.groups.findIndex((group) => group.code === code);
    const [figures, table] = [at.groups[index]?.table, at.gated?.groups[index]];
    return figures && table ? { figures, table, merged: this.lines !== "every" } : undefined;
  }

  remainder(dimension: BreakDimension): Remainder<GatedTable> | undefined {
    const { groups, gated } = this.breakOf(dimension);
    if (!gated?.remainder) return undefined;
    const codes = groups.flatMap(({ code }, index) => (gated.groups[index]?.state === "hidden" ? [code] : []));
    return { codes, of: { ...gated.remainder, merged: this.lines !== "every" } };
  }

  private breakOf(dimension: BreakDimension) {
    const index = this.figures.breaks.findIndex((one) => one.dimension === dimension);
    return { groups: this.figures.breaks[index]?.groups ?? [], gated: this.gated.breaks[index] };
  }
}
