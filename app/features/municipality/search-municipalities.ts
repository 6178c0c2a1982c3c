import { withoutKind } from "./municipality-name.ts";

interface Searched {
  name: string;
  countyName: string;
}

/** Small letters without rings, dots and accents: what is typed in a hurry, or on a keyboard without å, ä and ö. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/**
 * The municipalities that fit what somebody wrote: those with a word of the name or of the county that begins so, the
 * names that begin so first. Nothing written fits all.
 */
export function searchMunicipalities<Municipality extends Searched>(
  municipalities: readonly Municipality[],
  written: string,
): Municipality[] {
  const wanted = plain(withoutKind(written));
  const rank = ({ name, countyName }: Municipality) => {
    if (plain(name).startsWith(wanted)) return 0;
    return ` ${plain(name)} ${plain(countyName)}`.includes(` ${wanted}`) ? 1 : 2;
  };
  return municipalities
    .map((municipality) => ({ municipality, rank: rank(municipality) }))
    .filter((candidate) => candidate.rank < 2)
    .sort((one, other) => one.rank - other.rank)
    .map(({ municipality }) => municipality);
}

/** Whether somebody wrote just this name, however it was spelled. */
export function isExactly({ name }: Searched, written: string): boolean {
  const wanted = plain(withoutKind(written));
  return [plain(name), plain(withoutKind(name)), plain(withoutKind(name)).replace(/s$/, "")].includes(wanted);
}
