import type { Database, Reader } from "#app/platform/database/database.server.ts";
import { randomId } from "#app/platform/ids.server.ts";
import { recordAudit } from "../audit/audit.commands.server.ts";
import { freeName, slugOf } from "../municipality/slug.ts";
import type { Doer } from "../user/doer.server.ts";
import type { NewDialogue } from "./dialogue.schema.ts";

/** The page where one makes a dialogue has this address. */
const RESERVED = ["ny"];

/** A dialogue under an address of its own, towards a period of pledges that is made if there is none of those years. */
export async function createDialogue(db: Database, doer: Doer, input: NewDialogue): Promise<{ slug: string }> {
  const { municipalityCode } = doer;
  const { title, opensOn, closesOn = null, resultsOn = null, ledTo, periodFrom, periodTo } = input;
  return db.$transaction(async (tx) => {
    const pledgePeriodId = periodFrom && periodTo ? await periodOf(tx, municipalityCode, periodFrom, periodTo) : null;
    const slug = await freeSlug(tx, municipalityCode, slugOf(title).slice(0, 60).replace(/-$/, "") || "dialog");
    const facts = { title, opensOn, closesOn, resultsOn, ledTo: ledTo || null, pledgePeriodId };
    await tx.dialogue.create({ data: { id: randomId(), municipalityCode, slug, ...facts } });
    await recordAudit(tx, { ...doer, action: "dialogue_created", subject: title });
    return { slug };
  });
}

async function freeSlug(tx: Reader, municipalityCode: string, base: string): Promise<string> {
  const where = { municipalityCode, slug: { startsWith: base } };
  const taken = await tx.dialogue.findMany({ where, select: { slug: true } });
  const used = new Set([...taken.map(({ slug }) => slug), ...RESERVED]);
  return freeName(base, (slug) => used.has(slug));
}

async function periodOf(tx: Reader, municipalityCode: string, from: number, to: number): Promise<string> {
  const name = from === to ? `${from}` : `${from}–${to}`;
  const known = await tx.pledgePeriod.findUnique({
    where: { municipalityCode_name: { municipalityCode, name } },
    select: { id: true },
  });
  if (known) return known.id;
  const id = randomId();
  await tx.pledgePeriod.create({
    data: { id, municipalityCode, name, startsOn: `${from}-01-01`, endsOn: `${to}-12-31` },
  });
  return id;
}
