import { rmSync } from "node:fs";
import path from "node:path";
import { migrate } from "#app/platform/database/migrate.server.ts";
import { answerFor, expectStored } from "../bench/answers.ts";
import { residentMegabytes } from "../bench/measured.ts";
import { type BenchServer, serveFresh } from "../bench/server.ts";
import { makeMeasuredSurvey } from "../bench/survey.ts";
import { killRounds } from "../support/killed-server.ts";

const KILLED_PORT = 3459;
const RESIDENTS = 8;
const SAMPLE_SECONDS = 15;
/** The first part is left out: caches fill, and the program is still being compiled. */
const SETTLING_SHARE = 0.25;
/** What memory may grow by, were it to go on for a day, without anybody calling it a leak. */
const FLAT_MB_PER_HOUR = 8;

/** @param minutes 0 leaves the memory out, as rounds 0 leaves out the killing */
export async function soak({ rounds, minutes }: { rounds: number; minutes: number }) {
  const killed = rounds > 0 ? await killedRounds(rounds) : null;
  const memory = minutes > 0 ? await memoryUnderLoad(minutes) : null;
  const isWhole = !killed || killed.lost.length + killed.doubled.length + killed.unknown.length === 0;
  return { ok: isWhole && (!memory || memory.megabytesPerHour <= FLAT_MB_PER_HOUR), killed, memory };
}

async function killedRounds(rounds: number) {
  const folder = path.resolve("data/soak");
  rmSync(folder, { recursive: true, force: true });
  const databaseUrl = `file:${folder}/killed.db`;
  await migrate(databaseUrl);
  const progress = (round: number) => {
    if (round % 20 === 0) process.stderr.write(`${round} of ${rounds} rounds\n`);
  };
  return { rounds, ...(await killRounds({ databaseUrl, port: KILLED_PORT, rounds, residents: 6, progress })) };
}

async function memoryUnderLoad(minutes: number) {
  const server = await serveFresh();
  try {
    const surveyId = await makeMeasuredSurvey(server.databaseUrl);
    const samples: Sample[] = [];
    const sampling = setInterval(() => samples.push(sampleOf(server, samples[0])), SAMPLE_SECONDS * 1000);
    samples.push(sampleOf(server));
    const answers = await answerFor(server.origin, { residents: RESIDENTS, seconds: minutes * 60 }, () => {});
    clearInterval(sampling);
    await expectStored(server.databaseUrl, surveyId, answers);
    const settled = samples.slice(Math.floor(samples.length * SETTLING_SHARE));
    return {
      minutes,
      answers,
      megabytes: { first: settled[0]?.megabytes, last: settled.at(-1)?.megabytes, most: maximumOf(settled) },
      megabytesPerHour: Math.round(slopePerHour(settled) * 10) / 10,
    };
  } finally {
    await server.stop();
  }
}

interface Sample {
  at: number;
  hours: number;
  megabytes: number;
}

function sampleOf({ processIds }: BenchServer, first?: Sample): Sample {
  const at = performance.now();
  return { at, hours: (at - (first?.at ?? at)) / 3_600_000, megabytes: Math.round(residentMegabytes(processIds)) };
}

const maximumOf = (samples: readonly Sample[]) => Math.max(...samples.map(({ megabytes }) => megabytes));

/** Of the line through the samples (least squares). */
function slopePerHour(samples: readonly Sample[]): number {
  const mean = (pick: (sample: Sample) => number) => samples.reduce((sum, one) => sum + pick(one), 0) / samples.length;
  const [hours, megabytes] = [mean((one) => one.hours), mean((one) => one.megabytes)];
  const together = samples.reduce((sum, one) => sum + (one.hours - hours) * (one.megabytes - megabytes), 0);
  return together / samples.reduce((sum, one) => sum + (one.hours - hours) ** 2, 0);
}
