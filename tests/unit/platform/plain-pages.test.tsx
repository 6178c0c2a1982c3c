import type { AddressInfo } from "node:net";
import { createRequestHandler } from "@remix-run/express";
import { type AppLoadContext, data, type EntryContext, redirect, type ServerBuild } from "@remix-run/node";
import {
  Form,
  isRouteErrorResponse,
  Outlet,
  RemixServer,
  useActionData,
  useLoaderData,
  useMatches,
  useRouteError,
} from "@remix-run/react";
import express, { type Express } from "express";
import { renderToString } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plainPages } from "#app/platform/http/plain-pages.server.ts";

/** A site of three routes that does all that a page may do, served by the framework and by us. */
type Args = { request: Request; params: Record<string, string | undefined>; context: AppLoadContext };

const seen: string[] = [];

function Root() {
  return (
    <html lang="sv">
      <body>
        <Outlet />
      </body>
    </html>
  );
}

function RootError() {
  const error = useRouteError();
  return <p>{isRouteErrorResponse(error) ? `${error.status} ${error.data}` : "something broke"}</p>;
}

const place = {
  loader: ({ params }: Args) => ({ place: params.place }),
  default: function Place() {
    return (
      <>
        <h1>{useLoaderData<{ place: string }>().place}</h1>
        <Outlet />
      </>
    );
  },
};

const page = {
  loader({ request, params, context }: Args) {
    const { searchParams, href } = new URL(request.url);
    const told = { href, key: params.key, method: request.method, who: context.cspNonce };
    switch (searchParams.get("do")) {
      case "status":
        return data(told, { status: 410, headers: { "Set-Cookie": "loader=1", "X-Loader": "yes" } });
      case "away":
        throw redirect("/elsewhere", { status: 303, headers: { "Set-Cookie": "away=1" } });
      case "missing":
        throw new Response("no such thing", { status: 404 });
      case "break":
        throw new Error("broken loader");
      default:
        return told;
    }
  },
  async action({ request }: Args) {
    const form = await request.formData();
    const typed = String(form.get("typed"));
    if (typed === "away") throw redirect("/next", { headers: { "Set-Cookie": "saved=1" } });
    if (typed === "missing") throw new Response("no such form", { status: 404 });
    if (typed === "break") throw new Error("broken action");
    return data({ typed }, { status: 400, headers: { "Set-Cookie": "action=1" } });
  },
  headers: ({ loaderHeaders }: { loaderHeaders: Headers }) => ({ "X-Page": loaderHeaders.get("X-Loader") ?? "no" }),
  default: function Page() {
    const told = useLoaderData<object>();
    const typed = useActionData<{ typed: string }>();
    if (JSON.stringify(told).includes("do=unrenderable")) throw new Error("broken page");
    const matches = useMatches().map(({ id, pathname, params }) => ({ id, pathname, params }));
    return (
      <Form method="post" action="../b">
        <pre>{JSON.stringify({ told, typed, matches })}</pre>
      </Form>
    );
  },
};

function rendered(request: Request, { serverHandoffStream: _, ...context }: EntryContext): string {
  return renderToString(<RemixServer context={context} url={request.url} />);
}

const entry = {
  async default(request: Request, status: number, headers: Headers, context: EntryContext) {
    headers.set("Content-Type", "text/html; charset=utf-8");
    return new Response(rendered(request, context), { status, headers });
  },
  async renderPage(request: Request, headers: Headers, context: EntryContext) {
    headers.set("Content-Type", "text/html; charset=utf-8");
    return new TextEncoder().encode(rendered(request, context));
  },
  handleError: (error: unknown) => seen.push(String(error)),
};

