import type { TipCategoryCode } from "#app/features/tip/categories.ts";

/** What residents of the demo write. Invented; no names of people, streets or numbers. */
interface TipWords {
  /** Where, as the object of the sentence: "gångvägen bakom skolan". */
  spots: readonly string[];
  /** What is wrong; `{}` is the spot. */
  faults: readonly string[];
  /** Added by some. */
  more: readonly string[];
  suggestions: readonly string[];
}

const PATHS = [
  "gångvägen bakom skolan",
  "cykelvägen mot idrottsplatsen",
  "stigen genom parken",
  "gångvägen mellan husen",
  "vägen till busshållplatsen",
  "gångvägen vid förskolan",
  "gångbanan längs genomfarten",
  "parkeringen vid affären",
  "busshållplatsen vid rondellen",
  "trappan upp mot kyrkan",
  "lekplatsen vid hyreshusen",
  "grusvägen mot badplatsen",
  "infarten till vårdcentralen",
];
const ROADS = [
  "genomfarten",
  "gatan förbi skolan",
  "infarten från stora vägen",
  "raksträckan före samhället",
  "vägen förbi förskolan",
  "gatan vid äldreboendet",
  "backen ner mot centrum",
  "vägen förbi idrottsplatsen",
  "gatan genom villaområdet",
  "industrigatan",
];
const SQUARES = [
  "torget",
  "parkeringen bakom affären",
  "baksidan av skolan",
  "busskuren",
  "återvinningsstationen",
  "skateparken",
  "bänkarna vid parken",
  "gången mellan butikerna",
  "lekplatsen",
  "grillplatsen",
];

const LIGHTING: TipWords = {
  spots: PATHS,
  faults: [
    "Lampan vid {} har varit trasig länge.",
    "Flera lampor i rad lyser inte vid {}.",
    "Det är kolmörkt vid {} så fort hösten kommer.",
    "Belysningen vid {} blinkar och slocknar.",
    "Vid {} finns ingen lampa alls på den sista biten.",
    "Lamporna vid {} släcks alldeles för tidigt.",
    "Ljuset vid {} är så svagt att man inte ser vem man möter.",
    "Träden skymmer lamporna vid {}.",
  ],
  more: [
    "Barnen går där till träningen.",
    "Jag tar en omväg.",
    "Det gäller särskilt på morgonen när man går till bussen.",
    "Många äldre går där.",
    "Jag har anmält det förut men inget har hänt.",
    "Man snubblar på kanterna.",
  ],
  suggestions: [
    "Byt till starkare lampor.",
    "Sätt upp en stolpe till.",
    "Låt ljuset vara tänt hela natten.",
    "Rörelsestyrd belysning skulle räcka.",
  ],
};

const SIGHT: TipWords = {
  spots: PATHS,
  faults: [
    "Buskarna vid {} har växt så att man inte ser runt hörnet.",
    "Häcken vid {} skymmer helt.",
    "Det är igenväxt vid {} och man känner sig instängd.",
    "Slyet vid {} når över gångbanan.",
    "Vid {} ser bilarna inte den som kommer gående.",
    "Plank och snår vid {} gör att ingen ser in.",
  ],
  more: [
    "Det har blivit värre i sommar.",
    "Någon kan stå där utan att man ser det.",
    "Jag går där varje dag.",
    "Cyklister kommer fort.",
  ],
  suggestions: ["Klipp ner till knähöjd.", "Gallra så att man ser igenom.", "Prata med fastighetsägaren."],
};

const UNDERPASS: TipWords = {
  spots: [
    "gångtunneln under järnvägen",
    "undergången vid stora vägen",
    "undergången vid industriområdet",
    "gångtunneln vid skolan",
  ],
  faults: [
    "{!} är mörk även på dagen.",
    "I {} ser man inte vem som står på andra sidan.",
    "{!} är nedklottrad och luktar.",
    "Det står vatten i {} och man tvingas gå nära väggen.",
    "{!} är hal så fort det har regnat.",
  ],
  more: ["Jag går hellre över vägen.", "Barnen undviker den.", "Den borde gå att göra trevlig."],
  suggestions: ["Måla ljust och byt lampor.", "Låt skolans elever få måla väggarna.", "Sätt upp en spegel."],
};

