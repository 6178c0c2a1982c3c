/** What the HTTP edge tells each request; a Remix load context. */
export interface RequestContext {
  cspNonce: string;
  /** Shown on an error page and written with the error in the log. */
  requestId: string;
  /** The request came from this very machine and through no proxy. */
  local: boolean;
  /** The visitor's network address, as far as it can be believed. For limits only: stored nowhere, and never logged. */
  address: string;
  /** An action has answered that the page asks to wait: its loader, which names the page, runs after it. */
  asksToWait?: boolean;
  /** An action has refused a form of this version of a survey: the page that comes back is of the same. */
  refusedVersion?: string;
}

declare module "@remix-run/server-runtime" {
  interface AppLoadContext extends RequestContext {}
}
