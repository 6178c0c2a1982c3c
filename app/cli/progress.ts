import { Presets, SingleBar } from "cli-progress";
import type { CsvFile } from "#app/platform/files/csv.server.ts";
import type { Terminal } from "./terminal.ts";

export interface Progress {
  update(done: number): void;
  stop(): void;
}

/** A progress bar where somebody watches; silent where the output is read by a program. */
export function startProgress({ error }: Terminal, label: string, total: number): Progress {
  if (!error.isTTY) return { update() {}, stop() {} };
  const bar = new SingleBar({ format: `${label} {bar} {percentage} %`, hideCursor: true }, Presets.shades_classic);
  bar.start(Math.max(1, total), 0);
  return { update: (done) => bar.update(done), stop: () => bar.stop() };
}

/** How many rows a file has; only for a bar that somebody watches. */
export async function countRows({ error }: Terminal, csv: CsvFile): Promise<number> {
  if (!error.isTTY) return 0;
  let rows = 0;
  for await (const _ of csv.rows()) rows += 1;
  return rows;
}
