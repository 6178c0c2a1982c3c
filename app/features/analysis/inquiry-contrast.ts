import type { Localized } from "#app/i18n/localized.ts";
import type { AskedTables } from "./asked-table.ts";
import { comparedLines } from "./compared-lines.ts";
import type { GroupContrast, Members } from "./group-contrast.ts";
import { adjusted } from "./inquiry-comparison.ts";
import type { InquiryComparison, NamedTable, NamedTables } from "./inquiry-result.ts";
import type { OptionQuestion } from "./question-result.ts";

const isShown = ({ gated }: NamedTable) => gated.table.state === "shown";

/** Each group that is shown against everybody else, which is the total that is shown without it. */
export function restComparison(
  question: OptionQuestion,
  { total, groups }: NamedTables,
  { contrasts }: AskedTables,
): InquiryComparison | null {
  if (!contrasts) return null;
  if (total.table.state === "hidden") return { with: "rest", lines: [] };
  const compared = groups
    .filter((group) => !group.together && isShown(group))
    .flatMap((group) => {
      const found = contrasts.find(({ code }) => code === group.code)?.lines ?? [];
      return linesOf(question, found, group);
    });
  return { with: "rest", lines: adjusted(compared) };
}

/** Two groups as they are told; without lines when they are not told apart. */
export interface ComparedPair {
  own: Localized;
  other: Localized;
  lines?: GroupContrast["lines"];
}

export function pairComparison(question: OptionQuestion, { own, other, lines }: ComparedPair): InquiryComparison {
  const named = { with: "group" as const, own, other };
  if (!lines) return { ...named, lines: undefined };
  return { ...named, lines: adjusted(linesOf(question, lines, { code: "", label: own })) };
}

/** The group that somebody of this one is shown in: its own, or that of all who are not shown apart. */
export const toldGroup = (groups: readonly NamedTable[], code: string): NamedTable | undefined =>
  groups.find((group) => isShown(group) && (group.code === code || group.together?.includes(code)));

/** Who is in a group that is shown: of those not shown apart, everybody who is in none of the others. */
export function membersOf({ code, together }: NamedTable, groups: readonly NamedTable[]): Members {
  if (!together) return { group: code };
  return { inNoneOf: groups.filter((group) => !group.together && isShown(group)).map((group) => group.code) };
}

/** The lines that are compared of a question, as far as they were found. */
function linesOf(
  question: OptionQuestion,
  found: GroupContrast["lines"],
  { code, label }: Pick<NamedTable, "code" | "label">,
) {
  return comparedLines(question).flatMap(({ key, codes, label: lineLabel }) => {
    const one = found.find((line) => line.codes.length === codes.length && line.codes.every((c) => codes.includes(c)));
    if (!one) return [];
    const { codes: _, other: earlier, own: later, otherBase: earlierBase, ownBase: laterBase, ...difference } = one;
    const shares = { earlier, later, earlierBase, laterBase };
    return [{ group: code, groupLabel: label, line: key, lineLabel, ...shares, ...difference }];
  });
}
