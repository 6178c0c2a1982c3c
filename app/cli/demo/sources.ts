import { issueMeasure } from "#app/features/source/measures.ts";
import type { SourceTypeCode } from "#app/features/source/source-types.ts";
import { demoId, demoRandom } from "./derive.ts";
import { DEMO_FIGURES } from "./figures.ts";
import { DEMO_MUNICIPALITIES, type DemoMunicipality, type DemoSlug } from "./municipalities.ts";
import { apportion } from "./quota.ts";
import { roundIds } from "./rounds.ts";

/** Reported crime 2024 and 2025. Invented. */
const CRIME: Record<DemoSlug, Record<string, [in2024: number, in2025: number]>> = {
  gnosjo: { fraud: [92, 88], narcotics: [51, 46], damage: [81, 74], assault_outdoors: [12, 10], burglary: [6, 5] },
  gislaved: {
    fraud: [331, 318],
    narcotics: [233, 214],
    damage: [301, 289],
    assault_outdoors: [51, 47],
    burglary: [23, 19],
  },
  gotene: { fraud: [146, 139], narcotics: [64, 71], damage: [119, 112], assault_outdoors: [19, 17], burglary: [9, 8] },
  krokom: { fraud: [144, 138], narcotics: [79, 83], damage: [98, 103], assault_outdoors: [15, 14], burglary: [7, 6] },
  sotenas: { fraud: [97, 104], narcotics: [49, 58], damage: [72, 77], assault_outdoors: [11, 12], burglary: [9, 11] },
};

const ORIGIN = "DEMO – påhittade siffror";
/** Reports come more often in the light half of the year. */
const MONTH_SHARES = [8, 8, 9, 10, 12, 11, 8, 12, 12, 10];
/** What people at the square, and colleagues in their dialogue, speak of, as shares of those who took part. */
const MARKET_ISSUES = { presence: 0.34, traffic: 0.31, lighting: 0.28, fraud: 0.25, youth_drugs: 0.22 };
const STAFF_ISSUES = { youth_drugs: 0.55, recruitment: 0.4, close_violence: 0.35, presence: 0.25 };

interface DemoSource {
  type: SourceTypeCode;
  label: string;
  referenceYear: number;
  collectedOn: string;
  inDialogue: boolean;
  values: { measure: string; period: string; value: number; unit: string }[];
}

/** Everything else that is known in the demo. */
export function sourceRows() {
  const sources = DEMO_MUNICIPALITIES.flatMap((municipality) =>
    sourcesOf(municipality).map((source) => ({ municipality, source })),
  );
  return {
    sources: sources.map(({ municipality: { code }, source: { values: _, inDialogue, ...facts } }) => ({
      id: sourceId(code, facts.type),
      municipalityCode: code,
      dialogueId: inDialogue ? roundIds(code).dialogue(2026) : null,
      origin: ORIGIN,
      ...facts,
    })),
    values: sources.flatMap(({ municipality: { code }, source: { type, values } }) =>
      values.map((value) => ({
        id: demoId("source-value", code, type, value.measure, value.period),
        sourceId: sourceId(code, type),
        municipalityCode: code,
        ...value,
      })),
    ),
  };
}

const sourceId = (code: string, type: string) => demoId("source", code, type);

function sourcesOf(municipality: DemoMunicipality): DemoSource[] {
  const { slug, shortName } = municipality;
  const { marketCards, staffDialogue, estReports, estRhythm } = DEMO_FIGURES[slug];
  return [
    {
      type: "reported_crime",
      label: "Anmälda brott",
      referenceYear: 2025,
      collectedOn: "2026-03-31",
      inDialogue: false,
      values: Object.entries(CRIME[slug]).flatMap(([measure, counts]) =>
        counts.map((value, year) => ({ measure, period: String(2024 + year), value, unit: "anmälningar" })),
      ),
    },
    {
      type: "est_picture",
      label: estRhythm === "monthly" ? "EST, lägesbild varje månad" : "EST, lägesbild varannan vecka",
      referenceYear: 2026,
      collectedOn: "2026-11-02",
      inDialogue: true,
      values: apportion(MONTH_SHARES, estReports).map((value, month) => ({
        measure: "reports",
        period: `2026-${String(month + 1).padStart(2, "0")}`,
        value,
        unit: "rapporter",
      })),
    },
    talk("market_dialogue", `Torgdialog i ${shortName}`, "2026-09-26", "cards", marketCards, MARKET_ISSUES, slug),
    talk("staff_dialogue", "Medarbetardialog", "2026-10-08", "participants", staffDialogue, STAFF_ISSUES, slug),
  ];
}

function talk(
  type: SourceTypeCode,
  label: string,
  collectedOn: string,
  measure: string,
  count: number,
  issues: Record<string, number>,
  slug: DemoSlug,
): DemoSource {
  const random = demoRandom("talk", slug, type);
  const mentions = Object.entries(issues).map(([issue, share]) => ({
    measure: issueMeasure(issue),
    period: "2026",
    value: Math.round(count * share * (0.85 + random.next() * 0.3)),
    unit: "omnämnanden",
  }));
  const unit = measure === "cards" ? "kort" : "deltagare";
  return {
    type,
    label,
    referenceYear: 2026,
    collectedOn,
    inDialogue: true,
    values: [{ measure, period: "2026", value: count, unit }, ...mentions],
  };
}
