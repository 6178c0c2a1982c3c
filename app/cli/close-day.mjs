// Closes the day in a process of its own: rewriting the database waits for writers, and must not make the server wait.
import { register } from "tsx/esm/api";

register();
const { closeDay } = await import("../jobs/nightly-closing.ts");
const { openDatabase } = await import("../platform/database/database.server.ts");
const { env } = await import("../platform/env.server.ts");

const db = openDatabase(env.DATABASE_URL);
// The real clock, also in a demo: by its fixed one nothing would ever expire.
console.log(JSON.stringify(await closeDay(db, { url: env.DATABASE_URL, now: new Date() })));
await db.$disconnect();
