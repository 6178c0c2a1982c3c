/** Where staff make dialogues and surveys. */
export default {
  save: "Save",
  optional: "{{label}} (optional)",
  toDialogues: "To the dialogues",
  toSurveys: "To the surveys",
  toSurvey: "To the survey",

  // A new dialogue
  newDialogue: "New dialogue",
  newDialogueText:
    "A dialogue gathers the surveys before a period of the citizens' promise. Once it is there, you can add surveys to it.",
  dialogueTitle: "Name of the dialogue",
  dialogueTitleHint: "For example Hösten 2026. Residents see the name when the results are shown.",
  opensOn: "First day",
  closesOn: "Last day",
  resultsOn: "When the results are presented",
  resultsOnHint: "The day is on the survey's first page and on the receipt.",
  period: "The period that the promise is to cover",
  periodFrom: "From year",
  periodTo: "Up to and including year",
  ledTo: "What the last dialogue led to",
  ledToHint: "A few sentences. Whoever answers sees them on the survey's first page.",
  createDialogue: "Create the dialogue",

  // The list
  surveys: "Surveys",
  surveysText: "The surveys of the dialogue {{dialogue}}.",
  noSurveys: "There is no survey in the dialogue yet.",
  newSurvey: "New survey",
  edit: "Change",
  state_draft: "Draft",
  state_upcoming: "Published, opens {{day}}",
  state_open: "Open",
  state_closed: "Closed",
  hasUnpublished: "Changes that are not published",
  manageSurveys: "Create and change surveys",

  // A new survey
  newSurveyText:
    "Begin from one of the surveys that exist, or choose the questions yourself. All can be changed before you publish.",
  start: "Begin from",
  start_core: "Short survey, about five minutes: the basic questions, age, gender and area",
  start_sample: "Long survey, about twelve minutes: every question of the bank",
  start_young: "Survey for ages 13–15, for example at school: without questions about what one has been through",
  start_empty: "No questions: choose them yourself from the question bank",
  createSurvey: "Continue to the questions",
  defaultPurpose:
    "The answers are used when the municipality and the police choose what to promise to work on for safety.",

  // Facts
  title: "Name of the survey",
  titleHint: "The first thing that whoever answers reads. At most {{number}} characters.",
  purpose: "What the answers are used for",
  purposeHint: "A sentence or two on the survey's first page.",
  minutes: "About how many minutes it takes",
  minutesHint: "With the chosen questions we reckon with {{minutes}}.",
  design: "Who may answer",
  design_random_sample: "Chosen at random",
  design_random_sample_text:
    "A sample gets a letter. Only then can the result be said to hold for all in the municipality, with margins of error.",
  design_open_link: "Open link",
  design_open_link_text:
    "All who find the link can answer. The result shows what those who answered think, not all in the municipality.",
  design_everyone: "Everyone in a group",
  design_everyone_text: "All in the group are asked, for example every pupil in year 8.",
  invited: "Number who are invited",
  invitedHint: "Needed for a random sample, to work out how many have answered.",
  languages: "Languages",
  languagesHint:
    "Swedish is always there. A language can be chosen when somebody has approved the municipality's texts in it.",
  languageNotApproved: "{{language}} – not approved in the settings",
  factsHold:
    "The survey is published. A new last day holds as soon as you save; all else holds when you publish again.",

  // Questions
  questions: "Questions",
  questionsText:
    "Tick the questions to include. The words of the question bank are the same in every round, so that answers can be compared.",
  chosen_zero: "None of {{all}} questions",
  chosen_one: "One of {{all}} questions",
  chosen_other: "{{count}} of {{all}} questions",
  facts: "Name, days and who may answer",
  closesNever: "until further notice",
  minutesState_one: "one minute",
  minutesState_other: "{{count}} minutes",
  sectionTitle: "Heading",
  sectionPlace: "Place in the survey",
  ownQuestions: "Questions of your own",
  addOwn: "Save and add a question of your own",
  areaQuestion: "Where do you live? (the municipality's areas)",
  textsTitle: "Texts in other languages",
  translate: "Translate to {{language}}",
  translationsLeft_zero: "All texts are there.",
  translationsLeft_one: "One text is missing.",
  translationsLeft_other: "{{count}} texts are missing.",

  // Task list
  tasksTitle: "Before you can publish",
  tasksNone: "Everything is ready to publish.",
  gap: {
    noQuestions: "Choose at least one question",
    noAreaQuestion: "Include the question about where one lives, so that answers can be shown by area",
    closesBeforeItOpens: "The last day is before the first",
    closingDayPassed: "The last day has already been",
    invitedMissing: "Write how many are invited to the sample",
    textsMissing_one: "One text is missing in {{language}}",
    textsMissing_other: "{{count}} texts are missing in {{language}}",
    languageNotApproved: "{{language}} is not approved for the municipality's pages",
    backgroundChanged:
      "The question {{question}} says who is answering, and all results are shown by it. It cannot become another question while the survey is published.",
    notForYoung:
      "The question “{{question}}” is about what one has been through and may not be asked of those aged 13–15. Untick it",
    unusable: {
      sectionTwice: "The part “{{at}}” is there twice",
      questionTwice: "The question “{{at}}” is there twice",
      pageTwice: "The part “{{at}}” has the same address as the second page of another part",
      nameTaken: "Answers to “{{at}}” would be mixed up with answers to “{{other}}”. Remove one of the questions",
      tellsUnasked:
        "“{{at}}” repeats the answer to “{{other}}”, which is not asked before it. Include that question before it, or remove this one",
      tellsWordless:
        "“{{at}}” repeats the answer to “{{other}}”, and that answer cannot be repeated in a text. Remove one of the questions",
      dependsOnUnasked:
        "“{{at}}” is shown only after certain answers to “{{other}}”, which is not asked before it. Include that question before it, or remove this one",
      dependsOnImpossible:
        "“{{at}}” is shown only after an answer to “{{other}}” that cannot be given. Remove one of the questions",
    },
  },
  saveAndPreview: "Save and preview",
  saveAndPublish: "Save and go on to publishing",
  saved: "Saved.",

  // Somebody else has saved
  conflictTitle: "Somebody else has saved the survey since you opened the page",
  conflictText:
    "What you wrote is still here below and is not saved. If you save now, it replaces your colleague's changes.",
  conflictStored: "What your colleague has saved and you do not have:",
  conflictQuestionThere: "Your colleague has the question: {{question}}",
  conflictQuestionHere: "Only you have the question: {{question}}",
  conflictTitleThere: "Name of the survey: {{title}}",
  conflictPurposeThere: "What the answers are used for: {{purpose}}",
  conflictSectionThere: "Heading: {{title}}",
  conflictNothing: "Your colleague's change is on another page, such as the translations or a question of your own.",

  // A question of one's own
  ownTitle: "A question of your own",
  ownText:
    "Questions of your own cannot be compared with other municipalities. Ask one thing at a time, and use no names.",
  type: "How one answers",
  type_single: "One of several alternatives",
  type_multiple: "Several alternatives",
  type_text: "In one's own words",
  questionText: "Question",
  questionHint: "Explanation below the question",
  options: "Alternatives",
  optionsHint: "One on each line, two to thirty. Not needed when one answers in one's own words.",
  dontKnow: "Add Don't know",
  section: "Part of the survey",
  newSection: "Questions of our own (a new part)",
  remove: "Remove the question",
  saveQuestion: "Save the question",

  // Translations
  translationTitle: "{{title}} in {{language}}",
  translationText:
    "Write what each text is in {{language}}. The same Swedish text is translated once and used everywhere. Missing texts prevent publishing.",
  translated: "Translated already",
  textCount_one: "One text",
  textCount_other: "{{count}} texts",
  translationKnown: "Suggested from an earlier survey. Read it before you save.",
  translationEnglish: "English: {{text}}",
  translationsSaved: "The translations are saved.",

  // Preview
  previewTitle: "What the survey looks like",
  previewText: "Nothing that you fill in here is stored.",
  previewLanguage: "Language",
  previewPage: "Page",
  previewLanding: "First page",
  previewPart: "{{title}}, page {{number}}",
  previewEmpty: "The survey has no questions yet.",

  // Publishing
  publishTitle: "Publish {{title}}",
  publishFirst:
    "The survey gets the address {{address}} and opens {{day}}. You can still change it after that: each change becomes a new version.",
  publishLater:
    "Those who begin to answer from now on get the new version. Whoever has begun goes on with theirs, and each answer counts with the version in which it was given.",
  publishUnchanged: "There is nothing new to publish.",
  publishNow: "Publish now",
  changesTitle: "What has been changed",
  changed_translation: "New translations. The answers are counted together.",
  changed_wording: "The words are changed.",
  changed_breaking:
    "It can be answered in another way than before. The question counts as new; the answers to the old one stand by themselves.",
  changed_background:
    "The question says who is answering. Other words do not change what the answers are, so they are counted together.",
  changed_added: "New question.",
  changed_removed: "The question is removed. The answers to it remain in the results.",
  changedOther: "Headings, order, languages or other texts are changed.",
  wordsBefore: "Before: {{text}}",
  wordsAfter: "Now: {{text}}",
  sameMeaning: "Only a slip of the pen, or clearer: it means the same, so the answers are counted together",
  sameMeaningHint: "Without the tick the question counts as new.",
  versions: "Versions",
  version: "Version {{number}}",
  version_first: "the first",
  version_translation: "more translations",
  version_typo: "corrected words, same meaning",
  version_breaking: "changed questions",
  version_unknown: "imported",
  publishedOn: "published {{day}}",
  published: "Version {{number}} is published.",
  openPage: "Open the survey as residents see it",

  refusal: {
    changedMeanwhile:
      "Somebody else has saved the survey since you opened the page. Go through it again before you publish.",
    closed:
      "The survey has closed. Its results are final, so nothing in it can be changed. Create a new survey instead.",
    designFixed: "Who may answer cannot be changed once the survey is published",
    opensFixed: "The first day cannot be changed once the survey has opened",
    closesPassed: "The last day can be today at the earliest",
    notReady: "Something is missing. See the list on the survey's page.",
    unchanged: "There is nothing new to publish.",
  },
  fault: {
    titleMissing: "Write a name",
    titleTooLong: "Shorten the name to at most 120 characters",
    opensMissing: "Choose the first day",
    closesWrong: "Write a day that exists, or leave it empty",
    closesBefore: "The last day cannot be before the first",
    resultsWrong: "Write a day that exists, or leave it empty",
    periodWrong: "Write a year between 2000 and 2100",
    periodHalf: "Write both years, or none",
    periodBackwards: "The period cannot end before it begins",
    ledToTooLong: "Shorten the text to at most 1,000 characters",
    designMissing: "Choose who may answer",
    startMissing: "Choose what to begin from",
    invitedWrong: "Write a number in digits, at least 1",
    purposeMissing: "Write what the answers are used for",
    purposeTooLong: "Shorten the text to at most 600 characters",
    minutesWrong: "Write a number of minutes between 1 and 120",
    sectionMissing: "Choose a part",
    typeMissing: "Choose how one answers",
    questionMissing: "Write the question",
    questionTooLong: "Shorten the text to at most 300 characters",
    optionsTooFew: "Write at least two alternatives, one on each line",
    optionsTooMany: "Write at most thirty alternatives",
    optionsTwice: "Two alternatives are the same",
    optionTooLong: "Shorten the alternatives to at most 150 characters",
    dontKnowTwice: "Don't know is added already, so remove it from the alternatives",
    optionBraces: "Write the alternatives without braces { }",
    braces:
      "Write without braces { }, or as {A1|where you live}: the answer to the earlier question A1, or the words after the line if it was skipped",
    untellable:
      "Between the brace and the line, as in {A1|where you live}, there has to be a question that is asked earlier in the survey and not answered in own words",
    translationTooLong: "Shorten the text to at most {{maximum}} characters. Now it has {{length}}.",
    translationBraces: "Write without braces { }. The Swedish text has none.",
    translationTells:
      "Braces { } may only have the answer that the Swedish text has: {{ids}} with words of your own after the line",
  },
} as const;