const route = (id: string, parentId: string | undefined, path: string, module: object) => ({
  id,
  parentId,
  path,
  module,
});
const routes = {
  root: route("root", undefined, "", { default: Root, ErrorBoundary: RootError }),
  place: route("place", "root", ":place", place),
  page: route("page", "place", "form/:key", page),
};
const build = {
  mode: "production",
  entry: { module: entry },
  routes,
  assets: {
    entry: { module: "/entry.js", imports: [] },
    routes: Object.fromEntries(
      Object.entries(routes).map(([id, { module, ...own }]) => [
        id,
        { ...own, module: `/${id}.js`, hasLoader: "loader" in module, hasAction: "action" in module },
      ]),
    ),
    url: "/manifest.js",
    version: "1",
  },
  future: { v3_singleFetch: true, v3_lazyRouteDiscovery: true, v3_relativeSplatPath: true, v3_fetcherPersist: true },
  publicPath: "/",
  assetsBuildDirectory: "",
  isSpaMode: false,
} as unknown as ServerBuild;

const loadContext = () => ({ cspNonce: "nonce", requestId: "1", local: true, address: "" });

const listen = (app: Express) =>
  new Promise<{ origin: string; close(): void }>((resolve) => {
    const server = app.listen(0, () => {
      const { port } = server.address() as AddressInfo;
      resolve({ origin: `http://localhost:${port}`, close: () => server.close() });
    });
  });

let servers: { origin: string; close(): void }[] = [];
const framework = createRequestHandler({ build, mode: "production", getLoadContext: loadContext });

beforeAll(async () => {
  const plain = express()
    .use(plainPages(build, "form/", loadContext))
    .all("*", framework);
  servers = await Promise.all([listen(express().all("*", framework)), listen(plain)]);
});
afterAll(() => {
  for (const { close } of servers) close();
});

/** What a browser gets of it, and what was reported as an error, from either server. */
async function answersTo(path: string, init: RequestInit = {}) {
  const answers = [];
  for (const { origin } of servers) {
    seen.length = 0;
    const headers = { "X-Forwarded-Host": "example.se:8080", "X-Forwarded-Proto": "https" };
    const answer = await fetch(`${origin}${path}`, { redirect: "manual", ...init, headers });
    const body = (await answer.text()).replaceAll(origin, "");
    const told = Object.fromEntries(
      [...answer.headers].filter(([name]) => ["content-type", "location", "x-page"].includes(name)),
    );
    answers.push({ status: answer.status, body, told, cookies: answer.headers.getSetCookie(), seen: [...seen] });
  }
  return answers;
}

const form = (typed: string): RequestInit => ({ method: "POST", body: new URLSearchParams({ typed }) });

describe("a plain page is what the framework makes of it", () => {
  test.each([
    ["a page", "/gnosj%C3%B6/form/a%20b?x=1&x=2#part", {}, 200],
    ["an address that ends with a stroke", "/g/form/a/", {}, 200],
    ["a status with headers and a cookie", "/g/form/a?do=status", {}, 410],
    ["another address", "/g/form/a?do=away", {}, 303],
    ["what is not there", "/g/form/a?do=missing", {}, 404],
    ["a loader that breaks", "/g/form/a?do=break", {}, 500],
    ["a page that cannot be rendered", "/g/form/a?do=unrenderable", {}, 500],
    ["only the head", "/g/form/a", { method: "HEAD" }, 200],
    ["a form that comes back", "/g/form/a", form("åäö <&>"), 400],
    ["a form that comes back on a page that is gone", "/g/form/a?do=status", form("x"), 400],
    ["a form that leads on", "/g/form/a", form("away"), 302],
    ["a form for what is not there", "/g/form/a", form("missing"), 404],
    ["an action that breaks", "/g/form/a", form("break"), 500],
    ["another method", "/g/form/a", { ...form("away"), method: "PUT" }, 302],
    ["data alone", "/g/form/a.data", {}, 200],
  ])("%s", async (_, path, init: RequestInit, status) => {
    const [framework, plain] = await answersTo(path, init);
    expect(plain).toEqual(framework);
    expect(plain?.status).toBe(status);
  });
});
