export default {
  // Landing page
  lead: "{{municipality}} och polisen frågar dig som bor, arbetar eller vistas här.",
  factTime_one: "Det tar ungefär en minut.",
  factTime_other: "Det tar ungefär {{minutes}} minuter.",
  factCount_one: "Det är en fråga.",
  factCount_other: "Det är {{count}} frågor.",
  factCountUpTo_one: "Det är högst en fråga. Alla får den inte.",
  factCountUpTo_other: "Det är upp till {{count}} frågor. Alla får inte samma.",
  factCloses: "Du kan svara till och med {{day}}.",
  factAnonymous: "Du är anonym och behöver inte logga in.",
  howAnonymous: "Så fungerar det",
  begin: "Börja svara",
  resume: "Fortsätt där du var",
  resumeTitle: "Du har börjat svara i den här webbläsaren",
  resumeText: "Svaren är inte inskickade än. De finns kvar i sju dagar från att du senast sparade.",
  resumeElsewhere: "Fortsätt på en annan enhet",
  beginAgain: "Ta bort svaren och börja om",
  sentTitle: "Svar har redan skickats in från den här webbläsaren",
  sentText: "Ska någon annan svara härifrån? Då börjar ni på ett nytt svar.",
  beginAnother: "Börja på ett nytt svar",
  upcomingTitle: "Enkäten har inte öppnat än",
  upcomingText: "Du kan svara från och med {{day}}. Kom tillbaka då.",
  closedTitle: "Enkäten har stängt",
  closedText: "Det gick att svara till och med {{day}}.",
  byLetterTitle: "Den här undersökningen går till slumpvis utvalda",
  byLetterText:
    "Bara de som har fått ett brev kan svara, eftersom urvalet ska spegla alla som bor i kommunen. Har du fått ett brev? Svara så som det står i brevet.",
  ledToTitle: "Det här ledde förra omgången till",
  resultsTitle: "När du får veta resultatet",
  resultsText:
    "Resultatet presenteras {{day}}. Då ser du vad alla svarade tillsammans, och sedan vad kommunen och polisen lovar.",
  whyTitle: "Varför vi frågar",
  whyText:
    "Svaren är en del av underlaget till medborgarlöftet: det som kommunen och polisen tillsammans lovar att arbeta med där du bor.",
  otherWaysTitle: "Svara på papper eller i telefon",
  otherWaysText: "Då får du samma frågor. Säg till hur du vill ha det:",
  otherWaysUnknown: "Vänd dig till kommunens kontaktcenter, så får du samma frågor.",
  phone: "Ring {{phone}}",
  email: "Skriv till {{email}}",

  // Anonymity and personal data
  promiseTitle: "Så är du anonym",
  promiseStored:
    "Med ditt svar sparas bara vilken vecka det kom och det område du själv väljer. Inte namn, e-post, IP-nummer, klockslag eller språk.",
  promiseOrder:
    "Varje natt skrivs svaren om i slumpad ordning, så att ingen i efterhand kan se vem som svarade före vem.",
  promiseDraft:
    "Medan du svarar sparas svaren krypterade. Nyckeln finns bara i en kaka i din webbläsare, som läggs dit när du har gett ditt första svar, och i din privata länk om du väljer att fortsätta på en annan enhet. De krypterade svaren tas bort när du skickar in, eller efter sju dagar.",
  promiseDraftKiosk:
    "Medan du svarar sparas svaren krypterade. Nyckeln finns bara i en kaka i den här webbläsaren, som tas bort när du har skickat in, när du avslutar och när första sidan visas för nästa person. De krypterade svaren tas bort när du skickar in eller avslutar, annars efter sju dagar.",
  notPromisedTitle: "Det vi inte kan lova",
  notPromisedServer: "Den som tar sig in i servern och följer den just när du svarar kan se det du skickar.",
  notPromisedCode:
    "Med ditt svar sparas ett fingeravtryck av kvittokoden, så att du kan ta tillbaka svaret. Den som har både din kod och kommunens nyckel kan med det hitta just ditt svar. Fingeravtrycket tas bort när enkäten har stängt.",
  notPromisedRare:
    "När få svarar från ett område samma vecka kan en ovanlig blandning av svar gå att känna igen. Hoppa gärna över frågan om var du bor, och skriv inga namn.",
  privacyTitle: "Personuppgifter och allmän handling",
  controller: "Ansvarig",
  controllerText:
    "{{municipality}} är personuppgiftsansvarig. Polisen får i första hand sammanställningar, inte enskilda svar.",
  legalBasis: "Rättslig grund",
  legalBasisText: "Uppgift av allmänt intresse. Det är frivilligt att svara.",
  retention: "Hur länge",
  retentionText:
    "Svar du har börjat på: sju dagar. Inskickade svar: så länge som kommunens plan för bevarande och gallring säger. Fråga kommunen vad som gäller.",
  publicDocument: "Allmän handling",
  publicDocumentText:
    "Inskickade svar är allmänna handlingar. Vem som helst kan begära att få läsa dem. Det går inte att utlova sekretess, därför frågar vi inte vem du är.",
  rights: "Dina rättigheter",
  rightsText:
    "När svaret är inskickat går det inte att ändra eller ta bort, eftersom ingen vet vilket som är ditt. Du kan klaga hos Integritetsskyddsmyndigheten.",
  rightsWithdrawable:
    "När svaret är inskickat kan du ta tillbaka det med kvittokoden tills enkäten stänger. Det går inte att ändra. Kommunen får ta bort svar enligt beslut {{purgeDecision}}. Du kan klaga hos Integritetsskyddsmyndigheten.",
  contact: "Kontakt",

  // Section pages
  part: "Del {{number}} av {{count}}",
  skipAny: "Du kan hoppa över vilken fråga du vill.",
  skipAllBut: "Du kan hoppa över alla frågor utom {{questions}}.",
  next: "Nästa",
  saveAndCheck: "Spara och gå till kontrollen",
  previous: "Tillbaka",
  pause: "Spara och fortsätt senare",

  // Check answers
  checkTitle: "Kontrollera dina svar",
  checkIntro: "Inget är inskickat än. Gå igenom svaren och ändra det du vill.",
  noAnswer: "Inget svar",
  change: "Ändra",
  answer: "Svara",
  changeOn: "svaret på frågan: {{question}}",
  answerOn: "på frågan: {{question}}",
  mustAnswer: "Svara på frågan: {{question}}",
  answerNeeded: "Frågan måste besvaras",
  quoted: "”{{text}}”",
  droppedTitle_one: "Ett svar visas inte längre, och skickas inte",
  droppedTitle_other: "{{count}} svar visas inte längre, och skickas inte",
  droppedBecause: "Svaret på {{question}} visas inte längre eftersom du ändrade ditt svar på {{because}}.",
  sendTitle: "Skicka in",
  sendText: "När du har skickat in kan svaren inte ändras eller tas bort, eftersom ingen vet vilka som är dina.",
  sendWithdrawable:
    "När du har skickat in kan svaren inte ändras. På kvittot får du en kod som tar tillbaka dem, så länge enkäten är öppen.",
  send: "Skicka in svaren",
  emptyTitle: "Du har inte svarat på någon fråga än",
  emptyText: "Svara på minst en fråga, så kan du skicka in.",
  toQuestions: "Till frågorna",

  // What stops the journey
  closedMeanwhileText:
    "Enkäten stängde {{day}}, så dina svar kunde inte tas emot. Inget av det du har svarat är inskickat, och det som sparats i webbläsaren tas bort inom sju dagar.",
  closedMeanwhileStill: "Det här kan du göra i stället:",
  tellOfPlace: "Berätta om en plats som känns otrygg eller trygg",
  toHome: "Till startsidan för {{municipality}}",
  lostTitle: "Svaren du började på finns inte kvar",
  lostText:
    "Svar du har börjat på sparas i sju dagar, i den webbläsare där du började. Inget av dem är inskickat, och de går inte att få tillbaka.",
  lostCookie:
    "Händer det direkt efter att du har svarat? Då tar webbläsaren inte emot kakor. Enkäten behöver en, som håller ihop svaren tills du skickar in. Tillåt kakor för den här webbplatsen, eller svara på papper eller i telefon.",
  startAgain: "Börja om",

  // Receipt
  receiptTitle: "Tack, dina svar är inskickade",
  receiptLate: "Ändringen kom inte med",
  receiptLateText: "Svaren var redan inskickade när du sparade. De som skickades in först gäller.",
  nextTitle: "Det här händer nu",
  nextCounted: "Svaren räknas ihop med alla andras. Grupper med få svar visas aldrig för sig.",
  nextResults: "Resultatet presenteras {{day}}.",
  nextResultsUnknown: "Resultatet presenteras på kommunens sida här.",
  nextPledge: "Kommunen och polisen väljer vad de ska lova att arbeta med, och berättar sedan hur det går.",
  receiptPlaceTitle: "Är det någon plats du tänker på?",
  receiptOtherTitle: "Ska någon mer svara här?",
  receiptOtherText: "Delar ni dator eller telefon? Stäng sidan när du är klar, eller börja på ett nytt svar.",

  // On a device that many share
  factKiosk: "Inget sparas på den här skärmen. Den som kommer efter dig ser inte vad du har svarat.",
  endUnsent: "Avsluta utan att skicka",
  kioskNextTitle: "Klart på den här skärmen",
  kioskNextText: "Inget av det du har svarat finns kvar här. Om en liten stund visas första sidan för nästa person.",
  kioskDone: "Lämna över till nästa person",
  readAloud: "Läs upp sidan",
} as const;
