import { spawn } from "node:child_process";

/** Runs `npm run lyhord -- …words` as somebody at a terminal would, on a database. */
export async function lyhord(databaseUrl: string, words: string[], input = "") {
  const child = spawn(process.execPath, ["app/cli/lyhord.mjs", ...words], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
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
