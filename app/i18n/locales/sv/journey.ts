export default {
  // Going on later
  pauseTitle: "Dina svar är sparade",
  pauseText:
    "Inget är inskickat än. Svaren finns kvar till och med {{day}}. Varje gång du sparar finns de kvar i sju dagar till.",
  hereTitle: "Fortsätt på den här enheten",
  hereText: "Kom tillbaka till enkäten i samma webbläsare, så ligger svaren kvar.",
  resume: "Fortsätt där du var",
  elsewhereTitle: "Fortsätt på en annan enhet",
  elsewhereText: "Läs av rutmönstret med mobilens kamera, eller öppna din privata länk på den andra enheten.",
  qrLabel: "QR-kod med din privata länk",
  linkLabel: "Din privata länk",
  mailLink: "Skicka länken till dig själv med e\u2011post",
  mailSubject: "Min länk till enkäten",
  mailBody: "Fortsätt på dina svar, senast {{day}}:",
  linkPrivate:
    "Länken är nyckeln till dina svar. Den som har den kan läsa och ändra dem tills de är inskickade, så ge den inte till någon annan. Vi sparar den inte och kan inte ta fram den åt dig.",

  // The private link
  linkTitle: "Fortsätt på dina svar här",
  linkText: "Svaren är sparade till och med {{day}} och inte inskickade. Du kan fortsätta på båda enheterna samtidigt.",
  linkOwn: "Fortsätt bara om det är du som har sparat svaren.",
  linkOther:
    "I den här webbläsaren finns andra svar som någon har börjat på. Fortsätter du här går det inte längre att komma åt dem från webbläsaren.",
  linkContinue: "Fortsätt på den här enheten",
  linkSentTitle: "Svaren är redan inskickade",
  linkSentText: "De skickades in från en annan enhet.",
  linkReceipt: "Visa kvittot",
  linkGoneTitle: "Länken gäller inte längre",
  linkGoneText:
    "Antingen är det mer än sju dagar sedan svaren sparades eller skickades in, eller så har de tagits bort. Kontrollera också att hela länken kom med.",
  linkGoneBegin: "Till enkäten",

  // Taking an answer back
  codeTitle: "Om du ångrar dig",
  codeUntil: "Skriv av koden eller ta en bild. Med den kan du ta tillbaka ditt svar till och med {{day}}.",
  codeAlways: "Skriv av koden eller ta en bild. Med den kan du ta tillbaka ditt svar så länge enkäten är öppen.",
  codeLabel: "Din kvittokod",
  codePrivate:
    "Koden visar aldrig vad du har svarat, men den som har den kan ta bort svaret. Den finns bara på den här sidan, i sju dagar i den här webbläsaren.",
  codeWhere: "Ta tillbaka svaret",
  withdrawTitle: "Ta tillbaka ditt svar",
  withdrawText:
    "Skriv koden från kvittot. Svaret raderas och går inte att få åter. Underlag som redan är fastställda ändras inte.",
  withdrawNothingShown: "Sidan visar aldrig vad någon har svarat.",
  withdrawCode: "Kvittokod",
  withdrawHint: "16 bokstäver och siffror. Stora eller små spelar ingen roll, och strecken kan du hoppa över.",
  withdraw: "Ta tillbaka svaret",
  withdrawMistyped: "Kontrollera koden. Något tecken är fel eller saknas.",
  withdrawUnknown: "Ingen i den här enkäten har den koden. Kontrollera att kvittot gäller den här enkäten.",
  withdrawTooMany: "För många försök härifrån. Vänta {{minutes}} minuter och försök igen.",
  withdrawClosed:
    "Enkäten är inte öppen, så svar går inte att ta tillbaka. Det som band koder till svar tas bort när den stänger.",
  withdrawnTitle: "Ditt svar är borttaget",
  withdrawnText: "Det räknas inte med i resultatet. Så länge enkäten är öppen kan du svara på nytt.",
  toSurvey: "Till enkäten",

  // On a device that many share
  stillThereTitle: "Är du kvar?",
  stillThereText:
    "Skärmen har varit orörd en stund. Om ingen trycker på knappen inom en minut börjar enkäten om för nästa person, och svar som inte är inskickade tas bort.",
  stillThereYes: "Ja, visa sidan igen",
  kioskEnd: "Avsluta",
  codePrivateKiosk:
    "Koden visar aldrig vad du har svarat, men den som har den kan ta bort svaret. Den visas bara på den här sidan.",

  // What the script says
  scriptRestored: "Det du skrev på sidan senast är tillbaka. Det är inte sparat förrän du går vidare.",
  scriptOffline:
    "Ingen anslutning just nu. Det du har svarat ligger kvar på sidan och skickas när anslutningen är tillbaka.",
  scriptOnline: "Anslutningen är tillbaka. Skickar.",
  scriptLeft: "{{number}} tecken kvar",
  scriptOver: "{{number}} tecken för mycket",
  scriptStop: "Sluta läsa",

  // When many answer from one network, and a field that only machines meet
  leaveEmpty: "Lämna fältet tomt",
  waitTitle: "Vänta en liten stund och skicka sedan igen",
  waitWhy:
    "Just nu kommer ovanligt många svar från samma nätverk som ditt. Det kan vara ett bibliotek, en skola eller ett mobilnät. Dina svar är sparade och ingenting har gått förlorat.",
  waitHow: "Vänta {{seconds}} sekunder. Tryck sedan på knappen.",
  waitWorking:
    "Du behöver inte vänta: din enhet räknar ut ett tal i stället. Det tar några sekunder, och sedan skickas svaren av sig själva.",
  waitSend: "Skicka in svaren",
} as const;
