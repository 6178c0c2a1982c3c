import type { ServerBuild } from "@remix-run/node";
import express from "express";
import { createServer } from "vite";
import { env } from "#app/platform/env.server.ts";
import { createApp } from "#app/platform/http/app.server.ts";
import { prepareDatabase } from "./prepare-database.ts";

/** Vite's own scripts and styles carry no nonce, so the policy is left out here, and here only. */
export async function serveForDevelopment(): Promise<void> {
  await prepareDatabase();
  const vite = await createServer({ server: { middlewareMode: true } });
  const build = () => vite.ssrLoadModule("virtual:remix/server-build") as Promise<ServerBuild>;
  const app = express();
  app.use(vite.middlewares);
  app.use(createApp(build, { clientFolder: "public", policy: false }));
  app.listen(env.PORT, () => console.log(`Lyhörd, development: http://localhost:${env.PORT}`));
}
