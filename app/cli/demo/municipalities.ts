/**
 * The five municipalities of the demo. Codes, counties, population (SCB, 31 December 2024), towns and their positions
 * are real; everything else in the demo is invented. E-mail and telephone lead nowhere: the domain is reserved
 * (RFC 2606) and the numbers are from PTS's series for fiction.
 */
export interface DemoArea {
  key: string;
  name: string;
  kind: "town" | "countryside";
  /** Residents of the town, SCB 2020. */
  population?: number;
  lat?: number;
  lon?: number;
}

export interface DemoPlace {
  name: string;
  kind: "station" | "square" | "harbour";
  area: string;
  lat: number;
  lon: number;
}

export type DemoSlug = "gnosjo" | "gislaved" | "gotene" | "krokom" | "sotenas";

export interface DemoMunicipality {
  code: string;
  slug: DemoSlug;
  /** As in "Gnosjö". */
  shortName: string;
  name: string;
  countyName: string;
  population: number;
  lat: number;
  lon: number;
  contactPhone: string;
  policeArea: string;
  areas: DemoArea[];
  places: DemoPlace[];
}

const town = (key: string, name: string, lat: number, lon: number, population?: number): DemoArea => ({
  key,
  name,
  kind: "town",
  lat,
  lon,
  ...(population ? { population } : {}),
});
const COUNTRYSIDE: DemoArea = { key: "landsbygd", name: "Landsbygd", kind: "countryside" };

// Positions and population of towns: SCB, tätorter 2020 (CC0). Where SCB has none of its own, the position is read off a
// map to about a kilometre: Åsenhöga, Marieholm, and Kungshamn, Smögen and Väjern, which SCB counts as one.
// Places: their positions are to about a hundred metres.
export const DEMO_MUNICIPALITIES: DemoMunicipality[] = [
  {
    code: "0617",
    slug: "gnosjo",
    shortName: "Gnosjö",
    name: "Gnosjö kommun",
    countyName: "Jönköpings län",
    population: 9131,
    lat: 57.367,
    lon: 13.733,
    contactPhone: "0980-31 92 01",
    policeArea: "Lokalpolisområde Värnamo",
    areas: [
      town("gnosjo", "Gnosjö", 57.35255, 13.73952, 4474),
      town("hillerstorp", "Hillerstorp", 57.3143, 13.88291, 1758),
      town("kulltorp", "Kulltorp", 57.26444, 13.79114, 368),
      town("nissafors", "Nissafors", 57.40862, 13.6357, 301),
      town("asenhoga", "Åsenhöga", 57.4, 13.82),
      town("marieholm", "Marieholm", 57.383, 13.85),
      COUNTRYSIDE,
    ],
    places: [
      { name: "Gnosjö station", kind: "station", area: "gnosjo", lat: 57.3585, lon: 13.7369 },
      { name: "Hillerstorps station", kind: "station", area: "hillerstorp", lat: 57.3129, lon: 13.8844 },
    ],
  },
  {
    code: "0662",
    slug: "gislaved",
    shortName: "Gislaved",
    name: "Gislaveds kommun",
    countyName: "Jönköpings län",
    population: 28936,
    lat: 57.3,
    lon: 13.54,
    contactPhone: "0980-31 92 02",
    policeArea: "Lokalpolisområde Värnamo",
    areas: [
      town("gislaved", "Gislaved", 57.30275, 13.54689, 10269),
      town("anderstorp", "Anderstorp", 57.28073, 13.62705, 5202),
      town("smalandsstenar", "Smålandsstenar", 57.15888, 13.40618, 4560),
      town("reftele", "Reftele", 57.17442, 13.59464, 1313),
      town("hestra", "Hestra", 57.44587, 13.59223, 1362),
      COUNTRYSIDE,
    ],
    places: [
      { name: "Gislaveds busstation", kind: "station", area: "gislaved", lat: 57.3044, lon: 13.5408 },
      { name: "Smålandsstenars station", kind: "station", area: "smalandsstenar", lat: 57.1624, lon: 13.4121 },
    ],
  },
  {
    code: "1471",
    slug: "gotene",
    shortName: "Götene",
    name: "Götene kommun",
    countyName: "Västra Götalands län",
    population: 13286,
    lat: 58.53,
    lon: 13.49,
    contactPhone: "0980-31 92 03",
    policeArea: "Lokalpolisområde Västra Skaraborg",
    areas: [
      town("gotene", "Götene", 58.52219, 13.45392, 5081),
      town("kallby", "Källby", 58.5192, 13.29049, 1783),
      town("hallekis", "Hällekis", 58.62915, 13.43679, 644),
      town("lundsbrunn", "Lundsbrunn", 58.47244, 13.44744, 901),
      COUNTRYSIDE,
    ],
    places: [
      { name: "Götene station", kind: "station", area: "gotene", lat: 58.5282, lon: 13.4946 },
      { name: "Källby station", kind: "station", area: "kallby", lat: 58.51, lon: 13.3058 },
    ],
  },
  {
    code: "2309",
    slug: "krokom",
    shortName: "Krokom",
    name: "Krokoms kommun",
    countyName: "Jämtlands län",
    population: 15680,
    lat: 63.317,
    lon: 14.5,
    contactPhone: "0980-31 92 04",
    policeArea: "Polisområde Jämtland/Härjedalen",
    areas: [
      town("krokom", "Krokom", 63.33046, 14.4482, 1870),
      town("as", "Ås", 63.24197, 14.56738, 1471),
      town("nalden", "Nälden", 63.34818, 14.25714, 995),
      town("follinge", "Föllinge", 63.673, 14.6157, 481),
      town("ange", "Änge", 63.4576, 14.07023, 351),
      town("aspas", "Aspås", 63.3651, 14.47863, 485),
      town("trangsviken", "Trångsviken", 63.33212, 14.01978, 266),
      COUNTRYSIDE,
    ],
    places: [
      { name: "Krokoms station", kind: "station", area: "krokom", lat: 63.3259, lon: 14.4488 },
      { name: "Näldens station", kind: "station", area: "nalden", lat: 63.3482, lon: 14.2571 },
    ],
  },
  {
    code: "1427",
    slug: "sotenas",
    shortName: "Sotenäs",
    name: "Sotenäs kommun",
    countyName: "Västra Götalands län",
    population: 9104,
    lat: 58.38,
    lon: 11.27,
    contactPhone: "0980-31 92 05",
    policeArea: "Lokalpolisområde Västra Fyrbodal",
    areas: [
      town("kungshamn", "Kungshamn", 58.363, 11.259),
      town("smogen", "Smögen", 58.356, 11.224),
      town("hunnebostrand", "Hunnebostrand", 58.44232, 11.30452, 2006),
      town("vajern", "Väjern", 58.384, 11.262),
      town("bovallstrand", "Bovallstrand", 58.47466, 11.32446, 455),
      town("bohus-malmon", "Bohus-Malmön", 58.34872, 11.33134, 267),
      COUNTRYSIDE,
    ],
    places: [
      { name: "Smögenbryggan", kind: "harbour", area: "smogen", lat: 58.356, lon: 11.225 },
      { name: "Hunnebostrands hamn", kind: "harbour", area: "hunnebostrand", lat: 58.441, lon: 11.302 },
    ],
  },
];
