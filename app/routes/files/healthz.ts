import { database } from "#app/platform/database/database.server.ts";
import { isReachable } from "#app/platform/database/reachable.server.ts";

/** For machines: 200 when the database answers, 503 when it does not. */
export async function loader() {
  const ok = await isReachable(database());
  return Response.json({ ok }, { status: ok ? 200 : 503, headers: { "Cache-Control": "no-store" } });
}
