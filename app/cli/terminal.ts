import type { Readable } from "node:stream";

/** Where a command is run: its database, and who reads and types. */
export interface Terminal {
  databaseUrl: string;
  input: Readable & { isTTY?: boolean };
  /** Questions, progress and refusals; kept apart from what a program may read. */
  error: { isTTY?: boolean; write(text: string): unknown };
  say(line: string): void;
}
