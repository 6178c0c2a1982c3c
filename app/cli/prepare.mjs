// From a fresh clone to something that runs: packages, database clients, build. Each step is skipped when nothing that
// it depends on has changed. Only Node itself may be imported here; the packages may not be there yet. What is told of it goes
// to standard error: a command's own output may be read by a program.
import { execFileSync } from "node:child_process";
import { generateClients } from "./database-files.mjs";
import { unlessDone } from "./fingerprint.mjs";

export function installPackages() {
  unlessDone("node_modules/.lyhord/installed", ["package-lock.json"], () => {
    console.error("Installing packages (the first time takes a few minutes) …");
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    // Not `npm ci`: it refuses the lock file where a registry lacks another platform's optional binary.
    execFileSync(npm, ["install", "--no-save", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], {
      stdio: ["ignore", process.stderr, "inherit"],
    });
  });
}

export function generate() {
  unlessDone(
    "app/platform/database/generated/.made",
    ["prisma/schema.prisma", "prisma.config.ts", "package-lock.json"],
    () => {
      console.error("Generating the database clients …");
      generateClients();
    },
  );
}

export function build() {
  const options = { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, NODE_ENV: "production" } };
  const configs = ["vite.config.ts", "vite.threads.config.ts", "remix.config.js"];
  unlessDone("build/.made", ["app", "public", ...configs, "package-lock.json"], () => {
    console.error("Building …");
    execFileSync("node_modules/.bin/remix", ["vite:build", "--logLevel", "error"], options);
    const threads = ["build", "--config", "vite.threads.config.ts", "--logLevel", "error"];
    execFileSync("node_modules/.bin/vite", threads, options);
  });
}
