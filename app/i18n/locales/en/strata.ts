export default {
  title: "How the sample was drawn",
  intro: "The sample was drawn in each stratum by itself.",
  colStratum: "Stratum",
  colPopulation: "Residents (N)",
  colAnswers: "Answers (n)",
  colWeight: "Starting weight (N/n)",
  weights:
    "The starting weight is how many residents each answer stands for, before weights are adjusted to sex and age. Answers are of those who live in the municipality.",
  without_one: "{{number}} answer has no known stratum and counts as an average answer.",
  without_other: "{{number}} answers have no known stratum and count as average answers.",
  too_few: "How many answered of each stratum is not shown, since some stratum or area has fewer than ten answers.",
  answers_changed:
    "How many answered of each stratum is shown only of closed surveys whose answers are those that the results were published with.",
} as const;