const DESERTED: TipWords = {
  spots: SQUARES,
  faults: [
    "Vid {} finns ingen annan ute efter klockan sex.",
    "Det går inte att överblicka {} på håll.",
    "Det är ödsligt vid {} sedan affären stängde.",
  ],
  more: ["Man hör ingenting och ser ingen.", "Jag väntar hellre i bilen."],
  suggestions: ["Flytta hållplatsen närmare husen.", "Ordna något som gör att folk stannar där."],
};

const SPEEDING: TipWords = {
  spots: ROADS,
  faults: [
    "Bilarna håller inte hastigheten på {}.",
    "På {} kör många dubbelt så fort som skylten säger.",
    "Lastbilarna bromsar inte alls på {}.",
    "Det körs om på {} trots att barn går där.",
    "Morgontrafiken på {} går alldeles för fort.",
    "Ingen bryr sig om den nya hastigheten på {}.",
  ],
  more: [
    "Det är värst när folk åker till jobbet.",
    "Det finns ingen trottoar.",
    "Barnen ska över där.",
    "Katten vågar man inte ens släppa ut.",
  ],
  suggestions: [
    "Sätt upp en skylt som visar farten.",
    "Ett gupp eller en avsmalning.",
    "Kontrollera oftare på morgonen.",
    "Sänk hastigheten.",
  ],
};

const DISTURBING: TipWords = {
  spots: SQUARES,
  faults: [
    "A-traktorer kör runt vid {} med hög musik till sent.",
    "Mopeder körs på gångbanan vid {}.",
    "Det burnas vid {} på helgkvällarna.",
    "Fyrhjulingar kör fram och tillbaka vid {}.",
    "Vid {} körs det utan ljus och utan hjälm.",
    "Det körs tvärs över gräset vid {}.",
  ],
  more: [
    "Det går inte att sova.",
    "Småbarn leker precis intill.",
    "De slutar när någon vuxen kommer.",
    "Det blev bättre ett tag i våras.",
  ],
  suggestions: ["Ge dem en plats där det är tillåtet.", "Ställ betonghinder i öppningen.", "Prata med föräldrarna."],
};

const CROSSING: TipWords = {
  spots: [
    "övergången vid skolan",
    "korsningen vid affären",
    "utfarten från förskolan",
    "cykelöverfarten vid rondellen",
    "övergången vid hållplatsen",
    "korsningen vid järnvägen",
    "skolvägen där trottoaren tar slut",
  ],
  faults: [
    "Bilarna stannar inte vid {}.",
    "Vid {} ser man inte vad som kommer från vänster.",
    "Det är trångt vid {} när föräldrar lämnar barn.",
    "Målningen är bortnött vid {}.",
    "Vid {} måste barnen gå ut i vägen.",
    "Parkerade bilar vid {} skymmer barnen.",
  ],
  more: ["Jag har sett flera tillbud.", "Skolan har påpekat det.", "Det är värst vid åtta på morgonen."],
  suggestions: [
    "Måla om och sätt upp en skylt.",
    "Bygg en upphöjd övergång.",
    "Förläng trottoaren.",
    "Flytta avlämningen.",
  ],
};

const LITTER: TipWords = {
  spots: SQUARES,
  faults: [
    "Det ligger skräp och krossat glas vid {}.",
    "Soporna svämmar över vid {}.",
    "Folk dumpar möbler vid {}.",
    "Vid {} ligger det engångsgrillar och burkar efter varje helg.",
  ],
  more: ["Det ser ut som om ingen bryr sig.", "Hundar skär sig på glaset.", "Fåglarna drar ut allt."],
  suggestions: ["Töm oftare.", "Ställ dit en större papperskorg.", "Ordna en städdag."],
};

const DAMAGE: TipWords = {
  spots: SQUARES,
  faults: [
    "Glas är krossat vid {} igen.",
    "Klottret vid {} har suttit kvar sedan i våras.",
    "Någon har eldat vid {}.",
    "Något har slagits sönder vid {}.",
    "Skyltarna vid {} är nedrivna.",
  ],
  more: ["Det lockar till mer.", "Det känns hotfullt när det får vara kvar.", "Det är tredje gången i år."],
  suggestions: ["Ta bort klottret samma vecka.", "Sätt upp bättre ljus.", "Laga med något som håller."],
};

