import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export interface SourceFile {
  /** From the root, such as app/features/tip/tip.schema.ts. */
  file: string;
  text: string;
  lines: number;
  /** What it imports, as paths from the root; packages are left out. */
  imports: string[];
}

const IMPORT = /(?:from|import)\s*\(?\s*["']((?:#app|\.{1,2})\/[^"'?]+)/g;

/** Every code file below a folder, generated ones left out. */
export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.includes("/generated/"))
    .sort()
    .map(read);
}

function read(file: string): SourceFile {
  const text = readFileSync(file, "utf8");
  const imports = [...text.matchAll(IMPORT)].map((match) => {
    const target = match[1] as string;
    return target.startsWith("#") ? target.slice(1) : path.join(path.dirname(file), target);
  });
  return { file, text, lines: text.split("\n").length, imports };
}
