export default {
  title: "Anhopningar av tips",
  back: "Tips om platser",
  intro:
    "Här ligger många godkända tips om otrygga platser nära varandra. Det är anhopningar av tips: där många rör sig får fler anledning att tipsa, så kartan visar inte var det begås brott.",
  counted_one: "{{number}} godkänt tips om en otrygg plats har en punkt på kartan.",
  counted_other: "{{number}} godkända tips om otrygga platser har en punkt på kartan.",
  mapLabel: "Karta med anhopningarna. De står i tabellen under kartan, med samma nummer.",
  tooFew:
    "Det är för få tips för att visa anhopningar: {{kept}} går att räkna med, och det behövs {{minimum}}. Med färre hamnar några tips nära varandra av en slump.",
  gatherings: "Anhopningar",
  noGatherings: "Tipsen ligger utspridda: ingenstans är de tillräckligt många nära varandra.",
  largest: "De {{shown}} största av {{all}} anhopningar visas.",
  alone_one: "{{number}} tips är inte med i någon anhopning.",
  alone_other: "{{number}} tips är inte med i någon anhopning.",
  colPlace: "Var",
  colTips: "Tips",
  colReach: "Inom",
  colAbout: "Handlar mest om",
  metres: "{{number}} m",
  near: "Nära {{place}}",
  nearIn: "Nära {{place}}, {{area}}",
  nowhere: "Okänt område",
  squares: "Rutor med säkert fler tips än väntat",
  noSquares: "Ingen ruta har säkert fler tips än väntat.",
  squaresShow_one: "{{number}} ruta",
  squaresShow_other: "{{number}} rutor",
  surest: "De {{shown}} säkraste av {{all}} rutor visas, på kartan också.",
  colZ: "z",
  colP: "BH",
  below: "under {{number}}",
  leftOut: "Det som inte är med",
  nothingLeftOut:
    "Inget tips är borttaget. Tips som bara anger ett område brukar ligga exakt på samma punkt, och sådana punkter tas bort.",
  leftOutWhy:
    "De här punkterna är borttagna, eftersom så många tips ligger på exakt samma punkt – minst tio och en procent av alla, och fem gånger så många som på någon punkt inom 150 meter – att den står för ett helt område och inte för en plats.",
  centre_one: "{{number}} tips: {{where}} ({{lat}}, {{lon}})",
  centre_other: "{{number}} tips: {{where}} ({{lat}}, {{lon}})",
  methodTitle: "Så är det räknat",
  methodGatherings:
    "En anhopning är tips som hänger ihop (DBSCAN): varje tips i kärnan har minst {{minimum}} tips inom {{distance}} meter, sig självt inräknat. Cirkeln på kartan går ut till det tips som ligger längst bort.",
  methodSquares:
    "Rutorna är {{side}} meter breda och {{squares}} till antalet. En ruta räknas tillsammans med sina grannar (Getis-Ords Gi*): z säger hur långt ifrån det väntade den ligger, BH är p-värdet justerat för hur många rutor det är (Benjamini–Hochberg). Rutor under 0,05 visas.",
  caution:
    "Punkterna är avrundade till ett rutnät på 25 meter när de tas emot. Tips som väntar på granskning, är avvisade eller gäller platser någon tycker om är inte med.",
} as const;
