import type { Localized } from "#app/i18n/localized.ts";

export interface SourceType {
  code: string;
  label: Localized;
}

const type = <Code extends string>(code: Code, sv: string, en: string) => ({ code, label: { sv, en } });

/**
 * What else than this product's own surveys and tips a picture of the situation is built on. The types are common to
 * all municipalities so that reports can be put together; what a source is called locally is its label.
 */
export const SOURCE_TYPES = [
  type("market_dialogue", "Torgdialog", "Market-square dialogue"),
  type("youth_dialogue", "Ungdomsdialog", "Dialogue with young people"),
  type("staff_dialogue", "Medarbetardialog", "Staff dialogue"),
  type("safety_walk", "Trygghetsvandring", "Safety walk"),
  type("est_picture", "Lägesbild från EST", "Situation picture from EST"),
  type("police_survey", "Polisens trygghetsmätning", "The police's safety survey"),
  type("national_survey", "Nationella trygghetsundersökningen", "The national safety survey"),
  type("citizen_survey", "SCB:s medborgarundersökning", "Statistics Sweden's citizen survey"),
  type("reported_crime", "Anmälda brott", "Reported crime"),
  type("school_survey", "Skolundersökning om droger", "School survey on drugs"),
  type("fault_reports", "Felanmälan", "Fault reports"),
  type("rescue_service", "Räddningstjänst", "Rescue service"),
  type("housing_survey", "Bostadsbolagets enkät", "The housing company's survey"),
  /** A marker that it has been considered; never its content. */
  type("intelligence", "Underrättelseinformation har vägts in", "Intelligence has been considered"),
] as const satisfies SourceType[];

export type SourceTypeCode = (typeof SOURCE_TYPES)[number]["code"];

const byCode = new Map<string, SourceType>(SOURCE_TYPES.map((known) => [known.code, known]));

/** @throws Error on a code that is not in the list: nothing else is stored. */
export function sourceType(code: string): SourceType {
  const found = byCode.get(code);
  if (!found) throw new Error(`There is no source type ${code}.`);
  return found;
}
