import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { kioskHomeOf } from "#app/features/survey/journey.ts";
import "#app/i18n/resident-texts.server.ts";
import { instanceOf } from "#app/platform/clock.server.ts";
import { database } from "#app/platform/database/database.server.ts";
import { encodedPage } from "#app/platform/http/encoded-page.server.ts";
import { Gathering } from "#app/platform/http/gathering.server.ts";
import { logError } from "#app/platform/log.server.ts";
import { RequestFacts } from "#app/ui/request-facts.tsx";

export const streamTimeout = 15_000;

/** Residents' pages are small and complete: everything is waited for, so that one write carries the whole page. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const demo = await isDemo();
  // On a shared device the back button has nothing to show.
  const shared = kioskHomeOf(new URL(request.url).pathname) !== null;
  const keeping = shared ? "private, no-store" : "private, no-cache";
  return new Promise((resolve, reject) => {
    let failed = false;
    const { pipe, abort } = renderToPipeableStream(
      <RequestFacts.Provider value={{ cspNonce: context.cspNonce, requestId: context.requestId, demo }}>
        <RemixServer context={remixContext} url={request.url} abortDelay={streamTimeout} nonce={context.cspNonce} />
      </RequestFacts.Provider>,
      {
        nonce: context.cspNonce,
        onAllReady() {
          const page = new Gathering((html) => {
            headers.set("Content-Type", "text/html; charset=utf-8");
            if (!headers.has("Cache-Control")) headers.set("Cache-Control", keeping);
            const body = encodedPage(html, request.headers.get("Accept-Encoding"), headers);
            resolve(new Response(body, { headers, status: failed ? 500 : status }));
          });
          pipe(page);
        },
        onShellError: reject,
        onError(error) {
          failed = true;
          logError("render", error, { requestId: context.requestId });
        },
      },
    );
    setTimeout(abort, streamTimeout + 1000).unref();
  });
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
