import { percentiles } from "./measured.ts";
import { Resident } from "./resident.ts";

/**
 * Pages at a fixed rate, whether or not the earlier ones have been answered: who waits does not hold back the next, as a
 * resident does not. Each time runs from when the page should have been asked for.
 */
export async function steadyPages(
  origin: string,
  path: string,
  { perSecond, seconds }: { perSecond: number; seconds: number },
) {
  const times: number[] = [];
  const idle: Resident[] = [];
  const asked: Promise<void>[] = [];
  const started = performance.now();
  for (let index = 0; index < perSecond * seconds; index += 1) {
    const due = started + (index * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const resident = idle.pop() ?? new Resident(origin, () => {});
    asked.push(
      resident.get(path).then(({ status }) => {
        if (status !== 200) throw new Error(`${status} from ${path}`);
        times.push(performance.now() - due);
        idle.push(resident);
      }),
    );
  }
  await Promise.all(asked);
  for (const resident of idle) resident.end();
  return { pagesPerSecond: perSecond, pages: times.length, connections: idle.length, pageMs: percentiles(times) };
}
