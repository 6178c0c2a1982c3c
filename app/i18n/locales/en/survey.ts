export default {
  // Landing page
  lead: "{{municipality}} and the police are asking you who live, work or spend time here.",
  factTime_one: "It takes about one minute.",
  factTime_other: "It takes about {{minutes}} minutes.",
  factCount_one: "There is one question.",
  factCount_other: "There are {{count}} questions.",
  factCountUpTo_one: "There is one question at most, and not everybody gets it.",
  factCountUpTo_other: "There are up to {{count}} questions, and not everybody gets the same.",
  factCloses: "You can answer up to and including {{day}}.",
  factAnonymous: "You are anonymous and need not sign in.",
  howAnonymous: "How it works",
  begin: "Begin",
  resume: "Go on where you were",
  resumeTitle: "You have begun to answer in this browser",
  resumeText: "The answers have not been sent. They are kept for seven days from when you last saved.",
  resumeElsewhere: "Go on with another device",
  beginAgain: "Remove the answers and begin again",
  sentTitle: "Answers have already been sent from this browser",
  sentText: "Is somebody else going to answer here? Then begin a new answer.",
  beginAnother: "Begin a new answer",
  upcomingTitle: "The survey has not opened yet",
  upcomingText: "You can answer from {{day}}. Come back then.",
  closedTitle: "The survey has closed",
  closedText: "It was open up to and including {{day}}.",
  byLetterTitle: "This survey goes to people chosen at random",
  byLetterText:
    "Only those who have got a letter can answer, since the sample is to mirror everyone who lives in the municipality. Have you got a letter? Answer as the letter says.",
  ledToTitle: "What the last round led to",
  resultsTitle: "When you will hear the result",
  resultsText:
    "The result is presented on {{day}}. Then you see what everyone answered together, and later what the municipality and the police promise.",
  whyTitle: "Why we ask",
  whyText:
    "The answers are part of the ground for the citizens' promise: what the municipality and the police together promise to work on where you live.",
  otherWaysTitle: "Answer on paper or by telephone",
  otherWaysText: "You will get the same questions. Say how you want it:",
  otherWaysUnknown: "Contact the municipality, and you will get the same questions.",
  phone: "Call {{phone}}",
  email: "Write to {{email}}",

  // Anonymity and personal data
  promiseTitle: "How you are anonymous",
  promiseStored:
    "With your answer we store only the week in which it came and the area that you choose yourself. Not name, e-mail, IP number, time of day or language.",
  promiseOrder:
    "Every night the answers are rewritten in random order, so that nobody can see afterwards who answered before whom.",
  promiseDraft:
    "While you answer, the answers are stored encrypted. The key is only in a cookie in your browser, which is put there when you have given your first answer, and in your private link if you choose to go on with another device. The encrypted answers are removed when you send, or after seven days.",
  promiseDraftKiosk:
    "While you answer, the answers are stored encrypted. The key is only in a cookie in this browser, which is removed when you have sent, when you end, and when the first page is shown to the next person. The encrypted answers are removed when you send or end, otherwise after seven days.",
  notPromisedTitle: "What we cannot promise",
  notPromisedServer: "Whoever breaks into the server and watches it at the moment you answer can see what you send.",
  notPromisedCode:
    "With your answer we store a fingerprint of the receipt code, so that you can take the answer back. Whoever has both your code and the key of the municipality can find your very answer with it. The fingerprint is removed when the survey has closed.",
  notPromisedRare:
    "When few answer from an area in the same week, an unusual mix of answers may be recognised. You may skip the question about where you live; do not write any names.",
  privacyTitle: "Personal data and public documents",
  controller: "Responsible",
  controllerText:
    "{{municipality}} is the controller of the personal data. As a rule the police get summaries, not single answers.",
  legalBasis: "Legal basis",
  legalBasisText: "A task carried out in the public interest. Answering is voluntary.",
  retention: "How long",
  retentionText:
    "Answers you have begun: seven days. Answers that were sent: as long as the municipality's records plan says. Ask the municipality what applies.",
  publicDocument: "Public document",
  publicDocumentText:
    "Answers that were sent are public documents. Anyone may ask to read them. Secrecy cannot be promised, and that is why we do not ask who you are.",
  rights: "Your rights",
  rightsText:
    "Once it is sent, an answer cannot be changed or removed, since nobody knows which one is yours. You may complain to the Swedish Authority for Privacy Protection (IMY).",
  rightsWithdrawable:
    "When your answer has been sent you can take it back with the receipt code until the survey closes. It cannot be changed. The municipality may remove answers under decision {{purgeDecision}}. You can complain to the Swedish Authority for Privacy Protection.",
  contact: "Contact",

  // Section pages
  part: "Part {{number}} of {{count}}",
  skipAny: "You can skip any question.",
  skipAllBut: "You can skip every question but {{questions}}.",
  next: "Next",
  saveAndCheck: "Save and go to the check",
  previous: "Back",
  pause: "Save and go on later",

  // Check answers
  checkTitle: "Check your answers",
  checkIntro: "Nothing has been sent yet. Go through the answers and change what you like.",
  noAnswer: "No answer",
  change: "Change",
  answer: "Answer",
  changeOn: "the answer to the question: {{question}}",
  answerOn: "the question: {{question}}",
  mustAnswer: "Answer the question: {{question}}",
  answerNeeded: "The question has to be answered",
  quoted: "“{{text}}”",
  droppedTitle_one: "One answer is no longer shown, and will not be sent",
  droppedTitle_other: "{{count}} answers are no longer shown, and will not be sent",
  droppedBecause: "The answer to {{question}} is no longer shown because you changed your answer to {{because}}.",
  sendTitle: "Send",
  sendText: "Once they are sent, the answers cannot be changed or removed, since nobody knows which ones are yours.",
  sendWithdrawable:
    "When you have sent them the answers cannot be changed. The receipt has a code that takes them back, as long as the survey is open.",
  send: "Send the answers",
  emptyTitle: "You have not answered any question yet",
  emptyText: "Answer at least one question, and you can send.",
  toQuestions: "To the questions",

  // What stops the journey
  closedMeanwhileText:
    "The survey closed on {{day}}, so your answers could not be received. Nothing that you have answered was sent, and what is stored in the browser is removed within seven days.",
  closedMeanwhileStill: "This is what you can do instead:",
  tellOfPlace: "Tell about a place that feels unsafe or safe",
  toHome: "To the start page of {{municipality}}",
  lostTitle: "The answers you began are not there any more",
  lostText:
    "Answers that you have begun are kept for seven days, in the browser in which you began. None of them was sent, and they cannot be brought back.",
  lostCookie:
    "Does it happen right after you have answered? Then the browser does not accept cookies. The survey needs one, which holds the answers together until you send. Allow cookies for this site, or answer on paper or by telephone.",
  startAgain: "Begin again",

  // Receipt
  receiptTitle: "Thank you, your answers have been sent",
  receiptLate: "The change was not included",
  receiptLateText:
    "The answers had already been sent when you saved. Those that were sent first are the ones that count.",
  nextTitle: "What happens now",
  nextCounted:
    "The answers are counted together with everyone else's. Groups with few answers are never shown by themselves.",
  nextResults: "The result is presented on {{day}}.",
  nextResultsUnknown: "The result is presented on the municipality's page here.",
  nextPledge: "The municipality and the police choose what to promise to work on, and then tell how it goes.",
  receiptPlaceTitle: "Is there a place that comes to mind?",
  receiptOtherTitle: "Is somebody else going to answer here?",
  receiptOtherText:
    "Do you share a computer or telephone? Close the page when you have finished, or begin a new answer.",

  // On a device that many share
  factKiosk: "Nothing is kept on this screen. Whoever comes after you does not see what you have answered.",
  endUnsent: "End without sending",
  kioskNextTitle: "Done on this screen",
  kioskNextText:
    "Nothing of what you have answered remains here. In a little while the first page is shown to the next person.",
  kioskDone: "Hand over to the next person",
  readAloud: "Read the page aloud",
} as const;
