import { inOne } from "#app/i18n/localized.ts";
import type { Group } from "./breaks.ts";

const AND_NOT_STATED = { sv: "och ej angivet", en: "and not stated" };
const AND_ELSEWHERE = { sv: "ej angivet och bor på annat håll", en: "not stated and living elsewhere" };

/**
 * The code and the label of everyone who is not in a shown group. The code says who that is, so that those of two
 * questions are not taken for the same.
 * @param codes the hidden groups
 * @param withElsewhere whether those who live elsewhere are in it too
 */
export function asGroup(
  codes: readonly string[],
  groups: readonly Group[],
  withElsewhere = false,
): Pick<Group, "code" | "label"> & { together: readonly string[] } {
  const labels = groups.filter(({ code }) => codes.includes(code)).map(({ label }) => label);
  return {
    code: `not_apart:${codes.join("+")}`,
    together: codes,
    label: inOne(labels, (names, language) =>
      withElsewhere
        ? `${names.join(", ")}, ${AND_ELSEWHERE[language]}`
        : `${names.join(", ")} ${AND_NOT_STATED[language]}`,
    ),
  };
}
