/** The option of every command that writes. */
export const DRY_RUN = ["--dry-run", "check everything and say what would be done, but write nothing"] as const;
export const DRY_RUN_DONE = "Dry run: nothing was written.";
