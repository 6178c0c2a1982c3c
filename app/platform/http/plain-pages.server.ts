import type { AppLoadContext, EntryContext, ServerBuild, ServerEntryModule } from "@remix-run/node";
import { isRouteErrorResponse } from "@remix-run/react";
import express, { type Request as EdgeRequest, type Response as EdgeResponse, type Router } from "express";
import { failed, headersOf, type Outcome, outcomeOf, type Route } from "./page-outcome.server.ts";

/** What the build's entry has for them besides what the framework asks of it. */
export interface PageEntry extends ServerEntryModule {
  handleError: NonNullable<ServerEntryModule["handleError"]>;
  /** @returns the page as it goes over the wire; what else is to be told of it is put into `headers` */
  renderPage(
    request: Request,
    headers: Headers,
    context: EntryContext,
    loadContext: AppLoadContext,
  ): Promise<Uint8Array<ArrayBuffer>>;
}

type Params = Record<string, string>;

interface PlainAnswer {
  status: number;
  headers: Headers;
  body?: Uint8Array;
}

/**
 * The pages below an address that no script takes over in the browser. They need a small part of what the framework does
 * for every request – one route, one request object, no data handed on to a script – and are spared the rest, which
 * costs as much as making the page. Loaders, actions and components notice nothing; a test holds both ways to the same
 * answers. What asks for something else than a page goes on to the framework itself.
 */
export function plainPages(
  build: ServerBuild,
  address: string,
  loadContext: (request: EdgeRequest, response: EdgeResponse) => AppLoadContext,
): Router {
  const router = express.Router();
  for (const route of Object.values(build.routes)) {
    if (!route?.path?.startsWith(address)) continue;
    const chain = chainOf(build, route);
    const answer = plainPage(build, chain);
    router.all(`/${chain.flatMap(({ path }) => path || []).join("/")}`, async (edge, response, next) => {
      if (!["GET", "HEAD", "POST"].includes(edge.method) || edge.path.endsWith(".data")) return next();
      try {
        send(response, await answer(await requestOf(edge), edge.params, loadContext(edge, response)));
      } catch (error) {
        next(error);
      }
    });
  }
  return router;
}

/** The routes around a page, the outermost first, and itself. */
function chainOf(build: ServerBuild, route: Route): Route[] {
  const parent = route.parentId === undefined ? undefined : build.routes[route.parentId];
  return parent ? [...chainOf(build, parent), route] : [route];
}

function plainPage(build: ServerBuild, chain: readonly Route[]) {
  const { renderPage, handleError } = build.entry.module as PageEntry;
  const rendering = renderingOf(build, chain);

  return async (request: Request, params: Params, context: AppLoadContext): Promise<PlainAnswer> => {
    const args = { request, context, params };
    const outcome = await outcomeOf({ chain, matches: matchesOf(chain, request, params), ...args });
    if (outcome instanceof Response) return { status: outcome.status, headers: outcome.headers };
    for (const error of Object.values(outcome.errors ?? {})) if (!isRouteErrorResponse(error)) handleError(error, args);
    const headers = headersOf(chain, outcome);
    const rendered = async (shown: Outcome): Promise<PlainAnswer> => {
      const body = await renderPage(request, headers, { ...rendering, staticHandlerContext: shown }, context);
      return { status: shown.statusCode, headers, body };
    };
    try {
      return await rendered(outcome);
    } catch (error) {
      handleError(error, args);
      return rendered(failed(outcome, error));
    }
  };
}

/** How far into the address each route reaches, as the framework would find it; the page to its end. */
function matchesOf(chain: readonly Route[], request: Request, params: Params): Outcome["matches"] {
  const segments = new URL(request.url).pathname.split("/").map(decodeURIComponent);
  let reached = 1;
  return chain.map((route, index) => {
    reached += route.path ? route.path.split("/").length : 0;
    const pathnameBase = segments.slice(0, reached).join("/") || "/";
    const pathname = index === chain.length - 1 ? segments.join("/") : pathnameBase;
    return { params, pathname, pathnameBase, route: route as Outcome["matches"][number]["route"] };
  });
}

/** All that the framework's rendering wants to know, of these routes alone. */
function renderingOf(build: ServerBuild, chain: readonly Route[]): Omit<EntryContext, "staticHandlerContext"> {
  const ids = new Set(chain.map(({ id }) => id));
  const assets = Object.entries(build.assets.routes).filter(([id]) => ids.has(id));
  return {
    manifest: { ...build.assets, routes: Object.fromEntries(assets) },
    routeModules: Object.fromEntries(chain.map(({ id, module }) => [id, module])) as EntryContext["routeModules"],
    future: build.future,
    isSpaMode: false,
    serializeError: ({ message, stack }) => ({ message, stack }),
  };
}

/** What browsers send from a form without files. As a stream it would take longer to read than to answer. */
class FormRequest extends Request {
  constructor(
    url: string,
    headers: Record<string, string>,
    private readonly fields: string,
  ) {
    super(url, { method: "POST", headers });
  }

  override async formData(): Promise<FormData> {
    const form = new FormData();
    for (const [name, value] of new URLSearchParams(this.fields)) form.append(name, value);
    return form;
  }
}

/** The request as loaders and actions read it. A form, of at most what bodyLimit lets pass, is taken in at once. */
async function requestOf(edge: EdgeRequest): Promise<Request> {
  // The port as it was asked for, the host as far as a proxy is believed.
  const ports = [edge.get("X-Forwarded-Host"), edge.get("Host")].map((host) => host?.match(/:(\d+)$/)?.[0]);
  const url = `${edge.protocol}://${edge.hostname}${ports.find(Boolean) ?? ""}${edge.originalUrl}`;
  const headers = edge.headers as Record<string, string>;
  if (edge.method !== "POST") return new Request(url, { method: edge.method, headers });
  const chunks: Buffer[] = [];
  for await (const chunk of edge) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const isPlainForm = edge.get("Content-Type")?.startsWith("application/x-www-form-urlencoded");
  return isPlainForm
    ? new FormRequest(url, headers, body.toString())
    : new Request(url, { method: "POST", headers, body });
}

function send(response: EdgeResponse, { status, headers, body }: PlainAnswer): void {
  response.status(status);
  for (const [name, value] of headers) if (name !== "set-cookie") response.setHeader(name, value);
  const cookies = headers.getSetCookie();
  if (cookies.length > 0) response.setHeader("Set-Cookie", cookies);
  response.setHeader("Content-Length", body?.length ?? 0);
  response.end(body);
}
