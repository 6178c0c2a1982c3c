export default {
  // Start page
  startPageTitle: "Lyhörd – citizen dialogue about safety",
  startTitle: "Help to make the place where you live safer",
  startIntro:
    "Here municipalities and police hold a dialogue with residents. What you tell decides what they promise to do.",
  findMunicipality: "Find your municipality",
  search: "Name of the municipality",
  searchHint: "The beginning of the name is enough. You can also write a county.",
  searchButton: "Search",
  searchNone: "No municipality has that name. Check the spelling or choose from the list.",
  searchFound_one: "One municipality fits.",
  searchFound_other: "{{count}} municipalities fit.",
  allMunicipalities: "All municipalities",
  howTitle: "How it works",
  howTell: "You tell",
  howTellText: "Answer the survey or tell about a place. You are anonymous.",
  howWeigh: "The municipality and the police weigh it together",
  howWeighText: "All answers are put together with tips, statistics and what the staff see.",
  howPromise: "They promise",
  howPromiseText: "The pledges hold for two years and can be followed up.",
  howFollow: "You see what happened",
  howFollowText: "Every pledge gets a result, also when it did not turn out as intended.",

  // A municipality's home
  homeTitle: "How safe do you feel in {{municipality}}?",
  homeIntro: "The municipality and the police want to know. What you tell helps to decide what they promise to do.",
  homeSurvey_one: "About one minute. You are anonymous.",
  homeSurvey_other: "About {{minutes}} minutes. You are anonymous.",
  homeSurveyCloses: "Open until {{day}}.",
  answerSurvey: "Answer the survey",
  homeNoSurvey: "There is no open survey just now. You can still tell about a place.",
  moreToDo: "You can also",
  tellPlace: "Tell about a place",
  tellPlaceText: "Unsafe, dangerous or simply good. With a map or without.",
  seePlaces: "See the places that others have told about",
  seePlacesText: "A map and a list, with what many have named.",
  seeResults: "See the results",
  seePledges: "Follow the pledges {{period}}",
  ledTo: "What the last dialogue led to",

  // Accessibility statement
  accessibilityTitle: "Accessibility",
  accessibilityIntro:
    "Everyone should be able to answer, give tips and read the results. This page tells how the website meets the Swedish act on accessibility of digital public services, which shortcomings we know of, and how you tell us about others.",
  statusTitle: "How accessible the website is",
  statusText:
    "The website is built for WCAG 2.2 at level AA. We judge that it meets most of the requirements of the act (EN 301 549 version 3.2.1, which corresponds to WCAG 2.1 AA). The shortcomings that we know of are below.",
  knownTitle: "Shortcomings that we know of",
  knownMap:
    "The map can be used with a keyboard, but what it shows cannot be read aloud in full. The same places are always in a list, and you can always give a tip without the map. Maps are exempt from the act when they are not for finding the way.",
  knownStaffTexts: "Texts that the municipality has written itself, for example about pledges, are in Swedish only.",
  knownLanguages:
    "The survey is in Swedish and English, and in more languages where the municipality has had them reviewed. Tips, map, results and pledges are in Swedish and English alone.",
  reportTitle: "Tell us if something does not work",
  reportText:
    "Tell what you wanted to do, on which page it was and what happened. The municipality answers as soon as possible.",
  reportOther: "Can you not use the website? Then you get the same questions on paper or by telephone.",
  supervisorTitle: "Supervision",
  supervisorText:
    "The Agency for Digital Government, Digg, supervises the act. If you are not content with how your report was dealt with, you can report that to Digg.",
  supervisorLink: "Report to Digg (in Swedish)",
  testedTitle: "How we have tested",
  testedText:
    "The pages are tested automatically with axe in a real browser each time the program is changed, in light and dark. They can be used with a keyboard alone, on a screen 320 pixels wide and without JavaScript.",
  statedOn: "The statement was last gone through on {{day}}.",
  contactOf: "Contact with {{municipality}}",
  contactUnknown: "Turn to the municipality's contact centre.",
  contactChoose: "Go to your municipality's page here and follow the link at the bottom; then you see whom to turn to.",
  backTo: "To {{municipality}}",

  // Privacy
  privacyTitle: "Personal data and anonymity",
  privacyIntro:
    "You should be able to say what you think without anybody knowing that it was you. Here is what is stored, what we promise and what we cannot promise.",
  surveyTitle: "When you answer a survey",
  surveyStored:
    "What is stored is your answers, the week in which they came, whether it was on the web, on paper or by telephone, and the area that you choose yourself.",
  surveyNotStored:
    "Name, address, e-mail, telephone number, IP number, time of day and language are not stored with the answer.",
  surveyDraft:
    "While you answer, the answers are encrypted. The key is only in a cookie in your browser. What you have begun is removed when you send it, or after seven days.",
  surveyGroups: "No table with fewer than 30 answers is shown to the public, and none with fewer than 10 to the staff.",
  tipTitle: "When you tell about a place",
  tipStored:
    "What is stored is what you write, the day and the place. The point on the map is rounded to 25 metres before it is stored.",
  tipRead:
    "Somebody at the municipality reads the tip before it counts. Write no names, number plates or anything else that points somebody out.",
  tipShown:
    "The public never sees your text or your point, only how many have told about a named place or an area, when they are at least three. Suspected drug dealing and threats are never shown.",
  tipLink:
    "You get a link of your own where you see what becomes of the tip. Whoever has the link sees it too, so keep it to yourself.",
  promiseTitle: "What we promise",
  promiseText:
    "Whoever gets hold of the database, the backups or the logs after the nightly clearing cannot match an answer with a person better than by guessing among those who answered from the same area in the same week.",
  promiseThird:
    "Nobody else is told that you are here: fonts, maps and everything else come from this website, and there are no visitor statistics.",
  promiseLogs: "No log of visits is kept.",
  notPromisedTitle: "What we cannot promise",
  notPromisedText: "Whoever breaks into the server and watches it just when you answer can see what you send.",
  notPromisedRare:
    "When few answer from an area, an unusual mix of answers can be recognised. Feel free to skip the question about where you live.",
  notPromisedWords: "What you write in your own words can give you away if you tell something that only you know.",
  responsibleTitle: "Who is responsible, on what basis and for how long",
  responsible: "Responsible",
  responsibleText:
    "The municipality that asks is the controller of the personal data. The police get summaries and reviewed tips, as a rule not single answers.",
  legalBasis: "Legal basis",
  legalBasisText:
    "A task in the public interest. The municipality is to prevent crime by law (2023:196). It is always voluntary to answer.",
  retention: "For how long",
  retentionText: "Answers and tips are kept for as long as the municipality's plan for its archives says.",
  publicDocument: "Public document",
  publicDocumentText:
    "Answers and tips that have been sent are public documents. Anyone may ask to read them, and secrecy cannot be promised. That is why we do not ask who you are.",
  rights: "Your rights",
  rightsText:
    "You can ask the municipality what there is about you, and ask for correction or erasure. An anonymous answer cannot be found, since nobody knows which is yours. If you are not content you can complain to the Swedish Authority for Privacy Protection.",
  imyLink: "The Swedish Authority for Privacy Protection",
  cookiesTitle: "Cookies",
  cookiesIntro: "No cookie is set before you have answered a question, and none is used to follow you.",
  cookieTime: "For how long",
  cookieDraft: "Keeps your answers together until you send them",
  cookieDraftTime: "Seven days",
  cookieSession: "Keeps staff signed in. Residents never get it",
  cookieSessionTime: "Until signing out, at most twelve hours",
  staffTitle: "For staff with an account",
  staffText:
    "Of you who sign in, your name, e-mail, role and what you have done in the system are stored, so that it can be seen afterwards who has read and changed what.",
} as const;
