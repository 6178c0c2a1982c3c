export default {
  title: "Local safety index",
  scale: "0 is hardly any problems, 6 is very large ones.",
  interval: "With 95 per cent certainty between {{low}} and {{high}}.",
  change_no_certain_change: "In {{year}} it was {{value}}: no certain change.",
  change_certain_increase: "In {{year}} it was {{value}}: a certain increase, that is, worse.",
  change_certain_decrease: "In {{year}} it was {{value}}: a certain decrease, that is, better.",
  no_earlier_round: "There is no earlier round to compare with.",
  other_items: "The round before did not ask the same questions, so the indices are not compared.",
  block_surroundings: "Surroundings and order",
  block_exposure: "Exposure to crime",
  block_worry: "Worry about crime",
  block_unsafety: "Feeling unsafe",
  of: "{{count}} question",
  of_one: "{{count}} question",
  of_other: "{{count}} questions",
  blocks: "The four parts",
  notThePolice:
    "It is the municipality's own measure and not the police's index: theirs is made of other questions, and how shares become steps in it is not known.",
  howTitle: "How it is computed",
  how: "Each question gives 6 times the share divided by 60 per cent, at most 6. The share is those who see a large problem, often worry, have been exposed (counted twice) or feel unsafe. A part is the mean of its questions, the index the mean of the four parts. The interval is linearised over how each person answered.",
  missing_block: "It is not computed, since the survey has no questions on one of the four parts: {{block}}.",
  no_random_sample:
    "It is not computed: the index is computed for random samples only, since rounds are to be compared by it.",
  not_counted:
    "It is not computed: the survey has no answers, or the results were published before the index was computed.",
  hidden_items: "It is not computed, since too few have answered one of the questions.",
} as const;
