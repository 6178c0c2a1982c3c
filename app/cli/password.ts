import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { readText } from "#app/platform/files/text.server.ts";
import { Refusal } from "./refusal.ts";
import type { Terminal } from "./terminal.ts";

/** From a file, from what is piped in, or typed twice on the terminal without being shown. */
export async function readPassword({ input, error }: Terminal, file?: string): Promise<string> {
  if (file) return firstLine(await readText(file));
  if (!input.isTTY) return firstLine(await everythingPiped(input));
  const ask = (question: string) => askSilently(question, input, error);
  const password = await ask("Password (at least 12 characters): ");
  if ((await ask("The same once more: ")) !== password) throw new Refusal("The two passwords were not the same.");
  return password;
}

const firstLine = (text: string) => text.split(/\r?\n/, 1)[0] ?? "";

async function everythingPiped(input: Terminal["input"]): Promise<string> {
  let text = "";
  for await (const part of input.setEncoding("utf8")) text += part;
  return text;
}

async function askSilently(question: string, input: Terminal["input"], error: Terminal["error"]): Promise<string> {
  error.write(question);
  const silent = new Writable({ write: (_chunk, _encoding, written) => written() });
  const terminal = createInterface({ input, output: silent, terminal: true });
  try {
    return await terminal.question("");
  } finally {
    terminal.close();
    error.write("\n");
  }
}
