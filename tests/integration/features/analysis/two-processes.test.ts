import { expect, test } from "vitest";
import { currentTables } from "#app/features/analysis/counting.server.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { people, prepare } from "#tests/support/counted-survey.ts";
import { CountingProcess } from "#tests/support/counting-process.ts";
import { freshDatabase } from "#tests/support/database.ts";
import { freshPostgres } from "#tests/support/postgres.ts";

/** Three processes begin, each with a thread of its own. */
const PATIENCE_MS = 180_000;

async function checkTwoProcesses({ db, url }: { db: Database; url: string }): Promise<void> {
  const survey = await prepare(db);
  await using one = await CountingProcess.on(url);
  await using other = await CountingProcess.on(url);
  expect(new Set([one.id, other.id, process.pid]).size, "processes").toBe(3);

  const expectSame = async (when: string, answers: number) => {
    const tables = await one.tables(survey);
    expect(tables.answers, when).toBe(answers);
    expect(await other.tables(survey), `${when}, in the other`).toEqual(tables);
    expect(await one.tables(survey), `${when}, warm`).toEqual(tables);
    return tables;
  };
  const sends = (by: CountingProcess, from: number, to: number, today: string) =>
    by.does({ does: "send", survey, people: people(from, to), today });

  await sends(one, 0, 40, "2026-10-08");
  await expectSame("stored by one", 40);
  await sends(other, 40, 80, "2026-10-08");
  await sends(one, 80, 90, "2026-10-15");
  await expectSame("stored by both in turn", 90);
  await Promise.all([sends(one, 90, 130, "2026-10-08"), sends(other, 130, 170, "2026-10-08")]);
  await expectSame("stored by both at once", 170);
  await other.does({ does: "remove", survey, week: "2026-W41" });
  await expectSame("removed by the other", 169);
  await Promise.all([
    sends(one, 170, 190, "2026-10-15"),
    other.does({ does: "remove", survey, week: "2026-W41" }),
    currentTables(db, survey),
  ]);
  const last = await expectSame("stored, removed and looked at, all at once", 188);

  await using third = await CountingProcess.on(url);
  expect(await third.tables(survey), "cold, in a process that has seen nothing").toEqual(last);
  expect(await currentTables(db, survey), "and in this one").toEqual(last);
}

test(
  "two processes that store, remove and count on one database make the same tables",
  async () => {
    await using fresh = await freshDatabase();
    await checkTwoProcesses(fresh);
  },
  PATIENCE_MS,
);

test(
  "and on PostgreSQL",
  async () => {
    await using fresh = await freshPostgres();
    await checkTwoProcesses(fresh);
  },
  PATIENCE_MS,
);
