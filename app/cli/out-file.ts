import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { Refusal } from "./refusal.ts";

/** Writes beside the file first, so that a half-made one never stands in its place. @throws Refusal when it may not */
export async function writeOut(file: string, content: AsyncIterable<Buffer | string>): Promise<void> {
  const unfinished = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}`);
  try {
    await pipeline(content, createWriteStream(unfinished));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new Refusal(`${file}: there is no such folder.`);
    if (code === "EACCES" || code === "EISDIR" || code === "EROFS")
      throw new Refusal(`${file}: it cannot be written there.`);
    throw error;
  }
}
