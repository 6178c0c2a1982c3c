import { readFileSync } from "node:fs";
import path from "node:path";

const FOLDER = path.join(import.meta.dirname, "../fixtures/reference");

/** Numbers that another program computed; the script that did lies beside them. */
export function reference(file: string) {
  const text = readFileSync(path.join(FOLDER, file), "utf8");
  return file.endsWith(".json") ? JSON.parse(text) : text;
}
