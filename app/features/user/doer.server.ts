import { instanceOf } from "#app/platform/clock.server.ts";
import type { Reader } from "#app/platform/database/database.server.ts";
import type { Staff } from "./guard.server.ts";
import type { GrantedCode } from "./user.policy.ts";

/** Who does it, in which municipality they stand, and when by the clock of the installation: the start of an audit line. */
export interface Doer {
  userId: string;
  municipalityCode: GrantedCode;
  at: Date;
}

export async function doerOf(db: Reader, { user, municipality }: Pick<Staff, "user" | "municipality">): Promise<Doer> {
  return { userId: user.id, municipalityCode: municipality.code, at: (await instanceOf(db)).now() };
}
