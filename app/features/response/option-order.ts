/** Scales whose order is known by their words, in lower case. */
const LADDERS = [
  [
    "strongly disagree",
    "disagree",
    "neither agree or disagree",
    "neither agree nor disagree",
    "agree",
    "strongly agree",
  ],
  ["never", "rarely", "seldom", "sometimes", "often", "very often", "always"],
  ["yes", "partly", "no"],
  ["ja", "delvis", "nej"],
  ["aldrig", "sällan", "ibland", "ofta", "mycket ofta", "alltid"],
  ["mycket bra", "ganska bra", "varken bra eller dåligt", "ganska dåligt", "mycket dåligt"],
  ["mycket nöjd", "ganska nöjd", "varken nöjd eller missnöjd", "ganska missnöjd", "mycket missnöjd"],
];
/** Alternatives that stand last wherever they stand. */
const LAST = /^(other|annat|övrigt|vet (inte|ej)|don[’']?t know|prefer not|vill inte|ingen åsikt|no opinion)/i;
const BELOW = /^(less|under|below|up to|mindre|högst|upp till|färre)/i;

/**
 * Values in the order in which a reader expects them: a known scale by its words, ranges by their numbers, anything
 * else by how often it was answered.
 */
export function inOptionOrder(counts: ReadonlyMap<string, number>): string[] {
  const values = [...counts.keys()];
  const ladder = LADDERS.find((steps) => values.every((value) => steps.includes(value.toLowerCase())));
  if (ladder) return sortedBy(values, (value) => ladder.indexOf(value.toLowerCase()));
  const numbered = values.filter((value) => /\d/.test(value));
  if (numbered.length > 1 && values.length - numbered.length <= 2) return sortedBy(values, numberRank);
  return sortedBy(values, (value) => (LAST.test(value) ? 1 : -(counts.get(value) ?? 0)));
}

/** By the first number in it: "£25 000 to £29 999" by 25 000; what has none comes last. */
function numberRank(value: string): number {
  const digits = value.match(/-?\d{1,3}(?:[  .]\d{3})+(?!\d)|-?\d+(?:[.,]\d+)?/)?.[0];
  if (!digits) return Number.POSITIVE_INFINITY;
  const isGrouped = /[  .]\d{3}/.test(digits);
  const number = Number(isGrouped ? digits.replace(/[^\d-]/g, "") : digits.replace(",", "."));
  return BELOW.test(value) ? number - 0.5 : number;
}

function sortedBy(values: string[], rank: (value: string) => number): string[] {
  const ranks = new Map(values.map((value) => [value, rank(value)]));
  return values.sort((one, other) => {
    const [first, second] = [ranks.get(one) ?? 0, ranks.get(other) ?? 0];
    return first === second ? one.localeCompare(other, "sv") : first < second ? -1 : 1;
  });
}
