import type { Statements } from "#app/platform/database/statements.server.ts";
import { dayOf } from "#app/platform/dates.ts";
import { env } from "#app/platform/env.server.ts";
import { FORM_FIELDS } from "../question/form-fields.ts";
import { draftId } from "./draft.server.ts";
import { formToken, secondsSince } from "./form-token.server.ts";
import { networkKey } from "./network.server.ts";
import { hasWorked } from "./proof-of-work.server.ts";
import { countFromNetwork } from "./response-rows.server.ts";
import { isSuspect, mustWait } from "./suspicion.ts";

/** How an answer reached us from a browser. It is looked at once, and then forgotten. */
export interface Arrival {
  now: Date;
  /** Something was typed into the field that no person sees. */
  trapped: boolean;
  /** What answers from the same network are counted under; null when they are not counted. */
  network: string | null;
  /** The token of the page that asked to wait; empty when there was none. */
  waited: string;
  /** What the device worked out of that token; empty without scripts. */
  worked: string;
}

export function arrivalOf(form: FormData, address: string, now: Date): Arrival {
  const text = (name: string) => String(form.get(name) ?? "");
  return {
    now,
    trapped: text(FORM_FIELDS.trap) !== "",
    network: networkKey(address, now),
    waited: text(FORM_FIELDS.waited),
    worked: text(FORM_FIELDS.work),
  };
}

/** What the page that asks to wait has in its form: when the waiting began, for this answer alone. */
export const waitToken = (secret: string, now: Date): string => formToken(draftId(secret), now);

/** When a form's page was made, in seconds since 1970; undefined when it is no page of ours. */
export function begunAt(surveyId: string, token: string, now: Date): number | undefined {
  const seconds = secondsSince(surveyId, token, now);
  return seconds === null ? undefined : Math.floor(now.getTime() / 1000 - seconds);
}

interface Sent {
  submissionId: string;
  /** From the draft; see begunAt. */
  begun: number | undefined;
  answered: number;
}

/** Counts the answer with the others of its network. To be called in the transaction that stores it. */
export async function judge(
  statements: Statements,
  { now, trapped, network, waited, worked }: Arrival,
  { submissionId, begun, answered }: Sent,
): Promise<"wait" | "suspect" | "plain"> {
  const fromNetwork = network === null ? 0 : await countFromNetwork(statements, network, dayOf(now));
  const secondsWaited = secondsSince(submissionId, waited, now);
  const work = { challenge: waited, number: worked, secondsOld: secondsWaited, bits: env.LYHORD_WORK_BITS };
  if (mustWait({ fromNetwork, secondsWaited, hasWorked: hasWorked(work) })) return "wait";
  const secondsTaken = begun === undefined ? null : now.getTime() / 1000 - begun;
  return isSuspect({ trapped, secondsTaken, answered, fromNetwork }) ? "suspect" : "plain";
}
