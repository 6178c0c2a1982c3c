import { currentTables, type TabulatedSurvey } from "#app/features/analysis/counting.server.ts";
import type { Answers } from "#app/features/question/question.schema.ts";
import { type Database, openDatabase } from "#app/platform/database/database.server.ts";
import { send } from "./counted-survey.ts";

/** What a counting process can be told to do. */
export type Command =
  | { does: "tables"; survey: TabulatedSurvey }
  | { does: "send"; survey: TabulatedSurvey; people: readonly Answers[]; today: string }
  | { does: "remove"; survey: TabulatedSurvey; week: string };

/** Does one command after another, and tells what came of each. Ends with the process that began it. */
export async function obey(url: string): Promise<void> {
  const db = openDatabase(url);
  process.on("message", async (command: Command) => {
    try {
      process.send?.({ done: await doneOf(command) });
    } catch (error) {
      process.send?.({ error: String(error) });
    }
  });
  process.on("disconnect", () => process.exit());
  process.send?.({ done: "ready" });

  async function doneOf(command: Command): Promise<unknown> {
    const { survey } = command;
    if (command.does === "tables") return currentTables(db, survey);
    if (command.does === "remove") return removeOne(db, survey.id, command.week);
    for (const one of command.people) await send(db, survey, one, command.today);
    return null;
  }
}

/** Somebody of the week, as a withdrawal does: the row, and the change that tells of it. */
async function removeOne(db: Database, surveyId: string, week: string): Promise<void> {
  const { id } = await db.response.findFirstOrThrow({ where: { surveyId, week }, select: { id: true } });
  await db.$transaction([
    db.response.delete({ where: { id }, select: { id: true } }),
    db.responseChange.update({
      where: { surveyId_week: { surveyId, week } },
      data: { counter: { increment: 1 } },
    }),
  ]);
}
