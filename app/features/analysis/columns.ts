import { type Column, NO_ANSWER } from "#app/statistics/column.ts";
import type { Answer, Question } from "../question/question.schema.ts";
import { ELSEWHERE } from "../question/scales.ts";
import { storedAnswers } from "../question/stored-answers.ts";
import { combinedColumn, withCombined } from "./combined.ts";

/** A survey's answers with a column per question instead of a row per person. */
export interface SurveyColumns {
  /** How many have answered, wherever they live. */
  size: number;
  /** The questions that can be tabulated, combined ones among them, in the order of the survey. */
  questions: readonly Question[];
  columns: ReadonlyMap<string, Column>;
  /** Per respondent 1 for somebody who lives elsewhere, else 0. */
  elsewhere: Int16Array;
  /** The answers to "where do you live" that say so. */
  elsewhereCodes: ReadonlySet<string>;
}

/** The parts of a stored response that are tabulated. */
export interface ResponseRow {
  answers: string;
  /** An area's key, or the name of a sample stratum. */
  stratum: string | null;
}

export class ColumnBuilder {
  private size = 0;
  private readonly builders: QuestionColumn[];
  private readonly questions: readonly Question[];
  private readonly elsewhere = new GrowingCodes();
  private readonly elsewhereCodes: ReadonlySet<string>;

  /** @param elsewhereKeys keys of areas outside the municipality, beside the question bank's own "elsewhere" */
  constructor(questions: readonly Question[], elsewhereKeys: readonly string[] = []) {
    this.questions = questions.filter((question) => "options" in question);
    this.builders = this.questions.map(columnFor);
    this.elsewhereCodes = new Set([ELSEWHERE.code, ...elsewhereKeys]);
  }

  add({ answers, stratum }: ResponseRow): void {
    const given = storedAnswers(answers);
    let livesElsewhere = false;
    for (const [index, question] of this.questions.entries()) {
      const isArea = question.type === "area";
      const answer = isArea ? (given.get(question.id) ?? stratum ?? undefined) : given.get(question.id);
      this.builders[index]?.add(answer);
      if (isArea && typeof answer === "string" && this.elsewhereCodes.has(answer)) livesElsewhere = true;
    }
    this.elsewhere.push(livesElsewhere ? 1 : 0);
    this.size++;
  }

  finish(): SurveyColumns {
    const columns = new Map<string, Column>();
    for (const [index, question] of this.questions.entries()) {
      const builder = this.builders[index];
      if (builder) columns.set(question.id, builder.finish());
    }
    const questions = withCombined(this.questions);
    for (const { id } of questions) {
      const combined = combinedColumn(id, columns);
      if (combined) columns.set(id, combined);
    }
    const { size, elsewhereCodes } = this;
    return { size, questions, columns, elsewhere: this.elsewhere.finish(), elsewhereCodes };
  }
}

interface QuestionColumn {
  add(answer: Answer | undefined): void;
  finish(): Column;
}

/** "Don't know" and the like are no categories of a table: whoever chose them has no valid answer. */
function columnFor(question: Question): QuestionColumn {
  const options = "options" in question ? question.options : [];
  const categories = options.filter((option) => !option.state).map((option) => option.code);
  return question.type === "multiple" ? new MultipleBuilder(categories) : new SingleBuilder(categories);
}

class SingleBuilder implements QuestionColumn {
  private readonly codes = new GrowingCodes();
  private readonly numbers: ReadonlyMap<unknown, number>;

  constructor(private readonly categories: readonly string[]) {
    this.numbers = new Map(categories.map((code, index) => [code, index]));
  }

  add(answer: Answer | undefined): void {
    this.codes.push(this.numbers.get(answer) ?? NO_ANSWER);
  }

  finish(): Column {
    return { kind: "single", categories: this.categories, codes: this.codes.finish() };
  }
}

class MultipleBuilder implements QuestionColumn {
  private readonly answered = new GrowingCodes();
  private readonly chosen: GrowingCodes[];

  constructor(private readonly categories: readonly string[]) {
    this.chosen = categories.map(() => new GrowingCodes());
  }

  add(answer: Answer | undefined): void {
    const choices = Array.isArray(answer) ? answer : undefined;
    // Nothing chosen of the list is an answer; something chosen that is all "don't know" is not.
    const isValid = choices && (choices.length === 0 || this.categories.some((code) => choices.includes(code)));
    this.answered.push(isValid ? 1 : 0);
    for (const [index, code] of this.categories.entries()) this.chosen[index]?.push(choices?.includes(code) ? 1 : 0);
  }

  finish(): Column {
    const chosen = this.chosen.map((codes) => codes.finish());
    return { kind: "multiple", categories: this.categories, answered: this.answered.finish(), chosen };
  }
}

/** Small numbers, two bytes each, however many there turn out to be. */
class GrowingCodes {
  private codes = new Int16Array(256);
  private length = 0;

  push(code: number): void {
    if (this.length === this.codes.length) {
      const larger = new Int16Array(this.length * 2);
      larger.set(this.codes);
      this.codes = larger;
    }
    this.codes[this.length++] = code;
  }

  finish(): Int16Array {
    return this.codes.slice(0, this.length);
  }
}
