import type { ActionFunctionArgs, EntryContext, ServerBuild } from "@remix-run/node";

export type Route = NonNullable<ServerBuild["routes"][string]>;
/** What the action and the loaders of a page have come to, as the framework's rendering takes it. */
export type Outcome = EntryContext["staticHandlerContext"];

interface Asked extends ActionFunctionArgs {
  /** The routes of the address, the outermost first. */
  chain: readonly Route[];
  matches: Outcome["matches"];
}

/** What a loader or an action has answered, or thrown. */
interface Result {
  data?: unknown;
  error?: unknown;
  status?: number;
  headers?: Headers;
}

/** Runs the page's action, if a form was sent, and the loaders. @returns a Response when one of them leads elsewhere */
export async function outcomeOf({ chain, matches, ...args }: Asked): Promise<Outcome | Response> {
  const { pathname, search } = new URL(args.request.url);
  const outcome: Outcome = {
    basename: "/",
    location: { pathname, search, hash: "", state: null, key: "default" },
    matches,
    loaderData: {},
    actionData: null,
    errors: null,
    statusCode: 200,
    loaderHeaders: {},
    actionHeaders: {},
    activeDeferreds: null,
  };
  const page = chain.at(-1);
  if (args.request.method === "POST" && page) {
    const { action } = page.module;
    const result = await resultOf(() => (action ? action(args) : Promise.reject(new Response(null, { status: 405 }))));
    if (result instanceof Response) return result;
    if ("error" in result) return failed(outcome, result.error);
    outcome.statusCode = result.status ?? 200;
    outcome.actionData = { [page.id]: result.data };
    if (result.headers) outcome.actionHeaders[page.id] = result.headers;
  }
  return loaded(outcome, chain, { ...args, request: asRead(args.request) });
}

/** Loaders meet a request without a body, also after an action. */
const asRead = (request: Request): Request =>
  request.method === "POST" ? new Request(request.url, { headers: request.headers }) : request;

async function loaded(outcome: Outcome, chain: readonly Route[], args: ActionFunctionArgs) {
  const withLoader = chain.filter(({ module }) => module.loader);
  const results = await Promise.all(withLoader.map(({ module }) => resultOf(() => module.loader?.(args))));
  for (const [index, result] of results.entries()) {
    const id = withLoader[index]?.id ?? "";
    if (result instanceof Response) return result;
    if ("error" in result) return failed(outcome, result.error);
    outcome.loaderData[id] = result.data;
    if (result.headers) outcome.loaderHeaders[id] = result.headers;
    if (result.status && outcome.statusCode === 200) outcome.statusCode = result.status;
  }
  return outcome;
}

async function resultOf(run: () => unknown): Promise<Result | Response> {
  try {
    const answer = await run();
    if (answer instanceof Response) throw answer;
    return hasInit(answer)
      ? { data: answer.data, status: answer.init?.status, headers: new Headers(answer.init?.headers) }
      : { data: answer };
  } catch (thrown) {
    if (!(thrown instanceof Response)) return { error: thrown };
    if (thrown.headers.has("Location")) return thrown;
    const { status, statusText } = thrown;
    return { error: { status, statusText, internal: false, data: await thrown.text() } };
  }
}

/** The framework's `data(…, { status, headers })`. */
function hasInit(answer: unknown): answer is { data: unknown; init: ResponseInit | null } {
  return (answer as { type?: unknown } | null)?.type === "DataWithResponseInit";
}

/** The same page with its error instead, which the outermost route shows: no other has a boundary. */
export function failed(outcome: Outcome, error: unknown): Outcome {
  const [{ route } = { route: { id: "root" } }] = outcome.matches;
  const statusCode = (error as { status?: number } | null)?.status ?? 500;
  return { ...outcome, statusCode, errors: { [route.id]: error } };
}

/** The headers that the routes give their page; cookies are kept whichever route sets them. */
export function headersOf(chain: readonly Route[], { errors, loaderHeaders, actionHeaders }: Outcome): Headers {
  let headers = new Headers();
  for (const { id, module } of errors ? [] : chain) {
    const given = {
      loaderHeaders: loaderHeaders[id] ?? new Headers(),
      actionHeaders: actionHeaders[id] ?? new Headers(),
    };
    const parentHeaders = headers;
    const own = module.headers;
    if (own)
      headers = new Headers(
        typeof own === "function" ? own({ ...given, parentHeaders, errorHeaders: undefined }) : own,
      );
    const cookies = [
      ...given.actionHeaders.getSetCookie(),
      ...given.loaderHeaders.getSetCookie(),
      ...parentHeaders.getSetCookie(),
    ];
    for (const cookie of cookies) if (!headers.getSetCookie().includes(cookie)) headers.append("Set-Cookie", cookie);
  }
  return headers;
}
