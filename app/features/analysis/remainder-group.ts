import type { Group } from "./breaks.ts";

/**
 * The code and the label of everyone who is not in a shown group. The code says who that is, so that those of two
 * questions are not taken for the same.
 * @param codes the hidden groups
 */
export function asGroup(
  codes: readonly string[],
  groups: readonly Group[],
): Pick<Group, "code" | "label"> & { together: readonly string[] } {
  const labels = groups.filter(({ code }) => codes.includes(code)).map(({ label }) => label);
  const names = (language: "sv" | "en") => labels.map((label) => label[language] ?? label.sv).join(", ");
  return {
    code: `not_apart:${codes.join("+")}`,
    together: codes,
    label: { sv: `${names("sv")} och ej angivet`, en: `${names("en")} and not stated` },
  };
}
