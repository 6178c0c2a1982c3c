import { findMunicipalityByWord, findPoliceArea } from "#app/features/municipality/municipality.queries.server.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { Refusal } from "./refusal.ts";

/** A municipality by its slug or code. @throws Refusal when there is none */
export async function requireMunicipality(db: Database, word: string) {
  const municipality = await findMunicipalityByWord(db, word);
  if (municipality) return municipality;
  throw new Refusal(`There is no municipality “${word}”; import-areas takes municipalities in.`);
}

/** A police area by its name. @throws Refusal when there is none */
export async function requirePoliceArea(db: Database, name: string) {
  const area = await findPoliceArea(db, name);
  if (area) return area;
  throw new Refusal(`There is no police area “${name}”.`);
}
