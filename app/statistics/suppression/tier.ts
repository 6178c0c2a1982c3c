/** Who a table is for: anyone, or the staff of the municipality. */
export type Tier = "public" | "staff";

/** The fewest respondents that a table or a count may stand for. */
export const MINIMUM_BASE: Record<Tier, number> = { public: 30, staff: 10 };
