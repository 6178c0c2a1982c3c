import type { AskedTables } from "./asked-table.ts";
import { comparedLines } from "./compared-lines.ts";
import { adjusted } from "./inquiry-comparison.ts";
import type { Asked, InquiryComparison, NamedTable, NamedTables } from "./inquiry-result.ts";

/** Groups that are shown against each other, or each against everybody else, which is the total that is shown without it. */
export function contrastComparison(
  { question, grouping, contrast }: Asked,
  { total, groups }: NamedTables,
  { contrasts }: AskedTables,
): InquiryComparison | null {
  if (!contrasts || !contrast) return null;
  const isApart = ({ together, gated }: NamedTable) => !together && gated.table.state === "shown";
  const lines = comparedLines(question);
  const compared = groups.filter(isApart).flatMap(({ code, label }) => {
    const found = contrasts.find((group) => group.code === code)?.lines ?? [];
    return lines.flatMap(({ key, codes, label: lineLabel }) => {
      const one = found.find(
        (line) => line.codes.length === codes.length && line.codes.every((c) => codes.includes(c)),
      );
      if (!one) return [];
      const { other: earlier, own: later, difference, interval, verdict, p } = one;
      return [
        { group: code, groupLabel: label, line: key, lineLabel, earlier, later, difference, interval, verdict, p },
      ];
    });
  });
  if (contrast === "rest") return { with: "rest", lines: total.table.state === "hidden" ? [] : adjusted(compared) };
  const pair = [contrast.own, contrast.other];
  const [own, other] = pair.map((code) => grouping?.groups.find((group) => group.code === code)?.label);
  if (!own || !other) return null;
  const mayBeTold = pair.every((code) => groups.some((group) => group.code === code && isApart(group)));
  return { with: "group", own, other, lines: mayBeTold ? adjusted(compared) : undefined };
}
