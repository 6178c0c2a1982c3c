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
} as const;
