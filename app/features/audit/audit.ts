/** What staff can be seen to have done. Each has its words in the `audit` texts. */
export const AUDIT_ACTIONS = [
  "signed_in",
  "user_invited",
  "user_joined",
  "user_removed",
  "role_changed",
  "raw_answers_allowed",
  "raw_answers_disallowed",
  "invitation_withdrawn",
  "reset_link_made",
  "password_reset",
  "tip_approved",
  "tip_rejected",
  "tip_changed",
  "report_created",
  "report_written",
  "report_frozen",
  "report_exported",
  "summary_exported",
  "tables_exported",
  "tips_exported",
  "raw_answers_exported",
  "data_imported",
  "purge_decision_changed",
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];
