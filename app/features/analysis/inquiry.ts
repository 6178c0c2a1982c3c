/** What an analyst asks of a survey's answers. All of it stands in the address, so that it can be shared. */
export interface Inquiry {
  /** Its slug; the dialogue's first one when it is missing. */
  survey?: string;
  question?: string;
  /** The question whose answers make the groups. */
  break?: string;
  /** Only those who gave one of these answers to a question. */
  filter?: { question: string; codes: readonly string[] };
  weighting: "survey" | "none";
  /** The slug of a survey to compare with, REST, PAIR or TREND. */
  compare?: string;
  /** With PAIR, two groups of the break: the difference is the one minus the other. */
  own?: string;
  other?: string;
  /** A block of questions that may measure the same thing, instead of one question. */
  scale?: string;
  /** What the address says and nothing understands. */
  notUnderstood?: readonly InquiryName[];
}

/** The names in the address. */
export const INQUIRY_NAMES = {
  survey: "enkat",
  question: "fraga",
  break: "grupp",
  filter: "urval",
  code: "svar",
  weighting: "vikter",
  compare: "jamfor",
  own: "ena",
  other: "andra",
  scale: "skala",
} as const;

export type InquiryName = keyof typeof INQUIRY_NAMES;

/** In an address, in place of a survey: each group with everybody else. */
export const REST = "ovriga";

/** The same: two groups with each other. */
export const PAIR = "grupper";

/** The same: all rounds that asked the same. */
export const TREND = "omgangar";

/** In an address, in place of weights. */
export const UNWEIGHTED = "nej";

/** Whatever an address says; that its questions and answers exist is for who looks them up. */
export function readInquiry(search: URLSearchParams): Inquiry {
  const of = (name: InquiryName) => search.get(INQUIRY_NAMES[name]) || undefined;
  const [survey, question, group, filter] = [of("survey"), of("question"), of("break"), of("filter")];
  const [compare, own, other] = [of("compare"), of("own"), of("other")];
  const codes = [...new Set(search.getAll(INQUIRY_NAMES.code).filter(Boolean))];
  const [weighting, scale] = [of("weighting"), of("scale")];
  return {
    ...(survey && { survey }),
    ...(question && { question }),
    ...(group && { break: group }),
    ...(filter && { filter: { question: filter, codes } }),
    weighting: weighting === UNWEIGHTED ? "none" : "survey",
    ...(weighting && weighting !== UNWEIGHTED && { notUnderstood: ["weighting"] }),
    ...(compare && { compare }),
    ...(own && { own }),
    ...(other && { other }),
    ...(scale && { scale }),
  };
}
