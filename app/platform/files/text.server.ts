import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import type { Readable } from "node:stream";
import iconv from "iconv-lite";
import { FileFault } from "./file-fault.ts";

export type Encoding = "utf8" | "utf16le" | "utf16be" | "windows1252";

/** What the first bytes of files that are no text give away. */
const SIGNATURES: [signature: string, name: string][] = [
  ["504b0304", "an Excel or another zipped file; save it as CSV or GeoJSON first"],
  ["d0cf11e0", "an old Excel or Word file; save it as CSV first"],
  ["25504446", "a PDF"],
  ["89504e47", "a PNG picture"],
  ["ffd8ff", "a JPEG picture"],
  ["47494638", "a GIF picture"],
  ["1f8b", "a compressed file; unpack it first"],
  ["53514c69746520666f726d6174", "an SQLite database"],
];

/** A text file as a stream of strings, its byte order mark removed. */
export function openText(file: string, encoding: Encoding): Readable {
  return createReadStream(file).pipe(iconv.decodeStream(encoding)) as unknown as Readable;
}

/** @throws FileFault when it is no text */
export async function readText(file: string): Promise<string> {
  let text = "";
  for await (const part of openText(file, await encodingOf(file))) text += part;
  return text;
}

/**
 * UTF-8 or UTF-16 by the byte order mark, or by every other byte being 0; UTF-8 when every byte of the file fits; otherwise Windows-1252, which is what
 * Swedish Excel writes. Reads the whole file once, so that a stray letter on the last row does not fail half-way.
 * @throws FileFault when the file is missing, empty or no text
 */
export async function encodingOf(file: string): Promise<Encoding> {
  const handle = await opened(file);
  try {
    const start = Buffer.alloc(64);
    const { bytesRead } = await handle.read(start, 0, start.length, 0);
    if (bytesRead === 0) throw new FileFault(file, "the file is empty.");
    const hex = start.subarray(0, bytesRead).toString("hex");
    const known = SIGNATURES.find(([signature]) => hex.startsWith(signature));
    if (known) throw new FileFault(file, `this is ${known[1]}.`);
    if (hex.startsWith("fffe")) return "utf16le";
    if (hex.startsWith("feff")) return "utf16be";
    return unmarkedUtf16(start.subarray(0, bytesRead)) ?? (await utf8OrWindows(file, handle));
  } finally {
    await handle.close();
  }
}

/** Of Latin letters in UTF-16 every other byte is 0, and in nothing else. */
function unmarkedUtf16(start: Uint8Array): Encoding | undefined {
  const pairs = Math.floor(start.length / 2);
  // A tab is the least that text begins with.
  if (start.some((byte) => byte > 0 && byte < 9)) return undefined;
  const [high, low] = [0, 1].map((side) => start.filter((byte, at) => at % 2 === side && byte === 0).length);
  if (low === 0 && high !== undefined && high > pairs / 2) return "utf16be";
  return high === 0 && low !== undefined && low > pairs / 2 ? "utf16le" : undefined;
}

async function opened(file: string): Promise<FileHandle> {
  try {
    const handle = await open(file);
    if ((await handle.stat()).isFile()) return handle;
    await handle.close();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new FileFault(file, "there is no such file.");
    if (code === "EACCES") throw new FileFault(file, "the file may not be read.");
    throw error;
  }
  throw new FileFault(file, "this is no file.");
}

async function utf8OrWindows(file: string, handle: FileHandle): Promise<Encoding> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let fits = true;
  const decode = (bytes: Uint8Array, more: boolean) => {
    try {
      if (fits) decoder.decode(bytes, { stream: more });
    } catch {
      fits = false;
    }
  };
  for await (const bytes of handle.createReadStream({ start: 0, autoClose: false })) {
    // Text has no such byte in either encoding.
    if ((bytes as Buffer).includes(0)) throw new FileFault(file, "this is no text file.");
    decode(bytes as Buffer, true);
  }
  decode(new Uint8Array(), false);
  return fits ? "utf8" : "windows1252";
}
