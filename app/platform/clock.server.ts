import type { Reader } from "./database/database.server.ts";

export const DEMO_CLOCK_SETTING = "demo-clock";

/** What is particular to this installation. */
export interface Instance {
  demo: boolean;
  /** The instant that is now: fixed in a demo, so that it looks the same every day. */
  now(): Date;
}

const known = new WeakMap<object, Promise<Instance>>();

/** Reads once per database whether it holds the demo. */
export function instanceOf(db: Reader): Promise<Instance> {
  const cached = known.get(db);
  if (cached) return cached;
  const reading = readInstance(db);
  known.set(db, reading);
  reading.catch(() => known.delete(db));
  return reading;
}

async function readInstance(db: Reader): Promise<Instance> {
  const setting = await db.setting.findUnique({ where: { key: DEMO_CLOCK_SETTING } });
  if (!setting) return { demo: false, now: () => new Date() };
  return { demo: true, now: () => new Date(setting.value) };
}

/** The real time, also in a demo: sessions, invitations and limits must pass. For all else, ask the instance. */
export const realNow = (): Date => new Date();
