// npm run dev: Remix with hot reloading, on the same database and demo as npm start.
import { execFileSync, spawn } from "node:child_process";
import { generate, installPackages } from "./prepare.mjs";

installPackages();
generate();
execFileSync("node", ["app/cli/lyhord.mjs", "prepare"], { stdio: "inherit" });
spawn("node_modules/.bin/remix", ["vite:dev", "--port", process.env.PORT ?? "3000"], { stdio: "inherit" });
