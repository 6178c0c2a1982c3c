import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream, renderToStaticMarkup } from "react-dom/server";
import { kioskHomeOf } from "#app/features/survey/journey.ts";
import "#app/i18n/resident-texts.server.ts";
import { instanceOf } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database/database.server.ts";
import { encodedPage, samePiece } from "#app/platform/http/encoded-page.server.ts";
import { Gathering } from "#app/platform/http/gathering.server.ts";
import type { PageEntry } from "#app/platform/http/plain-pages.server.ts";
import { logError } from "#app/platform/log.server.ts";
import css from "#app/ui/look.css?inline";
import { RequestFacts } from "#app/ui/request-facts.tsx";

export const streamTimeout = 15_000;

const stylesheet = samePiece(css);

/** Pages that scripts take over: what their loaders hand on comes in pieces, and all of it is waited for. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const page = await pageFor(request, remixContext, context);
  return new Promise((resolve, reject) => {
    let failed = false;
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce: context.cspNonce,
      onAllReady() {
        clearTimeout(patience);
        const whole = new Gathering((html) => {
          const body = finished(html, request, headers);
          resolve(new Response(body, { headers, status: failed ? 500 : status }));
        });
        pipe(whole);
      },
      onShellError: reject,
      onError(error) {
        failed = true;
        logError("render", error, { requestId: context.requestId });
      },
    });
    const patience = setTimeout(abort, streamTimeout + 1000).unref();
  });
}

/** Pages that are HTML and no more: there is nothing in them to wait for, and no script that looks for its marks. */
export const renderPage: PageEntry["renderPage"] = async (request, headers, remixContext, context) => {
  const html = renderToStaticMarkup(await pageFor(request, remixContext, context));
  return finished(Buffer.from(`<!DOCTYPE html>${html}`), request, headers);
};

async function pageFor(request: Request, remixContext: EntryContext, { cspNonce, requestId }: AppLoadContext) {
  const { statusCode, actionData } = remixContext.staticHandlerContext;
  const refused = statusCode === 400 && actionData !== null;
  return (
    <RequestFacts.Provider value={{ cspNonce, requestId, demo: await isDemo(), refused }}>
      <RemixServer context={remixContext} url={request.url} abortDelay={streamTimeout} nonce={cspNonce} />
    </RequestFacts.Provider>
  );
}

/** The body of a page in one piece, as it goes over the wire; what else is to be told of it is put into `headers`. */
function finished(html: Buffer<ArrayBuffer>, request: Request, headers: Headers): Uint8Array<ArrayBuffer> {
  // On a shared device the back button has nothing to show.
  const shared = kioskHomeOf(new URL(request.url).pathname) !== null;
  headers.set("Content-Type", "text/html; charset=utf-8");
  if (!headers.has("Cache-Control")) headers.set("Cache-Control", shared ? "private, no-store" : "private, no-cache");
  return encodedPage(html, { accepted: request.headers.get("Accept-Encoding"), headers, same: stylesheet });
}

/** Also for the page of an address that no route has, whose loaders do not run. */
async function isDemo(): Promise<boolean> {
  try {
    return (await instanceOf(database())).demo;
  } catch {
    return false;
  }
}

export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }): void {
  // An aborted request, and an address or method that does not exist, are the visitor's doing and no fault.
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  logError("request", error, { requestId: context.requestId, method: request.method });
}
