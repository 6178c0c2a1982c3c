import { Presets, SingleBar } from "cli-progress";

export interface Progress {
  update(done: number): void;
  stop(): void;
}

/** A progress bar on a terminal; silent where the output is read by a program. */
export function startProgress(label: string, total: number): Progress {
  if (!process.stderr.isTTY) return { update() {}, stop() {} };
  const bar = new SingleBar({ format: `${label} {bar} {percentage} %`, hideCursor: true }, Presets.shades_classic);
  bar.start(Math.max(1, total), 0);
  return { update: (done) => bar.update(done), stop: () => bar.stop() };
}
