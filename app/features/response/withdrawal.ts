/** Whether an answer can be taken back, and with what code. */
export type Withdrawal = { state: "none" } | { state: "possible"; code: string } | { state: "withdrawn" };
