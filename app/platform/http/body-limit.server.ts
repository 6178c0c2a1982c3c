import type { NextFunction, Request, Response } from "express";

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
  request.on("end", () => {
    response.status(status).type("html").send(page(response.locals.cspNonce));
  });
}

/** Outside React on purpose: the form never reached it. The words are the same for both statuses. */
function page(nonce: string): string {
  return `<!doctype html><html lang="sv"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Det var för mycket att ta emot</title>
<style nonce="${nonce}">body{font:1.125rem/1.5 system-ui,sans-serif;max-width:38rem;margin:3rem auto;padding:0 1.1rem;color:#17231e;background:#fbfaf6}@media(prefers-color-scheme:dark){body{color:#eef3ef;background:#101915}}</style>
<main><h1>Det var för mycket att ta emot</h1><p>Det du skickade är större än ${BODY_LIMIT_BYTES / 1024} kB. Ingenting har sparats.</p>
<p>Gå tillbaka i webbläsaren: det du skrev finns kvar. Korta ner texten och skicka igen.</p>
<p lang="en">What you sent is larger than ${BODY_LIMIT_BYTES / 1024} kB, and nothing was stored. Go back in your browser: what you wrote is still there. Make it shorter and send again.</p></main></html>`;
}
