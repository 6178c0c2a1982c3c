import type { TipCategoryCode } from "#app/features/tip/categories.ts";
import type { NewTip } from "#app/features/tip/tip.commands.server.ts";
import { demoId } from "./derive.ts";
import type { DemoMunicipality, DemoSlug } from "./municipalities.ts";
import { areaId } from "./municipality-rows.ts";

interface Waiting {
  category: TipCategoryCode;
  area: string;
  placeText: string;
  description: string;
  suggestion?: string;
  receivedOn: string;
  timeOfDay?: NewTip["timeOfDay"];
  avoids?: boolean;
  /** Why it was not approved. */
  rejected?: string;
}

const waiting = (
  category: TipCategoryCode,
  area: string,
  receivedOn: string,
  placeText: string,
  description: string,
  more: Partial<Waiting> = {},
): Waiting => ({ category, area, receivedOn, placeText, description, ...more });

/** The last days' tips: most wait to be read, one or two were not fit to count. Invented. */
const TIPS: Record<DemoSlug, Waiting[]> = {
  gnosjo: [
    waiting(
      "L1",
      "gnosjo",
      "2026-11-12",
      "Gångvägen mellan skolan och sporthallen",
      "Tre lampor i rad har slocknat sedan stormen. Handbollsbarnen går där efter träningen.",
      { timeOfDay: "evening", avoids: true },
    ),
    waiting(
      "T2",
      "hillerstorp",
      "2026-11-13",
      "Parkeringen vid affären",
      "A-traktorer har samlats varje kväll den här veckan. Musiken hörs långt bort.",
      { timeOfDay: "night" },
    ),
    waiting(
      "P4",
      "gnosjo",
      "2026-11-15",
      "Busstationen",
      "Det var bråk här i går kväll och en person blöder fortfarande när jag skriver. Någon måste komma.",
      { timeOfDay: "night" },
    ),
    waiting(
      "like",
      "gnosjo",
      "2026-11-14",
      "Biblioteket",
      "Här är det alltid lugnt och ljust, och någon vuxen på plats. Gör mer sådant.",
    ),
    waiting(
      "L2",
      "kulltorp",
      "2026-11-15",
      "Korsningen vid kyrkan",
      "Häcken har vuxit ut över trottoaren så att man måste gå i vägen.",
      { suggestion: "Be ägaren klippa." },
    ),
    waiting("M1", "landsbygd", "2026-11-15", "Rastplatsen vid sjön", "Någon har tömt ett helt släp med byggavfall."),
    waiting("X1", "gnosjo", "2026-11-10", "Min granne", "Tipset handlade om en enskild person.", {
      rejected:
        "Tipset pekar ut en enskild person. Vi kan inte behandla det här. Ring 114 14 om du vill anmäla ett brott.",
    }),
  ],
  gislaved: [
    waiting(
      "P1",
      "gislaved",
      "2026-11-13",
      "Torget",
      "Det är mycket folk på fredagskvällarna och stämningen är hotfull mot den som går förbi ensam.",
      { timeOfDay: "evening", avoids: true },
    ),
    waiting(
      "P3",
      "gislaved",
      "2026-11-14",
      "Baksidan av den tomma butiken",
      "Bilar stannar en minut i taget, varje kväll vid samma tid.",
      { timeOfDay: "evening" },
    ),
    waiting(
      "L1",
      "anderstorp",
      "2026-11-12",
      "Cykelvägen mot Gislaved",
      "Halva sträckan är mörk. Jag cyklar till jobbet klockan fem och ser ingenting.",
      { timeOfDay: "morning" },
    ),
    waiting(
      "T1",
      "smalandsstenar",
      "2026-11-11",
      "Genomfarten vid förskolan",
      "Bilarna bromsar inte trots skyltarna. Det värsta är vid hämtning.",
      { suggestion: "Sätt upp en skylt som visar farten." },
    ),
    waiting(
      "L3",
      "gislaved",
      "2026-11-15",
      "Gångtunneln vid ishallen",
      "Ljuset är sönder och någon har eldat papper därinne.",
    ),
    waiting(
      "M2",
      "reftele",
      "2026-11-14",
      "Busskuren",
      "Alla rutor är krossade igen. Det ligger glas där barnen står.",
    ),
    waiting(
      "P4",
      "gislaved",
      "2026-11-15",
      "Gångvägen bakom gymnasiet",
      "En kille följde efter oss och ropade dödshot. Vi är rädda att gå hem den vägen.",
      { timeOfDay: "evening", avoids: true },
    ),
    waiting("T3", "hestra", "2026-11-13", "Övergången vid skolan", "Linjerna syns inte längre. Bilarna stannar inte."),
    waiting(
      "like",
      "anderstorp",
      "2026-11-15",
      "Parken vid ån",
      "Ni har gjort fint med lampor i träden. Nu går vi där även på kvällen.",
    ),
    waiting(
      "L4",
      "gislaved",
      "2026-11-14",
      "Parkeringen vid vårdcentralen",
      "När personalen har gått hem är det helt öde. Jag har kvällspass och går fort till bilen.",
      { timeOfDay: "evening" },
    ),
    waiting("X1", "gislaved", "2026-11-09", "Hela kommunen", "Skatten är för hög.", {
      rejected: "Tipset handlar inte om en plats.",
    }),
  ],
  gotene: [
    waiting(
      "L1",
      "gotene",
      "2026-11-13",
      "Gången från stationen till torget",
      "Två stolpar har varit släckta sedan klockan ställdes om.",
      { timeOfDay: "evening" },
    ),
    waiting(
      "P1",
      "gotene",
      "2026-11-14",
      "Utanför fritidsgården",
      "När det stänger blir många kvar och det blir bråkigt. Ett par vuxna till skulle räcka.",
      { timeOfDay: "night" },
    ),
    waiting("T2", "kallby", "2026-11-15", "Pendelparkeringen", "Det körs runt med mopeder utan ljus mellan bilarna."),
    waiting(
      "L2",
      "hallekis",
      "2026-11-12",
      "Stigen ner mot sjön",
      "Det är så igenväxt att man inte möts utan att kliva åt sidan.",
      { suggestion: "Röj före vintern." },
    ),
    waiting("T3", "lundsbrunn", "2026-11-15", "Utfarten från skolan", "Bilar backar ut där barnen cyklar."),
    waiting("like", "hallekis", "2026-11-15", "Hamnen", "Fint upplyst och alltid någon som hejar."),
    waiting(
      "P4",
      "gotene",
      "2026-11-15",
      "Gångvägen vid ån",
      "Någon jagar mig nästan varje gång jag springer här. Jag vågar inte gå ut längre.",
      { timeOfDay: "evening", avoids: true },
    ),
    waiting("M2", "gotene", "2026-11-10", "En villa", "Tipset gällde skador på en privat bostad.", {
      rejected: "Tipset gäller en privat bostad. Skador där anmäls till polisen på 114 14.",
    }),
  ],
  krokom: [
    waiting("T2", "as", "2026-11-14", "Skoterleden genom byn", "Skotrar kör utanför leden och tätt inpå förskolan.", {
      suggestion: "Märk ut leden bättre.",
    }),
    waiting("T1", "krokom", "2026-11-13", "Infarten från stora vägen", "Ingen hinner sakta ner före övergången.", {
      timeOfDay: "morning",
    }),
    waiting(
      "L1",
      "nalden",
      "2026-11-12",
      "Vägen från stationen",
      "Mörkt hela vägen upp till affären. Tåget kommer sent.",
      { timeOfDay: "evening", avoids: true },
    ),
    waiting(
      "T3",
      "follinge",
      "2026-11-15",
      "Skolvägen längs stora vägen",
      "Timmerbilarna går tätt, och plogkanten gör att barnen går i körbanan.",
    ),
    waiting(
      "L4",
      "trangsviken",
      "2026-11-14",
      "Hållplatsen",
      "Man står ensam i mörkret utan skydd. En kur och en lampa vore nog.",
    ),
    waiting("like", "krokom", "2026-11-15", "Elljusspåret", "Lyser alltid och är plogat. Tack."),
    waiting(
      "P2",
      "krokom",
      "2026-11-15",
      "Bänkarna vid affären",
      "Det är samma sällskap varje dag, och de skriker åt folk.",
    ),
  ],
  sotenas: [
    waiting(
      "V1",
      "hunnebostrand",
      "2026-11-14",
      "Småbåtshamnen",
      "Två motorer har försvunnit på en vecka. Någon borde gå vakt nu när båtarna tas upp.",
      { timeOfDay: "night" },
    ),
    waiting(
      "L1",
      "kungshamn",
      "2026-11-13",
      "Backen ner mot hamnen",
      "Det är halt och mörkt där trottoaren tar slut.",
      { timeOfDay: "evening" },
    ),
    waiting("T1", "smogen", "2026-11-12", "Över bron", "Det körs fort även nu när turisterna har åkt hem."),
    waiting("T2", "vajern", "2026-11-15", "Industriområdet", "Burnouter mitt i natten, flera nätter i rad.", {
      timeOfDay: "night",
    }),
    waiting("L4", "bovallstrand", "2026-11-15", "Bryggan", "Alla hus är tomma på vintern. Det känns öde att gå där.", {
      avoids: true,
    }),
    waiting(
      "P4",
      "kungshamn",
      "2026-11-15",
      "Parkeringen vid affären",
      "Två personer slåss och den ena har kniv. Hjälp oss.",
      { timeOfDay: "night" },
    ),
    waiting("like", "smogen", "2026-11-14", "Klipporna vid fyren", "Vackert i alla väder, och man möter alltid någon."),
    waiting("P2", "kungshamn", "2026-11-09", "Lägenheten ovanpå", "Tipset gällde vad som händer i ett hem.", {
      rejected: "Tipset gäller ett hem, inte en allmän plats. Är någon i fara, ring 112.",
    }),
  ],
};

export function waitingTips({ code, slug }: DemoMunicipality): NewTip[] {
  return TIPS[slug].map(({ area, rejected, ...tip }, index) => ({
    id: demoId("waiting-tip", code, index),
    municipalityCode: code,
    areaId: areaId(code, area),
    ...tip,
    history: rejected ? [{ status: "rejected", changedOn: "2026-11-12", reason: rejected }] : [],
  }));
}
