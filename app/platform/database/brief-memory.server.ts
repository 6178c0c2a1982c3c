/** So old may a fact be that residents' pages ask for many times a second and that changes when staff change it. */
const FRESH_FOR_MS = 1000;
const MOST_REMEMBERED = 1000;

interface Memory<Value> {
  readAt: number;
  reading: Promise<Value>;
}

/**
 * Reads at most once a second per database and key; requests in between share the reading. Not for what decides
 * whether something is stored: that is read in the storing transaction.
 */
export function briefly<Source extends object, Value>(read: (db: Source, ...key: string[]) => Promise<Value>) {
  const memories = new WeakMap<object, Map<string, Memory<Value>>>();
  return (db: Source, ...key: string[]): Promise<Value> => {
    const known = memories.get(db) ?? new Map<string, Memory<Value>>();
    memories.set(db, known);
    const name = key.join("\n");
    const now = performance.now();
    const kept = known.get(name);
    if (kept && now - kept.readAt < FRESH_FOR_MS) return kept.reading;
    // Whoever asks for many addresses that do not exist fills no memory.
    if (known.size >= MOST_REMEMBERED) known.clear();
    const reading = read(db, ...key);
    known.set(name, { readAt: now, reading });
    reading.catch(() => known.delete(name));
    return reading;
  };
}
