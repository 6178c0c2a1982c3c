// A server process as far as sending goes: sends the drafts that standard input names and tells each reply.
import { text } from "node:stream/consumers";
import type { Arrival } from "#app/features/response/arrival.server.ts";
import { submitDraft } from "#app/features/response/response.commands.server.ts";
import { findDraft } from "#app/features/response/response.queries.server.ts";
import { database } from "#app/platform/database/database.server.ts";

interface Order {
  surveyId: string;
  secrets: string[];
  today: string;
  arrival: Omit<Arrival, "now"> & { now: string };
}

const { surveyId, secrets, today, arrival } = JSON.parse(await text(process.stdin)) as Order;
const db = database();
const send = async (secret: string) => {
  const draft = await findDraft(db, { secret, surveyId, today });
  const came = { ...arrival, now: new Date(arrival.now) };
  return submitDraft(db, { secret, draft, surveyId, language: "sv", today, arrival: came });
};
process.stdout.write(JSON.stringify(await Promise.all(secrets.map(send))));
await db.$disconnect();
