import type { NextFunction, Request, Response } from "express";
import { answerPlainly } from "./plain-page.server.ts";

export const BODY_LIMIT_BYTES = 256 * 1024;
/** So much of a body that is too large is read and thrown away; a browser shows the answer only after sending. */
const DRAIN_LIMIT_BYTES = 32 * 1024 * 1024;

/** Answers 413 to a body that is too large and 411 to one that does not say how large it is. */
export function bodyLimit(request: Request, response: Response, next: NextFunction): void {
  if (request.method === "GET" || request.method === "HEAD") {
    next();
    return;
  }
  const declared = request.headers["content-length"];
  if (declared === undefined && request.headers["transfer-encoding"] !== undefined) {
    refuse(request, response, 411);
  } else if (Number(declared ?? 0) > BODY_LIMIT_BYTES) {
    refuse(request, response, 413);
  } else {
    next();
  }
}

function refuse(request: Request, response: Response, status: 411 | 413): void {
  let read = 0;
  request.on("data", (chunk: Buffer) => {
    read += chunk.length;
    if (read > DRAIN_LIMIT_BYTES) request.destroy();
  });
  request.on("end", () => answerPlainly(response, { status, ...TOO_MUCH }));
}

const LIMIT = `${BODY_LIMIT_BYTES / 1024} kB`;
const TOO_MUCH = {
  title: "Det var för mycket att ta emot",
  swedish: `Det du skickade är större än ${LIMIT}. Ingenting har sparats. Gå tillbaka i webbläsaren: det du skrev finns kvar. Korta ner texten och skicka igen.`,
  english: `What you sent is larger than ${LIMIT}, and nothing was stored. Go back in your browser: what you wrote is still there. Make it shorter and send again.`,
};
