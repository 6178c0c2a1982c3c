import type { FrequencyTable } from "../table.ts";
import type { PrimaryRules } from "./primary-rule.ts";

/**
 * The tables that can be laid side by side: the same respondents, broken down in the same ways. What is hidden in one
 * must not follow from the others, so they are solved together.
 */
export interface TableFamily {
  /** Everyone who can be in a table: those in no group of a break are what the groups do not add up to. */
  respondents: number;
  /** Per break how many respondents each group has. */
  breaks: readonly (readonly number[])[];
  /** Per break, per group whether the answers are weighted by it (hiddenCounts). Missing where they are not weighted. */
  weighted?: readonly (readonly boolean[])[];
  questions: readonly FamilyQuestion[];
}

export interface FamilyQuestion extends PrimaryRules {
  total: FrequencyTable;
  /** Per break, per group. */
  groups: readonly (readonly FrequencyTable[])[];
  /** For a question that is put together of others. */
  union?: Union;
}

/** "Exposed to any of them": whoever gave one of the codes to any of the parts is counted. */
export interface Union {
  /** The codes of the question itself that say so. */
  codes: readonly string[];
  parts: readonly { /** Its place among the questions. */ question: number; codes: readonly string[] }[];
}

/** What a tier may not see of a family. */
export interface Pattern {
  /** Per break, per group: how many respondents it has is not told. */
  counts: readonly (readonly boolean[])[];
  questions: readonly QuestionPattern[];
}

/**
 * Which lines the tables of a question have: every answer, everywhere; every answer in the total alone, and two in its
 * groups, those of the main split and the others; two everywhere.
 */
export type Lines = "every" | "every_in_total" | "two";

export interface QuestionPattern {
  /** Nothing of the question is shown. */
  hidden: boolean;
  lines: Lines;
  /** Per break, per group: hidden. */
  groups: readonly (readonly boolean[])[];
}

/** One more thing to hide. */
export type More =
  /** A group, in every table. */
  | { kind: "group"; break: number; group: number }
  /** Groups of one question. */
  | { kind: "groups"; question: number; break: number; groups: readonly boolean[] }
  /** A whole question. */
  | { kind: "question"; question: number };
