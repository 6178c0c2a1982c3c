/**
 * One JSON line per event on standard error. There is no access log: an address can hold a code or a private reference,
 * so what is logged of a request is its route pattern at most.
 */
export function logError(event: string, error: unknown, facts: Record<string, string> = {}): void {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(JSON.stringify({ level: "error", event, ...facts, detail }));
}
