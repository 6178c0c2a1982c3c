import type { AskedAnswers } from "./counting-request.ts";
import { readWeeks } from "./stored-answers.server.ts";
import { SurveyAnswers, type WeekChange } from "./survey-answers.ts";

/** Columns and counts of all surveys together; a million answers to twenty questions are 30 MB. */
const MOST_BYTES = 200_000_000;

interface Remembered {
  /** Of what is counted: another version of a survey, or one without suspect answers, is read anew. */
  form: string;
  answers: SurveyAnswers;
  isRead: boolean;
  /** One after another: whoever comes while a week is being read finds it there. */
  lastTurn: Promise<unknown>;
}

/** Keeps the answers of surveys that were asked for, those asked for last as far as there is room. */
export class SurveyMemory {
  private readonly surveys = new Map<string, Remembered>();

  async upToDate(asked: AskedAnswers): Promise<SurveyAnswers> {
    const remembered = this.remembered(asked);
    const turn = remembered.lastTurn.then(() => bringUpToDate(remembered, asked));
    remembered.lastTurn = turn.catch(() => undefined);
    await turn;
    this.makeRoom();
    return remembered.answers;
  }

  take(url: string, surveyId: string, change: WeekChange): void {
    this.surveys.get(keyOf({ url, surveyId }))?.answers.take(change);
  }

  private remembered(asked: AskedAnswers): Remembered {
    const { survey, leavesOutSuspect } = asked;
    const key = keyOf(asked);
    const form = JSON.stringify([survey, leavesOutSuspect]);
    const known = this.surveys.get(key);
    this.surveys.delete(key);
    const remembered =
      known?.form === form
        ? known
        : { form, answers: new SurveyAnswers(survey), isRead: false, lastTurn: Promise.resolve() };
    this.surveys.set(key, remembered);
    return remembered;
  }

  /** Forgets those that nobody has asked for the longest, but never the last one. */
  private makeRoom(): void {
    let bytes = [...this.surveys.values()].reduce((sum, { answers }) => sum + answers.bytes, 0);
    for (const [key, { answers }] of this.surveys) {
      if (bytes <= MOST_BYTES || this.surveys.size === 1) return;
      this.surveys.delete(key);
      bytes -= answers.bytes;
    }
  }
}

const keyOf = ({ url, surveyId }: Pick<AskedAnswers, "url" | "surveyId">) => `${url}\n${surveyId}`;

async function bringUpToDate(remembered: Remembered, asked: AskedAnswers): Promise<void> {
  const { answers } = remembered;
  const weeks = remembered.isRead ? answers.behind(asked.counters) : null;
  if (weeks?.length === 0) return;
  const reading = answers.beginReading();
  try {
    answers.endReading(reading, await readWeeks(asked, weeks, reading));
    remembered.isRead = true;
  } catch (error) {
    answers.endReading();
    throw error;
  }
}
