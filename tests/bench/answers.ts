import { openDatabase } from "#app/platform/database/database.server.ts";
import { cpuSeconds, percentiles } from "./measured.ts";
import { type Answer, filledIn, Resident, type Timed, textOf } from "./resident.ts";
import type { BenchServer } from "./server.ts";
import { MEASURED_SURVEY, makeMeasuredSurvey } from "./survey.ts";

/** Not measured: until then the program is still being compiled. */
const WARM_UP_SECONDS = 5;

/**
 * Complete answers a second: residents who each open the survey, answer its twenty questions on four pages, check and
 * send, over HTTP as a browser without scripts would, one after another without pause. The load generator shares the
 * machine; what it takes of it is told.
 */
export async function answersPerSecond(
  server: BenchServer,
  { residents, seconds }: { residents: number; seconds: number },
) {
  const surveyId = await makeMeasuredSurvey(server.databaseUrl);
  const warmUp = await answerFor(server.origin, { residents, seconds: WARM_UP_SECONDS }, () => {});
  const times: number[] = [];
  const before = { server: cpuSeconds(server.processIds), generator: cpuSeconds([process.pid]), at: performance.now() };
  const complete = await answerFor(server.origin, { residents, seconds }, (milliseconds) => times.push(milliseconds));
  const elapsed = (performance.now() - before.at) / 1000;
  const perAnswer = (used: number, earlier: number) => Math.round(((used - earlier) / complete) * 10_000) / 10;
  await expectStored(server.databaseUrl, surveyId, warmUp + complete);
  return {
    residents,
    completeAnswers: complete,
    completeAnswersPerSecond: Math.round((complete / elapsed) * 10) / 10,
    requestsPerSecond: Math.round(times.length / elapsed),
    requestMs: percentiles(times),
    processorMsPerAnswer: {
      server: perAnswer(cpuSeconds(server.processIds), before.server),
      loadGenerator: perAnswer(cpuSeconds([process.pid]), before.generator),
    },
  };
}

/** What was acknowledged is what is stored: no more, no less. */
export async function expectStored(databaseUrl: string, surveyId: string, acknowledged: number): Promise<void> {
  const db = openDatabase(databaseUrl);
  const stored = await db.response.count({ where: { surveyId } });
  await db.$disconnect();
  if (stored !== acknowledged) throw new Error(`${acknowledged} answers were acknowledged, ${stored} are stored.`);
}

/** @returns how many answers were acknowledged */
export async function answerFor(
  origin: string,
  { residents, seconds }: { residents: number; seconds: number },
  timed: Timed,
): Promise<number> {
  const until = performance.now() + seconds * 1000;
  const counts = Array.from({ length: residents }, async () => {
    const resident = new Resident(origin, timed);
    let complete = 0;
    for (; performance.now() < until; complete += 1) await answerOnce(resident);
    resident.end();
    return complete;
  });
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

const MOST_STEPS = 12;

/** Follows the first link into the survey, then each form, until the receipt. */
export async function answerOnce(resident: Resident): Promise<void> {
  resident.beginAnew();
  const landing = textOf(await resident.get(MEASURED_SURVEY));
  let path = landing.match(new RegExp(`href="(${MEASURED_SURVEY}/[^"]+)"`))?.[1];
  if (!path) throw new Error("The landing page leads nowhere.");
  let page: Answer = await resident.get(path);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (page.status !== 200) throw new Error(`${page.status} from ${path}`);
    if (path.endsWith("/kvitto")) return;
    const sent = await resident.send(path, filledIn(textOf(page)));
    [page, path] = [sent, sent.path];
  }
  throw new Error(`The survey did not come to an end: ${path}`);
}
