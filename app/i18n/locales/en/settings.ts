export default {
  title: "Settings",
  toSettings: "To the settings",
  save: "Save",

  // Purge decision
  purgeTitle: "Purge decision",
  purgeSummary: "The decision that lets residents take their answers back.",
  purgeNone: "No decision has been entered. Answers cannot be taken back.",
  purgeText:
    "Answers that have been sent are public documents. They may be removed only if the municipality has decided on purging. Write which decision applies, and those who answer get a receipt code and can take their answer back until the survey closes.",
  purgeConsequence:
    "An answer that is taken back is erased and cannot be recovered. Frozen reports do not change. Whoever has the receipt code can find that very answer; residents are told so.",
  purgeLabel: "Reference of the decision",
  purgeHint:
    "Register number, section and date, such as KS 2026/123 § 45, 2026-05-12. Leave it empty if there is no decision.",
  purgeTooLong: "Write at most {{maximum}} characters",

  // Numbers to call
  helpTitle: "Numbers to call for help",
  helpSummary: "The numbers that residents see by sensitive questions and when what they write sounds urgent.",
  helpUnchecked: "There are numbers that nobody has checked.",
  helpText:
    "Compare each number with whoever answers it before a survey opens. If one is wrong, tell those who run the program: the numbers stand in one place in it and are corrected for all municipalities at once.",
  helpChecked: "Checked on {{day}}",
  helpNotChecked: "To be checked by a person",
} as const;
