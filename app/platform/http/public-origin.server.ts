import { env } from "#app/platform/env.server.ts";

/** Where our links lead when they are handed on: as the operator has said, or else as the request came. */
export function publicOrigin(request: Request): string {
  return new URL(env.LYHORD_ORIGIN ?? request.url).origin;
}
