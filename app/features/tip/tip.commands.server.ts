import { instanceOf } from "#app/platform/clock.server.ts";
import type { Database, Reader } from "#app/platform/database/database.server.ts";
import { isUniqueViolation } from "#app/platform/database/unique-violation.server.ts";
import { addDays, dayOf } from "#app/platform/dates.ts";
import { randomId } from "#app/platform/ids.server.ts";
import { done, type Result, refused } from "#app/platform/result.ts";
import { keyedHash } from "#app/platform/secrets.server.ts";
import type { Point } from "#app/statistics/spatial/geometry.ts";
import { snapToGrid } from "#app/statistics/spatial/snap.ts";
import { listAreas, listPlaces, rightfulMunicipality } from "../municipality/geography.queries.server.ts";
import { likelyArea } from "../municipality/nearest-area.ts";
import type { TipCategoryCode } from "./categories.ts";
import { placeOfTip } from "./place-of-tip.ts";
import { randomReference, referenceHash, referenceOf } from "./reference.server.ts";
import { statusChangeId, type TipStatus } from "./status.ts";
import type { TipForm } from "./tip.schema.ts";
import { soundsUrgent } from "./urgency.ts";

/** So long a form that was sent is recognised when it comes again. */
const RECOGNISED_DAYS = 30;
const ROWS_AT_ONCE = 500;

/** A tip whose area and place are known. */
export interface NewTip {
  /** Random unless given. */
  id?: string;
  municipalityCode: string;
  category: TipCategoryCode;
  receivedOn: string;
  /** As it was given: it is snapped here. The caller has seen to it that it lies in the municipality. */
  point?: Point;
  areaId?: string;
  placeId?: string;
  placeText?: string;
  timeOfDay?: TipForm["timeOfDay"];
  weekPart?: TipForm["weekPart"];
  season?: TipForm["season"];
  frequency?: TipForm["frequency"];
  description?: string;
  suggestion?: string;
  avoids?: boolean;
  /** The resident's private reference; without one nobody can follow the tip. */
  reference?: string;
  /** A label when it did not come from a resident's form. */
  origin?: string;
  /** What happened after it was received, in order. */
  history?: { status: Exclude<TipStatus, "received">; changedOn: string; reason?: string }[];
}

/** Stores tips with their status histories, many at once. To be called in a transaction. */
export async function createTips(tx: Reader, tips: readonly NewTip[]): Promise<void> {
  for (let from = 0; from < tips.length; from += ROWS_AT_ONCE) {
    const stored = tips.slice(from, from + ROWS_AT_ONCE).map((tip) => ({ tip, id: tip.id ?? randomId() }));
    await tx.tip.createMany({ data: stored.map(({ id, tip }) => tipRow(id, tip)) });
    await tx.tipStatusChange.createMany({ data: stored.flatMap(({ id, tip }) => statusRows(id, tip)) });
  }
}

function tipRow(id: string, { point, reference, history: _, ...tip }: NewTip) {
  return {
    ...tip,
    ...(point && snapToGrid(point)),
    id,
    description: tip.description ?? "",
    referenceHash: referenceHash(reference ?? randomReference()),
    urgent: soundsUrgent(tip.placeText, tip.description, tip.suggestion),
  };
}

function statusRows(tipId: string, { municipalityCode, receivedOn, history = [] }: NewTip) {
  const changes = [{ status: "received", changedOn: receivedOn, reason: undefined }, ...history];
  return changes.map((change, sequence) => ({
    ...change,
    id: statusChangeId(tipId, sequence),
    tipId,
    municipalityCode,
    sequence,
  }));
}

export type SubmittedTip =
  | Result<{ reference: string }, "areaUnknown">
  /** The municipality that the point lies in instead, where it is known. */
  | { ok: false; reason: "pointOutside"; belongsTo: { slug: string; name: string } | null };

/** Stores what a resident sent, once however often it is sent, and tells the reference of the private link. */
export async function submitTip(db: Database, municipalityCode: string, form: TipForm): Promise<SubmittedTip> {
  const point = form.lat !== undefined && form.lon !== undefined ? { lat: form.lat, lon: form.lon } : undefined;
  if (point) {
    const rightful = await rightfulMunicipality(db, municipalityCode, point);
    if (!rightful.inside) return { ok: false, reason: "pointOutside", belongsTo: rightful.belongsTo };
  }
  const [areas, places] = await Promise.all([listAreas(db, municipalityCode), listPlaces(db, municipalityCode)]);
  const chosen = form.area ? areas.find(({ key }) => key === form.area) : undefined;
  if (form.area && !chosen) return refused("areaUnknown");
  const place = placeOfTip({ point, placeText: form.placeText }, places);
  const areaId = chosen?.id ?? place?.areaId ?? (point && likelyArea(point, areas)?.id);

  const { submission, lat: _lat, lon: _lon, area: _area, avoids, ...said } = form;
  const reference = referenceOf(submission);
  const today = dayOf((await instanceOf(db)).now());
  try {
    await db.$transaction(async (tx) => {
      const hash = keyedHash("submission", submission);
      await tx.submittedForm.create({ data: { hash, expiresOn: addDays(today, RECOGNISED_DAYS) } });
      const placed = { municipalityCode, point, areaId, placeId: place?.id };
      await createTips(tx, [{ ...said, ...placed, avoids: avoids && avoids === "yes", reference, receivedOn: today }]);
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
  }
  return done({ reference });
}
