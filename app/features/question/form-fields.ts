/**
 * The fields that a survey's form has for itself, beside those of its questions, which are named after their ids: no
 * question may have one of these names, or its answer would be taken for something else.
 */
export const FORM_FIELDS = {
  /** Answers have been started in this browser. */
  started: "started",
  /** Which of the form's buttons was pressed. */
  button: "to",
  /** Which questions were on the page. */
  asked: "fragor",
  /** Which version of the survey the page is of, until started answers keep it. */
  version: "utgava",
  /** When the page was made (response/form-token.server.ts). */
  token: "blankett",
  /** A field that no person sees or is told of. Machines fill in whatever is there. */
  trap: "webbplats",
  /** When somebody was asked to wait. */
  waited: "vantat",
  /** What the device worked out instead. */
  work: "arbete",
} as const;

const RESERVED = new Set<string>(Object.values(FORM_FIELDS));

export const isFormField = (name: string): boolean => RESERVED.has(name.toLowerCase());
