import type { Database } from "./database.server.ts";

/** Whether a small read comes back. */
export async function isReachable(db: Database): Promise<boolean> {
  try {
    await db.setting.findFirst({ select: { key: true } });
    return true;
  } catch {
    return false;
  }
}
