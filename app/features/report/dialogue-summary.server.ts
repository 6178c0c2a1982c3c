import type { ProductLanguage } from "#app/i18n/language.ts";
import { inWords } from "#app/i18n/localized.ts";
import { instanceOf } from "#app/platform/clock.server.ts";
import type { Database } from "#app/platform/database/database.server.ts";
import { dayOf } from "#app/platform/dates.ts";
import type { Tier } from "#app/statistics/suppression.ts";
import { dialogueResults } from "../analysis/analysis.queries.server.ts";
import type { FoundDialogue } from "../dialogue/dialogue.queries.server.ts";
import { tipPeriod } from "../dialogue/tip-period.ts";
import { isIssueMeasure, measureLabel } from "../source/measures.ts";
import { type FoundSource, listSources } from "../source/source.queries.server.ts";
import { countTips, listPublicPlaces } from "../tip/tip.queries.server.ts";
import type { DialogueInputs, TipFigures, Voice } from "./dialogue-inputs.ts";
import { buildDialogueSummary } from "./dialogue-summary.ts";
import type { ReportDocument } from "./document.ts";

/** Sources where people have met and talked. */
const VOICES = ["market_dialogue", "youth_dialogue", "staff_dialogue", "safety_walk"];
/** How they are counted: cards written at a stall, people at a table. */
const HEADS = ["cards", "participants"];

interface AskedDialogue {
  municipality: { code: string; name: string };
  dialogue: FoundDialogue;
  language: ProductLanguage;
}

/** The summary of a dialogue as it is handed out: what anyone may see. */
export async function dialogueSummary(db: Database, asked: AskedDialogue): Promise<ReportDocument> {
  return buildDialogueSummary(await loadDialogue(db, asked, "public"));
}

/** Everything that a tier may know of one dialogue. */
export async function loadDialogue(
  db: Database,
  { municipality, dialogue, language }: AskedDialogue,
  tier: Tier,
): Promise<DialogueInputs> {
  const instance = await instanceOf(db);
  const today = dayOf(instance.now());
  const [results, sources, tips] = await Promise.all([
    dialogueResults(db, municipality.code, dialogue.id, tier),
    listSources(db, municipality.code, { dialogueId: dialogue.id }),
    loadTips(db, municipality.code, tipPeriod(dialogue.closesOn, today)),
  ]);
  const { title, slug, opensOn, closesOn, resultsOn, ledTo, pledgePeriod } = dialogue;
  return {
    language,
    demo: instance.demo,
    today,
    municipality: { name: municipality.name },
    dialogue: { title, slug, opensOn, closesOn, resultsOn, ledTo, period: pledgePeriod?.name ?? null },
    results,
    voices: sources.filter(({ type }) => VOICES.includes(type)).map((source) => voiceOf(source, language)),
    tips,
  };
}

async function loadTips(db: Database, code: string, period: { from: string; to: string }): Promise<TipFigures> {
  const [counts, places] = await Promise.all([countTips(db, code, period), listPublicPlaces(db, code, period)]);
  return { ...period, counts, places };
}

function voiceOf({ type, label, collectedOn, values }: FoundSource, language: ProductLanguage): Voice {
  const mentions = values.flatMap(({ measure, value }) =>
    isIssueMeasure(measure) && value ? [{ label: inWords(measureLabel(measure), language), count: value }] : [],
  );
  mentions.sort((one, other) => other.count - one.count);
  const heads = values.find(({ measure }) => HEADS.includes(measure))?.value ?? null;
  return { type, label, collectedOn, voices: heads, mentions };
}
