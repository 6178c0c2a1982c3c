export default {
  // Start page
  startPageTitle: "Lyhörd – medborgardialog om trygghet",
  startTitle: "Var med och påverka tryggheten där du bor",
  startIntro: "Här för kommuner och polis dialog med invånarna. Det du berättar avgör vad de lovar att göra.",
  findMunicipality: "Hitta din kommun",
  search: "Kommunens namn",
  searchHint: "Början av namnet räcker. Du kan också skriva ett län.",
  searchButton: "Sök",
  searchNone: "Ingen kommun heter så. Kontrollera stavningen eller välj i listan.",
  searchFound_one: "En kommun passar.",
  searchFound_other: "{{count}} kommuner passar.",
  allMunicipalities: "Alla kommuner",
  howTitle: "Så går det till",
  howTell: "Du berättar",
  howTellText: "Svara på enkäten eller tipsa om en plats. Du är anonym.",
  howWeigh: "Kommunen och polisen väger samman",
  howWeighText: "Alla svar läggs ihop med tips, statistik och det som personalen ser.",
  howPromise: "De lovar",
  howPromiseText: "Löftena gäller i två år och går att följa upp.",
  howFollow: "Du ser vad som hände",
  howFollowText: "Varje löfte får ett resultat, även när det inte blev som det var tänkt.",

  // A municipality's home
  homeTitle: "Hur trygg är du i {{municipality}}?",
  homeIntro: "Kommunen och polisen vill veta. Det du berättar är med och avgör vad de lovar att göra.",
  homeSurvey_one: "Ungefär en minut. Du är anonym.",
  homeSurvey_other: "Ungefär {{minutes}} minuter. Du är anonym.",
  homeSurveyCloses: "Öppen till och med {{day}}.",
  answerSurvey: "Svara på enkäten",
  homeNoSurvey: "Just nu finns ingen öppen enkät. Du kan ändå berätta om en plats.",
  moreToDo: "Du kan också",
  tellPlace: "Berätta om en plats",
  tellPlaceText: "Otrygg, farlig eller bara bra. Med karta eller utan.",
  seePlaces: "Se platserna som andra har berättat om",
  seePlacesText: "Karta och lista, med det som många har nämnt.",
  seeResults: "Se resultaten",
  seePledges: "Följ löftena {{period}}",
  ledTo: "Det här ledde förra dialogen till",

  // Accessibility statement
  accessibilityTitle: "Tillgänglighet",
  accessibilityIntro:
    "Alla ska kunna svara, tipsa och läsa resultaten. Den här sidan berättar hur webbplatsen uppfyller lagen om tillgänglighet till digital offentlig service, vilka brister vi känner till och hur du säger till om andra.",
  statusTitle: "Så tillgänglig är webbplatsen",
  statusText:
    "Webbplatsen är byggd för WCAG 2.2 på nivå AA. Vi bedömer att den till stor del uppfyller lagens krav (EN 301 549 version 3.2.1, som motsvarar WCAG 2.1 AA). Bristerna som vi känner till står nedan.",
  knownTitle: "Brister som vi känner till",
  knownMap:
    "Kartan går att använda med tangentbord, men det den visar går inte att läsa upp fullt ut. Samma platser finns alltid i en lista, och det går alltid att tipsa utan karta. Kartor är undantagna från lagen när de inte är till för att hitta vägen.",
  knownStaffTexts: "Texter som kommunen har skrivit själv, till exempel om löften, finns bara på svenska.",
  knownLanguages:
    "Enkäten finns på svenska och engelska, och på fler språk där kommunen har låtit granska dem. Tips, karta, resultat och löften finns bara på svenska och engelska.",
  reportTitle: "Säg till om något inte fungerar",
  reportText:
    "Berätta vad du ville göra, på vilken sida det var och vad som hände. Kommunen svarar så snart som möjligt.",
  reportOther: "Kan du inte använda webbplatsen? Då får du samma frågor på papper eller i telefon.",
  supervisorTitle: "Tillsyn",
  supervisorText:
    "Myndigheten för digital förvaltning, Digg, ser till att lagen följs. Är du inte nöjd med hur din anmälan togs om hand kan du anmäla det till Digg.",
  supervisorLink: "Anmäl till Digg",
  testedTitle: "Så har vi prövat",
  testedText:
    "Sidorna prövas automatiskt med axe i en riktig webbläsare varje gång programmet ändras, i ljust och mörkt läge. De går att använda med bara tangentbord, på en skärm som är 320 pixlar bred och utan JavaScript.",
  statedOn: "Redogörelsen gicks igenom senast {{day}}.",
  contactOf: "Kontakt med {{municipality}}",
  contactUnknown: "Vänd dig till kommunens kontaktcenter.",
  contactChoose: "Gå till din kommuns sida här och följ länken längst ner, så visas vem du ska vända dig till.",
  backTo: "Till {{municipality}}",

  // Privacy
  privacyTitle: "Personuppgifter och anonymitet",
  privacyIntro:
    "Du ska kunna säga vad du tycker utan att någon vet att det var du. Här står vad som sparas, vad vi lovar och vad vi inte kan lova.",
  surveyTitle: "När du svarar på en enkät",
  surveyStored:
    "Det som sparas är dina svar, vilken vecka de kom, om det var på webben, på papper eller i telefon, och det område du själv väljer.",
  surveyNotStored: "Namn, adress, e-post, telefonnummer, IP-nummer, klockslag och språk sparas inte med svaret.",
  surveyDraft:
    "Medan du svarar är svaren krypterade. Nyckeln finns bara i en kaka i din webbläsare. Det du har börjat på tas bort när du skickar in, eller efter sju dagar.",
  surveyGroups: "Ingen tabell med färre än 30 svar visas för allmänheten, och ingen med färre än 10 för personalen.",
  tipTitle: "När du tipsar om en plats",
  tipStored:
    "Det som sparas är det du skriver, dagen och platsen. Punkten på kartan avrundas till 25 meter innan den sparas.",
  tipRead: "Någon i kommunen läser tipset innan det räknas. Skriv inga namn, bilnummer eller annat som pekar ut någon.",
  tipShown:
    "Allmänheten ser aldrig din text eller din punkt, bara hur många som har berättat om en namngiven plats eller ett område, när de är minst tre. Misstänkt droghandel och hot visas aldrig.",
  tipLink:
    "Du får en egen länk där du ser vad som händer med tipset. Den som har länken ser det också, så behåll den för dig själv.",
  promiseTitle: "Det vi lovar",
  promiseText:
    "Den som kommer över databasen, säkerhetskopiorna eller loggarna efter nattens rensning kan inte para ihop ett svar med en person bättre än genom att gissa bland dem som svarade från samma område samma vecka.",
  promiseThird:
    "Ingen utomstående får veta att du är här: typsnitt, kartor och allt annat kommer från den här webbplatsen, och det finns ingen besöksstatistik.",
  promiseLogs: "Det förs ingen logg över besök.",
  notPromisedTitle: "Det vi inte kan lova",
  notPromisedText: "Den som tar sig in i servern och följer den just när du svarar kan se det du skickar.",
  notPromisedRare:
    "När få svarar från ett område kan en ovanlig blandning av svar gå att känna igen. Hoppa gärna över frågan om var du bor.",
  notPromisedWords: "Det du skriver med egna ord kan avslöja dig om du berättar något som bara du vet.",
  responsibleTitle: "Ansvarig, rättslig grund och hur länge",
  responsible: "Ansvarig",
  responsibleText:
    "Kommunen som frågar är personuppgiftsansvarig. Polisen får sammanställningar och granskade tips, i första hand inte enskilda svar.",
  legalBasis: "Rättslig grund",
  legalBasisText:
    "Uppgift av allmänt intresse. Kommunen ska förebygga brott enligt lag (2023:196). Det är alltid frivilligt att svara.",
  retention: "Hur länge",
  retentionText: "Svar och tips sparas så länge som kommunens plan för bevarande och gallring säger.",
  publicDocument: "Allmän handling",
  publicDocumentText:
    "Inskickade svar och tips är allmänna handlingar. Vem som helst kan begära att få läsa dem, och det går inte att utlova sekretess. Därför frågar vi inte vem du är.",
  rights: "Dina rättigheter",
  rightsText:
    "Du kan fråga kommunen vad som finns om dig, och be om rättelse eller radering. Ett anonymt svar går inte att hitta, eftersom ingen vet vilket som är ditt. Är du inte nöjd kan du klaga hos Integritetsskyddsmyndigheten.",
  imyLink: "Integritetsskyddsmyndigheten",
  cookiesTitle: "Kakor",
  cookiesIntro: "Ingen kaka läggs innan du har svarat på en fråga, och ingen används för att följa dig.",
  cookieTime: "Hur länge",
  cookieDraft: "Håller ihop dina svar tills du skickar in",
  cookieDraftTime: "Sju dagar",
  cookieSession: "Håller personal inloggad. Invånare får den aldrig",
  cookieSessionTime: "Till utloggning, som längst tolv timmar",
  staffTitle: "För personal med konto",
  staffText:
    "Om dig som loggar in sparas namn, e-post, roll och vad du har gjort i systemet, så att det går att se i efterhand vem som har läst och ändrat.",
} as const;
