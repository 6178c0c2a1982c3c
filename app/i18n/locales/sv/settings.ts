export default {
  title: "Inställningar",
  toSettings: "Till inställningarna",
  save: "Spara",

  // Purge decision
  purgeTitle: "Gallringsbeslut",
  purgeSummary: "Beslutet som låter invånare ta tillbaka sina svar.",
  purgeNone: "Inget beslut är inlagt. Svar kan inte tas tillbaka.",
  purgeText:
    "Inskickade svar är allmänna handlingar. De får tas bort bara om kommunen har beslutat om gallring. Skriv vilket beslut som gäller, så får den som svarar en kvittokod och kan ta tillbaka sitt svar tills enkäten stänger.",
  purgeConsequence:
    "Ett svar som tas tillbaka raderas och går inte att få åter. Frysta underlag ändras inte. Kvittokoden gör att den som har den hittar just det svaret; det står för invånaren.",
  purgeLabel: "Beslutets beteckning",
  purgeHint:
    "Diarienummer, paragraf och datum, till exempel KS 2026/123 § 45, 2026-05-12. Lämna tomt om det inte finns något beslut.",
  purgeTooLong: "Skriv högst {{maximum}} tecken",

  // Numbers to call
  helpTitle: "Nummer till hjälp",
  helpSummary: "De nummer som invånare ser vid känsliga frågor och när det de skriver låter brådskande.",
  helpUnchecked: "Det finns nummer som ingen har kontrollerat.",
  helpText:
    "Jämför varje nummer med den som svarar på det innan en enkät öppnar. Är något fel, säg till den som sköter driften: numren står på ett ställe i programmet och rättas för alla kommuner samtidigt.",
  helpChecked: "Kontrollerat {{day}}",
  helpNotChecked: "Ska kontrolleras av en människa",
} as const;
