// Unreviewed: offered to residents only when a named reviewer has approved it (docs/decisions).
export default {
  homeTitle: "Känner du dig trygg i {{municipality}}?",
  homeIntro: "Kommunen och polisen vill veta vad du tycker. Det hjälper dem att välja vad de ska göra.",
  homeSurvey_one: "Det tar ungefär {{minutes}} minut. Ingen får veta vem du är.",
  homeSurvey_other: "Det tar ungefär {{minutes}} minuter. Ingen får veta vem du är.",
  homeSurveyCloses: "Sista dagen att svara är {{day}}.",
  answerSurvey: "Svara på frågorna",
  homeNoSurvey: "Just nu finns inga frågor att svara på. Du kan berätta om en plats.",
  moreToDo: "Du kan också",
  tellPlace: "Berätta om en plats",
  tellPlaceText: "En plats som är otrygg, farlig eller bra. Med karta eller utan karta.",
  seePlaces: "Se platser som andra har berättat om",
  seePlacesText: "Karta och lista.",
  seeResults: "Se vad alla svarade",
  seePledges: "Se löftena {{period}}",
  ledTo: "Det här hände efter förra gången",

  contactOf: "Kontakta {{municipality}}",
  backTo: "Till {{municipality}}",
  contactUnknown: "Kontakta kommunen.",
  contactChoose: "Gå till din kommuns sida här. Längst ner finns en länk. Där ser du vem du kan kontakta.",

  privacyTitle: "Uppgifter om dig",
  privacyIntro:
    "Du ska kunna säga vad du tycker utan att någon vet att det är du. Här står vad vi sparar, vad vi lovar och vad vi inte kan lova.",
  surveyTitle: "När du svarar på frågor",
  surveyStored:
    "Vi sparar dina svar och vilken vecka de kom. Vi sparar om du svarade på webben, på papper eller i telefon. Vi sparar vilket område du väljer.",
  surveyNotStored:
    "Vi sparar inte ditt namn, din adress, din e-post, ditt telefonnummer, ditt IP-nummer, klockslaget eller språket.",
  surveyDraft:
    "När du svarar sparas svaren i hemlig kod. Bara din webbläsare har nyckeln. Det du har börjat på tas bort när du skickar, eller efter sju dagar.",
  surveyGroups:
    "Vi visar bara vad en grupp har svarat om minst 30 personer har svarat. Personalen kan se grupper med minst 10 svar.",
  tipTitle: "När du berättar om en plats",
  tipStored:
    "Vi sparar det du skriver, vilken dag det var och var platsen är. Platsen på kartan sparas inte helt exakt. Den kan vara 25 meter fel.",
  tipRead:
    "En person i kommunen läser det du har skrivit. Skriv inga namn, bilnummer eller annat som visar vem någon är.",
  tipShown:
    "Andra får aldrig se din text eller din punkt på kartan. De ser bara hur många som har berättat om en plats, när det är tre eller fler. Vi visar aldrig tips om droger och hot.",
  tipLink:
    "Du får en egen länk. Där ser du vad som händer. Alla som har länken kan se det, så visa den inte för andra.",
  promiseTitle: "Det vi lovar",
  promiseText:
    "Om någon stjäl det vi har sparat kan den personen inte se vem som har svarat vad. Den kan bara gissa bland dem som svarade från samma område samma vecka.",
  promiseThird: "Inget annat företag får veta att du är här. Vi räknar inte besök.",
  promiseLogs: "Vi sparar ingen lista över besök.",
  notPromisedTitle: "Det vi inte kan lova",
  notPromisedText: "En person som bryter sig in i vår dator just när du svarar kan se vad du skickar.",
  notPromisedRare:
    "Om få personer svarar från ett område kan någon kanske känna igen ditt svar. Du får hoppa över frågan om var du bor.",
  notPromisedWords: "Om du skriver något som bara du vet kan någon förstå att det är du.",
  responsibleTitle: "Vem som har ansvar, och hur länge vi sparar",
  responsible: "Ansvarig",
  responsibleText:
    "Kommunen som frågar har ansvar för uppgifterna. Polisen får veta vad många har svarat och tips som kommunen har läst.",
  legalBasis: "Därför får vi fråga",
  legalBasisText:
    "Det är viktigt för alla. Lagen (2023:196) säger att kommunen ska arbeta mot brott. Du väljer alltid själv om du vill svara.",
  retention: "Hur länge vi sparar",
  retentionText: "Vi sparar svar och tips så länge som kommunen har bestämt.",
  publicDocument: "Allmän handling",
  publicDocumentText:
    "Svar och tips som är skickade är allmänna handlingar. Alla får be om att läsa dem. Vi kan inte lova att hålla dem hemliga. Därför frågar vi inte vem du är.",
  rights: "Dina rättigheter",
  rightsText:
    "Du kan fråga kommunen vad som finns om dig. Du kan be dem att ändra det eller ta bort det. Men ett svar utan namn går inte att hitta. Är du inte nöjd kan du klaga hos Integritetsskyddsmyndigheten.",
  imyLink: "Integritetsskyddsmyndigheten",
  cookiesTitle: "Kakor",
  cookiesIntro:
    "En kaka är en liten fil i din webbläsare. Du får ingen kaka innan du har svarat på en fråga. Vi använder inte kakor för att följa dig.",
  cookieTime: "Hur länge",
  cookieDraft: "Håller ihop dina svar tills du skickar dem",
  cookieDraftTime: "Sju dagar",
  cookieSession: "För personal som är inloggad. Du som svarar får den aldrig",
  cookieSessionTime: "Tills personalen loggar ut, högst tolv timmar",
  staffTitle: "För personal med konto",
  staffText:
    "Om dig som loggar in sparar vi namn, e-post, roll och vad du har gjort. Då går det att se vem som har läst och ändrat något.",
} as const;
