import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";

/** p50, p95 and p99 of times in milliseconds, to a tenth. */
export function percentiles(times: readonly number[]) {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number) => Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** Hundredths of a second, the unit of /proc on Linux. */
const TICKS_PER_SECOND = 100;

/** Processor time that processes have used so far, in seconds; NaN where there is no /proc. */
export function cpuSeconds(processIds: readonly number[]): number {
  return processIds.reduce((sum, id) => {
    if (!existsSync(`/proc/${id}/stat`)) return Number.NaN;
    // After the name, which may hold spaces, in parentheses: the 14th and 15th fields of all.
    const fields = readFileSync(`/proc/${id}/stat`, "utf8").split(") ").pop()?.split(" ") ?? [];
    return sum + (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  }, 0);
}

/** Resident memory of processes in megabytes; NaN where there is no /proc. */
export function residentMegabytes(processIds: readonly number[]): number {
  return processIds.reduce((sum, id) => {
    const kilobytes = existsSync(`/proc/${id}/status`)
      ? readFileSync(`/proc/${id}/status`, "utf8").match(/^VmRSS:\s+(\d+) kB/m)?.[1]
      : undefined;
    return sum + Number(kilobytes ?? Number.NaN) / 1024;
  }, 0);
}

/** How fast one core is just now, in MB of SHA-256 a second: figures from a busy machine can be told from slow code. */
export function hashedMegabytesPerSecond(): number {
  const block = Buffer.alloc(1 << 20);
  const started = performance.now();
  let blocks = 0;
  for (; performance.now() - started < 300; blocks += 1) createHash("sha256").update(block).digest();
  return Math.round((blocks * 1000) / (performance.now() - started));
}
