import { execSync } from "node:child_process";
import os from "node:os";
import { answersPerSecond } from "./answers.ts";
import { pagesWhileCounting } from "./busy-server.ts";
import { firstPage } from "./first-page.ts";
import { hashedMegabytesPerSecond } from "./measured.ts";
import { serveFresh } from "./server.ts";
import { steadyPages } from "./steady.ts";
import { MEASURED_SURVEY } from "./survey.ts";
import { tableTimes } from "./tables.ts";

const MILLION = 1_000_000;

/** Every figure that the project measures of itself, with what it was measured on. */
export async function measureAll() {
  const server = await serveFresh();
  try {
    return {
      measuredOn: {
        cpu: os.cpus()[0]?.model,
        cores: os.cpus().length,
        hashedMegabytesPerSecond: hashedMegabytesPerSecond(),
        loadBefore: os.loadavg()[0],
        node: process.version,
        commit: commit(),
      },
      firstPage: await firstPage(`${server.origin}/gnosjo/enkat/tyck-till`),
      answers: await answersPerSecond(server, { residents: 8, seconds: 15 }),
      steady: await steadyPages(server.origin, `${MEASURED_SURVEY}/del-1`, { perSecond: 50, seconds: 15 }),
      tables: await tableTimes(server.databaseUrl, [10_000, 100_000, MILLION]),
      counting: await pagesWhileCounting(server, { answers: MILLION, page: `${MEASURED_SURVEY}/del-1` }),
    };
  } finally {
    await server.stop();
  }
}

function commit(): string {
  try {
    return execSync("git rev-parse --short HEAD", { encoding: "utf8" }).trim();
  } catch {
    return "unknown";
  }
}
