/** Whether a write failed because a row with the same key is there: unique indexes decide races. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && (error as { code?: unknown }).code === "P2002";
}
