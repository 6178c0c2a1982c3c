export default {
  title: "Dela enkäten",
  back: "Till dialogen",
  none: "Ingen av dialogens enkäter besvaras via länk. Slumpvis utvalda svarar med koden i sitt brev.",
  linkTitle: "Länk för alla",
  linkText: "På webbplatsen, i sociala medier och på affischer. Var och en svarar på sin egen enhet.",
  kioskTitle: "Läsplatta som många delar",
  kioskText:
    "Öppna adressen på läsplattan, till exempel på biblioteket. Efter varje svar, och när ingen rör skärmen, visas första sidan igen. Inget sparas på plattan, och den som svarar kan inte lämna enkäten.",
  kioskHint: "Lås plattan till webbläsaren (guidad åtkomst eller fäst skärm) så att ingen byter sida.",
  qrLink: "QR-kod till enkäten",
  qrKiosk: "QR-kod till adressen för läsplattan",
  posterTitle: "Affisch",
  posterText: "Skriv ut sidan, så kommer bara affischen med.",
  posterScan: "Läs av rutmönstret med mobilens kamera, eller skriv adressen i webbläsaren.",
  posterFacts: "Det tar ungefär {{minutes}} minuter. Du är anonym.",
  posterCloses: "Svara senast {{day}}.",
} as const;
