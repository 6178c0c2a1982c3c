export default {
  forStaff: "För personal",
  signInTitle: "Logga in",
  signIn: "Logga in",
  signInHelp: "Har du glömt lösenordet? Be en administratör i din kommun om en länk för att välja ett nytt.",
  signedOut: "Du är utloggad.",
  signInWrong: "E-postadressen eller lösenordet stämmer inte.",
  signInTooMany: "För många försök. Vänta {{minutes}} minuter och försök igen.",
  signInDemoElsewhere:
    "Demokonton går bara att logga in med på den dator som Lyhörd körs på. Starta med LYHORD_DEMO=on för att tillåta andra.",
  email: "E-postadress",
  emailMissing: "Skriv din e-postadress, till exempel namn@kommun.se",
  password: "Lösenord",
  passwordMissing: "Skriv ditt lösenord",
} as const;
