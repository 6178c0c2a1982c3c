import { READABLE, readableFrom } from "#app/platform/ids.server.ts";
import { keyedHash } from "#app/platform/secrets.server.ts";

/** 15 characters of 5 bits – 75 bits, which nobody guesses – and one that checks them. */
const LENGTH = 15;
const GROUP = /.{4}(?=.)/g;

/**
 * The code on a receipt, such as K7QM-2XRD-9HTA-W4CE. It follows from the draft's id and a key outside the database, so
 * that a form sent again leads to the same code though only a hash of it is kept.
 */
export function withdrawalCodeOf(draftId: string): string {
  const bytes = Buffer.from(keyedHash("withdrawal", `draft ${draftId}`), "hex");
  const characters = readableFrom(bytes.subarray(0, LENGTH));
  return `${characters}${checkCharacter(characters)}`.replace(GROUP, "$&-");
}

/** What is stored of a code. */
export const withdrawalHash = (code: string): string => keyedHash("withdrawal", `code ${bare(code)}`);

/**
 * Whether it can be a code of ours, however it was typed: case, spaces and hyphens do not count. One wrong character,
 * and any two that have changed places, are noticed.
 */
export function isWithdrawalCode(typed: string): boolean {
  const code = bare(typed);
  const numbers = Array.from(code, (character) => READABLE.indexOf(character));
  return code.length === LENGTH + 1 && !numbers.includes(-1) && remainder(numbers) === 0;
}

const bare = (code: string) => code.toUpperCase().replace(/[\s\u2010-\u2015-]/g, "");

function checkCharacter(characters: string): string {
  const numbers = Array.from(characters, (character) => READABLE.indexOf(character));
  return READABLE[timesAlpha(remainder(numbers))] ?? "";
}

/**
 * The numbers as coefficients of a polynomial over the field of 32 elements, at α (Horner): a single error changes it,
 * and so does a swap, since the powers of α up to the 31st all differ.
 */
const remainder = (numbers: readonly number[]) => numbers.reduce((sum, number) => timesAlpha(sum) ^ number, 0);

/** In GF(2⁵) with the primitive polynomial x⁵ + x² + 1. */
const timesAlpha = (element: number) => (element << 1) ^ (element & 0b10000 ? 0b100101 : 0);
