const EDITION = /_v\d+$/;

/** The bank's question that a survey's question is, also one that got an id of its own when it was changed: A1 of A1_v2. */
export const bankId = (id: string): string => id.replace(EDITION, "");
