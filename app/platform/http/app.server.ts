import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { createRequestHandler } from "@remix-run/express";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type Express, type NextFunction, type Request, type RequestHandler, type Response } from "express";
import { logError } from "../log.server.ts";
import { bodyLimit } from "./body-limit.server.ts";
import { answerPlainly } from "./plain-page.server.ts";
import { plainPages } from "./plain-pages.server.ts";
import "./request-context.ts";
import { refuseForeignForms } from "./same-origin.server.ts";

type Build = ServerBuild | (() => Promise<ServerBuild>);

/** The HTTP edge: headers, limits and static files in front of Remix. */
export function createApp(build: Build, { clientFolder = "build/client", policy = true } = {}): Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("query parser", false);
  // A proxy in front of us stands on this machine or in its own network; what others say of themselves is not believed.
  app.set("trust proxy", "loopback, linklocal, uniquelocal");
  app.use(securityHeaders);
  if (policy) app.use(contentSecurityPolicy);
  app.use(refuseNul);
  app.use(refuseForeignForms);
  app.use(bodyLimit);
  if (typeof build !== "function") app.use(plainPages(build, "enkat/", loadContext));
  app.use(compression());
  app.use("/assets", express.static(`${clientFolder}/assets`, { immutable: true, maxAge: "1y", fallthrough: false }));
  app.use(filesIn(clientFolder));
  app.all("*", createRequestHandler({ build, mode: process.env.NODE_ENV, getLoadContext: loadContext }));
  app.use(lastResort);
  return app;
}

function loadContext(request: Request, response: Response): AppLoadContext {
  return {
    cspNonce: response.locals.cspNonce,
    requestId: randomUUID().slice(0, 8),
    local: isLocal(request),
    address: request.ip ?? "",
  };
}

/** Looking on the disk for a file of every page's name costs more than the page's queries: only for names that there are. */
function filesIn(folder: string): RequestHandler {
  const names = new Set(readdirSync(folder));
  const files = express.static(folder, { maxAge: "1h", index: false });
  return (request, response, next) => {
    if (names.has(request.path.split("/")[1] ?? "")) files(request, response, next);
    else next();
  };
}

function contentSecurityPolicy(_request: Request, response: Response, next: NextFunction): void {
  // 122 random bits, drawn ahead in blocks: asking the system for each page takes longer than all other headers.
  const nonce = randomUUID();
  response.locals.cspNonce = nonce;
  response.setHeader(
    "Content-Security-Policy",
    [
      "default-src 'none'",
      `script-src 'nonce-${nonce}' 'strict-dynamic' 'self'`,
      `style-src 'nonce-${nonce}' 'self'`,
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "form-action 'self'",
      "manifest-src 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join("; "),
  );
  next();
}

function securityHeaders(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader("X-Content-Type-Options", "nosniff");
  // Nothing to other sites. Not "no-referrer": with it a browser calls its own forms' origin "null".
  response.setHeader("Referrer-Policy", "same-origin");
  response.setHeader("Permissions-Policy", "geolocation=(self), camera=(), microphone=(), browsing-topics=()");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  next();
}

/** No address of ours has one, and PostgreSQL takes no text with it. */
function refuseNul(request: Request, _response: Response, next: NextFunction): void {
  next(/%00/.test(request.originalUrl) ? new URIError("NUL in the address") : undefined);
}

/** What Express itself cannot read, such as /%E0%A4%A, and whatever broke outside Remix. */
function lastResort(error: unknown, _request: Request, response: Response, _next: NextFunction): void {
  if (error instanceof URIError) {
    answerPlainly(response, {
      status: 400,
      title: "Adressen går inte att läsa",
      swedish: "Kontrollera att adressen är rätt skriven.",
      english: "The address cannot be read. Check that it is written correctly.",
    });
    return;
  }
  logError("edge", error);
  answerPlainly(response, {
    status: 500,
    title: "Något gick fel hos oss",
    swedish: "Försök igen om en stund.",
    english: "Something went wrong on our side. Try again in a while.",
  });
}

function isLocal(request: Request): boolean {
  const address = request.socket.remoteAddress ?? "";
  const loopback = address === "::1" || address.replace(/^::ffff:/, "").startsWith("127.");
  return loopback && !request.headers["x-forwarded-for"] && !request.headers.forwarded;
}
