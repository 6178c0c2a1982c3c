import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { readText } from "#app/platform/files/text.server.ts";
import { Refusal } from "./refusal.ts";

/** From a file, from what is piped in, or typed twice on the terminal without being shown. */
export async function readPassword(file?: string): Promise<string> {
  if (file) return firstLine(await readText(file));
  if (!process.stdin.isTTY) return firstLine(await everythingPiped());
  const password = await ask("Password (at least 12 characters): ");
  if ((await ask("The same once more: ")) !== password) throw new Refusal("The two passwords were not the same.");
  return password;
}

const firstLine = (text: string) => text.split(/\r?\n/, 1)[0] ?? "";

async function everythingPiped(): Promise<string> {
  let text = "";
  for await (const part of process.stdin.setEncoding("utf8")) text += part;
  return text;
}

async function ask(question: string): Promise<string> {
  process.stderr.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, written) => written() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await terminal.question("");
  } finally {
    terminal.close();
    process.stderr.write("\n");
  }
}
