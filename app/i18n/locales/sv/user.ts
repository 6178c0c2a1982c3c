export default {
  forStaff: "För personal",
  signInTitle: "Logga in",
  signIn: "Logga in",
  signInHelp: "Har du glömt lösenordet? Be en administratör i din kommun om en länk för att välja ett nytt.",
  signedOut: "Du är utloggad.",
  signInWrong: "E-postadressen eller lösenordet stämmer inte.",
  email: "E-postadress",
  emailMissing: "Skriv din e-postadress, till exempel namn@kommun.se",
  password: "Lösenord",
  passwordMissing: "Skriv ditt lösenord",
} as const;
