import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { readText } from "#app/platform/files/text.server.ts";
import { Refusal } from "./refusal.ts";
import type { Terminal } from "./terminal.ts";

/** From a file, from what is piped in, or typed twice on the terminal without being shown. */
export async function readPassword(terminal: Terminal, file?: string): Promise<string> {
  if (file) return firstLine(await readText(file));
  if (!terminal.input.isTTY) return firstLine(await everythingPiped(terminal.input));
  const [password, again] = await askSilently(terminal, [
    "Password (at least 12 characters): ",
    "The same once more: ",
  ]);
  if (password !== again) throw new Refusal("The two passwords were not the same.");
  return password ?? "";
}

const firstLine = (text: string) => text.split(/\r?\n/, 1)[0] ?? "";

async function everythingPiped(input: Terminal["input"]): Promise<string> {
  let text = "";
  for await (const part of input.setEncoding("utf8")) text += part;
  return text;
}

async function askSilently({ input, error }: Terminal, questions: string[]): Promise<string[]> {
  const silent = new Writable({ write: (_chunk, _encoding, written) => written() });
  // From here on the terminal shows nothing of what is typed, not even by somebody who types ahead.
  const lines = createInterface({ input, output: silent, terminal: true });
  lines.on("SIGINT", () => {
    lines.close();
    process.exit(130);
  });
  const answers: string[] = [];
  try {
    for (const question of questions) {
      error.write(question);
      answers.push(await lines.question(""));
      error.write("\n");
    }
  } finally {
    lines.close();
  }
  return answers;
}
