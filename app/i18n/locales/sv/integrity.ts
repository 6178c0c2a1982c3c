export default {
  suspectTitle: "Svar som kan komma från en maskin",
  suspectText:
    "{{number}} av {{all}} svar kom på ett sätt som liknar en maskins: mycket snabbt, utan att en sida öppnats eller i stor mängd från ett och samma nätverk. Inget svar har tagits bort.",
  suspectCounted: "De räknas med i siffrorna här.",
  suspectLeftOut: "De räknas inte med i siffrorna här. De finns kvar bland svaren.",
  suspectTooFew:
    "De är färre än {{minimum}} och kan därför inte räknas bort: skillnaden mellan siffrorna med och utan dem skulle visa vad de svarade.",
  suspectLeaveOut: "Räkna bort dem från siffrorna",
  suspectCount: "Räkna med dem igen",
  suspectLogged:
    "Beslutet syns bland händelserna. Det kan ändras tills enkäten har stängt; sedan ligger siffrorna fast.",
  suspectPublished: "Enkäten har stängt och siffrorna är publicerade. De ändras inte längre.",
};
