import { instanceOf } from "#app/platform/clock.server.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { dayOf } from "#app/platform/dates.ts";
import { findKnownPlaces } from "../municipality/geography.queries.server.ts";
import { bankId } from "../question/bank-edition.ts";
import type { KnownPlaces } from "../question/bank-place.ts";
import { bankOf } from "./builder.ts";
import { type EditedSurvey, findEdited } from "./working-copy.queries.server.ts";

/** A survey of a dialogue as the pages around its editing begin: with the bank as the municipality asks it. Null: none such. */
export async function openEdited(
  db: Database,
  dialogue: { id: string; municipalityCode: string } | null,
  slug: string | undefined,
) {
  const edited = dialogue && (await findEdited(db, dialogue.id, slug ?? ""));
  if (!edited) return null;
  const known = await findKnownPlaces(db, edited.municipalityCode);
  return { edited, bank: bankFor(edited, known), today: dayOf((await instanceOf(db)).now()) };
}

/**
 * The bank as this survey asks it. A question that has been published stays what it was last asked as for as long as the
 * survey lives, also when it has been unticked: with its edition, and with the areas and places that answers are told
 * apart by.
 */
function bankFor({ published }: EditedSurvey, known: KnownPlaces) {
  const asked = published.flatMap(({ sections }) => sections.flatMap(({ questions }) => questions));
  return bankOf(known).map((question) => asked.find(({ id }) => bankId(id) === question.id) ?? question);
}
