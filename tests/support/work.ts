import { hasWorked } from "#app/features/response/proof-of-work.server.ts";
import { env } from "#app/platform/env.server.ts";

/** Works as a device does, until a number is found. */
export function workOf(challenge: string, bits = env.LYHORD_WORK_BITS): string {
  for (let number = 0; ; number++)
    if (hasWorked({ challenge, number: String(number), secondsOld: 0, bits })) return String(number);
}
