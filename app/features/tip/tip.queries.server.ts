import type { Reader } from "#app/platform/database/database.server.ts";
import { listAreas, listPlaces } from "../municipality/geography.queries.server.ts";
import { tipCategory } from "./categories.ts";
import { publicPlaces, spotsOf } from "./public-places.ts";
import { referenceHash } from "./reference.server.ts";
import { isApproved, QUEUES, type Queue, type TipStatus, TipStatusSchema } from "./status.ts";

/** Days of receipt, both included; either may be left out. */
export interface Period {
  from?: string;
  to?: string;
}

export const TIPS_PER_PAGE = 50;

interface CurrentTip {
  id: string;
  category: string;
  areaId: string | null;
  placeId: string | null;
  receivedOn: string;
  urgent: boolean;
  status: TipStatus;
}

/** Every tip of a municipality with the status that holds – the last of its history – and without its texts. */
async function listCurrent(db: Reader, municipalityCode: string, { from = "", to = "9999" }: Period = {}) {
  // Prisma has no word for "the last related row"; both databases understand this.
  const rows = await db.$queryRaw<CurrentTip[]>`
    SELECT tip."id", tip."category", tip."areaId", tip."placeId", tip."receivedOn", tip."urgent", last."status"
    FROM "Tip" AS tip
    JOIN "TipStatusChange" AS last ON last."tipId" = tip."id" AND last."sequence" =
      (SELECT MAX(change."sequence") FROM "TipStatusChange" AS change WHERE change."tipId" = tip."id")
    WHERE tip."municipalityCode" = ${municipalityCode} AND tip."receivedOn" >= ${from} AND tip."receivedOn" <= ${to}
    ORDER BY tip."receivedOn" DESC, tip."id"`;
  return rows.map((row) => ({ ...row, urgent: Boolean(row.urgent) }));
}

/** What the public may know of where tips are: counts at named places and areas, by the rule in public-places.ts. */
export async function listPublicPlaces(db: Reader, municipalityCode: string, period?: Period) {
  const tips = await listCurrent(db, municipalityCode, period);
  const [areas, places] = await Promise.all([listAreas(db, municipalityCode), listPlaces(db, municipalityCode)]);
  return publicPlaces(tips, { areas, places });
}

/** The names of areas and places, to find one's way by on a map. */
export async function listNamedSpots(db: Reader, municipalityCode: string) {
  const [areas, places] = await Promise.all([listAreas(db, municipalityCode), listPlaces(db, municipalityCode)]);
  return spotsOf({ areas, places }, []);
}

export interface TipCount {
  category: string;
  status: TipStatus;
  count: number;
}

