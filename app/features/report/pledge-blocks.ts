import { formatDay, formatDecimal, formatList } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/i18n.ts";
import { countOutcomes } from "../pledge/outcomes.ts";
import type { Pledge, PledgesOfPeriod } from "../pledge/pledge.schema.ts";
import { heading, paragraph, table } from "./blocks.ts";
import type { Block, DocumentCell, DocumentTable } from "./document.ts";
import type { Words } from "./words.ts";

const OUTCOMES = ["fulfilled", "partly", "not_fulfilled", "open"] as const;

/** "Så har det gått med löftena 2025–2026: 4 uppfyllda och 1 delvis uppfyllt." */
export function outcomeSentence(pledges: PledgesOfPeriod, { language }: Words): string {
  const t = translator(language, "pledge");
  const counts = countOutcomes(pledges);
  const parts = OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) =>
    t(`count_${outcome}`, { count: counts[outcome] }),
  );
  return t("summary", { period: pledges.period.name, list: formatList(parts, language) });
}

/** What was promised, how it went, and why it is judged so: a table for each focus area and the words of the follow-up. */
export function pledgeBlocks(pledges: PledgesOfPeriod | null, words: Words): Block[] {
  if (!pledges) return [];
  return [
    ...paragraph(outcomeSentence(pledges, words)),
    ...pledges.focusAreas.flatMap((area) => [
      heading(2, area.title, `fokus-${area.id}`),
      ...table(pledgeTable(area, words)),
      ...area.pledges.flatMap((pledge) => followUpParagraph(pledge, words)),
    ]),
  ];
}

function pledgeTable({ id, title, pledges }: PledgesOfPeriod["focusAreas"][number], words: Words): DocumentTable {
  const { t, language } = words;
  const pledgeWords = translator(language, "pledge");
  return {
    id: `loften-${id}`,
    caption: t("pledgeTable", { area: title }),
    columns: [
      { label: t("colPledge"), kind: "text" },
      { label: t("colActor"), kind: "text" },
      { label: t("colBaseline"), kind: "number" },
      { label: t("colTarget"), kind: "number" },
      { label: t("colResult"), kind: "number" },
      { label: t("colOutcome"), kind: "text" },
    ],
    rows: pledges.map((pledge) => {
      const [latest] = pledge.followUps;
      return [
        { text: pledge.text },
        { text: t(`actor_${pledge.actor}`) },
        amount(pledge.baseline, words),
        target(pledge, words),
        amount(latest?.value ?? null, words),
        { text: pledgeWords(`outcome.${latest?.outcome ?? "open"}`) },
      ];
    }),
  };
}

const amount = (value: number | null, { language }: Words): DocumentCell =>
  value === null ? { empty: true } : { text: formatDecimal(value, language) };

function target({ target: value, targetKind, unit }: Pledge, { t, language }: Words): DocumentCell {
  if (value === null) return { empty: true };
  const number = `${formatDecimal(value, language)} ${unit ?? ""}`.trim();
  return { text: t(targetKind === "below" ? "targetBelow" : "targetAtLeast", { number }) };
}

function followUpParagraph({ text, followUps: [latest] }: Pledge, { t, language }: Words): Block[] {
  if (!latest?.text) return [];
  const facts = {
    pledge: text,
    text: latest.text,
    day: formatDay(latest.followsOn, language),
    level: t(`level_${latest.level}`),
  };
  return paragraph(t("followUp", facts));
}
