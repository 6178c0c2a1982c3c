import { z } from "zod";
import type { Localized } from "#app/i18n/localized.ts";

/** How carefully a tip of a category is read before it is approved. */
export type ModerationLevel = "low" | "medium" | "high";

export type CategoryGroup = "sight" | "traffic" | "upkeep" | "people" | "other" | "good";

export interface TipCategory {
  code: string;
  group: CategoryGroup;
  label: Localized;
  /** Who usually deals with it. */
  owner: Localized;
  moderation: ModerationLevel;
  /** Left out of every public total and map. */
  neverPublic?: boolean;
}

/**
 * The codebook of tips. Codes never change: tips of all rounds are compared by them. Some are themes of statistics and
 * pledges too.
 */
export const TIP_CATEGORIES = [
  category("L1", "sight", "low", "Belysning saknas eller är trasig", "Lighting is missing or broken", {
    sv: "Teknisk förvaltning, Trafikverket eller samfällighet",
    en: "Technical services, the Transport Administration or a road association",
  }),
  category("L2", "sight", "low", "Skymd sikt, buskar, igenväxt", "Blocked sight, bushes, overgrown", {
    sv: "Park eller fastighetsägare",
    en: "Parks department or property owner",
  }),
  category("L3", "sight", "low", "Gångtunnel, undergång eller trappa", "Underpass or stairs", {
    sv: "Teknisk förvaltning",
    en: "Technical services",
  }),
  category("L4", "sight", "low", "Ödsligt eller svårt att överblicka", "Deserted or hard to overview", {
    sv: "Plan och kommunledning",
    en: "Planning and municipal management",
  }),
  category("T1", "traffic", "low", "Hög hastighet", "Speeding", {
    sv: "Polisen eller Trafikverket",
    en: "The police or the Transport Administration",
  }),
  category(
    "T2",
    "traffic",
    "medium",
    "Störande körning (moped, A-traktor, skoter)",
    "Disturbing driving (moped, A-tractor, snowmobile)",
    { sv: "Polisen", en: "The police" },
  ),
  category(
    "T3",
    "traffic",
    "low",
    "Farlig korsning, skolväg eller gång- och cykelväg",
    "Dangerous crossing, school route or cycle path",
    { sv: "Teknisk förvaltning", en: "Technical services" },
  ),
  category("M1", "upkeep", "low", "Nedskräpning", "Litter", { sv: "Teknisk förvaltning", en: "Technical services" }),
  category("M2", "upkeep", "low", "Klotter eller skadegörelse", "Graffiti or damage", {
    sv: "Fastighetsägare eller polisen",
    en: "Property owner or the police",
  }),
  category("P1", "people", "high", "Samlingar som känns otrygga", "Gatherings that feel unsafe", {
    sv: "EST-gruppen",
    en: "The EST group",
  }),
  category("P2", "people", "high", "Påverkade personer", "People under the influence", {
    sv: "EST-gruppen",
    en: "The EST group",
  }),
  category(
    "P3",
    "people",
    "high",
    "Misstänkt droghandel",
    "Suspected drug dealing",
    { sv: "Polisen", en: "The police" },
    true,
  ),
  category(
    "P4",
    "people",
    "high",
    "Hot, trakasserier eller bråk",
    "Threats, harassment or fights",
    { sv: "Polisen", en: "The police" },
    true,
  ),
  category(
    "V1",
    "other",
    "low",
    "Hamn, båt, fritidshus eller badplats",
    "Harbour, boat, holiday home or bathing place",
    { sv: "Kommunen eller grannsamverkan", en: "The municipality or neighbourhood watch" },
  ),
  category("X1", "other", "medium", "Annat", "Something else", {
    sv: "Trygghetssamordnaren",
    en: "The safety coordinator",
  }),
  category("like", "good", "low", "En plats jag tycker om", "A place I like", {
    sv: "Plan och kommunledning",
    en: "Planning and municipal management",
  }),
] as const satisfies TipCategory[];

export type TipCategoryCode = (typeof TIP_CATEGORIES)[number]["code"];

/** The groups in the order in which a form shows them. */
export const CATEGORY_GROUPS: readonly CategoryGroup[] = ["sight", "traffic", "upkeep", "people", "other", "good"];

export const TipCategorySchema = z.enum(TIP_CATEGORIES.map(({ code }) => code) as [TipCategoryCode]);

const byCode = new Map<string, TipCategory>(TIP_CATEGORIES.map((category) => [category.code, category]));

/** @throws Error on a code that is not in the codebook: nothing else is ever stored. */
export function tipCategory(code: string): TipCategory {
  const found = byCode.get(code);
  if (!found) throw new Error(`There is no tip category ${code}.`);
  return found;
}

function category<Code extends string>(
  code: Code,
  group: CategoryGroup,
  moderation: ModerationLevel,
  sv: string,
  en: string,
  owner: Localized,
  neverPublic = false,
) {
  return { code, group, label: { sv, en }, owner, moderation, neverPublic };
}
