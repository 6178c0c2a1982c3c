/** The counties of Sweden by the first two digits of SCB's municipality codes. */
const COUNTIES: Record<string, { name: string; short: string }> = Object.fromEntries(
  [
    ["01", "Stockholms län", "Stockholm"],
    ["03", "Uppsala län", "Uppsala"],
    ["04", "Södermanlands län", "Södermanland"],
    ["05", "Östergötlands län", "Östergötland"],
    ["06", "Jönköpings län", "Jönköping"],
    ["07", "Kronobergs län", "Kronoberg"],
    ["08", "Kalmar län", "Kalmar"],
    ["09", "Gotlands län", "Gotland"],
    ["10", "Blekinge län", "Blekinge"],
    ["12", "Skåne län", "Skåne"],
    ["13", "Hallands län", "Halland"],
    ["14", "Västra Götalands län", "Västra Götaland"],
    ["17", "Värmlands län", "Värmland"],
    ["18", "Örebro län", "Örebro"],
    ["19", "Västmanlands län", "Västmanland"],
    ["20", "Dalarnas län", "Dalarna"],
    ["21", "Gävleborgs län", "Gävleborg"],
    ["22", "Västernorrlands län", "Västernorrland"],
    ["23", "Jämtlands län", "Jämtland"],
    ["24", "Västerbottens län", "Västerbotten"],
    ["25", "Norrbottens län", "Norrbotten"],
  ].map(([code, name, short]) => [code, { name, short }]),
);

/** The county of a municipality, or undefined when there is none with such a code. */
export function countyOf(municipalityCode: string): { name: string; short: string } | undefined {
  return COUNTIES[municipalityCode.slice(0, 2)];
}

/** Whether a text names a county: "Jönköpings län". */
export function isCounty(name: string): boolean {
  return Object.values(COUNTIES).some((county) => county.name.toLowerCase() === name.trim().toLowerCase());
}
