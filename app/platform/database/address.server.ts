import path from "node:path";

export type Dialect = "sqlite" | "postgresql";

export function dialectOf(url: string): Dialect {
  return url.startsWith("file:") ? "sqlite" : "postgresql";
}

/** The file of a `file:` address, absolute. */
export function sqliteFile(url: string): string {
  return path.resolve(url.replace(/^file:(\/\/)?/, ""));
}
