import { AnswerReader } from "./answer-reader.ts";
import type { CountedSurvey } from "./counted-variables.ts";
import { DesignCells } from "./design-cells.ts";
import { packed, type StoredAnswer } from "./packed-answers.ts";
import { CountPlan, WeekAnswers } from "./week-answers.ts";

/** Answers that a transaction stored or removed, told after it was committed. */
export interface WeekChange {
  week: string;
  /** The week's change counter before and after the transaction. */
  from: number;
  to: number;
  added: readonly StoredAnswer[];
  removed: readonly StoredAnswer[];
}

/** Changes that wait for an earlier one: when they are more, something is missing and the week is read again. */
const MOST_WAITING = 10_000;

/**
 * All answers of a survey, week by week, each as of a value of its change counter. A change is taken in when it begins
 * where the week stands; one that came too early waits, and one that has been read already is passed over. So nothing is
 * lost or counted twice, in whatever order changes and readings arrive.
 */
export class SurveyAnswers {
  readonly cells: DesignCells;
  readonly plan: CountPlan;
  private readonly reader: AnswerReader;
  private weeks = new Map<string, WeekAnswers>();
  private readonly waiting = new Map<string, WeekChange[]>();
  private isBeingRead = false;

  constructor(readonly survey: CountedSurvey) {
    this.reader = new AnswerReader(survey);
    this.plan = new CountPlan(survey, this.reader.slots);
    this.cells = new DesignCells(survey, this.reader.slots);
  }

  /** How many have answered. */
  get size(): number {
    return this.allWeeks().reduce((sum, week) => sum + week.size, 0);
  }

  get bytes(): number {
    return [...this.weeks.values()].reduce((sum, week) => sum + week.bytes, 0);
  }

  allWeeks(): WeekAnswers[] {
    return [...this.weeks.values()];
  }

  /** The weeks that are behind these counters and have to be read again. */
  behind(counters: ReadonlyMap<string, number>): string[] {
    return [...counters].flatMap(([week, counter]) => ((this.weeks.get(week)?.counter ?? 0) < counter ? [week] : []));
  }

  take(change: WeekChange): void {
    const waiting = this.waiting.get(change.week) ?? [];
    waiting.push(change);
    this.waiting.set(change.week, waiting.length > MOST_WAITING ? [] : waiting);
    if (!this.isBeingRead) this.settle(change.week);
  }

  /** Before weeks are read: what is told from now on waits until they are there. */
  beginReading(): WeekReading {
    this.isBeingRead = true;
    return new WeekReading(this.plan, this.cells, this.reader);
  }

  /**
   * @param read undefined when it failed: what was there before still holds
   * @param counters of the weeks, as of the same moment as the answers that were read
   */
  endReading(read?: WeekReading, counters: ReadonlyMap<string, number> = new Map()): void {
    for (const [week, answers] of read?.weeks ?? []) this.weeks.set(week, answers);
    for (const [week, counter] of counters) {
      const answers = read?.weeks.get(week) ?? new WeekAnswers(this.plan);
      answers.counter = counter;
      this.weeks.set(week, answers);
    }
    this.isBeingRead = false;
    for (const week of [...this.waiting.keys()]) this.settle(week);
  }

  /** Takes in the changes that follow on one another from where the week stands. */
  private settle(name: string): void {
    const week = this.weeks.get(name) ?? new WeekAnswers(this.plan);
    const changes = (this.waiting.get(name) ?? []).sort((one, other) => one.from - other.from);
    let index = 0;
    for (; index < changes.length; index++) {
      const change = changes[index] as WeekChange;
      if (change.from > week.counter) break;
      if (change.from < week.counter) continue;
      if (!this.takeInto(week, change)) {
        // Not what was stored: read it again.
        this.weeks.delete(name);
        this.waiting.delete(name);
        return;
      }
      this.weeks.set(name, week);
    }
    if (index === changes.length) this.waiting.delete(name);
    else this.waiting.set(name, changes.slice(index));
  }

  private takeInto(week: WeekAnswers, { added, removed, to }: WeekChange): boolean {
    const { reader, cells } = this;
    const read = (stored: StoredAnswer) => {
      const text = packed(stored);
      reader.read(text, 0, text.length);
    };
    for (const one of added) {
      read(one);
      week.add(reader.values, cells.of(reader.values, reader.stratum));
    }
    for (const one of removed) {
      read(one);
      if (!week.remove(reader.values, cells.of(reader.values, reader.stratum))) return false;
    }
    week.counter = to;
    return true;
  }
}

/** Weeks that are being read from the beginning. */
export class WeekReading {
  readonly weeks = new Map<string, WeekAnswers>();

  constructor(
    private readonly plan: CountPlan,
    private readonly cells: DesignCells,
    private readonly reader: AnswerReader,
  ) {}

  /** One respondent, packed, from one place of a text to another. */
  add(week: string, text: Uint8Array, from: number, to: number): void {
    let answers = this.weeks.get(week);
    if (!answers) {
      answers = new WeekAnswers(this.plan);
      this.weeks.set(week, answers);
    }
    this.reader.read(text, from, to);
    answers.add(this.reader.values, this.cells.of(this.reader.values, this.reader.stratum));
  }
}
