import { setTimeout } from "node:timers/promises";
import { makeLargeSurvey } from "./large-survey.ts";
import { percentiles, residentMegabytes } from "./measured.ts";
import { Resident, textOf } from "./resident.ts";
import type { BenchServer } from "./server.ts";

const PER_SECOND = 20;
const LOOKS = 5;

/**
 * What residents notice while the server counts a large survey: the page of a survey, asked for twenty times a second,
 * from before somebody opens the results of so many answers until they have come.
 */
export async function pagesWhileCounting(server: BenchServer, { answers, page }: { answers: number; page: string }) {
  const { slug } = await makeLargeSurvey(server.databaseUrl, answers);
  const results = `/gnosjo/resultat/${slug}`;
  const quiet = await pageTimes(server.origin, page, setTimeout(5_000));
  const reader = new Resident(server.origin, () => {});
  const looks: number[] = [];
  const look = async () => {
    const started = performance.now();
    const answer = await reader.get(results);
    looks.push(Math.round(performance.now() - started));
    if (answer.status !== 200) throw new Error(`${answer.status} from ${results}`);
    return textOf(answer);
  };
  const cold = look();
  const meanwhile = await pageTimes(server.origin, page, cold);
  if (!(await cold).includes("<svg")) throw new Error("The results have no figures.");
  for (let again = 0; again < LOOKS; again++) await look();
  reader.end();
  return {
    answers,
    resultsPageColdMs: looks[0],
    resultsPageWarmMs: percentiles(looks.slice(1)).p50,
    otherPageMs: { quiet: percentiles(quiet), meanwhile: percentiles(meanwhile) },
    serverMegabytes: Math.round(residentMegabytes(server.processIds)),
  };
}

async function pageTimes(origin: string, page: string, until: Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  const resident = new Resident(origin, (milliseconds) => times.push(milliseconds));
  let isOver = false;
  const over = until.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await resident.get(page);
    await setTimeout(1000 / PER_SECOND);
  }
  await over;
  resident.end();
  return times;
}
