import { STATES } from "#app/statistics/column.ts";
import type { CountedTally } from "#app/statistics/tally.ts";
import { BITS } from "./answer-reader.ts";
import type { TableQuestion } from "./asked-table.ts";
import type { CellCounts } from "./cell-counts.ts";
import type { CountedSurvey } from "./counted-variables.ts";
import type { SurveyAnswers } from "./survey-answers.ts";
import type { WeekAnswers } from "./week-answers.ts";

/** Whether a respondent is in a group, or meets a condition. */
type Membership = (row: number) => boolean;

export interface DomainTallies {
  /** Per cell how many meet the filter. */
  respondents: Int32Array;
  total: CountedTally;
  groups: { code: string; tally: CountedTally }[];
}

/** Counts a question among those who meet a filter, per design cell, in one pass over everybody. */
export function domainTallies(
  answers: SurveyAnswers,
  counts: CellCounts,
  asked: Pick<TableQuestion, "question" | "break" | "filter">,
): DomainTallies {
  const { survey } = answers;
  const cells = counts.cells.length;
  const question = variableOf(survey, asked.question);
  const groups = asked.break === undefined ? [] : groupsOf(survey, asked.break);
  const places = new Int32Array(answers.cells.size).fill(-1);
  for (const [place, number] of counts.numbers.entries()) places[number] = place;
  const respondents = new Int32Array(cells);
  const tallies = [undefined, ...groups].map(() => new DomainTally(survey, question, cells));
  for (const week of answers.allWeeks()) {
    const read = rowReader(answers, week);
    const meets = (asked.filter ?? []).map(({ question: id, codes }) => membership(survey, read, id, codes));
    const isIn = groups.map(({ of }) => membership(survey, read, asked.break ?? "", of));
    const values = read(question);
    for (let row = 0; row < week.size; row++) {
      if (!meets.every((isMet) => isMet(row))) continue;
      const cell = places[week.cells.at(row)] ?? 0;
      respondents[cell] = (respondents[cell] ?? 0) + 1;
      tallies[0]?.add(cell, row, values);
      for (let group = 0; group < isIn.length; group++)
        if (isIn[group]?.(row)) tallies[group + 1]?.add(cell, row, values);
    }
  }
  const [total, ...rest] = tallies.map((tally) => tally.finish());
  return {
    respondents,
    total: total as CountedTally,
    groups: groups.map(({ code }, group) => ({ code, tally: rest[group] as CountedTally })),
  };
}

function variableOf({ variables }: CountedSurvey, id: string): number {
  const variable = variables.findIndex((one) => one.id === id);
  if (variable < 0) throw new RangeError(`The survey does not count a question ${id}.`);
  return variable;
}

function groupsOf(survey: CountedSurvey, id: string): { code: string; of: readonly string[] }[] {
  const variable = variableOf(survey, id);
  const known = survey.breaks.find((one) => one.variable === variable);
  if (known) return [...known.groups];
  const { categories = [] } = survey.variables[variable] ?? {};
  return categories.map((code) => ({ code, of: [code] }));
}

/** The numbers of one variable, by row and by which of its numbers. */
type Values = (row: number, part: number) => number;

function rowReader({ survey, cells, plan }: SurveyAnswers, week: WeekAnswers) {
  return (variable: number): Values => {
    const place = survey.breaks.findIndex((one) => one.variable === variable);
    if (place >= 0) return (row) => cells.answers[week.cells.at(row)]?.[place] ?? -1;
    const slot = plan.slots[variable] ?? 0;
    return (row, part) => week.columns[slot + part]?.at(row) ?? -1;
  };
}

function membership(
  survey: CountedSurvey,
  read: (variable: number) => Values,
  id: string,
  codes: readonly string[],
): Membership {
  const variable = variableOf(survey, id);
  const { kind, categories = [], states = {} } = survey.variables[variable] ?? {};
  const numbers = codes.map((code) => {
    const number = (Object.hasOwn(states, code) ? states[code] : undefined) ?? categories.indexOf(code);
    if (number === -1) throw new RangeError(`${code} is no answer to the question ${id}.`);
    return number;
  });
  const values = read(variable);
  if (kind !== "multiple") return (row) => numbers.includes(values(row, 0));
  return (row) => {
    const first = values(row, 0);
    return numbers.some((number) => (number < 0 || first < 0 ? number === first : isChosen(values, row, number)));
  };
}

const isChosen = (values: Values, row: number, category: number): boolean =>
  (values(row, Math.floor(category / BITS)) & (1 << (category % BITS))) !== 0;

/** The counts of one question in one group. */
class DomainTally {
  private readonly answered: Int32Array;
  private readonly chosen: Int32Array[];
  private readonly states: Int32Array[];
  private readonly categories: readonly string[];
  private readonly isMultiple: boolean;

  constructor({ variables }: CountedSurvey, variable: number, cells: number) {
    const { categories = [], kind } = variables[variable] ?? {};
    this.categories = categories;
    this.isMultiple = kind === "multiple";
    this.answered = new Int32Array(cells);
    this.chosen = categories.map(() => new Int32Array(cells));
    this.states = STATES.map(() => new Int32Array(cells));
  }

  add(cell: number, row: number, values: Values): void {
    const first = values(row, 0);
    countIn(first < 0 ? this.states[-1 - first] : this.answered, cell);
    if (!this.isMultiple) countIn(this.chosen[first], cell);
    else if (first >= 0) this.addChoices(cell, row, values);
  }

  private addChoices(cell: number, row: number, values: Values): void {
    for (let category = 0; category < this.chosen.length; category++) {
      if (isChosen(values, row, category)) countIn(this.chosen[category], cell);
    }
  }

  finish(): CountedTally {
    const { categories, isMultiple, answered, chosen } = this;
    const states = Object.fromEntries(STATES.map((state, place) => [state, this.states[place] as Int32Array]));
    return { categories, multiple: isMultiple, answered, chosen, states };
  }
}

function countIn(counts: Int32Array | undefined, cell: number): void {
  if (counts) counts[cell] = (counts[cell] ?? 0) + 1;
}
