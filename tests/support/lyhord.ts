import { spawn } from "node:child_process";
import { Readable } from "node:stream";
import { run } from "#app/cli/lyhord.ts";

export interface Ran {
  code: number | null;
  output: string;
  complaint: string;
}

/** Runs a command on a database within this process, with something piped in. */
export async function lyhord(databaseUrl: string, words: string[], input = ""): Promise<Ran> {
  let [output, complaint] = ["", ""];
  const code = await run(words, {
    databaseUrl,
    input: Readable.from([Buffer.from(input)]),
    error: {
      write: (text) => {
        complaint += text;
      },
    },
    say: (line) => {
      output += `${line}\n`;
    },
  });
  return { code, output, complaint };
}

/** The same as somebody at a terminal does it: `npm run lyhord -- …words`. */
export async function spawnLyhord(databaseUrl: string, words: string[], input = ""): Promise<Ran> {
  const env = { ...process.env, DATABASE_URL: databaseUrl };
  const child = spawn(process.execPath, ["app/cli/lyhord.mjs", ...words], { env });
  child.stdin.end(input);
  let [output, complaint] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text) => {
    output += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    complaint += text;
  });
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, output, complaint };
}