/** How many tips were received in a period, by category and by the status that holds now. For staff. */
export async function countTips(db: Reader, municipalityCode: string, period: Period): Promise<TipCount[]> {
  const counts = new Map<string, TipCount>();
  for (const { category, status } of await listCurrent(db, municipalityCode, period)) {
    const key = `${category} ${status}`;
    counts.set(key, { category, status, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

/** What waits to be reviewed: how many, how many of them sound urgent, and since when. For staff. */
export async function countWaitingTips(db: Reader, municipalityCode: string) {
  const waiting = (await listCurrent(db, municipalityCode)).filter(isIn("waiting"));
  return {
    count: waiting.length,
    urgent: waiting.filter(isUrgent).length,
    oldest: waiting.at(-1)?.receivedOn ?? null,
  };
}

/** One pile of the queue, urgent ones first, then the latest; and how high each pile is. For staff. */
export async function listTipsForStaff(db: Reader, municipalityCode: string, queue: Queue, page = 1) {
  const all = await listCurrent(db, municipalityCode);
  const pile = all.filter(isIn(queue));
  const ordered = queue === "waiting" ? [...pile.filter(isUrgent), ...pile.filter((tip) => !isUrgent(tip))] : pile;
  const current = ordered.slice((page - 1) * TIPS_PER_PAGE, page * TIPS_PER_PAGE);
  const rows = await db.tip.findMany({
    where: { municipalityCode, id: { in: current.map(({ id }) => id) } },
    select: {
      id: true,
      placeText: true,
      lat: true,
      lon: true,
      description: true,
      origin: true,
      area: { select: { name: true } },
      place: { select: { name: true } },
    },
  });
  const details = new Map(rows.map((row) => [row.id, row]));
  return {
    tips: current.flatMap((tip) => {
      const detail = details.get(tip.id);
      return detail ? [{ ...tip, ...detail }] : [];
    }),
    counts: {
      waiting: all.filter(isIn("waiting")).length,
      approved: all.filter(isIn("approved")).length,
      rejected: all.filter(isIn("rejected")).length,
    },
    pages: Math.max(1, Math.ceil(pile.length / TIPS_PER_PAGE)),
  };
}

const isIn =
  (queue: Queue) =>
  ({ status }: { status: TipStatus }) =>
    QUEUES[queue].includes(status);
const isUrgent = ({ urgent }: { urgent: boolean }) => urgent;

const WHOLE = {
  id: true,
  category: true,
  placeText: true,
  lat: true,
  lon: true,
  timeOfDay: true,
  weekPart: true,
  season: true,
  frequency: true,
  description: true,
  suggestion: true,
  avoids: true,
  urgent: true,
  receivedOn: true,
  origin: true,
  area: { select: { name: true } },
  place: { select: { name: true } },
} as const;

const HISTORY = {
  select: { status: true, reason: true, changedOn: true, sequence: true },
  orderBy: { sequence: "asc" },
} as const;

/** One tip with everything that is known of it, its exact stored point included; null when it is another municipality's. */
export async function findTipForStaff(db: Reader, municipalityCode: string, id: string) {
  const tip = await db.tip.findFirst({
    where: { id, municipalityCode },
    select: { ...WHOLE, statusChanges: HISTORY },
  });
  if (!tip) return null;
  const { statusChanges, ...rest } = tip;
  const history = statusChanges.map((change) => ({ ...change, status: TipStatusSchema.parse(change.status) }));
  const last = history.at(-1);
  if (!last) throw new Error(`The tip ${id} has no status.`);
  return { ...rest, history, status: last.status, sequence: last.sequence };
}

export type StaffTip = NonNullable<Awaited<ReturnType<typeof findTipForStaff>>>;

/** Approved tips with their stored points, for the staff's files. Categories that are never public are marked. */
export async function listApprovedTips(db: Reader, municipalityCode: string, period?: Period) {
  const approved = (await listCurrent(db, municipalityCode, period)).filter(({ status }) => isApproved(status));
  const statuses = new Map(approved.map(({ id, status }) => [id, status]));
  const rows = await db.tip.findMany({
    where: { municipalityCode, receivedOn: { gte: period?.from, lte: period?.to } },
    select: WHOLE,
    orderBy: [{ receivedOn: "asc" }, { id: "asc" }],
  });
  return rows.flatMap(({ area, place, ...tip }) => {
    const status = statuses.get(tip.id);
    const neverPublic = Boolean(tipCategory(tip.category).neverPublic);
    return status ? [{ ...tip, status, areaName: area?.name, placeName: place?.name, neverPublic }] : [];
  });
}

/** What the holder of a private link is told; null for a reference that nobody was given. */
export async function findTipByReference(db: Reader, reference: string) {
  const tip = await db.tip.findUnique({
    where: { referenceHash: referenceHash(reference) },
    select: {
      category: true,
      receivedOn: true,
      urgent: true,
      area: { select: { name: true } },
      municipality: { select: { name: true, slug: true } },
      statusChanges: { select: { status: true, reason: true, changedOn: true }, orderBy: { sequence: "asc" } },
    },
  });
  if (!tip) return null;
  const { statusChanges, area, ...rest } = tip;
  const history = statusChanges.map((change) => ({ ...change, status: TipStatusSchema.parse(change.status) }));
  return { ...rest, areaName: area?.name, history };
}