const GATHERINGS: TipWords = {
  spots: SQUARES,
  faults: [
    "Stora grupper samlas vid {} på kvällarna och man vågar inte gå förbi.",
    "Det står ofta ett gäng vid {} som ropar efter folk.",
    "Vid {} samlas ungdomar som inte har någonstans att ta vägen.",
    "Det är bråkig stämning vid {} på fredagar.",
  ],
  more: [
    "De flesta är säkert snälla, men de är många.",
    "Jag väntar tills de har gått.",
    "Det är lugnt så länge vuxna är i närheten.",
  ],
  suggestions: ["Fler vuxna ute.", "Öppna fritidsgården de kvällarna.", "Låt fältarna gå förbi."],
};

const INFLUENCED: TipWords = {
  spots: SQUARES,
  faults: [
    "Det sitter ofta berusade personer vid {}.",
    "Vid {} är folk påverkade redan på dagen.",
    "Vid {} dricks det och skriks till sent.",
  ],
  more: ["Barnfamiljer går inte dit längre.", "Personalen i affären vet om det."],
  suggestions: ["Uppsökande personal skulle behövas.", "Flytta bänkarna."],
};

const DEALING: TipWords = {
  spots: SQUARES,
  faults: [
    "Det verkar säljas något vid {} sent på kvällen.",
    "Bilar stannar korta stunder vid {} och någon går fram till rutan.",
  ],
  more: ["Det har pågått några veckor.", "Det brukar vara på torsdagar."],
  suggestions: [],
};

const THREATS: TipWords = {
  spots: SQUARES,
  faults: ["Det var slagsmål vid {} i helgen.", "Man blir hotad om man säger ifrån vid {}."],
  more: ["Flera grannar hörde det.", "Jag vågar inte gå dit ensam."],
  suggestions: [],
};

const OTHER: TipWords = {
  spots: PATHS,
  faults: [
    "Lösa hundar springer ofta vid {}.",
    "Det blåser omkull skyltar och staket vid {}.",
    "Gruset låg kvar vid {} långt in på våren.",
  ],
  more: ["Det har hänt flera gånger.", "Jag vet inte vem man ska säga det till."],
  suggestions: ["Sätt upp information om vem man ringer."],
};

export const TIP_WORDS: Record<Exclude<TipCategoryCode, "V1" | "like">, TipWords> = {
  L1: LIGHTING,
  L2: SIGHT,
  L3: UNDERPASS,
  L4: DESERTED,
  T1: SPEEDING,
  T2: DISTURBING,
  T3: CROSSING,
  M1: LITTER,
  M2: DAMAGE,
  P1: GATHERINGS,
  P2: INFLUENCED,
  P3: DEALING,
  P4: THREATS,
  X1: OTHER,
};

/** What staff answer when a tip is dealt with, or when nothing is to be done. */
export const DONE_WORDS: Partial<Record<TipCategoryCode, readonly string[]>> = {
  L1: ["Lampan är utbytt.", "Belysningen är lagad.", "Vi har ställt om tiderna så att ljuset är tänt längre."],
  L2: ["Buskarna är nedklippta.", "Fastighetsägaren har gallrat."],
  T1: ["Polisen har haft kontroller på platsen.", "En skylt som visar farten är uppsatt."],
  T3: ["Övergången är ommålad.", "Vi har satt upp en ny skylt."],
  M1: ["Platsen är städad, och vi tömmer oftare."],
  M2: ["Klottret är borttaget.", "Det trasiga är lagat."],
};
export const DONE_OTHERWISE = ["Vi har varit på platsen och åtgärdat det.", "EST-gruppen har tagit hand om det."];

export const NO_ACTION_WORDS: Partial<Record<TipCategoryCode, readonly string[]>> = {
  L1: [
    "Lampan ägs av en samfällighet. Vi har lämnat tipset vidare till den.",
    "En ny stolpe ryms inte i årets budget. Vi tar med det i underlaget till nästa löfte.",
  ],
  T1: [
    "Vägen sköts av Trafikverket, som har fått tipset men inte planerar någon åtgärd i år.",
    "Mätningen visade att de flesta håller hastigheten. Vi mäter igen till våren.",
  ],
  T3: ["Vägen sköts av Trafikverket, som har fått tipset men inte planerar någon åtgärd i år."],
};
export const NO_ACTION_OTHERWISE = [
  "Vi har varit på platsen två gånger utan att se felet. Tipsa gärna igen om det kommer tillbaka.",
  "Platsen är privat mark. Vi har lämnat tipset vidare till ägaren.",
  "Det ryms inte i årets budget. Vi tar med det i underlaget till nästa löfte.",
];
