import { z } from "zod";

/** Who promises. */
export const PledgeActorSchema = z.enum(["police", "municipality", "jointly"]);
export type PledgeActor = z.infer<typeof PledgeActorSchema>;

/** Which side of the target is good. */
export const TargetKindSchema = z.enum(["at_least", "below"]);
export type TargetKind = z.infer<typeof TargetKindSchema>;

/** Was it done, did the work go as meant, did anything change. */
export const FollowUpLevelSchema = z.enum(["production", "process", "effect"]);
export type FollowUpLevel = z.infer<typeof FollowUpLevelSchema>;

export const OutcomeSchema = z.enum(["fulfilled", "partly", "not_fulfilled"]);
export type Outcome = z.infer<typeof OutcomeSchema>;

export interface FollowUp {
  followsOn: string;
  level: FollowUpLevel;
  value: number | null;
  text: string;
  outcome: Outcome;
}

export interface Pledge {
  id: string;
  actor: PledgeActor;
  text: string;
  /** What is counted, and in which unit: "informationsträffar". */
  indicator: string | null;
  unit: string | null;
  baseline: number | null;
  target: number | null;
  targetKind: TargetKind | null;
  /** The latest first. */
  followUps: FollowUp[];
}

export interface PledgesOfPeriod {
  period: { id: string; name: string; startsOn: string; endsOn: string };
  focusAreas: { id: string; title: string; pledges: Pledge[] }[];
}
