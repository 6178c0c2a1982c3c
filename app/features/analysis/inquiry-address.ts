import { type Inquiry, type InquiryName, PAIR, REST, TREND } from "./inquiry.ts";
import type { GroupingQuestion, InquiryChoices } from "./inquiry-choices.ts";
import type { OptionQuestion } from "./question-result.ts";

/** What an address asks to count, looked up in what the survey has. */
export interface NamedParts {
  question: OptionQuestion | undefined;
  grouping: GroupingQuestion | undefined;
  filtering: GroupingQuestion | undefined;
  /** Groups of the filter's question; none is no filter. */
  codes: readonly string[];
  /** What the survey does not have: an old address, or one answer left behind when another question was chosen. */
  unknown: InquiryName[];
}

export function namedParts({ sections, groupings }: InquiryChoices, inquiry: Inquiry): NamedParts {
  const { codes = [] } = inquiry.filter ?? {};
  const question = sections.flatMap(({ questions }) => questions).find(({ id }) => id === inquiry.question);
  const grouping = groupings.find(({ id }) => id === inquiry.break);
  const filtering = groupings.find(({ id }) => id === inquiry.filter?.question);
  const has = (code: string) => filtering?.groups.some((group) => group.code === code) ?? false;
  const unknown: [InquiryName, boolean][] = [
    ["question", Boolean(inquiry.question) && !question],
    ["break", Boolean(inquiry.break) && !grouping],
    ["filter", Boolean(inquiry.filter) && !filtering],
    ["code", filtering !== undefined && !codes.every(has)],
  ];
  return { question, grouping, filtering, codes: codes.filter(has), unknown: unknown.flatMap(asName) };
}

/** What an address asks to compare. */
export interface NamedComparison<Survey> {
  /** Another round. */
  compared?: Survey | undefined;
  /** All of them, this one aside. */
  rounds?: readonly Survey[] | undefined;
  /** Each group with everybody else. */
  againstRest?: boolean;
  /** Codes of two groups. */
  pair?: { own: string; other: string } | undefined;
  unknown: InquiryName[];
}

export function namedComparison<Survey extends { slug: string }>(
  { compare, own, other }: Inquiry,
  of: {
    /** Whose groups can be compared with each other. */
    grouping: GroupingQuestion | undefined;
    comparable: readonly Survey[];
    hasTrend: boolean;
  },
): NamedComparison<Survey> {
  const { grouping, comparable, hasTrend } = of;
  if (compare === undefined) return { unknown: [] };
  if (compare === TREND) return hasTrend ? { rounds: comparable, unknown: [] } : { unknown: ["compare"] };
  if (compare === REST) return grouping ? { againstRest: true, unknown: [] } : { unknown: ["compare"] };
  if (compare === PAIR) return grouping ? namedPair(grouping, own, other) : { unknown: ["compare"] };
  const compared = comparable.find(({ slug }) => slug === compare);
  return compared ? { compared, unknown: [] } : { unknown: ["compare"] };
}

/** Two groups that are not the same; one or none has been chosen until both are. */
function namedPair({ groups }: GroupingQuestion, own?: string, other?: string): NamedComparison<never> {
  const isMissing = (code: string | undefined) => code !== undefined && !groups.some((group) => group.code === code);
  const unknown: [InquiryName, boolean][] = [
    ["own", isMissing(own)],
    ["other", isMissing(other) || (other !== undefined && other === own)],
  ];
  const names = unknown.flatMap(asName);
  return names.length === 0 && own && other ? { pair: { own, other }, unknown: [] } : { unknown: names };
}

const asName = ([name, isUnknown]: [InquiryName, boolean]): InquiryName[] => (isUnknown ? [name] : []);
