import { instanceOf } from "#app/platform/clock.server.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { dayOf } from "#app/platform/dates.ts";
import { listAreas } from "../municipality/geography.queries.server.ts";
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
  const areas = await listAreas(db, edited.municipalityCode);
  return { edited, bank: bankFor(edited, areas), today: dayOf((await instanceOf(db)).now()) };
}

/** Areas stay as they are for as long as a survey lives: answers to "where do you live" are told apart by them. */
function bankFor({ published }: EditedSurvey, areas: Parameters<typeof bankOf>[0]) {
  const asked = published.flatMap(({ sections }) => sections.flatMap(({ questions }) => questions));
  const live = asked.find(({ type }) => type === "area");
  return bankOf(areas).map((question) => (question.type === "area" && live ? live : question));
}
