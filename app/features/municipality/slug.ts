import { withoutKind } from "./municipality-name.ts";

/** First words of addresses that are the product's own: no municipality may have one of them as its slug. */
export const RESERVED_SLUGS: readonly string[] = [
  "assets",
  "datasets",
  "favicon",
  "healthz",
  "inbjudan",
  "integritet",
  "k",
  "logga-in",
  "logga-ut",
  "personal",
  "tillganglighet",
  "tips",
];

const LETTERS: Record<string, string> = { ø: "o", æ: "ae", ß: "ss", đ: "d", ł: "l", þ: "th", ð: "d" };

/** A name as a word in an address: Härjedalen → harjedalen, Malung-Sälen → malung-salen. Empty when nothing is left. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[øæßđłþð]/g, (letter) => LETTERS[letter] ?? "")
    .replace(/[\u0300-\u036f'’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
}

/** A name that nobody has: the one asked for, or it with the first number from 2 that is free. */
export function freeName(wanted: string, isTaken: (name: string) => boolean): string {
  let name = wanted;
  for (let number = 2; isTaken(name); number++) name = `${wanted}-${number}`;
  return name;
}

interface Named {
  code: string;
  name: string;
  /** Without "län": Uppsala. */
  county: string;
}

/**
 * A slug for each municipality, all different. Where two would be the same (Håbo, Habo), or one is taken or reserved,
 * the county is appended: habo-uppsala, habo-jonkoping. What is taken stays as it is: addresses are promised.
 */
export function slugsFor(municipalities: Named[], taken: Iterable<string> = []): Map<string, string> {
  const used = new Set<string>([...RESERVED_SLUGS, ...taken]);
  const plain = new Map(municipalities.map(({ code, name }) => [code, slugOf(withoutKind(name))]));
  const times = new Map<string, number>();
  for (const slug of plain.values()) times.set(slug, (times.get(slug) ?? 0) + 1);
  const slugs = new Map<string, string>();
  // Those that need nothing appended come first, so that nobody else takes their slug.
  const isFree = (slug: string) => slug !== "" && times.get(slug) === 1 && !used.has(slug);
  const [free, others] = [true, false].map((wanted) =>
    municipalities.filter(({ code }) => isFree(plain.get(code) ?? "") === wanted),
  ) as [Named[], Named[]];
  for (const { code } of free) slugs.set(code, plain.get(code) ?? "");
  for (const slug of slugs.values()) used.add(slug);
  for (const { code, county } of others) {
    const base = plain.get(code) || "kommun";
    const candidates = [`${base}-${slugOf(county)}`, `${base}-${code}`];
    const slug = candidates.find((candidate) => !used.has(candidate)) ?? `kommun-${code}`;
    used.add(slug);
    slugs.set(code, slug);
  }
  return slugs;
}
